"""Minds how long a guest may talk: says so a minute before the end, and takes leave when it has come."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from appliance.contract.sessions import EndReason

WARNED_BEFORE_S: Final = 60.0
"""Of a short limit it is the second half."""

LEAVE_S: Final = 20.0
"""A goodbye that is not over by then is not heard."""


class Leave(Protocol):
    """How the guest is told (`leave_taking.py`)."""

    def warn(self) -> None: ...

    async def has_the_call(self) -> None:
        """Until the porter speaks with the guest: a clerk's words are not cut off."""

    async def say_goodbye(self) -> None: ...

    def hang_up(self, reason: str) -> None: ...


class TimeLimit:
    """One call's. `live_at`: since when the guest talks, if an earlier job of this call began it."""

    def __init__(
        self,
        limit_s: float,
        live_at: float | None,
        leave: Leave,
        *,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._ends_at = (clock() if live_at is None else live_at) + limit_s
        self._warned_before_s = min(WARNED_BEFORE_S, limit_s / 2)
        self._leave = leave
        self._clock = clock
        self._sleep = sleep

    async def run(self) -> None:
        """From the moment in which the guest is there; who follows a dead job may come after the warning was due."""
        before_warning_s = self._ends_at - self._warned_before_s - self._clock()
        if before_warning_s > 0:
            await self._sleep(before_warning_s)
        if self._ends_at > self._clock():
            self._leave.warn()
            await self._sleep(self._ends_at - self._clock())
        await self._leave.has_the_call()
        try:
            async with asyncio.timeout(LEAVE_S):
                await self._leave.say_goodbye()
        except TimeoutError:
            pass  # it is over all the same
        self._leave.hang_up(EndReason.TIME_LIMIT)
