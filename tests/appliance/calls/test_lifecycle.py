"""A call starts whole or not at all, and ends once."""

from __future__ import annotations

import asyncio
import json
from itertools import count

import pytest

from appliance.calls.lifecycle import Lifecycle
from appliance.contract.api import StartSession
from appliance.contract.dispatch import JobBrief
from appliance.errors import AlreadyEnded, NotFound, Unavailable
from appliance.store import events, sessions
from appliance.store.database import Database
from tests.appliance.calls.doubles import AGENT, GUEST, Clock, LiveKit
from tests.appliance.store.histories import NOW, event, ingest, state_of


@pytest.fixture
def lifecycle(database: Database, livekit: LiveKit, clock: Clock) -> Lifecycle:
    ids = count(1)
    return Lifecycle(
        database,
        livekit,
        livekit,
        clock=clock,
        new_id=lambda: f"s{next(ids)}",
        max_calls=2,
        livekit_url="ws://127.0.0.1:7880",
    )


async def test_a_call_starts(lifecycle: Lifecycle, livekit: LiveKit, database: Database) -> None:
    ask = StartSession(user_name="Ann", voice_id="alan", opening_line="Hello Ann.", metadata={"floor": "4"})
    started = await lifecycle.start(ask)
    assert (started.session_id, started.room_name) == ("s1", "call-s1")
    assert started.token == "token for call-s1 and Ann"
    assert started.livekit_url == "ws://127.0.0.1:7880"
    brief = JobBrief(session_id="s1", user_name="Ann", voice_id="alan", opening_line="Hello Ann.")
    assert livekit.dispatched == [("call-s1", brief)]
    assert json.loads(livekit.told["call-s1"]) == {"session_id": "s1", "kind": "browser", "metadata": {"floor": "4"}}
    assert await state_of(database, "s1") == ("starting", None)
    (told,) = await database.read(lambda t: events.after(t, 0, 10))
    assert told.event.type == "session.changed"
    row = await database.read(lambda t: sessions.find(t, "s1"))
    assert row is not None
    assert row.dispatches == 1


async def test_without_livekit_no_call_starts(lifecycle: Lifecycle, livekit: LiveKit, database: Database) -> None:
    livekit.down = True
    with pytest.raises(Unavailable, match="LiveKit can't be reached"):
        await lifecycle.start(StartSession())
    assert await state_of(database, "s1") == ("failed", "LiveKit can't be reached")


async def test_all_lines_busy(lifecycle: Lifecycle, database: Database) -> None:
    answers = await asyncio.gather(*(lifecycle.start(StartSession()) for _ in range(4)), return_exceptions=True)
    busy = [a for a in answers if isinstance(a, Unavailable)]
    assert len(busy) == 2
    assert "all 2 lines are busy" in str(busy[0])
    assert await database.read(sessions.count_open) == 2
    await lifecycle.end("call-s1", "over")
    await lifecycle.start(StartSession())


async def test_status_counts_people_and_porter(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession())
    empty = await lifecycle.status("call-s1")
    assert (empty.active, empty.participants, empty.agent_connected) == (True, 0, False)
    livekit.enter("call-s1", GUEST, AGENT)
    full = await lifecycle.status("call-s1")
    assert (full.active, full.participants, full.agent_connected, full.created_at) == (True, 1, True, NOW)


async def test_status_of_a_call_that_is_over_needs_no_livekit(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession())
    await lifecycle.end("call-s1", "over")
    livekit.down = True
    status = await lifecycle.status("call-s1")
    assert (status.active, status.participants, status.agent_connected) == (False, 0, False)


async def test_status_of_a_vanished_room_is_not_active(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession())
    livekit.standing.clear()
    assert not (await lifecycle.status("call-s1")).active


async def test_a_call_ends_once(lifecycle: Lifecycle, livekit: LiveKit, database: Database) -> None:
    await lifecycle.start(StartSession())
    answers = await asyncio.gather(*(lifecycle.end("call-s1", "by staff") for _ in range(3)), return_exceptions=True)
    assert sorted(type(a).__name__ for a in answers) == ["AlreadyEnded", "AlreadyEnded", "SessionEnded"]
    assert livekit.removed == ["call-s1"]
    assert await state_of(database, "s1") == ("ended", "by staff")


async def test_a_call_ends_although_its_room_can_not_be_removed(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession())
    livekit.down = True
    ended = await lifecycle.end("call-s1", "by staff")
    assert ended.steps == {"row": "done", "room": "LiveKit can't be reached"}


async def test_a_room_that_is_gone_is_said_so(lifecycle: Lifecycle, livekit: LiveKit) -> None:
    await lifecycle.start(StartSession())
    livekit.standing.clear()
    assert (await lifecycle.end("call-s1", "by staff")).steps["room"] == "was gone already"


async def test_a_call_that_closed_itself_is_over(lifecycle: Lifecycle, database: Database) -> None:
    await lifecycle.start(StartSession())
    await ingest(database, event("session.closed", 1))
    with pytest.raises(AlreadyEnded):
        await lifecycle.end("call-s1", "by staff")


async def test_unknown_rooms_are_not_found(lifecycle: Lifecycle) -> None:
    for ask in (lifecycle.status("call-never"), lifecycle.end("call-never", "why")):
        with pytest.raises(NotFound, match="call-never"):
            await ask
