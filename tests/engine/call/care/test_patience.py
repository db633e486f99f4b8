"""Silence in a live call: a voice that fails must not end the asking, and the call must end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

from livekit import rtc
from livekit.agents import AgentSession
from livekit.agents.voice import AgentStateChangedEvent, SpeechHandle, UserStateChangedEvent

from engine.call.care.patience import Patience
from engine.call.care.silence import SilenceWatch
from engine.call.language.tongue import Tongue, choose
from tests.beside import beside


class Session(rtc.EventEmitter[Any]):
    """Says nothing that could be heard: every voice is down."""

    agent_state, user_state = "listening", "listening"

    def __init__(self) -> None:
        super().__init__()
        self.said: asyncio.Queue[str] = asyncio.Queue()

    def say(self, text: str, **_: object) -> SpeechHandle:
        self.said.put_nowait(text)
        handle = SpeechHandle.create()
        asyncio.get_running_loop().call_soon(handle._mark_done)
        return handle


class Scene:
    def __init__(self, locale: str) -> None:
        self.session = Session()
        self.told: list[str] = []
        self.over = asyncio.Event()
        tongue = Tongue(choose(locale, spoken=frozenset({"en", "de"}), recognised=False))
        watch = SilenceWatch(patience_s=0.001)
        self.patience = Patience(watch, tongue, lambda: self.told.append("gives up"), self.over.set)
        self.patience.attend(cast("AgentSession[Any]", self.session))


@asynccontextmanager
async def scene(locale: str = "en-GB") -> AsyncIterator[Scene]:
    here = Scene(locale)
    async with beside(here.patience.run()):
        yield here


async def test_without_a_voice_it_still_asks_twice_and_ends() -> None:
    async with scene("de-DE") as here:
        event = AgentStateChangedEvent.model_validate({"old_state": "speaking", "new_state": "listening"})
        here.session.emit("agent_state_changed", event)
        said = [await here.session.said.get() for _ in range(3)]
        await here.over.wait()
        assert said[0] == "Sind Sie noch da?" and said[2].endswith("Auf Wiederhören.")
        assert here.told == ["gives up"]


async def test_silence_counts_from_the_end_of_a_recording() -> None:
    async with scene() as here:
        here.patience.guests_turn()
        assert await here.session.said.get() == "Are you still there?"
        here.patience.somebody_is_busy()
        await asyncio.sleep(0)  # the question, which nobody heard, is over
        assert not here.patience.counts
        here.patience.guests_turn()
        assert here.patience.counts
        assert "if you need anything" in await here.session.said.get()


async def test_a_line_with_noise_only_ends_like_silence() -> None:
    async with scene() as here:
        here.session.user_state = "speaking"
        noise = UserStateChangedEvent.model_validate({"old_state": "listening", "new_state": "speaking"})
        # It has been on since before the porter listened, so that it can't be the beginning of an answer.
        here.session.agent_state = "speaking"
        here.session.emit("user_state_changed", noise)
        here.session.agent_state = "listening"
        event = AgentStateChangedEvent.model_validate({"old_state": "speaking", "new_state": "listening"})
        here.session.emit("agent_state_changed", event)
        said = [await here.session.said.get() for _ in range(3)]
        await here.over.wait()
        assert said[0] == "Are you still there?" and here.told == ["gives up"]


async def test_words_break_a_silence_and_a_mere_sound_does_not() -> None:
    async with scene() as here:
        here.patience.somebody_is_busy()
        here.patience.guest_speaks()
        assert not here.patience.counts
