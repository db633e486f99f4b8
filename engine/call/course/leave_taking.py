"""Tells a guest that their time is almost up, and takes leave of them when it is."""

from __future__ import annotations

from typing import Any

from livekit.agents import AgentSession

from engine.call.course.farewell import Farewell
from engine.call.language.tongue import Tongue
from engine.call.staff.standing_back import StandingBack


class LeaveTaking:
    """One call's, as `time_limit.py` needs it."""

    def __init__(
        self, session: AgentSession[Any], tongue: Tongue, standing_back: StandingBack, farewell: Farewell
    ) -> None:
        self._session = session
        self._tongue = tongue
        self._standing_back = standing_back
        self._farewell = farewell

    def warn(self) -> None:
        """Who speaks with a clerk is not disturbed."""
        if self._standing_back.has_the_call:
            self._session.say(self._tongue.say("limit.warn"))

    async def has_the_call(self) -> None:
        await self._standing_back.wait_for_the_call()

    async def say_goodbye(self) -> None:
        """Heard to its end when this returns."""
        await self._session.say(self._tongue.say("limit.goodbye"), allow_interruptions=False)

    def hang_up(self, reason: str) -> None:
        self._farewell.end(reason)
