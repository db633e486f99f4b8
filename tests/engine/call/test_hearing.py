"""A guest's audio through the stream: what the session is told, in which order, and what staff may read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from livekit import rtc
from livekit.agents import APIConnectOptions, stt, vad

from engine.brain.dialog import Expects
from engine.call.ending import EndDetector
from engine.call.hearing import SAMPLE_RATE_HZ, GuestSTT, Listeners, TurnOver
from engine.call.turns import Judgement
from engine.speech.ports import Heard, Hearing, Urgency

WINDOW = 512
SPEECH, QUIET = 0.95, 0.02


class ScriptedDetector(vad.VAD):
    """Takes the probability of voice from each frame's first sample."""

    def __init__(self) -> None:
        super().__init__(capabilities=vad.VADCapabilities(update_interval=0.032))

    def stream(self) -> vad.VADStream:
        return ScriptedDetectorStream(self)


class ScriptedDetectorStream(vad.VADStream):
    async def _main_task(self) -> None:
        async for frame in self._input_ch:
            if isinstance(frame, rtc.AudioFrame):
                self._event_ch.send_nowait(
                    vad.VADEvent(
                        type=vad.VADEventType.INFERENCE_DONE,
                        samples_index=0,
                        timestamp=0.0,
                        speech_duration=0.0,
                        silence_duration=0.0,
                        probability=frame.data[0] / 100,
                        frames=[frame],
                    )
                )


@dataclass
class ScriptedRecognizer:
    """Answers each run at a pause with the next line; is also the one stream it opens."""

    lines: list[str]
    name: str = "scripted"
    audio_bytes: int = 0
    cuts: int = 0
    runs: list[Urgency] = field(default_factory=list)

    async def open(self) -> Hearing:
        return self

    async def push(self, pcm: bytes) -> None:
        self.audio_bytes += len(pcm)
        await asyncio.sleep(0)

    async def cut(self, keep_s: float) -> None:
        self.audio_bytes, self.cuts = 0, self.cuts + 1

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        self.runs.append(urgency)
        text = self.lines.pop(0) if urgency is Urgency.PAUSE else "growing"
        return Heard(text=text, audio_s=1.0, waited_s=0.0, took_s=0.0)

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
        frames += [rtc.AudioFrame(pcm, SAMPLE_RATE_HZ, 1, WINDOW)] * round(seconds / 0.032)
    return frames


@dataclass
class ScriptedFloor:
    """Words count unless they are among those that the porter speaks on through."""

    spoken_through: tuple[str, ...] = ()
    told: list[str] = field(default_factory=list)

    def voice_began(self) -> None:
        self.told.append("began")

    def words(self, words: str, voice_s: float, *, has_paused: bool) -> bool:
        return words not in self.spoken_through

    def voice_ended(self) -> None:
        self.told.append("ended")


@dataclass
class Heardings:
    events: list[tuple[str, str]] = field(default_factory=list)
    partials: list[str] = field(default_factory=list)
    turns: list[TurnOver] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    waits: list[str] = field(default_factory=list)
    """What is told to those who see to it that nobody waits in silence."""

    def ears(self, is_open: bool) -> None:
        self.waits.append("open" if is_open else "closed")

    def words_awaited(self, awaited: bool) -> None:
        self.waits.append("awaited" if awaited else "not awaited")

    def nothing_said(self) -> None:
        self.waits.append("nothing")


async def hear(
    recognizer: ScriptedRecognizer,
    frames: list[rtc.AudioFrame],
    complete: Callable[[str], bool] = lambda _: True,
    floor: ScriptedFloor | None = None,
    taken_back: tuple[str, ...] = (),
) -> Heardings:
    """Play the frames to a stream and gather all that comes out."""
    heard = Heardings()
    listeners = Listeners(
        judge=lambda words: Judgement(complete(words), Expects.NOTHING),
        partial=heard.partials.append,
        turn_over=heard.turns.append,
        take_back=lambda words: words in taken_back,
        leave=lambda: heard.left.append(heard.turns[-1].words),
        floor=floor or ScriptedFloor(),
        waiting=heard,
    )
    stream = GuestSTT(recognizer, ScriptedDetector(), SureOfTheEnd(), listeners).stream(
        conn_options=APIConnectOptions(max_retry=0)
    )
    for frame in frames:
        stream.push_frame(frame)
    stream.end_input()
    async for event in stream:
        heard.events.append((event.type.value, event.alternatives[0].text if event.alternatives else ""))
    await stream.aclose()
    return heard


START, PREFLIGHT, FINAL, END = (
    stt.SpeechEventType.START_OF_SPEECH.value,
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
    heard = await hear(recognizer, audio((0.2, SPEECH), (0.5, QUIET), (0.2, SPEECH), (0.5, QUIET)))
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
    assert heard.turns == [] and floor.told[:2] == ["began", "ended"]


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


async def test_long_speech_shows_words_before_it_ends() -> None:
    recognizer = ScriptedRecognizer(["all of it."])
    heard = await hear(recognizer, audio((2.0, SPEECH), (1.0, QUIET)), complete=lambda _: False)
    assert recognizer.runs[0] is Urgency.GROWING
    assert heard.partials[0] == "growing"


async def test_the_start_of_the_first_word_is_kept() -> None:
    recognizer = ScriptedRecognizer(["Hello."])
    await hear(recognizer, audio((1.0, QUIET), (0.32, SPEECH), (0.6, QUIET)))
    assert recognizer.audio_bytes > round(0.32 * SAMPLE_RATE_HZ) * 2 + round(0.2 * SAMPLE_RATE_HZ) * 2


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
    awaited = [wait for wait in heard.waits if wait == "awaited"]
    assert len(awaited) == 2 and heard.waits[-2] == "not awaited"


async def test_a_sound_without_words_is_told_to_be_none() -> None:
    heard = await hear(ScriptedRecognizer([""]), audio((0.2, SPEECH), (1.2, QUIET)))
    assert heard.waits == ["open", "awaited", "nothing", "closed"]
