"""A request that falls due and is not done raises an alarm, whoever has it, and whether or not a desktop is open."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from sqlite_utils import Database as Tables

from appliance.errors import StoreError
from appliance.store import events, requests
from appliance.store.database import Database

LOOK_EVERY_S: Final = 2.0

log = logging.getLogger(__name__)


class Alarms:
    """Give `run` to a task group. What fell due while the appliance was away is told at its start."""

    def __init__(
        self, database: Database, *, clock: Callable[[], float], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        self._database = database
        self._clock = clock
        self._sleep = sleep

    async def run(self) -> None:
        """For ever."""
        while True:
            try:
                await self.look()
            except StoreError as e:
                log.error("what falls due can't be looked up: %s", e)
            await self._sleep(LOOK_EVERY_S)

    async def look(self) -> int:
        """How many alarms were raised. Nothing is written while there is none. Raises StoreError."""
        now = self._clock()
        if not await self._database.read(lambda tables: requests.is_any_due(tables, now)):
            return 0
        return await self._database.run(lambda tables: _raise_alarms(tables, now))


def _raise_alarms(tables: Tables, now: float) -> int:
    due = requests.fall_due(tables, now)
    for request in due:
        events.tell_due(tables, request, now)
        log.warning("a %s is due and not done", request.kind.value)
    return len(due)
