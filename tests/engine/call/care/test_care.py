"""The parts that look after a guest, put together: who says goodbye, and who welcomes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

from livekit import rtc
from livekit.agents import AgentSession
from livekit.agents.voice import AgentStateChangedEvent, SpeechCreatedEvent, SpeechHandle, io

from appliance.contract.events import TurnFinal
from engine.brain.dialog import Expects
from engine.brain.facts import Facts
from engine.brain.texts import load_texts, spoken_languages
from engine.call.care.care import Care
from engine.call.language.tongue import Tongue, choose
from engine.call.record.report import Report
from engine.tools.desk import Desk, RequestDraft
from tests.beside import beside


class Room(io.AudioOutput):
    """Plays everything at once."""

    def __init__(self) -> None:
        super().__init__(label="Room", capabilities=io.AudioOutputCapabilities(pause=True), sample_rate=24_000)

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)

    def flush(self) -> None:
        super().flush()
        asyncio.get_running_loop().call_soon(
            lambda: self.on_playback_finished(playback_position=1.0, interrupted=False)
        )

    def clear_buffer(self) -> None:
        return None


class Session(rtc.EventEmitter[Any]):
    """Says what it is told to, or fails at it, when the test says so."""

    agent_state, user_state, current_speech = "listening", "listening", None

    def __init__(self) -> None:
        super().__init__()
        self.said: asyncio.Queue[tuple[str, SpeechHandle]] = asyncio.Queue()

    def is_heard(self) -> None:
        """What was said sounds, and is over."""
        for old, new in (("listening", "speaking"), ("speaking", "listening")):
            event = AgentStateChangedEvent.model_validate({"old_state": old, "new_state": new})
            self.emit("agent_state_changed", event)

    def say(self, text: str, **_: object) -> SpeechHandle:
        handle = SpeechHandle.create()
        self.emit("speech_created", SpeechCreatedEvent(speech_handle=handle, user_initiated=True, source="say"))
        self.said.put_nowait((text, handle))
        return handle


class Call:
    def __init__(self, locale: str) -> None:
        self.session = Session()
        self.told: asyncio.Queue[str] = asyncio.Queue()
        self.left: list[RequestDraft] = []
        self.ends: list[str] = []
        ids = iter("abcdef")
        self.care = Care(
            Room(),
            Tongue(choose(locale, spoken=spoken_languages(), recognised=False)),
            cast(Report, self),
            Desk(self.left.append, lambda: datetime(2026, 11, 19, tzinfo=UTC), lambda: next(ids)),
            cast(Facts, SimpleNamespace()),
            silence_s=0.001,
            last_words=lambda reason: None,
            hang_up=self.ends.append,
            in_english=lambda: None,
            expects=lambda: Expects.NOTHING,
            hear=lambda number: None,
        )

    def emit(self, kind: type, /, **fields: Any) -> None:
        if kind is TurnFinal:
            self.told.put_nowait(fields["text"])


@asynccontextmanager
async def call(locale: str = "en-GB", *, welcome: bool = True) -> AsyncIterator[Call]:
    here = Call(locale)
    room = cast("rtc.Room", rtc.EventEmitter[Any]())
    async with beside(here.care.run(cast("AgentSession[Any]", here.session), room, welcome=welcome)):
        await here.care.attended.wait()
        yield here


async def give_up(here: Call) -> SpeechHandle:
    """A guest says nothing until the porter takes its leave; its last words, which are not over yet."""
    here.care.patience.guests_turn()
    for _ in range(2):
        _, asked = await here.session.said.get()
        here.session.is_heard()
        asked._mark_done()
    goodbye, handle = await here.session.said.get()
    assert "Good night" in goodbye
    return handle


async def test_a_goodbye_that_was_heard_ends_the_call() -> None:
    async with call() as here:
        handle = await give_up(here)
        here.session.is_heard()
        handle._mark_done()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert here.ends == ["guest was silent"]


async def test_a_goodbye_that_nobody_heard_does_not_end_it_in_silence() -> None:
    async with call() as here:
        handle = await give_up(here)
        handle._mark_done()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert here.ends == [], "a recording says it and ends the call"


async def test_who_is_not_understood_is_welcomed_by_recordings_once_staff_know() -> None:
    async with call("fr-FR") as here:
        texts = load_texts("fr")
        assert await here.told.get() == texts.say("phrase.unserved", 0, {})
        assert await here.told.get() == texts.say("phrase.menu", 0, {})
        (left,) = here.left
        assert left.urgent and "French" in left.summary


async def test_who_was_welcomed_before_is_not_welcomed_again() -> None:
    async with call("fr-FR", welcome=False) as here:
        here.care.patience.guests_turn()
        await here.session.said.get()
        assert here.told.empty() and here.left == []


async def test_a_clerk_who_takes_over_during_the_goodbye_keeps_the_call() -> None:
    async with call() as here:
        handle = await give_up(here)
        here.care.stand_back()
        here.session.is_heard()
        handle._mark_done()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert here.ends == []
        here.care.step_forward()
        asked = (await here.session.said.get())[0]
        assert asked == "Can you hear me?", "the guest's silence is minded again"
