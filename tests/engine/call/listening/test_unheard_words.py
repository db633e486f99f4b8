"""Words that nobody recognises, and mistakes of ours: what was said is not lost, and one utterance at most is."""

from __future__ import annotations

import asyncio
from typing import cast

import pytest
from livekit.agents import APIError

from engine.call.listening.owed import Keeping
from engine.errors import ProviderError
from engine.speech.ports import Heard, Urgency
from tests.engine.call.listening.scripted import (
    END,
    FINAL,
    PREFLIGHT,
    QUESTION,
    QUIET,
    SAID,
    SPEECH,
    START,
    ScriptedRecognizer,
    ScriptedVoice,
    audio,
    hear,
)


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
