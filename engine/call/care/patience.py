"""Minds the silence of a live call: asks a guest who says nothing, and at last says goodbye."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from livekit.agents import AgentSession
from livekit.agents.voice import AgentStateChangedEvent, UserStateChangedEvent

from engine.call.care.silence import Nudge, SilenceWatch
from engine.call.language.tongue import Tongue


class Patience:
    """Watches one session; `give_up` is called before the last words, `over` when they were spoken or could not be."""

    def __init__(
        self, watch: SilenceWatch, tongue: Tongue, give_up: Callable[[], None], over: Callable[[], None]
    ) -> None:
        self._watch = watch
        self._tongue = tongue
        self._give_up = give_up
        self._over = over
        self._changed = asyncio.Event()
        self._busy = 0
        """How many say something that the session knows nothing of."""

    def attend(self, session: AgentSession[Any]) -> None:
        self._session = session
        session.on("agent_state_changed", self._porter_changed)
        session.on("user_state_changed", self._guest_changed)

    @property
    def counts(self) -> bool:
        """Whether the guest's silence is counted right now."""
        return self._watch.due_at() is not None

    def guest_speaks(self) -> None:
        """The first words of a turn, or more of them, are known."""
        self._watch.guest_speaks(time.monotonic())
        self._changed.set()

    def guest_spoke(self) -> None:
        """A whole turn has arrived: patience starts anew."""
        self._watch.guest_spoke()

    def somebody_is_busy(self) -> None:
        """Something is heard that the session knows nothing of, or is about to be: until as many `guests_turn`."""
        self._busy += 1
        self._note(waits=False)

    def guests_turn(self) -> None:
        """That is over; their silence counts from now, unless the porter is busy otherwise."""
        self._busy = max(0, self._busy - 1)
        self._look()

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
        question = self._tongue.say("silence.ask") if nudge is Nudge.ASK else ""
        if question:
            asking = self._session.say(question)
            # Without a voice no state changes, and nobody would ever ask again.
            asking.add_done_callback(lambda _: self._look())
        elif nudge is not None:  # also when there is no other way left to ask in this call
            self._give_up()
            leaving = self._session.say(self._tongue.say("silence.goodbye"), allow_interruptions=False)
            leaving.add_done_callback(lambda _: self._over())

    def _porter_changed(self, event: AgentStateChangedEvent) -> None:
        self._note(waits=event.new_state == "listening")

    def _guest_changed(self, _: UserStateChangedEvent) -> None:
        self._watch.guest_sounds(time.monotonic())
        self._look()

    def _look(self) -> None:
        self._note(waits=self._session.agent_state == "listening")

    def _note(self, *, waits: bool) -> None:
        if waits and not self._busy:
            self._watch.porter_waits(time.monotonic())
        else:
            self._watch.somebody_is_busy()
        self._changed.set()
