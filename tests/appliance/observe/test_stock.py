"""What the store and the spools hold is told as it is, and dispatches are counted whatever is erased."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from appliance.contract.sessions import SessionKind
from appliance.errors import StoreError
from appliance.observe.stock import Stock
from appliance.store import erasure, sessions
from appliance.store.database import Database
from tests.appliance.store.histories import NOW, a_call, add_session, event, ingest


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(tmp_path / "store.db", busy_timeout_s=0.05)
    await made.open()
    yield made
    await made.close()


async def told(stock: Stock) -> dict[str, float]:
    await stock.look()
    registry = CollectorRegistry()
    registry.register(stock)
    lines = [line for line in generate_latest(registry).decode().splitlines() if not line.startswith("#")]
    return {line.rpartition(" ")[0].removeprefix("nightporter_"): float(line.rpartition(" ")[2]) for line in lines}


async def dispatch(database: Database, session_id: str) -> None:
    await database.run(lambda t: sessions.count_dispatch(t, session_id))


async def test_open_calls_sizes_and_what_waits(database: Database, tmp_path: Path) -> None:
    (tmp_path / "spool").mkdir()
    (tmp_path / "spool" / "s9.jsonl").write_text("12345")
    await add_session(database, "s1", kind=SessionKind.MIC)
    await add_session(database, "s2", kind=SessionKind.MIC)
    await ingest(database, *a_call("s2"))
    seen = await told(Stock(database, tmp_path / "spool", lambda: 3))
    assert seen['calls_open{kind="mic",state="starting"}'] == 1
    assert not any('state="ended"' in name for name in seen)
    assert (seen["spool_files"], seen["spool_bytes"], seen["store_ok"]) == (1, 5, 1)
    assert seen["store_bytes"] > 4096
    newest = await database.read(lambda t: t.execute("SELECT max(cursor) FROM events").fetchone()[0])
    assert seen["events_behind"] == newest - 3


async def test_dispatches_since_the_start_and_whatever_goes(database: Database, tmp_path: Path) -> None:
    await add_session(database, "before")
    await dispatch(database, "before")
    stock = Stock(database, tmp_path / "spool", lambda: 0)
    await stock.begin()

    async def counted() -> tuple[float, float]:
        seen = await told(stock)
        return seen["dispatches_total"], seen["redispatches_total"]

    assert await counted() == (0, 0)
    await add_session(database, "s1")
    await dispatch(database, "s1")
    await add_session(database, "s2")
    assert await counted() == (1, 0)
    await dispatch(database, "s1")
    await dispatch(database, "s2")
    assert await counted() == (3, 1)
    await dispatch(database, "s1")
    await ingest(database, event("session.closed", 1, "s1"))
    assert await counted() == (4, 2)
    await database.run(lambda t: erasure.erase(t, ["s1"], NOW))
    await dispatch(database, "s2")
    assert await counted() == (5, 3)


async def test_a_locked_store_is_told(database: Database, tmp_path: Path) -> None:
    stock = Stock(database, tmp_path / "spool", lambda: 0)
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError):
            await add_session(database)
        assert (await told(stock))["store_ok"] == 0
    assert (await told(stock))["store_ok"] == 1
