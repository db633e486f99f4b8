"""Rows and rooms agree again, whoever died."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import closing

import pytest

from appliance.calls.cleanup import Cleanup
from appliance.calls.reconcile import Reconciler
from appliance.contract.control import Clerk
from appliance.contract.events import Event, RequestKind
from appliance.contract.processes import ProcessMark
from appliance.contract.sessions import CallState
from appliance.contract.told import Told
from appliance.security.audit import Audit
from appliance.store import audit as store_audit
from appliance.store import calls, events, sessions
from appliance.store.database import Database
from tests.appliance.calls.doubles import AGENT, GUEST, Clock, Jobs, LiveKit
from tests.appliance.store.histories import NOW, add_session, event, ingest, state_of


@pytest.fixture
def spooled() -> list[Event]:
    """What the jobs wrote down and could not post."""
    return []


@pytest.fixture
def interval_s() -> float:
    return 2.0


JOB = ProcessMark(4711, 12, "b")


@pytest.fixture
def reconciler(  # noqa: PLR0917  fixtures
    database: Database,
    livekit: LiveKit,
    clock: Clock,
    jobs: Jobs,
    cleanup: Cleanup,
    audit: Audit,
    spooled: list[Event],
    interval_s: float,
) -> Reconciler:
    async def read_spool(session_id: str) -> None:
        await ingest(database, *(told for told in spooled if told.session_id == session_id))

    async def worker() -> Told | None:
        return Told(code="it is being restarted") if livekit.no_worker else None

    return Reconciler(
        database,
        livekit,
        livekit,
        jobs,
        cleanup,
        read_spool=read_spool,
        worker=worker,
        audit=audit,
        clock=clock,
        interval_s=interval_s,
    )


async def look_at(reconciler: Reconciler, clock: Clock, *seconds: float) -> None:
    for second in seconds:
        clock.now = NOW + second
        await reconciler.look()
        await reconciler.quiet()


async def test_after_a_restart_nothing_stays_open(reconciler: Reconciler, database: Database, livekit: LiveKit) -> None:
    for name in ("s1", "s2", "s3"):
        await add_session(database, name)
    await database.run(lambda t: events.end(t, "s3", CallState.ENDED, "over", NOW))
    livekit.enter("call-s2", GUEST)
    assert await reconciler.close_interrupted() == 1
    assert await state_of(database, "s1") == ("interrupted", "Nightporter was restarted")
    assert await state_of(database, "s2") == ("starting", None)
    assert await state_of(database, "s3") == ("ended", "over")


EVA = Clerk(who="user:eva", name="Eva", identity="staff-clerk-1")


async def take_over(database: Database) -> None:
    await add_session(database)
    taken = event("call.holder", 4, holder="clerk", reason="taken over", clerk=EVA.model_dump())
    paused = event("session.state", 3, state="paused")
    await ingest(database, event("session.ready", 1), event("turn.final", 2), paused, taken)


async def test_a_restart_in_mid_takeover_says_whose_call_it_was(reconciler: Reconciler, database: Database) -> None:
    await take_over(database)
    await reconciler.close_interrupted()
    assert await state_of(database) == ("interrupted", "Nightporter was restarted while Eva had the call")


async def test_a_job_that_dies_in_mid_takeover_is_followed_by_one_that_knows_whose_call_it_is(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock, jobs: Jobs
) -> None:
    await take_over(database)
    await ingest(database, event("job.started", 5))
    livekit.enter("call-s1", GUEST, livekit.staff(EVA.identity))
    await look_at(reconciler, clock, 0, 2)
    ((_, brief),) = livekit.dispatched
    assert (brief.follows, brief.clerk) == (True, EVA)
    assert await state_of(database) == ("paused", None)
    assert livekit.standing["call-s1"].participants == (GUEST, livekit.staff(EVA.identity))


async def test_a_clerk_who_has_lost_the_call_is_put_out(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    await take_over(database)
    livekit.enter("call-s1", GUEST, AGENT, livekit.staff(EVA.identity))
    await look_at(reconciler, clock, 0)
    await ingest(database, event("call.holder", 5, holder="porter", reason="clerk lost"))
    await look_at(reconciler, clock, 2)
    assert livekit.standing["call-s1"].participants == (GUEST, AGENT)


async def test_after_a_restart_without_livekit_all_are_closed(
    reconciler: Reconciler, database: Database, livekit: LiveKit
) -> None:
    await add_session(database)
    livekit.down = True
    assert await reconciler.close_interrupted() == 1
    assert await reconciler.close_interrupted() == 0


async def test_a_vanished_room_interrupts_its_call(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    await add_session(database)
    await ingest(database, event("turn.final", 1))
    livekit.enter("call-s1", GUEST, AGENT)
    await look_at(reconciler, clock, 0)
    livekit.standing.clear()
    await look_at(reconciler, clock, 3, 9)
    assert await state_of(database) == ("interrupted", "its room vanished")


async def test_a_guest_who_left_ends_the_call_and_the_room_goes(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    await add_session(database)
    livekit.enter("call-s1", GUEST, AGENT)
    await look_at(reconciler, clock, 0)
    livekit.enter("call-s1", AGENT)
    await look_at(reconciler, clock, 3, 24)
    assert await state_of(database) == ("ended", "guest left")
    assert livekit.standing == {}


async def test_a_dead_porter_is_replaced_three_times_then_staff_are_asked(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    await add_session(database, user_name="Ann")
    await database.run(lambda t: sessions.count_dispatch(t, "s1"))
    livekit.enter("call-s1", GUEST, AGENT)
    await look_at(reconciler, clock, 0)
    livekit.enter("call-s1", GUEST)
    await look_at(reconciler, clock, *range(3, 60, 3))
    assert [room for room, _ in livekit.dispatched] == ["call-s1"] * 3
    call = await database.read(lambda t: calls.detail(t, "s1"))
    assert call is not None
    assert call.state is CallState.FAILED
    (request,) = call.left_for_staff
    assert (request.kind, request.urgent) == (RequestKind.PERSON, True)
    assert request.summary.startswith("Ann was cut off because the porter could not be brought back")
    assert livekit.standing == {}
    told = await database.read(lambda t: store_audit.page(t, 9, who="appliance"))
    acts = [(e.act, e.object, e.details) for e in reversed(told.entries) if e.act != "sessions.end"]
    assert acts == [
        *(("sessions.redispatch", "call-s1", {"dispatches": n}) for n in (2, 3, 4)),
        ("sessions.hand_over", "call-s1", {"dispatches": 4}),
    ]


async def test_rooms_without_a_call_are_removed(reconciler: Reconciler, livekit: LiveKit, database: Database) -> None:
    await add_session(database)
    for room in ("call-s1", "call-old", "lobby"):
        livekit.enter(room, GUEST)
    await reconciler.look()
    assert livekit.removed == ["call-old"]


async def test_while_livekit_is_away_nothing_is_mended(
    reconciler: Reconciler,
    database: Database,
    livekit: LiveKit,
    clock: Clock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    await add_session(database)
    livekit.enter("call-s1", GUEST, AGENT)
    await look_at(reconciler, clock, 0)
    livekit.down = True
    await look_at(reconciler, clock, *range(3, 300, 3))
    assert await state_of(database) == ("starting", None)
    livekit.down = False
    await look_at(reconciler, clock, 303)
    assert await state_of(database) == ("starting", None)
    assert [r.getMessage() for r in caplog.records if "looked after" in r.getMessage()] == [
        "calls can't be looked after for now: LiveKit can't be reached",
        "calls are looked after again",
    ]


async def test_one_mend_that_fails_stops_no_other(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    for name in ("s1", "s2"):
        await add_session(database, name)
        livekit.enter(f"call-{name}", GUEST, AGENT)
    await look_at(reconciler, clock, 0)
    livekit.enter("call-s1", GUEST)
    livekit.enter("call-s2", AGENT)
    livekit.broken = {"dispatch"}
    await look_at(reconciler, clock, 3, 24)
    assert livekit.dispatched == []
    assert await state_of(database, "s2") == ("ended", "guest left")


async def test_a_locked_store_is_waited_for(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    await add_session(database)
    livekit.enter("call-s1", GUEST, AGENT)
    await look_at(reconciler, clock, 0)
    livekit.enter("call-s1", AGENT)
    await look_at(reconciler, clock, 3)
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await look_at(reconciler, clock, 24)
        assert await state_of(database) == ("starting", None)
    await look_at(reconciler, clock, 27)
    assert await state_of(database) == ("ended", "guest left")


@pytest.mark.parametrize("interval_s", [3600.0])
async def test_it_looks_as_soon_as_it_is_told_until_it_is_cancelled(reconciler: Reconciler, livekit: LiveKit) -> None:
    running = asyncio.create_task(reconciler.run())
    for name in ("call-old", "call-older"):
        livekit.enter(name, GUEST)
        livekit.noted.clear()
        reconciler.look_soon()
        await livekit.noted.wait()
        assert livekit.removed[-1] == name
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


@pytest.mark.parametrize("interval_s", [3600.0])
async def test_a_job_that_dies_is_followed_without_waiting_for_the_next_look(
    reconciler: Reconciler, database: Database, livekit: LiveKit, jobs: Jobs
) -> None:
    await add_session(database)
    jobs.running.add(JOB)
    await ingest(database, event("job.started", 1), event("turn.final", 2))
    livekit.enter("call-s1", GUEST, AGENT)
    await reconciler.look()
    running = asyncio.create_task(reconciler.run())
    livekit.sent.clear()
    jobs.die(JOB)
    await livekit.sent.wait()
    assert [room for room, _ in livekit.dispatched] == ["call-s1"]
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert jobs.watched == {}


@pytest.mark.parametrize("interval_s", [0.0])
async def test_it_looks_by_itself(reconciler: Reconciler, livekit: LiveKit) -> None:
    livekit.enter("call-old", GUEST)
    running = asyncio.create_task(reconciler.run())
    await livekit.noted.wait()
    running.cancel()
    assert livekit.removed == ["call-old"]


async def test_an_end_that_a_restart_cut_short_is_an_end(reconciler: Reconciler, database: Database) -> None:
    await add_session(database)
    await database.run(lambda t: events.move(t, "s1", CallState.ENDING, "by staff", NOW))
    await reconciler.close_interrupted()
    assert await state_of(database) == ("ended", "by staff")


async def test_a_dead_job_is_followed_at_once_and_its_ghost_put_out(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock, jobs: Jobs
) -> None:
    await add_session(database)
    jobs.running.add(JOB)
    await ingest(database, event("job.started", 1), event("turn.final", 2))
    livekit.enter("call-s1", GUEST, AGENT)
    await look_at(reconciler, clock, 0)
    assert livekit.dispatched == []
    jobs.running.clear()
    await look_at(reconciler, clock, 2)
    ((room_name, brief),) = livekit.dispatched
    assert (room_name, brief.live_at, brief.follows) == ("call-s1", NOW + 2, True)
    assert livekit.standing["call-s1"].participants == (GUEST,)
    livekit.enter("call-s1", GUEST, AGENT)
    await look_at(reconciler, clock, 4, 6)
    assert len(livekit.dispatched) == 1


async def test_no_porter_is_asked_for_while_nobody_would_come(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    await add_session(database)
    livekit.enter("call-s1", GUEST, AGENT)
    await look_at(reconciler, clock, 0)
    livekit.enter("call-s1", GUEST)
    livekit.no_worker = True
    await look_at(reconciler, clock, 2, 4, 6, 8)
    row = await database.read(lambda t: sessions.find(t, "s1"))
    assert row is not None
    assert (livekit.dispatched, row.dispatches) == ([], 0), "no try is lost"
    livekit.no_worker = False
    await look_at(reconciler, clock, 10)
    assert len(livekit.dispatched) == 1


async def test_a_call_that_its_job_closed_unheard_is_no_broken_one(
    reconciler: Reconciler, database: Database, clock: Clock, spooled: list[Event]
) -> None:
    spooled.append(event("session.closed", 1, reason="guest left"))
    await add_session(database)
    await look_at(reconciler, clock, 0, 6)
    assert await state_of(database) == ("ended", "guest left")


async def test_a_job_that_stays_after_its_call_is_ended(
    reconciler: Reconciler, database: Database, clock: Clock, jobs: Jobs
) -> None:
    await add_session(database)
    jobs.running.add(JOB)
    await ingest(database, event("job.started", 1), event("session.closed", 2))
    await look_at(reconciler, clock, 10)
    assert jobs.ended == []
    await look_at(reconciler, clock, 22)
    assert jobs.ended == [JOB]
    assert await database.read(sessions.over_with_job) == []


async def test_a_job_that_left_is_forgotten(reconciler: Reconciler, database: Database, clock: Clock) -> None:
    await add_session(database)
    await ingest(database, event("job.started", 1), event("session.closed", 2))
    await look_at(reconciler, clock, 1)
    assert await database.read(sessions.over_with_job) == []


async def test_sessions_expire_even_while_livekit_is_away(
    reconciler: Reconciler, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    await add_session(database)
    livekit.down = True
    await look_at(reconciler, clock, 7199)
    assert (await state_of(database))[0] == "starting"
    await look_at(reconciler, clock, 7200)
    assert await state_of(database) == ("interrupted", "no sign of life for hours")
