"""Every stored event is counted once, and what was stored before the start is not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from pathlib import Path

import pytest

from appliance.calls.feed import Feed
from appliance.contract.events import Event, StoredEvent
from appliance.contract.health import StoreCause
from appliance.contract.sessions import SessionKind
from appliance.contract.told import Told
from appliance.errors import StoreError
from appliance.observe.counting import Counting
from appliance.observe.metrics import Metrics
from appliance.observe.slo import Slo
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock
from tests.appliance.observe.test_metrics import figures
from tests.appliance.observe.test_slo import TARGETS
from tests.appliance.store.histories import a_call, add_session, event, ingest


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(tmp_path / "store.db", busy_timeout_s=0.05)
    await made.open()
    yield made
    await made.close()


class Slept:
    """Says when it is asked to sleep, and lets go when it is told to."""

    def __init__(self) -> None:
        self.asked, self.over = asyncio.Event(), asyncio.Event()

    async def __call__(self, _seconds: float) -> None:
        self.asked.set()
        await self.over.wait()


class Watched(Metrics):
    """Tells when something was counted."""

    def __init__(self) -> None:
        super().__init__()
        self._news = asyncio.Event()

    def count(self, event: Event, kind: SessionKind | None = None) -> None:
        super().count(event, kind)
        self._news.set()

    async def until(self, name: str, value: float) -> None:
        async with asyncio.timeout(10):
            while figures(self).get(name) != value:
                await self._news.wait()
                self._news.clear()


async def test_what_is_stored_from_now_on_is_counted_once(database: Database) -> None:
    await add_session(database, "before")
    await ingest(database, *a_call("before"))
    metrics = Watched()
    counting = Counting(database, Feed(database), metrics, Slo(TARGETS, clock=Clock()), sleep=Slept())
    await counting.begin()
    await add_session(database, kind=SessionKind.MIC)
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(counting.run())
        await ingest(database, *a_call())
        await ingest(database, *a_call())
        await metrics.until("nightporter_calls_total{kind=mic,state=ended}", 1)
        running.cancel()
    seen = figures(metrics)
    assert seen["nightporter_turns_total{role=guest}"] == 1
    assert seen["nightporter_calls_total{kind=mic,state=live}"] == 1


class BreaksOff(Feed):
    """The store can't be read after the first event, once."""

    broke_off = False

    async def watch(self, after: int) -> AsyncGenerator[StoredEvent, None]:
        async with aclosing(super().watch(after)) as stream:
            async for stored in stream:
                yield stored
                if not self.broke_off:
                    self.broke_off = True
                    raise StoreError(Told(code="the disk is gone"), StoreCause.DISK_ERROR)


async def test_a_store_that_fails_for_a_while_loses_no_count_and_repeats_none(database: Database) -> None:
    metrics, slept = Watched(), Slept()
    counting = Counting(database, BreaksOff(database), metrics, Slo(TARGETS, clock=Clock()), sleep=slept)
    await counting.begin()
    await add_session(database)
    await ingest(database, *(event("turn.final", seq) for seq in (1, 2, 3)))
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(counting.run())
        await slept.asked.wait()
        slept.over.set()
        await metrics.until("nightporter_turns_total{role=guest}", 3)
        running.cancel()
