"""Each part says whether it is well, why not, and since when; the whole is as well as what calls need."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from appliance.contract.health import PartHealth, PorterDuty, ProcessHealth, ProcessState, StoreCause
from appliance.contract.told import Told
from appliance.errors import StoreError
from appliance.observe.backlog import Backlog
from appliance.observe.vitals import (
    EVENTS_LATE_S,
    LEAST_FREE_BYTES,
    WELL,
    Finding,
    Vitals,
    judge,
    judge_backlog,
    judge_disk,
    judge_store,
    reasons,
)
from appliance.store.database import Database, Trouble
from tests.appliance.calls.doubles import Clock
from tests.appliance.store.histories import NOW, add_session


def process(name: str, state: str, reason: str | None = None) -> ProcessHealth:
    return ProcessHealth(name=name, state=ProcessState(state), since=NOW, restarts=0, reason=reason)


def part(name: str, status: str) -> PartHealth:
    return PartHealth(name=name, status=status, since=NOW)


@pytest.mark.parametrize(
    ("store", "disk", "states", "status"),
    [
        ("healthy", "healthy", ("ready", "ready"), "healthy"),
        ("healthy", "degraded", ("ready", "ready"), "degraded"),
        ("healthy", "healthy", ("ready", "backing_off"), "degraded"),
        ("healthy", "healthy", ("starting", "ready"), "down"),
        ("down", "healthy", ("ready", "ready"), "down"),
        ("down", "degraded", ("ready", "backing_off"), "down"),
    ],
)
def test_judgement(store: str, disk: str, states: tuple[str, str], status: str) -> None:
    processes = [process("livekit", states[0]), process("tts", states[1])]
    assert judge([part("store", store), part("disk", disk)], processes, frozenset({"livekit"})) == status


def test_a_process_that_is_not_even_listed_is_down() -> None:
    assert judge([], [], frozenset({"livekit"})) == "down"


def test_parts_are_judged_by_their_figures() -> None:
    trouble = Trouble(StoreCause.LOCKED, Told(code="locked by another program"), NOW)
    assert (judge_store(None).status, judge_store(trouble).status) == ("healthy", "down")
    assert judge_disk(Path("/home"), LEAST_FREE_BYTES).status == "healthy"
    assert "499 MB left" in str(judge_disk(Path("/home"), 499 * 2**20).reason)
    assert judge_backlog(Backlog(), NOW).status == "healthy"
    fresh, late = Backlog(1, 9, NOW - EVENTS_LATE_S + 1), Backlog(3, 9, NOW - 90)
    assert judge_backlog(fresh, NOW).status == "healthy"
    assert "3 spool files, for up to 90 s" in str(judge_backlog(late, NOW).reason)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(tmp_path / "store.db", busy_timeout_s=0.05, clock=lambda: NOW + 5)
    await made.open()
    yield made
    await made.close()


async def test_since_when_is_told_from_the_first_look_at_it(database: Database, tmp_path: Path) -> None:
    clock, processes = Clock(), [process("livekit", "ready"), process("tts", "ready")]
    spool = tmp_path / "spool"
    spool.mkdir()
    of_pms = [WELL]

    async def pms() -> Finding:
        return of_pms[0]

    off_duty = PorterDuty(answers=False, until=NOW + 3600)

    async def duty() -> PorterDuty:
        return off_duty

    essential = frozenset({"livekit"})
    vitals = Vitals(database, tmp_path, spool, lambda: processes, essential, pms=pms, duty=duty, clock=clock)
    health = await vitals.look()
    assert (health.status, health.since, reasons(health)) == ("healthy", NOW, [])
    assert health.duty == off_duty, "who is off duty is well"
    (spool / "s1.jsonl").write_text("{}")
    os.utime(spool / "s1.jsonl", (NOW, NOW))
    processes[1] = process("tts", "backing_off", "no voice was found")
    clock.now = NOW + 100
    health = await vitals.look()
    assert (health.status, health.since) == ("degraded", NOW + 100)
    clock.now = NOW + 200
    health = await vitals.look()
    events = health.parts[2]
    assert (events.name, events.status, events.since) == ("events", "degraded", NOW + 100)
    assert reasons(health)[-1] == "tts: no voice was found"
    of_pms[0] = Finding("degraded", Told(code="Mews gives no answer"))
    health = await vitals.look()
    assert (health.status, health.parts[3].name, health.parts[3].since) == ("degraded", "pms", NOW + 200)
    assert "pms: Mews gives no answer" in reasons(health)
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError):
            await add_session(database)
        health = await vitals.look()
    assert (health.status, health.since) == ("down", NOW + 200)
    assert (health.parts[0].since, "locked" in (health.parts[0].reason or "")) == (NOW + 5, True)
