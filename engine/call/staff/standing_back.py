"""The porter's side of it when staff step in: silent at once, writing down what is said, and back when it is asked."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any, Final

from livekit.agents import AgentSession, llm

from appliance.contract.control import Clerk
from appliance.contract.events import RequestKind, Role
from appliance.contract.told import Told, tell
from engine.call.agent import Porter
from engine.call.care.care import Care
from engine.call.language.tongue import Tongue
from engine.call.listening.listeners import TurnOver
from engine.call.record.narrator import Narrator
from engine.call.staff.clerk import ClerkEars
from engine.call.thinking.history import heard, whispered
from engine.call.thinking.mind import Mind
from engine.call.thinking.porter_llm import PorterBrain
from engine.tools.desk import Desk

LAST_WORDS_S: Final = 5.0
"""So long after handing back a clerk's last words may still be recognised."""

_JUST_BEFORE_S: Final = 0.001


class StandingBack:
    """One call's. `stays` is called when the porter was about to end the call and no longer is."""

    def __init__(
        self,
        session: AgentSession[Any],
        porter: Porter,
        *,
        brain: PorterBrain,
        mind: Mind,
        care: Care,
        narrator: Narrator,
        desk: Desk,
        tongue: Tongue,
        stays: Callable[[], None],
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._session = session
        self._porter = porter
        self._brain = brain
        self._mind = mind
        self._care = care
        self._narrator = narrator
        self._desk = desk
        self._tongue = tongue
        self._stays = stays
        self._clock = clock
        self._here = asyncio.Event()
        self._here.set()
        self._hearing: asyncio.Task[None] | None = None
        self._back_at: float | None = None
        """Since when the porter has the call again; seconds since the epoch."""

    @property
    def has_the_call(self) -> bool:
        """Whether the porter speaks with the guest."""
        return self._here.is_set()

    async def wait_for_the_call(self) -> None:
        await self._here.wait()

    async def run(self, ears: ClerkEars) -> None:
        """For as long as the call lasts."""
        self._ears = ears
        async with asyncio.TaskGroup() as self._tasks:
            await asyncio.Event().wait()

    def stand_back(self) -> None:
        self._here.clear()
        self._back_at = None
        self._porter.stands_back = True
        self._stays()
        self._care.stand_back()
        self._narrator.paused()
        self._brain.let_go()
        self._session.interrupt(force=True)
        self._session.clear_user_turn()

    def step_forward(self) -> None:
        # What was said up to here was not said to the porter, even if nothing of its next words is heard.
        self._back_at = self._clock()
        self._know(heard(Role.PORTER, "", self._back_at))
        self._here.set()
        self._porter.stands_back = False
        self._narrator.resumed()
        self._care.step_forward()

    def overhear(self, role: Role, turn: TurnOver) -> None:
        """A turn that somebody else answers; a clerk's last words are known when the porter is back already."""
        self._narrator.turn(role, turn)
        before = turn.started_at if self._back_at is None else min(turn.started_at, self._back_at - _JUST_BEFORE_S)
        self._know(heard(role, turn.words, before))

    def tell(self, text: str) -> None:
        if words := self._tongue.say(text):
            self._session.say(words)

    def say(self, words: str) -> None:
        self._session.interrupt(force=True)
        self._session.say(words)

    def whisper(self, words: str) -> Told | None:
        why = self._mind.why_no_use(words)
        if why is None:
            self._brain.forget_prepared()
            self._know(whispered(words))
        return why

    def pass_on(self, to: str, by: Clerk) -> None:
        what = tell("ask.pass_on", name=by.name, to=to)
        self._desk.leave(RequestKind.PERSON, what, {"to": to, "by": by.name}, urgent=True)

    def hear(self, clerk: Clerk) -> None:
        self._hearing = self._tasks.create_task(self._ears.follow(clerk.identity))

    def stop_hearing(self) -> None:
        if self._hearing is not None:
            asyncio.get_running_loop().call_later(LAST_WORDS_S, self._hearing.cancel)
            self._hearing = None

    def _know(self, message: llm.ChatMessage) -> None:
        self._session.history.insert(message)
        self._start(self._porter.note(message))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self._tasks.create_task(work)
