"""The night's work comes at four by the clock on the wall, and one bad night is not the last."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from appliance.calls.erasing import Eraser
from appliance.calls.retention import DAY_S, Retention, seconds_until
from appliance.security.audit import Audit
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock
from tests.appliance.store.histories import NOW, add_session, event, ingest


@pytest.mark.parametrize(
    ("now", "hours"),
    [("2026-11-26 03:00", 1), ("2026-11-26 04:00", 24), ("2026-11-26 23:30", 4.5), ("2026-12-31 05:00", 23)],
)
def test_how_long_to_four(now: str, hours: float) -> None:
    assert seconds_until(4, datetime.fromisoformat(now).timestamp()) == hours * 3600


def test_the_night_of_the_change_of_clocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        before = datetime.fromisoformat("2026-10-24 05:00+02:00").timestamp()
        assert datetime.fromtimestamp(before + seconds_until(4, before)).hour in (3, 4)
    finally:
        monkeypatch.undo()
        time.tzset()


class Nights:
    """Every sleep is a night: the clock goes on by it, something may happen, and the last one does not end."""

    def __init__(self, clock: Clock, nights: int) -> None:
        self.clock, self.left = clock, nights
        self.fell, self.dawn, self.over = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        if not self.left:
            self.over.set()
            await asyncio.Event().wait()
        self.left -= 1
        self.fell.set()
        await self.dawn.wait()
        self.clock.now += seconds


@pytest.mark.parametrize(("keep_days", "left"), [(2, ["s3"]), (0, ["s3", "s2", "s1"])])
async def test_calls_go_when_their_time_has_come(tmp_path: Path, keep_days: int, left: list[str]) -> None:
    database, clock = Database(tmp_path / "store.db", busy_timeout_s=0.05), Clock()
    await database.open()
    for n, days in ((1, 3.0), (2, 1.5), (3, 0.1)):
        await add_session(database, f"s{n}", now=NOW - days * DAY_S)
        await ingest(database, event("session.closed", 1, f"s{n}", at=NOW - days * DAY_S + 60))
    eraser = Eraser(database, Audit(database, "seal", clock=clock), tmp_path, clock=clock)
    nights = Nights(clock, 1)
    retention = Retention(database, eraser, keep_days=lambda: keep_days, clock=clock, sleep=nights)
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")  # the first try, at start, finds the store locked
        running = asyncio.create_task(retention.run())
        async with asyncio.timeout(20):
            await nights.fell.wait()
        other.execute("ROLLBACK")
    nights.dawn.set()
    async with asyncio.timeout(20):
        await nights.over.wait()
    running.cancel()
    rows = await database.read(lambda t: t.execute("SELECT session_id FROM sessions ORDER BY number DESC").fetchall())
    assert [row[0] for row in rows] == left
    await database.close()
