"""A call starts whole or not at all, is its owner's, and ends once."""

from __future__ import annotations

import asyncio
import json
from itertools import count

import pytest

from appliance.calls.cleanup import Cleanup
from appliance.calls.lifecycle import Lifecycle
from appliance.contract.commands import End
from appliance.contract.dispatch import JobBrief
from appliance.contract.processes import ProcessMark
from appliance.contract.sessions import CallState, Finalize, Outcome, SessionKind, StartSession
from appliance.errors import AlreadyEnded, Conflict, NotFound, Unavailable
from appliance.security.audit import Audit
from appliance.store import events, sessions
from appliance.store.database import Database
from appliance.store.sessions import Session
from tests.appliance.calls.doubles import (
    AGENT,
    GUEST,
    OTHER,
    PARTNER,
    STAFF,
    Clock,
    Jobs,
    LiveKit,
    always_on_duty,
)
from tests.appliance.store.histories import NOW, event, ingest, state_of

JOB = ProcessMark(4711, 12, "b")


@pytest.fixture
def max_calls() -> int:
    return 2


@pytest.fixture
def lifecycle(  # noqa: PLR0917  fixtures
    database: Database, livekit: LiveKit, clock: Clock, cleanup: Cleanup, audit: Audit, max_calls: int
) -> Lifecycle:
    ids = count(1)
    return Lifecycle(
        database,
        livekit,
        livekit,
        livekit,
        cleanup,
        audit=audit,
        clock=clock,
        new_id=lambda: f"s{next(ids)}",
        max_calls=max_calls,
        call_limit_s=1800,
        livekit_url="ws://127.0.0.1:7880",
        default_locale="fr",
        why_not=always_on_duty,
    )


async def row(database: Database, session_id: str = "s1") -> Session:
    found = await database.read(lambda t: sessions.find(t, session_id))
    assert found is not None
    return found


async def test_a_call_starts(lifecycle: Lifecycle, livekit: LiveKit, database: Database) -> None:
    ask = StartSession(user_name="Ann", voice_id="alan", opening_line="Hello Ann.", metadata={"floor": "4"})
    started = await lifecycle.start(ask, STAFF)
    assert (started.session_id, started.room_name) == ("s1", "call-s1")
    assert started.token == "token for call-s1 and Ann"
    assert started.livekit_url == "ws://127.0.0.1:7880"
    brief = JobBrief(
        session_id="s1",
        locale="fr",
        locale_asked=False,
        user_name="Ann",
        voice_id="alan",
        opening_line="Hello Ann.",
        time_limit_s=1800,
    )
    assert livekit.dispatched == [("call-s1", brief)]
    assert json.loads(livekit.told["call-s1"]) == {"session_id": "s1", "kind": "browser", "metadata": {"floor": "4"}}
    assert livekit.empty_timeouts == {"call-s1": 30 * 60}
    told = await database.read(lambda t: events.after(t, 0, 10))
    assert [e.event.state for e in told if e.event.type == "session.changed"] == ["requested", "starting"]
    made = await row(database)
    assert (made.dispatches, made.owner, made.time_limit_s) == (1, STAFF.who, 1800)


