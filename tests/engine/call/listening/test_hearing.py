"""A guest's audio through the stream: what the session is told, in which order, and what staff may read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import cast

import pytest
from livekit import rtc
from livekit.agents import APIConnectOptions, APIError, stt

from engine.brain.dialog import Expects
from engine.call.listening import hearing
from engine.call.listening.ending import EndDetector
from engine.call.listening.guest_stt import GuestSTT
from engine.call.listening.listeners import Listeners, TurnOver
from engine.call.listening.owed import Keeping
from engine.call.listening.turns import Judgement
from engine.call.listening.voice_activity import VoiceActivity
from engine.errors import ProviderError
from engine.speech.ports import HEARING_RATE_HZ, Heard, Hearing, Urgency

WINDOW = 512
SPEECH, QUIET = 0.95, 0.02


class ScriptedVoice:
    """Takes the probability of voice from each window's first sample."""

    def feed(self, pcm: bytes) -> Iterator[tuple[bytes, float]]:
        for at in range(0, len(pcm), 2 * WINDOW):
            yield pcm[at : at + 2 * WINDOW], self.probability(int.from_bytes(pcm[at : at + 2], "little"))

    def probability(self, first_sample: int) -> float:
        return first_sample / 100


@dataclass
class ScriptedRecognizer:
    """Answers each run at a pause with the next line, or fails with it; is also the one stream it opens."""

    lines: Sequence[str | Exception]
    growing: str = "growing"
    name: str = "scripted"
    audio_bytes: int = 0
    cuts: int = 0
    runs: list[Urgency] = field(default_factory=list)
    lapsed: int = 0

    async def open(self) -> Hearing:
        return self

    async def push(self, pcm: bytes) -> None:
        self.audio_bytes += len(pcm)
        await asyncio.sleep(0)

    async def lapse(self) -> None:
        self.lapsed += 1

    async def cut(self, keep_s: float) -> None:
        self.audio_bytes, self.cuts = 0, self.cuts + 1

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        self.runs.append(urgency)
        text = self.next_line() if urgency is Urgency.PAUSE else self.growing
        if isinstance(text, Exception):
            raise text
        return Heard(text=text, audio_s=1.0, waited_s=0.0, took_s=0.0)

    def next_line(self) -> str | Exception:
        line, *self.lines = self.lines
        return line

    async def aclose(self) -> None:
        return None


class SureOfTheEnd(EndDetector):
    """An opinion that takes no time."""

    async def ended_p(self, pcm: bytes) -> float:
        return 0.9


def audio(*stretches: tuple[float, float]) -> list[rtc.AudioFrame]:
    """Frames of 32 ms for stretches of (seconds, probability of voice)."""
    frames = []
    for seconds, probability in stretches:
        pcm = int(probability * 100).to_bytes(2, "little") * WINDOW
        frames += [rtc.AudioFrame(pcm, HEARING_RATE_HZ, 1, WINDOW)] * round(seconds / 0.032)
    return frames


@dataclass
class ScriptedFloor:
    """Words count unless they are among those that the porter speaks on through."""

    spoken_through: tuple[str, ...] = ()
    told: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)

    def stirred(self) -> None:
        self.told.append("stirred")

    def subsided(self) -> None:
        self.told.append("subsided")

    def voice_began(self) -> None:
        self.told.append("began")

    def words(self, words: str, voice_s: float, *, has_paused: bool) -> bool:
        self.found.append(words)
        return words not in self.spoken_through

    def voice_ended(self) -> None:
        self.told.append("ended")


@dataclass
class Heardings:
    events: list[tuple[str, str]] = field(default_factory=list)
    partials: list[str] = field(default_factory=list)
    turns: list[TurnOver] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    errors: list[stt.STTError] = field(default_factory=list)
    waits: list[str] = field(default_factory=list)
    """What is told to those who see to it that nobody waits in silence."""

    def ears(self, is_open: bool) -> None:
        self.waits.append("open" if is_open else "closed")

    def words_awaited(self, awaited: bool, *, quiet_s: float = 0.0) -> None:
        assert quiet_s >= 0.0
        self.waits.append("awaited" if awaited else "not awaited")

    def goes_on(self) -> None:
        self.waits.append("goes on")

    def words_found(self) -> None:
        self.waits.append("words")

    def nothing_said(self) -> None:
        self.waits.append("nothing")

    def words_lost(self) -> None:
        self.waits.append("lost")


SOON = Keeping(retry_s=0.0)


