"""The file survives what happens to files, and says what to do."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables

from appliance.contract.health import StoreCause
from appliance.errors import StartError, StoreError
from appliance.store.database import Database
from tests.appliance.store.histories import add_session, event, ingest, state_of
from tests.until import begun


async def test_what_was_written_is_there_after_a_restart(tmp_path: Path) -> None:
    for _ in range(2):
        database = Database(tmp_path / "new" / "store.db")
        await database.open()
        if await database.read(lambda t: t.table("sessions").count) == 0:
            await add_session(database)
        assert await state_of(database) == ("starting", None)
        await database.close()


async def test_only_its_owner_reads_it(database: Database) -> None:
    await add_session(database)
    for file in database.file.parent.glob("store.db*"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name


async def test_a_failing_work_leaves_nothing(database: Database) -> None:
    def work(tables: Tables) -> None:
        tables.execute("INSERT INTO sessions (session_id) VALUES ('half')")

    with pytest.raises(sqlite3.IntegrityError):
        await database.run(work)
    await add_session(database)
    assert await database.read(lambda t: t.table("sessions").count) == 1


async def test_readers_can_not_see_half_a_write(database: Database) -> None:
    await add_session(database)
    seen: list[int] = []

    def work(tables: Tables) -> None:
        tables.execute("DELETE FROM sessions")
        with closing(sqlite3.connect(database.file)) as other:
            seen.append(other.execute("SELECT count(*) FROM sessions").fetchone()[0])

    await database.run(work)
    assert seen == [1]


async def test_a_full_disk_is_survived(database: Database) -> None:
    await add_session(database)
    await database.run(lambda t: None)
    pages = await database.read(lambda t: t.execute("PRAGMA page_count").fetchone()[0])
    await _pragma(database, f"max_page_count = {pages}")
    with pytest.raises(StoreError, match=r"disk is full\. Free some space"):
        await ingest(database, *(event("turn.final", n, text="word " * 2000) for n in range(1, 20)))
    assert await database.check() is None, "the smallest write fits: the store works again"
    await _pragma(database, "max_page_count = 1000000")
    assert (await ingest(database, event("turn.final", 1))).stored == 1
    assert await database.check() is None


async def _pragma(database: Database, pragma: str) -> None:
    await database.run(lambda t: t.conn.execute(f"PRAGMA {pragma}") and None)


async def test_a_locked_store_says_so_and_recovers(database: Database) -> None:
    await add_session(database)
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another program"):
            await ingest(database, event("session.ready", 1))
        first, second = await database.check(), await database.check()
        assert first is not None and second is not None
        assert (first.cause, "locked" in str(first.reason)) == (StoreCause.LOCKED, True)
        assert second.since == first.since > 0, "it is told since when"
        assert await state_of(database) == ("starting", None)  # reading goes on
    assert await database.check() is None
    assert (await ingest(database, event("session.ready", 1))).stored == 1


async def test_a_glance_sees_what_is_written_and_waits_for_no_writer(database: Database) -> None:
    await add_session(database)
    assert await database.glance(_state) == "starting"
    await database.run(lambda t: t.execute("UPDATE sessions SET state = 'live'") and None)
    assert await database.glance(_state) == "live"
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await database.glance(_state) == "live", "a writer holds nobody up"
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await database.glance(lambda t: t.execute("SELECT 1 FROM nobody").fetchone())


def _state(tables: Tables) -> str:
    return str(tables.execute("SELECT state FROM sessions WHERE session_id = ?", ["s1"]).fetchone()[0])


async def test_a_glance_that_has_to_wait_is_a_read(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.db", busy_timeout_s=60)
    await database.open()
    await add_session(database)
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waits = await begun(database.glance(lambda t: t.execute("UPDATE sessions SET state = 'live'").rowcount))
        assert not waits.done(), "it waits on its thread, and the loop goes on"
    assert await waits == 1
    await database.close()


@pytest.mark.parametrize(
    "damage", [b"this is no database, it is a letter to the hotel" * 100, b"SQLite format 3\0" * 99]
)
async def test_a_damaged_file_stops_the_start(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "store.db"
    file.write_bytes(damage)
    with pytest.raises(StartError, match=r"damaged.*nightporter restore.*move the file away"):
        await Database(file).open()
    assert file.read_bytes() == damage


async def test_damage_in_the_middle_is_found_at_start(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    database = Database(file)
    await database.open()
    for n in range(50):
        await add_session(database, f"s{n}", metadata={"note": "x" * 500})
    await database.close()
    content = bytearray(file.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    file.write_bytes(content)
    with pytest.raises(StartError, match="damaged"):
        await Database(file).open()


async def test_a_folder_that_can_not_be_made_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StartError, match="can't be made or opened"):
        await Database(tmp_path / "file" / "store.db").open()


async def test_listeners_hear_of_writes_only(database: Database) -> None:
    heard: list[str] = []
    database.on_write(lambda: heard.append("write"))
    await add_session(database)
    await state_of(database)
    with pytest.raises(sqlite3.IntegrityError):
        await add_session(database)
    assert heard == ["write"]


async def test_a_closed_store_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="not open"):
        await Database(tmp_path / "store.db").read(lambda t: None)


async def test_damage_while_it_runs_stays_in_the_report_until_it_is_mended(database: Database) -> None:
    for n in range(50):
        await add_session(database, f"s{n}", metadata={"note": "x" * 500})
    await database.run(lambda t: None)
    with closing(sqlite3.connect(database.file)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert await database.inspect() is None
    whole = database.file.read_bytes()
    database.file.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    found = await database.inspect()
    assert found is not None
    assert (found.cause, "nightporter restore" in str(found.reason)) == (StoreCause.CORRUPTED, True)
    await database.run(lambda t: None)
    assert await database.check() == found, "one write that went well mends nothing"
    database.file.write_bytes(whole)
    assert await database.inspect() is None
    assert await database.check() is None


async def test_an_older_file_in_its_place_is_told(database: Database) -> None:
    await add_session(database)
    await _pragma(database, "user_version = 1")
    found = await database.check()
    assert found is not None
    assert found.cause is StoreCause.MIGRATION_MISSING
    assert "Restart Nightporter" in str(found.reason)


async def test_its_size_counts_what_is_not_merged_yet(database: Database) -> None:
    before = database.size_bytes()
    await add_session(database, metadata={"note": "x" * 500})
    assert database.size_bytes() > before


async def test_who_asks_does_not_wait_behind_the_writes_that_wait(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.db", busy_timeout_s=0.3)
    await database.open()
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = [asyncio.create_task(add_session(database, f"s{n}")) for n in range(80)]
        with pytest.raises(StoreError):
            await waiting[0]
        found = await database.check()
        assert found is not None
        assert found.cause is StoreCause.LOCKED
        assert not waiting[-1].done()
    await asyncio.gather(*waiting, return_exceptions=True)
    await database.close()
