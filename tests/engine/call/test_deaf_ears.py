"""Ears that fail in LiveKit's own session, with the real fault on a real port: nobody is left with a deaf porter."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from livekit import rtc
from livekit.agents import llm
from livekit.agents.voice import ConversationItemAddedEvent

from engine.brain.dialog import Decision, Entry, Expects, Said
from engine.call.care.rescue import WHY
from engine.call.care.waiting import Cause
from engine.call.listening.guest_stt import GuestSTT
from engine.call.listening.listeners import Listeners
from engine.call.listening.owed import Keeping
from engine.speech.ears.limits import Limits
from engine.speech.ears.moonshine import MoonshineRecognizer
from engine.speech.ears.tiers import TieredRecognizer
from engine.speech.ports import HEARING_RATE_HZ
from engine.speech.recordings import Phrase
from tests.engine.call.listening.scripted import (
    SPEECH,
    WINDOW,
    ScriptedFloor,
    ScriptedVoice,
    SureOfTheEnd,
)
from tests.engine.call.live import Call
from tests.fakes.line import Line
from tests.fakes.recognizer import FakeRecognizer
from tests.fakes.spoken import say, silence

QUESTION = "do you have a room for two nights"
SHORT = Limits(growing_s=1.0, pause_s=1.0, final_s=1.0, last_s=2.0)


class SoundIsVoice(ScriptedVoice):
    """Whatever is no silence is voice."""

    def probability(self, first_sample: int) -> float:
        return SPEECH if first_sample else 0.0


class Brain:
    """Says yes to everything that it understands."""

    def __init__(self, trips_over: str = "") -> None:
        self._trips_over = trips_over

    def decide(self, history: Sequence[Entry]) -> Decision:
        last = history[-1]
        if isinstance(last, Said) and last.text == self._trips_over:
            raise KeyError(last.text)
        return Decision("test", {}, "Certainly.", (), (), Expects.NOTHING, True, 1.0, "")


class Guest:
    """Speaks into a call whose recogniser stands behind a line."""

    def __init__(self, call: Call, line: Line, server: FakeRecognizer) -> None:
        self.call = call
        self.line = line
        self.server = server
        self.answered: asyncio.Queue[str | None] = asyncio.Queue()
        call.session.on("conversation_item_added", self._item_added)

    def says(self, words: str, then_silent_s: float = 0.0) -> None:
        pcm = say(words) + silence(then_silent_s)
        step = 2 * WINDOW
        windows = [pcm[at : at + step].ljust(step, b"\0") for at in range(0, len(pcm), step)]
        self.call.microphone.push([rtc.AudioFrame(window, HEARING_RATE_HZ, 1, WINDOW) for window in windows])

    def _item_added(self, event: ConversationItemAddedEvent) -> None:
        if isinstance(event.item, llm.ChatMessage) and event.item.role == "assistant":
            self.answered.put_nowait(event.item.raw_text_content)

    @property
    def said(self) -> list[str | None]:
        """What the session took for the guest's turns."""
        items = self.call.session.history.items
        return [i.raw_text_content for i in items if isinstance(i, llm.ChatMessage) and i.role == "user"]


@asynccontextmanager
async def guest(brain: Brain, keeping: Keeping) -> AsyncIterator[Guest]:
    async with FakeRecognizer() as server, Line(server.port) as line:
        moonshine = MoonshineRecognizer(f"ws://127.0.0.1:{line.port}", give_up_s=0.2, answer_timeout_s=1.0)
        async with TieredRecognizer([moonshine], limits=SHORT) as tiers:

            def ears(call: Call) -> GuestSTT:
                listeners = Listeners(
                    judge=call.brain.judge,
                    partial=lambda _: None,
                    turn_over=call.turn_over,
                    waiting=call.rescue,
                    take_back=call.brain.take_back,
                    leave=call.brain.leave,
                    floor=ScriptedFloor(),
                )
                return GuestSTT(tiers, SoundIsVoice, SureOfTheEnd(), listeners, keeping)

            async with Call(brain, ears=ears) as call:
                yield Guest(call, line, server)


async def break_down(here: Guest, fault: str) -> None:
    match fault:
        case "killed":
            here.line.cut()
        case "stalled":
            here.line.hold()
        case "garbage":
            here.server.garbage = "\ufffd" * 9


async def mend(here: Guest) -> None:
    here.server.garbage = ""
    await here.line.mend()


@pytest.mark.parametrize("fault", ["killed", "stalled", "garbage"])
async def test_a_sentence_that_no_recogniser_heard_is_answered_when_one_is_back(fault: str) -> None:
    async with guest(Brain(), Keeping(fresh_s=3600.0, retry_s=0.05)) as here:
        first, rest = QUESTION[:13], QUESTION[13:]
        here.says(first)
        await here.server.was_asked.wait()
        await break_down(here, fault)
        here.says(rest, then_silent_s=1.0)
        assert await here.call.announced.get() is Phrase.TROUBLE
        assert here.call.told == [WHY[Cause.WORDS]]
        assert here.call.session.user_state == "listening" and here.said == []
        await mend(here)
        assert await here.answered.get() == "Certainly."
        assert here.said == [QUESTION]
        assert here.call.announced.empty(), "the guest was told once"


async def test_a_sentence_that_is_too_old_is_asked_for_again_and_the_next_one_is_heard() -> None:
    async with guest(Brain(), Keeping(fresh_s=-1.0, retry_s=0.05)) as here:
        here.line.cut()
        here.says("good evening", then_silent_s=1.0)
        assert await here.call.announced.get() is Phrase.TROUBLE
        await mend(here)
        assert await here.call.announced.get() is Phrase.AGAIN
        here.says(QUESTION, then_silent_s=1.0)
        assert await here.answered.get() == "Certainly."
        assert here.said == [QUESTION]


async def test_a_brain_that_trips_over_a_sentence_does_not_make_the_porter_deaf() -> None:
    async with guest(Brain(trips_over="good evening"), Keeping()) as here:
        here.says("good evening", then_silent_s=1.0)
        assert await here.call.announced.get() is Phrase.AGAIN
        assert here.call.session.user_state == "listening"
        here.says(QUESTION, then_silent_s=1.0)
        assert await here.answered.get() == "Certainly."
        assert here.said == [QUESTION]