async def hear(
    recognizer: ScriptedRecognizer,
    frames: list[rtc.AudioFrame],
    complete: Callable[[str], bool] = lambda _: True,
    *,
    floor: ScriptedFloor | None = None,
    taken_back: tuple[str, ...] = (),
    keeping: Keeping = SOON,
    on_turn: Callable[[TurnOver], object] = lambda _: None,
    voice: Callable[[], VoiceActivity] = ScriptedVoice,
    answers: Callable[[], bool] = lambda: True,
) -> Heardings:
    """Play the frames to a stream and gather all that comes out."""
    heard = Heardings()

    def turn_over(turn: TurnOver) -> None:
        on_turn(turn)
        heard.turns.append(turn)

    listeners = Listeners(
        judge=lambda words: Judgement(complete(words), Expects.NOTHING),
        partial=heard.partials.append,
        turn_over=turn_over,
        take_back=lambda words: words in taken_back,
        leave=lambda: heard.left.append(heard.turns[-1].words),
        floor=floor or ScriptedFloor(),
        waiting=heard,
        answers=answers,
    )
    ears = GuestSTT(recognizer, voice, SureOfTheEnd(), listeners, keeping)
    ears.on("error", heard.errors.append)
    stream = ears.stream(conn_options=APIConnectOptions(max_retry=0))
    for frame in frames:
        stream.push_frame(frame)
    stream.end_input()
    async for event in stream:
        heard.events.append((event.type.value, event.alternatives[0].text if event.alternatives else ""))
    await stream.aclose()
    return heard


START, INTERIM, PREFLIGHT, FINAL, END = (
    stt.SpeechEventType.START_OF_SPEECH.value,
    stt.SpeechEventType.INTERIM_TRANSCRIPT.value,
    stt.SpeechEventType.PREFLIGHT_TRANSCRIPT.value,
    stt.SpeechEventType.FINAL_TRANSCRIPT.value,
    stt.SpeechEventType.END_OF_SPEECH.value,
)


async def test_a_question_is_prepared_at_the_pause_and_committed_after_it() -> None:
    heard = await hear(ScriptedRecognizer(["What time is breakfast?"]), audio((0.2, SPEECH), (1.0, QUIET)))
    words = "What time is breakfast?"
    assert heard.events == [(START, ""), (PREFLIGHT, words), (FINAL, words), (END, "")]
    assert [t.words for t in heard.turns] == [words]
    assert heard.turns[0].started_at <= heard.turns[0].speech_ended_at <= heard.turns[0].decided_at


async def test_what_is_said_to_somebody_else_is_written_down_and_asks_for_no_reply() -> None:
    recognizer = ScriptedRecognizer(["What time is breakfast?"])
    heard = await hear(recognizer, audio((0.6, SPEECH), (1.5, QUIET)), answers=lambda: False)
    assert [turn.words for turn in heard.turns] == ["What time is breakfast?"]
    assert "What time is breakfast?" in heard.partials
    assert [kind for kind, words in heard.events] == [START, END]


async def test_a_guest_who_hesitates_is_not_cut_off() -> None:
    recognizer = ScriptedRecognizer(["My name is", "My name is Catherine Holloway."])
    heard = await hear(recognizer, audio((0.5, SPEECH), (1.0, QUIET), (0.5, SPEECH), (1.0, QUIET)))
    assert [kind for kind, _ in heard.events].count(FINAL) == 1
    assert [t.words for t in heard.turns] == ["My name is Catherine Holloway."]
    assert recognizer.cuts == 1, "the whole utterance stays in the recogniser's buffer"


async def test_a_turn_that_goes_on_at_once_is_heard_as_one() -> None:
    halves = ["Can you send someone?", "Can you send someone who knows the safe?"]
    recognizer = ScriptedRecognizer(list(halves))
    said = audio((0.2, SPEECH), (0.5, QUIET), (0.2, SPEECH), (0.5, QUIET))
    heard = await hear(recognizer, said, taken_back=(halves[0],))
    assert [t.words for t in heard.turns] == halves
    assert recognizer.cuts == 1, "the second half is recognised together with the first"


async def test_a_turn_that_something_was_done_on_stays_one() -> None:
    recognizer = ScriptedRecognizer(["Wake me at seven.", "And some towels."])
    heard = await hear(recognizer, audio((0.2, SPEECH), (0.7, QUIET), (0.2, SPEECH), (0.7, QUIET)))
    assert [t.words for t in heard.turns] == ["Wake me at seven.", "And some towels."]
    assert recognizer.cuts == 2


