"""From any state, and whatever fails, every step is taken and says what it did; nothing is left but what can't go."""

from __future__ import annotations

import asyncio
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from appliance.bridge.rooms import Participant
from appliance.calls.cleanup import Cleanup
from appliance.contract.processes import ProcessMark
from appliance.contract.sessions import CallState
from appliance.security.audit import Audit
from appliance.store import audit as audit_rows
from appliance.store import sessions
from appliance.store.database import Database
from appliance.store.sessions import Session
from tests.appliance.calls.doubles import AGENT, GUEST, STAFF, Clock, Jobs, LiveKit
from tests.appliance.store.histories import NOW, add_session, event, ingest, state_of

STEPS = ["job", "guest", "room", "keys", "row"]
JOB = ProcessMark(4711, 12, "b")
ENDS = [state for state in CallState if state.is_over]


async def a_session(database: Database, state: CallState = CallState.LIVE) -> Session:
    await add_session(database)
    await ingest(database, event("job.started", 1))
    await database.run(lambda t: sessions.set_state(t, "s1", state, None, NOW))
    found = await database.read(lambda t: sessions.find(t, "s1"))
    assert found is not None
    return found


async def test_all_is_well(database: Database, livekit: LiveKit, jobs: Jobs, cleanup: Cleanup) -> None:
    session = await a_session(database)
    jobs.running.add(JOB)
    livekit.enter("call-s1", GUEST, AGENT)
    steps = await cleanup.run(session, CallState.ENDED, "over")
    assert [(s.name, s.outcome, s.ok) for s in steps] == [
        ("job", "finished", True),
        ("guest", "put out", True),
        ("room", "removed", True),
        ("keys", "there were none", True),
        ("row", "ended", True),
    ]
    assert cleanup.under_way == frozenset()


async def test_the_audit_tells_each_step_and_who_wanted_it(
    database: Database, livekit: LiveKit, cleanup: Cleanup
) -> None:
    session = await a_session(database)
    livekit.broken = {"remove"}
    await cleanup.run(session, CallState.ENDED, "over", by=STAFF)
    await cleanup.run(session, CallState.ENDED, "over")
    entries = (await database.read(lambda t: audit_rows.page(t, 10))).entries
    told = [(e.who, e.act, e.object, e.outcome) for e in entries]
    assert told == [(who, "sessions.end", "call-s1", "failed") for who in ("appliance", STAFF.who)]
    assert entries[-1].details == {
        "job": "was gone already",
        "guest": "was gone already",
        "room": "LiveKit can't be reached",
        "keys": "there were none",
        "row": "ended",
    }


async def test_twice_is_harmless(database: Database, livekit: LiveKit, cleanup: Cleanup) -> None:
    session = await a_session(database)
    livekit.enter("call-s1", GUEST)
    both = await asyncio.gather(*(cleanup.run(session, CallState.ENDED, r) for r in ("one", "two")))
    assert all(step.ok for steps in both for step in steps)
    assert sorted(steps[-1].outcome for steps in both) == ["ended", "was over already"]


async def test_what_nobody_expected_stops_no_other_step(
    database: Database, livekit: LiveKit, cleanup: Cleanup, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = await a_session(database)

    async def explode(room_name: str) -> bool:
        raise ZeroDivisionError(room_name)

    monkeypatch.setattr(livekit, "remove", explode)
    steps = {s.name: s for s in await cleanup.run(session, CallState.ENDED, "over")}
    assert list(steps) == STEPS
    assert (steps["room"].ok, steps["room"].outcome) == (False, "failed unexpectedly; the log tells more")
    assert steps["row"].ok


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    state=st.sampled_from(CallState),
    end=st.sampled_from(ENDS),
    people=st.sets(st.sampled_from([GUEST, AGENT])),
    room=st.booleans(),
    job=st.booleans(),
    broken=st.sets(st.sampled_from(["put_out", "remove", "command"])),
    immortal=st.booleans(),
)
def test_complete_from_any_state(  # noqa: PLR0917  drawn by hypothesis
    state: CallState,
    end: CallState,
    people: set[Participant],
    room: bool,
    job: bool,
    broken: set[str],
    immortal: bool,
) -> None:
    async def scene(folder: Path) -> None:
        livekit, jobs, database = LiveKit(broken=broken), Jobs(immortal=immortal), Database(folder / "store.db")
        await database.open()
        try:
            session = await a_session(database, state)
            if room:
                livekit.enter("call-s1", *people)
            if job:
                jobs.running.add(JOB)
            steps = await Cleanup(database, livekit, jobs, Audit(database, "seal", clock=Clock()), clock=Clock()).run(
                session, end, "over"
            )
            assert [s.name for s in steps] == STEPS
            failed = {s.name for s in steps if not s.ok}
            assert (JOB in jobs.running) is ("job" in failed) is (job and immortal)
            assert ("room" in failed) is ("remove" in broken)
            assert not livekit.standing or "remove" in broken
            assert "row" not in failed
            after = await state_of(database)
            assert after[0] == (state if state.is_over else end).value
        finally:
            await database.close()

    with TemporaryDirectory() as folder:
        asyncio.run(scene(Path(folder)))


@pytest.mark.parametrize(("state", "end"), list(product(CallState, ENDS)))
async def test_a_row_that_is_over_stays_as_it_ended(
    database: Database, cleanup: Cleanup, state: CallState, end: CallState
) -> None:
    steps = await cleanup.run(await a_session(database, state), end, "over")
    assert (steps[-1].outcome == "was over already") is state.is_over
    assert (await state_of(database))[0] == (state if state.is_over else end).value
