"""A wake-up call that is due and not done raises an alarm, once, whoever has it, desktop or not."""

from __future__ import annotations

import pytest

from appliance.calls.alarms import Alarms
from appliance.calls.errands import Errands
from appliance.contract.events import RequestDue
from appliance.security.audit import Audit
from appliance.store import events
from appliance.store.database import Database
from appliance.store.requests import Sought
from tests.appliance.calls.doubles import STAFF, Clock, no_sleep
from tests.appliance.store.histories import NOW, add_session, event, ingest

DUE = NOW + 600


@pytest.fixture
async def alarms(database: Database, clock: Clock) -> Alarms:
    await add_session(database)
    await ingest(database, event("request.created", 1, due_at=DUE), event("session.closed", 2))
    return Alarms(database, clock=clock, sleep=no_sleep)


async def told(database: Database) -> list[str]:
    stored = await database.read(lambda tables: events.after(tables, 0, 100))
    return [s.event.request_id for s in stored if isinstance(s.event, RequestDue)]


async def test_raised_when_due_and_never_again(alarms: Alarms, database: Database, clock: Clock, audit: Audit) -> None:
    assert await alarms.look() == 0
    clock.now = DUE
    assert await alarms.look() == 1
    clock.now = DUE + 3600
    assert await Alarms(database, clock=clock, sleep=no_sleep).look() == 0, "a restart raises it no second time"
    assert await told(database) == ["r1"]
    request = await Errands(database, audit, clock=clock).read("s1", "r1")
    assert (request.alert, request.alerted_at) == (True, DUE)


async def test_what_fell_due_while_the_appliance_was_away_is_told_late(
    alarms: Alarms, database: Database, clock: Clock
) -> None:
    clock.now = DUE + 7200
    assert await alarms.look() == 1
    assert await told(database) == ["r1"]


@pytest.mark.parametrize("act", ["finish", "withdraw"])
async def test_what_is_over_raises_none(
    act: str, alarms: Alarms, database: Database, clock: Clock, audit: Audit
) -> None:
    errands = Errands(database, audit, clock=clock)
    match act:
        case "finish":
            await errands.finish(STAFF, "s1", "r1", None)
        case "withdraw":
            await ingest(database, event("request.withdrawn", 3, request_id="r1"))
    clock.now = DUE
    assert await alarms.look() == 0


async def test_what_was_taken_up_before_its_time_and_not_done_is_alarmed(
    alarms: Alarms, database: Database, clock: Clock, audit: Audit
) -> None:
    errands = Errands(database, audit, clock=clock)
    await errands.claim(STAFF, "s1", "r1")
    assert await alarms.look() == 0, "not before its time"
    clock.now = DUE
    assert await alarms.look() == 1
    assert await told(database) == ["r1"]
    page = await errands.page(Sought(), 0, 10)
    assert page.alerts == 1 and (page.requests[0].alert, page.requests[0].claimed_by) == (True, "Ann")
    assert not (await errands.finish(STAFF, "s1", "r1", None)).alert


async def test_who_takes_it_up_when_it_rings_is_at_it(
    alarms: Alarms, database: Database, clock: Clock, audit: Audit
) -> None:
    errands = Errands(database, audit, clock=clock)
    clock.now = DUE
    await alarms.look()
    clock.now = DUE + 5
    assert not (await errands.claim(STAFF, "s1", "r1")).alert
    assert (await errands.release(STAFF, "s1", "r1")).alert, "and nobody is, when they give it back"