async def test_only_what_follows_the_first_half_asks_for_the_floor() -> None:
    floor = ScriptedFloor(spoken_through=("mhm.",))
    recognizer = ScriptedRecognizer(["What time is breakfast?", "What time is breakfast? mhm."])
    said = audio((0.2, SPEECH), (0.4, QUIET), (0.2, SPEECH), (0.8, QUIET))
    heard = await hear(recognizer, said, floor=floor, taken_back=("What time is breakfast?",))
    assert [t.words for t in heard.turns] == heard.left == ["What time is breakfast?"]


async def test_a_sound_without_words_ends_without_a_turn() -> None:
    heard = await hear(ScriptedRecognizer([""]), audio((0.2, SPEECH), (1.2, QUIET)))
    assert heard.events == [(START, ""), (END, "")]
    assert heard.turns == []


async def test_a_sign_of_listening_is_no_turn_and_has_no_reply_prepared() -> None:
    floor = ScriptedFloor(("Okay.",))
    heard = await hear(ScriptedRecognizer(["Okay."]), audio((0.2, SPEECH), (1.0, QUIET)), floor=floor)
    assert heard.events == [(START, ""), (END, "")]
    assert heard.turns == [] and floor.told[:3] == ["stirred", "began", "ended"]


async def test_what_follows_a_sign_of_listening_makes_a_turn_of_both() -> None:
    floor = ScriptedFloor(("Okay.",))
    recognizer = ScriptedRecognizer(["Okay.", "Okay, but where do I park?"])
    heard = await hear(recognizer, audio((0.3, SPEECH), (0.2, QUIET), (0.3, SPEECH), (1.0, QUIET)), floor=floor)
    assert [t.words for t in heard.turns] == ["Okay, but where do I park?"]


async def test_a_reply_prepared_during_speech_is_not_prepared_again_at_the_pause() -> None:
    recognizer = ScriptedRecognizer(["Growing."])
    heard = await hear(recognizer, audio((1.0, SPEECH), (1.0, QUIET)))
    assert recognizer.runs[-2:] == [Urgency.GROWING, Urgency.PAUSE]
    assert heard.events == [(START, ""), (PREFLIGHT, "growing"), (FINAL, "Growing."), (END, "")]


async def test_a_reply_to_words_that_the_guest_seemed_to_go_on_from_is_prepared_anew() -> None:
    class GrowsAndShrinks(ScriptedRecognizer):
        async def transcribe(self, urgency: Urgency) -> Heard | None:
            self.growing = "Breakfast and" if Urgency.GROWING in self.runs else "Breakfast"
            return await super().transcribe(urgency)

    recognizer = GrowsAndShrinks(["Breakfast."])
    said = audio((0.6, SPEECH), (1.0, QUIET))
    heard = await hear(recognizer, said, complete=lambda words: not words.endswith("and"))
    assert recognizer.runs == [Urgency.GROWING, Urgency.GROWING, Urgency.PAUSE]
    assert heard.events == [
        (START, ""),
        (PREFLIGHT, "Breakfast"),
        (INTERIM, "Breakfast and"),
        (PREFLIGHT, "Breakfast."),
        (FINAL, "Breakfast."),
        (END, ""),
    ]


async def test_long_speech_shows_words_before_it_ends() -> None:
    recognizer = ScriptedRecognizer(["all of it."])
    heard = await hear(recognizer, audio((2.0, SPEECH), (1.0, QUIET)), complete=lambda _: False)
    assert recognizer.runs[0] is Urgency.GROWING
    assert heard.partials[0] == "growing"


async def test_a_long_sound_without_words_is_told_to_be_none_while_it_lasts() -> None:
    floor, recognizer = ScriptedFloor(), ScriptedRecognizer([""], growing="")
    heard = await hear(recognizer, audio((2.0, SPEECH), (1.0, QUIET)), floor=floor)
    assert len(floor.found) == len(recognizer.runs) > 1 and set(floor.found) == {""}
    assert heard.partials == [] and heard.events == [(START, ""), (END, "")]


async def test_the_start_of_the_first_word_is_kept() -> None:
    recognizer = ScriptedRecognizer(["Hello."])
    await hear(recognizer, audio((1.0, QUIET), (0.32, SPEECH), (0.6, QUIET)))
    assert recognizer.audio_bytes > round(0.32 * HEARING_RATE_HZ) * 2 + round(0.2 * HEARING_RATE_HZ) * 2


