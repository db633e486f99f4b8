"""A guest's audio through the stream: what the session is told, in which order, and what staff may read."""

from __future__ import annotations

import asyncio

import pytest

from engine.call.listening import hearing
from engine.speech.ports import HEARING_RATE_HZ, Heard, Urgency
from tests.engine.call.listening.scripted import (
    END,
    FINAL,
    INTERIM,
    PREFLIGHT,
    QUESTION,
    QUIET,
    SAID,
    SPEECH,
    START,
    ScriptedFloor,
    ScriptedRecognizer,
    audio,
    hear,
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
    floor = ScriptedFloor()
    heard = await hear(recognizer, said, floor=floor, taken_back=(halves[0],))
    assert [t.words for t in heard.turns] == halves
    assert recognizer.cuts == 1, "the second half is recognised together with the first"
    assert floor.rests == ["who knows the safe?"]


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