async def test_a_preview_waits_two_hours_in_a_room_of_its_own_kind(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    started = await lifecycle.start(StartSession(preview=True, time_limit_s=300), STAFF)
    assert started.room_name == "preview_s1"
    assert livekit.empty_timeouts == {"preview_s1": 2 * 3600}
    ((_, brief),) = livekit.dispatched
    assert (brief.guest_within_s, brief.time_limit_s) == (2 * 3600, 300)


@pytest.mark.parametrize("broken", ["ensure", "verify"])
async def test_without_room_or_porter_there_is_no_token(
    lifecycle: Lifecycle, livekit: LiveKit, database: Database, broken: str
) -> None:
    livekit.broken = {broken}
    with pytest.raises(Unavailable, match="LiveKit can't be reached"):
        await lifecycle.start(StartSession(), STAFF, "k1")
    assert await state_of(database) == ("failed", "could not be started: LiveKit can't be reached")
    assert livekit.standing == {}
    livekit.broken = set()
    assert (await lifecycle.start(StartSession(), STAFF, "k1")).session_id == "s2", "the key may be used again"


async def test_a_porter_who_is_faster_than_the_room_is_not_called_back(
    lifecycle: Lifecycle, livekit: LiveKit, database: Database
) -> None:
    async def porter_is_ready() -> None:
        await ingest(database, event("session.ready", 1))

    livekit.on_verify = porter_is_ready
    await lifecycle.start(StartSession(), STAFF)
    assert (await state_of(database))[0] == "ready"


async def test_all_lines_busy(lifecycle: Lifecycle, database: Database) -> None:
    answers = await asyncio.gather(*(lifecycle.start(StartSession(), STAFF) for _ in range(4)), return_exceptions=True)
    busy = [a for a in answers if isinstance(a, Unavailable)]
    assert len(busy) == 2
    assert "all 2 lines are busy" in str(busy[0])
    assert await database.read(sessions.count_open) == 2
    await lifecycle.end("call-s1", "over", STAFF)
    await lifecycle.start(StartSession(), STAFF)


async def test_the_same_key_is_the_same_call(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    ask = StartSession(user_name="Ann")
    answers = await asyncio.gather(*(lifecycle.start(ask, STAFF, "k1") for _ in range(3)))
    assert {a.session_id for a in answers} == {"s1"}
    assert len(livekit.dispatched) == 1
    assert (await lifecycle.start(ask, PARTNER, "k1")).session_id == "s2", "somebody else's key is another one"
    with pytest.raises(Conflict, match="Idempotency-Key"):
        await lifecycle.start(StartSession(user_name="Bob"), STAFF, "k1")
    await lifecycle.end("call-s1", "over", STAFF)
    assert (await lifecycle.start(ask, STAFF, "k1")).session_id == "s3", "its call is over, so it begins anew"


async def test_who_asks_and_hangs_up_leaves_no_half_call(
    lifecycle: Lifecycle, livekit: LiveKit, database: Database
) -> None:
    asked, go_on = asyncio.Event(), asyncio.Event()

    async def slowly() -> None:
        asked.set()
        await go_on.wait()

    livekit.on_verify = slowly
    asking = asyncio.create_task(lifecycle.start(StartSession(), STAFF, "k1"))
    await asked.wait()
    asking.cancel()
    again = asyncio.create_task(lifecycle.start(StartSession(), STAFF, "k1"))
    go_on.set()
    assert (await again).session_id == "s1"
    assert (await state_of(database))[0] == "starting"


async def test_status_counts_people_and_porter(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession(), STAFF)
    empty = await lifecycle.status("call-s1", STAFF)
    assert (empty.active, empty.participants, empty.agent_connected) == (True, 0, False)
    livekit.enter("call-s1", GUEST, AGENT)
    full = await lifecycle.status("call-s1", STAFF)
    assert (full.active, full.participants, full.agent_connected, full.created_at) == (True, 1, True, NOW)


async def test_status_of_a_call_that_is_over_needs_no_livekit(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession(), STAFF)
    await lifecycle.end("call-s1", "over", STAFF)
    livekit.down = True
    status = await lifecycle.status("call-s1", STAFF)
    assert (status.active, status.participants, status.agent_connected) == (False, 0, False)
    assert (status.state, status.state_reason) == (CallState.ENDED, "over")


async def test_status_of_a_vanished_room_is_not_active(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession(), STAFF)
    livekit.standing.clear()
    assert not (await lifecycle.status("call-s1", STAFF)).active


@pytest.mark.parametrize("max_calls", [9])
async def test_the_list_is_filtered_and_paged(lifecycle: Lifecycle, clock: Clock) -> None:
    for caller, kind in ((STAFF, "mic"), (PARTNER, "phone"), (STAFF, "phone"), (PARTNER, "phone"), (OTHER, "test")):
        clock.now += 1
        await lifecycle.start(StartSession(kind=SessionKind(kind)), caller)
    await lifecycle.end("call-s4", "over", PARTNER)

    async def listed(caller=STAFF, **asked) -> list[str]:  # type: ignore[no-untyped-def]
        return [s.session_id for s in (await lifecycle.active(caller, limit=10, **asked)).sessions]

    assert await listed() == ["s1", "s2", "s3", "s5"]
    assert await listed(kind=SessionKind.PHONE) == ["s2", "s3"]
    assert await listed(owner=PARTNER.who) == ["s2"]
    assert await listed(room_name="call-s3") == ["s3"]
    assert await listed(PARTNER) == await listed(PARTNER, owner=PARTNER.who) == ["s2"]
    assert await listed(PARTNER, owner=STAFF.who) == await listed(PARTNER, room_name="call-s1") == []
    first = await lifecycle.active(STAFF, limit=3)
    assert first.next == "s3"
    rest = await lifecycle.active(STAFF, limit=3, after=first.next)
    assert ([s.session_id for s in rest.sessions], rest.next) == (["s5"], None)
    for caller, after in ((STAFF, "never"), (PARTNER, "s1")):
        with pytest.raises(NotFound):
            await lifecycle.active(caller, limit=3, after=after)


async def test_a_stranger_finds_nothing(lifecycle: Lifecycle) -> None:
    await lifecycle.start(StartSession(), PARTNER)
    await lifecycle.status("call-s1", PARTNER)
    await lifecycle.status("call-s1", STAFF)
    told = []
    for room_name in ("call-s1", "call-never"):
        for ask in (lifecycle.status(room_name, OTHER), lifecycle.end(room_name, "why", OTHER)):
            with pytest.raises(NotFound) as refused:
                await ask
            told.append(str(refused.value).replace(room_name, ""))
    assert len(set(told)) == 1, "another's room and no room at all sound alike"
    await lifecycle.end("call-s1", "over", PARTNER)
    with pytest.raises(NotFound):
        await lifecycle.finalize("s1", Finalize(), OTHER)


async def test_a_call_ends_once(lifecycle: Lifecycle, livekit: LiveKit, database: Database, jobs: Jobs) -> None:
    await lifecycle.start(StartSession(), STAFF)
    jobs.running.add(JOB)
    await ingest(database, event("job.started", 1))
    livekit.enter("call-s1", GUEST, AGENT)
    ends = (lifecycle.end("call-s1", "by staff", STAFF) for _ in range(3))
    answers = await asyncio.gather(*ends, return_exceptions=True)
    assert sorted(type(a).__name__ for a in answers) == ["AlreadyEnded", "AlreadyEnded", "SessionEnded"]
    (ended,) = (a for a in answers if not isinstance(a, BaseException))
    assert ended.complete
    assert ended.steps == {
        "job": "finished",
        "guest": "put out",
        "room": "removed",
        "keys": "there were none",
        "row": "ended",
    }
    assert [command for _, command in livekit.commands] == [End(reason="by staff")]
    assert (livekit.removed, jobs.ended) == (["call-s1"], [JOB])
    assert await state_of(database) == ("ended", "by staff")


async def test_the_reason_is_kept_although_the_job_tells_its_own(lifecycle: Lifecycle, database: Database) -> None:
    await lifecycle.start(StartSession(), STAFF)
    await database.run(lambda t: events.move(t, "s1", CallState.ENDING, "the bar is on fire", NOW))
    await ingest(database, event("session.closed", 1, reason="told to"))
    assert await state_of(database) == ("ended", "the bar is on fire")


async def test_a_call_ends_although_its_room_can_not_be_removed(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession(), STAFF)
    livekit.down = True
    ended = await lifecycle.end("call-s1", "by staff", STAFF)
    assert not ended.complete
    assert ended.steps["room"] == "LiveKit can't be reached"
    assert ended.steps["row"] == "ended"


async def test_a_call_that_closed_itself_is_over(lifecycle: Lifecycle, database: Database) -> None:
    await lifecycle.start(StartSession(), STAFF)
    await ingest(database, event("session.closed", 1))
    with pytest.raises(AlreadyEnded):
        await lifecycle.end("call-s1", "by staff", STAFF)


async def test_a_call_is_summed_up_once_it_is_over(lifecycle: Lifecycle, database: Database, clock: Clock) -> None:
    await lifecycle.start(StartSession(), STAFF)
    with pytest.raises(Conflict, match="not over"):
        await lifecycle.finalize("s1", Finalize(), STAFF)
    await ingest(database, event("turn.final", 1), event("session.closed", 2))
    first = await lifecycle.finalize("s1", Finalize(prompt_tokens=30, completion_tokens=4, cost=0.25), STAFF)
    assert (first.outcome, first.turns, first.duration_s) == (Outcome.ANSWERED, 1, 2.0)
    assert (first.prompt_tokens, first.completion_tokens, first.cost) == (30, 4, 0.25)
    assert await lifecycle.finalize("s1", Finalize(prompt_tokens=99), STAFF) == first
    with pytest.raises(NotFound):
        await lifecycle.finalize("never", Finalize(), STAFF)


async def test_what_is_still_being_started_is_let_go(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    asked = asyncio.Event()

    async def never() -> None:
        asked.set()
        await asyncio.Event().wait()

    livekit.on_verify = never
    asking = asyncio.create_task(lifecycle.start(StartSession(), STAFF))
    await asked.wait()
    await lifecycle.close()
    with pytest.raises(asyncio.CancelledError):
        await asking
