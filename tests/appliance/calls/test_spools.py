"""What a dead job left on disk is taken in once, and put away when its call is over."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from appliance.calls.spools import Spools, read_spool
from appliance.contract.sessions import CallState
from appliance.store import calls, events
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock, no_sleep
from tests.appliance.store.histories import NOW, a_call, add_session, event, ingest, state_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "spool"
    made.mkdir()
    return made


@pytest.fixture
def spools(database: Database, folder: Path, clock: Clock) -> Spools:
    return Spools(database, folder, clock=clock, sleep=no_sleep)


def lines(*told: object) -> bytes:
    return b"".join(t if isinstance(t, bytes) else t.model_dump_json().encode() + b"\n" for t in told)  # type: ignore[attr-defined]


def leave(folder: Path, content: bytes, *, age_s: float, name: str = "s1") -> Path:
    file = folder / f"{name}.jsonl"
    file.write_bytes(content)
    os.utime(file, (NOW - age_s, NOW - age_s))
    return file


async def end(database: Database) -> None:
    await database.run(lambda t: events.end(t, "s1", CallState.INTERRUPTED, "restart", NOW))


async def turns(database: Database) -> int:
    call = await database.read(lambda t: calls.detail(t, "s1"))
    assert call is not None
    return call.turns


async def test_a_dead_job_loses_nothing(spools: Spools, database: Database, folder: Path) -> None:
    await add_session(database)
    told = a_call()
    await ingest(database, *told[:2])
    file = leave(folder, lines(*told), age_s=60)
    assert await spools.sweep() == len(told) - 2
    assert (await turns(database), await state_of(database)) == (1, ("ended", "the guest hung up"))
    assert file.exists()  # the call was not over when the file was looked at
    assert await spools.sweep() == 0
    assert not file.exists()


async def test_the_spool_of_a_living_job_is_left_alone(spools: Spools, database: Database, folder: Path) -> None:
    await add_session(database)
    file = leave(folder, lines(event("turn.final", 1)), age_s=5)
    assert await spools.sweep() == 0
    assert file.exists()


async def test_at_start_no_job_lives_so_even_a_fresh_spool_is_read(
    spools: Spools, database: Database, folder: Path
) -> None:
    await add_session(database)
    leave(folder, lines(*a_call()), age_s=0)
    assert await spools.sweep(all_left=True) == len(a_call())
    assert await state_of(database) == ("ended", "the guest hung up")


async def test_a_call_that_is_over_is_read_at_once_and_put_away_later(
    spools: Spools, database: Database, folder: Path, clock: Clock
) -> None:
    await add_session(database)
    await end(database)
    file = leave(folder, lines(event("turn.final", 1)), age_s=5)
    assert await spools.sweep() == 1
    assert file.exists()
    file.write_bytes(lines(event("turn.final", 1), event("turn.final", 2)))  # its job was still writing
    os.utime(file, (NOW, NOW))
    assert await spools.sweep() == 1
    clock.now = NOW + 40
    assert await spools.sweep() == 0
    assert not file.exists()
    assert await turns(database) == 2


@pytest.mark.parametrize(("age_s", "all_left", "stays"), [(5, False, True), (5, True, False), (60, False, False)])
async def test_what_a_killed_job_was_masking_is_dropped(
    spools: Spools, folder: Path, age_s: float, all_left: bool, stays: bool
) -> None:
    draft = leave(folder, lines(event("turn.final", 1)), age_s=age_s).rename(folder / "s1.fresh")
    assert await spools.sweep(all_left=all_left) == 0
    assert draft.exists() == stays


async def test_torn_lines_are_passed_over(spools: Spools, database: Database, folder: Path) -> None:
    await add_session(database)
    await end(database)
    torn = lines(event("turn.final", 2))[:40]
    file = leave(folder, lines(event("turn.final", 1), torn, b"\n\n", event("turn.final", 3), torn), age_s=60)
    assert await spools.sweep() == 2
    assert not file.exists()


async def test_what_can_not_be_read_is_kept(spools: Spools, database: Database, folder: Path) -> None:
    await add_session(database)
    await end(database)
    file = leave(folder, lines(b'{"type": "from.the.future"}\n', event("turn.final", 1)), age_s=60)
    assert await spools.sweep() == 1
    assert not file.exists()
    assert file.with_suffix(".unread").exists()


async def test_the_spool_of_an_unknown_session_is_left(spools: Spools, folder: Path) -> None:
    file = leave(folder, lines(event("turn.final", 1, "never")), age_s=60, name="never")
    assert await spools.sweep() == 0
    assert file.exists()


async def test_no_folder_is_no_spool(database: Database, tmp_path: Path, clock: Clock) -> None:
    assert await Spools(database, tmp_path / "none", clock=clock, sleep=no_sleep).sweep() == 0


async def test_a_locked_store_makes_spools_wait(database: Database, folder: Path, clock: Clock) -> None:
    await add_session(database)
    await end(database)
    file = leave(folder, lines(event("turn.final", 1)), age_s=60)
    pauses = 0

    async def sleep(_seconds: float) -> None:
        nonlocal pauses
        pauses += 1
        if pauses == 2:
            assert file.exists()
            other.execute("ROLLBACK")
        if pauses == 3:
            raise asyncio.CancelledError

    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(asyncio.CancelledError):
            await Spools(database, folder, clock=clock, sleep=sleep).run()
    assert not file.exists()
    assert await turns(database) == 1


def test_events_of_others_are_not_taken() -> None:
    changed = event("session.changed", 1, state="ended")
    spool = read_spool(lines(event("turn.final", 1, "other"), changed, event("turn.final", 2)), "s1")
    assert [e.seq for e in spool.events] == [2]
    assert spool.unread == 2
