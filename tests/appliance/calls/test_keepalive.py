"""Rooms as they were when they were last looked at, and who hears of trouble."""

from __future__ import annotations

from dataclasses import replace

import pytest

from appliance.bridge.rooms import Kind, Participant
from appliance.calls.keepalive import Keepalive
from appliance.contract.sessions import CallState, StartSession
from appliance.errors import NotFound
from appliance.store import events, sessions
from appliance.store.database import Database
from tests.appliance.calls.doubles import AGENT, GUEST, PARTNER, STAFF, Clock, LiveKit, no_sleep
from tests.appliance.store.histories import NOW, add_session

PHONE = Participant("sip_1", Kind.PHONE, NOW)


@pytest.fixture
def trouble() -> list[str]:
    return []


@pytest.fixture
def keepalive(database: Database, livekit: LiveKit, clock: Clock, trouble: list[str]) -> Keepalive:
    return Keepalive(database, livekit, clock=clock, sleep=no_sleep, on_trouble=lambda: trouble.append("!"))


async def test_a_good_room(keepalive: Keepalive, database: Database, livekit: LiveKit, clock: Clock) -> None:
    await add_session(database)
    livekit.enter("call-s1", GUEST, AGENT, PHONE, replace(AGENT, identity="egress", kind=Kind.OTHER))
    assert [s.last_check for s in await keepalive.statuses(STAFF)] == [None], "not looked at yet"
    clock.now = NOW + 30
    await keepalive.check()
    clock.now = NOW + 40
    (status,) = await keepalive.statuses(STAFF)
    assert status.model_dump() == {
        "room_name": "call-s1",
        "session_id": "s1",
        "exists": True,
        "participants": {"person": 1, "phone": 1, "agent": 1, "staff": 0, "other": 1},
        "agent_present": True,
        "age_s": 40.0,
        "last_check": NOW + 30,
        "error": None,
    }
    assert await keepalive.monitored(STAFF) == ["call-s1"]


ROOMS = {
    "vanished": ("live", None, "has vanished"),
    "not made yet": ("requested", None, None),
    "without an agent": ("live", [GUEST], "stands without an agent"),
    "its agent is on the way": ("starting", [GUEST], None),
    "served": ("live", [GUEST, AGENT], None),
}


@pytest.mark.parametrize(("state", "people", "error"), ROOMS.values(), ids=ROOMS.keys())
async def test_trouble(  # noqa: PLR0917  fixtures
    keepalive: Keepalive,
    database: Database,
    livekit: LiveKit,
    trouble: list[str],
    state: str,
    people: list[Participant] | None,
    error: str | None,
) -> None:
    await add_session(database)
    await database.run(lambda t: sessions.set_state(t, "s1", CallState(state), None, NOW))
    if people is not None:
        livekit.enter("call-s1", *people)
    await keepalive.check()
    (status,) = await keepalive.statuses(STAFF)
    assert (status.exists, status.error) == (people is not None, error)
    assert bool(trouble) is (error is not None)


async def test_without_livekit_the_last_look_stays(
    keepalive: Keepalive, database: Database, livekit: LiveKit, clock: Clock
) -> None:
    await add_session(database)
    livekit.enter("call-s1", GUEST, AGENT)
    await keepalive.check()
    livekit.down, clock.now = True, NOW + 30
    await keepalive.check()
    told = [*await keepalive.statuses(STAFF), await keepalive.status("call-s1", STAFF)]
    for status in told:
        assert (status.exists, status.last_check, status.error) == (True, NOW, "LiveKit can't be reached")


async def test_a_single_room_is_looked_at_now(keepalive: Keepalive, database: Database, livekit: LiveKit) -> None:
    await add_session(database)
    livekit.enter("call-s1", GUEST)
    assert (await keepalive.status("call-s1", STAFF)).participants["person"] == 1
    await database.run(lambda t: events.end(t, "s1", CallState.ENDED, None, NOW))
    for name in ("call-s1", "call-never"):
        with pytest.raises(NotFound):
            await keepalive.status(name, STAFF)
    assert await keepalive.monitored(STAFF) == []


async def test_strangers_see_their_own_rooms(keepalive: Keepalive, database: Database) -> None:
    await add_session(database)
    await database.run(
        lambda t: sessions.insert(t, "s2", "call-s2", StartSession(), NOW, owner=PARTNER.who, time_limit_s=60)
    )
    assert await keepalive.monitored(PARTNER) == ["call-s2"]
    assert [s.session_id for s in await keepalive.statuses(PARTNER)] == ["s2"]
    with pytest.raises(NotFound):
        await keepalive.status("call-s1", PARTNER)
