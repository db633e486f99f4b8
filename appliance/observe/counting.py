"""Feeds every stored event to the metrics and the goals, once, for as long as the appliance runs."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextlib import aclosing

from appliance.calls.feed import Feed
from appliance.contract.events import Event, SessionChanged
from appliance.contract.sessions import SessionKind
from appliance.errors import StoreError
from appliance.observe.metrics import Metrics
from appliance.observe.slo import Slo
from appliance.store import events, sessions
from appliance.store.database import Database

PAUSE_S = 5.0

log = logging.getLogger(__name__)


class Counting:
    """Await `begin` before anything is stored, then give `run` to a task group."""

    def __init__(
        self,
        database: Database,
        feed: Feed,
        metrics: Metrics,
        slo: Slo,
        *,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._database = database
        self._feed = feed
        self._metrics = metrics
        self._slo = slo
        self._sleep = sleep
        self._cursor = 0

    @property
    def cursor(self) -> int:
        """The event that was counted last."""
        return self._cursor

    async def begin(self) -> None:
        """What is stored by now was counted by an earlier run. Raises StoreError."""
        self._cursor = await self._database.read(events.newest_cursor)
        await self._slo.begin(self._database)

    async def run(self) -> None:
        """For ever; while the store can't be read, the events wait there."""
        while True:
            try:
                await self._follow()
            except StoreError as e:
                log.warning("events are not counted for now: %s", e)
                await self._sleep(PAUSE_S)

    async def _follow(self) -> None:
        async with aclosing(self._feed.watch(self._cursor)) as stream:
            async for stored in stream:
                self._metrics.count(stored.event, await self._kind_of(stored.event))
                self._slo.count(stored.event)
                self._cursor = stored.cursor

    async def _kind_of(self, event: Event) -> SessionKind | None:
        """Asked only where it is told: looking it up for every event would cost a read each."""
        if not isinstance(event, SessionChanged):
            return None
        session = await self._database.glance(lambda tables: sessions.find(tables, event.session_id))
        return None if session is None else session.kind
