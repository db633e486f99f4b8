"""A brain or a voice that breaks in LiveKit's own session: the guest hears a recording at once, and staff know."""

from __future__ import annotations

from collections.abc import Sequence

from engine.brain.dialog import Decision, Entry, Expects
from engine.call.care.rescue import WHY
from engine.call.care.waiting import Cause
from engine.speech.recordings import Phrase
from tests.engine.call.live import Call


class BrokenBrain:
    """Has a mistake in it."""

    def decide(self, history: Sequence[Entry]) -> Decision:
        raise ZeroDivisionError


class PlainBrain:
    """Answers without an act."""

    def decide(self, history: Sequence[Entry]) -> Decision:
        return Decision("test", {}, "Certainly.", (), (), Expects.NOTHING, True, 1.0, "")


async def test_a_brain_with_a_mistake_is_no_silence() -> None:
    async with Call(BrokenBrain()) as call:
        call.hears("A person, please.")
        assert await call.announced.get() is Phrase.TROUBLE
        assert call.told == [WHY[Cause.BRAIN]]


async def test_without_a_voice_a_recording_tells_and_after_the_third_time_the_call_ends() -> None:
    async with Call(PlainBrain(), voice_works=False) as call:
        heard = []
        for _ in range(3):
            call.hears("Hello.")
            heard.append(await call.announced.get())
        assert heard == [Phrase.TROUBLE, Phrase.STILL, Phrase.GOODBYE]
        assert call.told == [WHY[Cause.VOICE], WHY[Cause.VOICE], "no way to answer: voice"]
