"""What the store and the spools hold, as metrics: calls that go on, dispatches, sizes, and events that are behind."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from prometheus_client import Metric
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlite_utils import Database as Tables

from appliance.errors import StoreError
from appliance.observe.backlog import Backlog, look_at_backlog
from appliance.store import events, sessions
from appliance.store.database import Database

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Seen:
    open_calls: dict[tuple[str, str], int] = field(default_factory=dict)
    newest_cursor: int = 0
    size_bytes: int = 0
    backlog: Backlog = field(default_factory=Backlog)
    works: bool = True


class Stock(Collector):
    """`await begin()` before the first call, then `await look()` before each collecting. `counted` is a cursor."""

    def __init__(self, database: Database, spool_dir: Path, counted: Callable[[], int]) -> None:
        self._database = database
        self._spool_dir = spool_dir
        self._counted = counted
        self._seen = _Seen()
        self._newest = 0
        self._going_on: dict[int, int] = {}
        self._dispatches, self._again = 0, 0

    async def begin(self) -> None:
        """What was dispatched by now was counted by an earlier run. Raises StoreError."""
        self._newest = await self._database.read(sessions.newest_number)

    async def look(self) -> None:
        """A store that can't be read tells its size, and that it can't be read."""
        backlog = await asyncio.to_thread(look_at_backlog, self._spool_dir)
        trouble = await self._database.check()
        try:
            calls, cursor = await self._database.read(self._read)
        except StoreError as e:
            log.debug("the store is not counted: %s", e)
            calls, cursor = {}, self._seen.newest_cursor
        self._seen = _Seen(calls, cursor, self._database.size_bytes(), backlog, trouble is None)

    def _read(self, tables: Tables) -> tuple[dict[tuple[str, str], int], int]:
        self._count_dispatches(tables)
        return sessions.count_by_state_and_kind(tables), events.newest_cursor(tables)

    def _count_dispatches(self, tables: Tables) -> None:
        """By what was added since the last look: what is erased meanwhile takes nothing away."""
        going_on: dict[int, int] = {}
        for number, dispatches, is_open in sessions.dispatches_of(tables, self._newest, [*self._going_on]):
            before = self._going_on.get(number, 0)
            self._dispatches += dispatches - before
            self._again += max(0, dispatches - max(before, 1))
            self._newest = max(self._newest, number)
            if is_open:
                going_on[number] = dispatches
        self._going_on = going_on

    def collect(self) -> Iterable[Metric]:
        seen = self._seen
        calls = GaugeMetricFamily("nightporter_calls_open", "Calls that go on.", labels=["state", "kind"])
        for (state, kind), count in seen.open_calls.items():
            calls.add_metric([state, kind], count)
        return (
            calls,
            CounterMetricFamily("nightporter_dispatches", "Porters that were sent.", value=self._dispatches),
            CounterMetricFamily(
                "nightporter_redispatches", "Those sent in the place of one that died.", value=self._again
            ),
            GaugeMetricFamily("nightporter_store_ok", "Whether the store can be read and written.", value=seen.works),
            GaugeMetricFamily("nightporter_store_bytes", "Size of the store.", value=seen.size_bytes),
            GaugeMetricFamily(
                "nightporter_events_behind", "Stored events that are not counted here yet.",
                value=max(0, seen.newest_cursor - self._counted()),
            ),
            GaugeMetricFamily("nightporter_spool_files", "Calls whose events wait on disk.", value=seen.backlog.files),
            GaugeMetricFamily("nightporter_spool_bytes", "Events that wait on disk.", value=seen.backlog.size_bytes),
        )  # fmt: skip