async def test_a_card_number_never_leaves_the_stream() -> None:
    said = ["My card number is four one one one, one one one one", "one one one one, one one one one."]
    silences = audio((0.5, SPEECH), (2.5, QUIET), (0.5, SPEECH), (2.5, QUIET))
    heard = await hear(ScriptedRecognizer(said), silences)
    told = " ".join([text for _, text in heard.events] + heard.partials + [t.words for t in heard.turns])
    assert len(heard.turns) == 2
    assert "card number removed" in told
    assert "one one" not in told


async def test_words_are_awaited_from_the_pause_until_they_are_there() -> None:
    heard = await hear(ScriptedRecognizer(["Hello there."]), audio((0.2, SPEECH), (1.0, QUIET)))
    assert heard.waits == ["open", "awaited", "not awaited", "closed"]


async def test_a_guest_who_goes_on_awaits_nothing_until_the_next_pause() -> None:
    recognizer = ScriptedRecognizer(["My name is", "My name is Catherine Holloway."])
    heard = await hear(recognizer, audio((0.5, SPEECH), (1.0, QUIET), (0.5, SPEECH), (1.0, QUIET)))
    at_pauses = [wait for wait in heard.waits if wait in ("awaited", "goes on")]
    assert at_pauses == ["awaited", "goes on", "awaited"] and heard.waits[-2] == "not awaited"
    assert recognizer.lapsed == 0, "what was answered can't lapse"


class SlowAtPauses(ScriptedRecognizer):
    """The first pause is answered with `late`, after the guest has gone on."""

    late: str | None = "My name"

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        if urgency is Urgency.PAUSE and not self.lapsed:
            self.runs.append(urgency)
            self.went_on = asyncio.Event()
            await self.went_on.wait()
            return None if self.late is None else Heard(self.late, 1.0, 0.0, 0.0)
        return await super().transcribe(urgency)

    async def lapse(self) -> None:
        await super().lapse()
        self.went_on.set()


@pytest.mark.parametrize("late", ["My name", "", None])
async def test_what_was_asked_at_a_pause_lapses_when_the_guest_goes_on(late: str | None) -> None:
    recognizer = SlowAtPauses(["My name is Catherine Holloway."])
    recognizer.late = late
    heard = await hear(recognizer, audio((0.5, SPEECH), (0.15, QUIET), (0.2, SPEECH), (1.0, QUIET)))
    assert recognizer.lapsed == 1
    assert [t.words for t in heard.turns] == ["My name is Catherine Holloway."]
    assert "nothing" not in heard.waits and "lost" not in heard.waits


async def test_a_pause_that_is_dropped_though_nobody_went_on_leaves_no_turn_open() -> None:
    class Drops(ScriptedRecognizer):
        async def transcribe(self, urgency: Urgency) -> Heard | None:
            return None if len(self.lines) > 1 and self.next_line() else await super().transcribe(urgency)

    heard = await hear(Drops(["dropped", QUESTION]), SAID + SAID)
    assert heard.waits.count("lost") == 1 and [t.words for t in heard.turns] == [QUESTION]


@pytest.mark.parametrize(("rest", "ran", "left_out"), [(0.0, 11, 0), (1e9, 1, 10)])
async def test_runs_during_speech_are_spaced_out_by_what_the_last_one_took_and_counted(
    rest: float, ran: int, left_out: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearing, "REST", rest)
    recognizer = ScriptedRecognizer([QUESTION])
    heard = await hear(recognizer, audio((3.0, SPEECH), (1.0, QUIET)))
    assert recognizer.runs.count(Urgency.GROWING) == ran
    assert heard.turns[0].runs_left_out == left_out


async def test_no_run_during_speech_begins_before_the_last_one_is_done() -> None:
    class Busy(ScriptedRecognizer):
        async def transcribe(self, urgency: Urgency) -> Heard | None:
            if urgency is Urgency.GROWING:
                await paused.wait()
            else:
                paused.set()
            return await super().transcribe(urgency)

    paused = asyncio.Event()
    recognizer = Busy([QUESTION])
    heard = await hear(recognizer, audio((3.0, SPEECH), (1.0, QUIET)))
    assert recognizer.runs.count(Urgency.GROWING) == 1 and heard.turns[0].runs_left_out == 10


async def test_a_sound_without_words_is_told_to_be_none() -> None:
    heard = await hear(ScriptedRecognizer([""]), audio((0.2, SPEECH), (1.2, QUIET)))
    assert heard.waits == ["open", "awaited", "nothing", "closed"]


SAID = audio((0.2, SPEECH), (1.0, QUIET))
QUESTION = "What time is breakfast?"


