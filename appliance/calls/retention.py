"""Every night: calls that are older than the hotel keeps them are erased, and the store is read for damage."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from appliance.calls.erasing import Eraser
from appliance.errors import StoreError
from appliance.store.database import Database

AT_HOUR: Final = 4
"""Local time: when a hotel's telephone is quietest."""

DAY_S: Final = 86_400.0

log = logging.getLogger(__name__)


class Retention:
    """Give `run` to a task group. `keep_days` is asked every night; 0 keeps everything."""

    def __init__(
        self,
        database: Database,
        eraser: Eraser,
        *,
        keep_days: Callable[[], int],
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._database = database
        self._eraser = eraser
        self._keep_days = keep_days
        self._clock = clock
        self._sleep = sleep

    async def run(self) -> None:
        """At start, for a box that is off at night, and then every night, for ever."""
        await self._purge()
        while True:
            await self._sleep(seconds_until(AT_HOUR, self._clock()))
            await self._purge()
            await self._eraser.tidy()
            trouble = await self._database.inspect()
            if trouble is not None:
                log.error("%s", trouble.reason)

    async def _purge(self) -> None:
        """What can't be purged tonight is purged tomorrow."""
        days = self._keep_days()
        if not days:
            return
        try:
            purged = await self._eraser.purge(self._clock() - days * DAY_S)
        except (StoreError, OSError) as e:
            log.warning("old calls stay for now: %s", e)
        else:
            log.info("%d calls were older than %d days and are erased now", purged, days)


def seconds_until(hour: int, now: float) -> float:
    """To the next time that the clock on the wall shows this hour."""
    local = datetime.fromtimestamp(now).astimezone()
    then = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    if then <= local:
        then += timedelta(days=1)
    return then.timestamp() - now
