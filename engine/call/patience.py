"""Minds the silence of a live call: asks a guest who says nothing, and at last says goodbye."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from livekit.agents import AgentSession
from livekit.agents.voice import AgentStateChangedEvent, UserStateChangedEvent

from engine.brain.texts import Texts
from engine.call.silence import Nudge, SilenceWatch


class Patience:
    """Watches one session; `give_up` is called before the last words are spoken."""

    def __init__(self, watch: SilenceWatch, texts: Texts, give_up: Callable[[], None]) -> None:
        self._watch = watch
        self._texts = texts
        self._give_up = give_up
        self._changed = asyncio.Event()

    def attend(self, session: AgentSession[Any]) -> None:
        self._session = session
        session.on("agent_state_changed", self._porter_changed)
        session.on("user_state_changed", self._guest_changed)

    def guest_spoke(self) -> None:
        """Real words arrived: patience starts anew."""
        self._watch.guest_spoke()

    async def run(self) -> None:
        """For as long as the call lasts."""
        while True:
            due_at = self._watch.due_at()
            wait_s = None if due_at is None else max(0.0, due_at - time.monotonic())
            try:
                async with asyncio.timeout(wait_s):
                    await self._changed.wait()
                self._changed.clear()
            except TimeoutError:
                self._nudge(self._watch.nudge(time.monotonic()))

    def _nudge(self, nudge: Nudge | None) -> None:
        if nudge is Nudge.ASK:
            self._session.say(self._texts.say("silence.ask", self._watch.asked - 1, {}))
        elif nudge is Nudge.GIVE_UP:
            self._give_up()
            self._session.say(self._texts.say("silence.goodbye", 0, {}), allow_interruptions=False)

    def _porter_changed(self, event: AgentStateChangedEvent) -> None:
        self._note(waits=event.new_state == "listening")

    def _guest_changed(self, event: UserStateChangedEvent) -> None:
        self._note(waits=event.new_state != "speaking" and self._session.agent_state == "listening")

    def _note(self, *, waits: bool) -> None:
        if waits:
            self._watch.porter_waits(time.monotonic())
        else:
            self._watch.somebody_is_busy()
        self._changed.set()