def all_down() -> ProviderError:
    return ProviderError("ears", "every recogniser failed", retryable=True)


async def test_words_that_nobody_recognises_are_kept_and_answered_when_somebody_does() -> None:
    recognizer = ScriptedRecognizer([all_down(), all_down(), QUESTION])
    heard = await hear(recognizer, SAID)
    assert heard.events == [(START, ""), (END, ""), (FINAL, QUESTION), (END, "")]
    assert [t.words for t in heard.turns] == [QUESTION]
    assert recognizer.cuts == 1 and heard.waits.count("awaited") == 1, "the guest is told once, and no audio is lost"
    assert [(type(e.error).__name__, e.recoverable) for e in heard.errors] == [("APIConnectionError", True)]


async def test_words_that_come_when_the_guest_has_given_up_are_asked_for_again() -> None:
    heard = await hear(ScriptedRecognizer([all_down(), QUESTION]), SAID, keeping=Keeping(fresh_s=-1.0, retry_s=0.0))
    assert heard.events == [(START, ""), (END, ""), (END, "")]
    assert heard.turns == [] and heard.waits[-2] == "lost"


async def test_a_sound_that_nobody_recognised_may_have_held_no_words() -> None:
    heard = await hear(ScriptedRecognizer([all_down(), ""]), SAID)
    assert heard.turns == [] and heard.waits[-2] == "nothing"


async def test_a_guest_who_speaks_on_to_deaf_ears_is_heard_as_a_whole() -> None:
    recognizer = ScriptedRecognizer([all_down(), QUESTION])
    heard = await hear(recognizer, SAID + SAID, keeping=Keeping(retry_s=3600.0))
    assert [t.words for t in heard.turns] == [QUESTION]
    assert recognizer.cuts == 1, "what was said first is still in the recogniser's buffer"


async def test_a_guest_who_goes_on_before_anybody_has_failed_notices_nothing() -> None:
    class FailsLate(ScriptedRecognizer):
        async def transcribe(self, urgency: Urgency) -> Heard | None:
            if urgency is Urgency.PAUSE and len(self.lines) > 1:
                self.next_line()
                await went_on.wait()
                raise all_down()
            return await super().transcribe(urgency)

        async def push(self, pcm: bytes) -> None:
            await super().push(pcm)
            if len(self.lines) == 1 and pcm[0] == SPEECH * 100:
                went_on.set()

    went_on = asyncio.Event()
    recognizer = FailsLate([all_down(), QUESTION])
    heard = await hear(recognizer, audio((0.3, SPEECH), (0.1, QUIET), (0.3, SPEECH), (1.0, QUIET)))
    assert [t.words for t in heard.turns] == [QUESTION] and heard.errors == []


@pytest.mark.parametrize("where", ["judging", "telling"])
async def test_a_mistake_of_ours_costs_one_utterance_and_is_told_without_its_words(where: str) -> None:
    def stumble(words: str, now: str) -> bool:
        if words == "Some towels." and now == where:
            raise KeyError(words)
        return True

    recognizer = ScriptedRecognizer(["Some towels.", QUESTION])
    heard = await hear(
        recognizer,
        SAID + SAID,
        lambda words: stumble(words, "judging"),
        on_turn=lambda turn: stumble(turn.words, "telling"),
    )
    assert [t.words for t in heard.turns] == [QUESTION]
    after = [event for event in heard.events if event[0] != PREFLIGHT]
    assert after == [(START, ""), (END, ""), (START, ""), (FINAL, QUESTION), (END, "")]
    assert heard.waits.count("lost") == 1
    (error,) = heard.errors
    assert isinstance(error.error, APIError) and error.recoverable
    assert "KeyError" in str(error.error) and "towels" not in str(error.error)


async def test_a_mistake_during_speech_does_not_even_cost_the_utterance() -> None:
    def complete(words: str) -> bool:
        if words == "growing":
            raise IndexError
        return True

    heard = await hear(ScriptedRecognizer([QUESTION]), audio((1.0, SPEECH), (1.0, QUIET)), complete)
    assert [t.words for t in heard.turns] == [QUESTION] and "lost" not in heard.waits
    assert heard.errors


async def test_ears_that_fail_with_every_sound_are_given_up() -> None:
    class Broken(ScriptedVoice):
        def probability(self, first_sample: int) -> float:
            return cast("float", None)

    with pytest.RaisesGroup(RuntimeError):
        await hear(ScriptedRecognizer([]), SAID, voice=Broken)
