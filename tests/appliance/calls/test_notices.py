"""What LiveKit tells moves the session as far as the table of states allows, and wakes whoever mends."""

from __future__ import annotations

import pytest

from appliance.bridge.rooms import Kind
from appliance.bridge.webhooks import Notice
from appliance.calls.notices import Notices
from appliance.contract.sessions import CallState
from appliance.store import sessions
from appliance.store.database import Database
from tests.appliance.store.histories import NOW, add_session, state_of

HISTORIES = {
    "the porter's voice": ("starting", "track_published", "agent-1", Kind.AGENT, "ready", False),
    "again in a live call": ("live", "track_published", "agent-1", Kind.AGENT, "live", False),
    "the guest is answered": ("ready", "track_published", "guest", Kind.PERSON, "live", False),
    "the guest waits": ("starting", "track_published", "guest", Kind.PERSON, "starting", False),
    "staff listen": ("ready", "track_published", "ann", Kind.PERSON, "ready", False),
    "somebody joins": ("starting", "participant_joined", "guest", Kind.PERSON, "starting", False),
    "somebody leaves": ("live", "participant_left", "guest", Kind.PERSON, "live", True),
    "the room is gone": ("live", "room_finished", "", Kind.PERSON, "live", True),
    "while it ends": ("ending", "track_published", "guest", Kind.PERSON, "ending", False),
}


@pytest.mark.parametrize(("state", "event", "who", "kind", "after", "woken"), HISTORIES.values(), ids=HISTORIES.keys())
async def test_histories(  # noqa: PLR0917  a table's columns
    database: Database, state: str, event: str, who: str, kind: Kind, after: str, woken: bool
) -> None:
    calls: list[str] = []
    await add_session(database)
    await database.run(lambda t: sessions.set_state(t, "s1", CallState(state), None, NOW))
    notices = Notices(database, lambda: calls.append("look"))
    assert await notices.take(Notice(event, "call-s1", who, kind, NOW + 7))
    assert (await state_of(database))[0] == after
    assert bool(calls) is woken
    found = await database.read(lambda t: sessions.find(t, "s1"))
    assert found is not None
    assert found.last_sign_at == NOW + 7


@pytest.mark.parametrize(
    ("event", "room_name"), [("tea_served", "call-s1"), ("room_finished", "lobby"), ("room_finished", "")]
)
async def test_what_is_of_no_use_is_said_so(database: Database, event: str, room_name: str) -> None:
    await add_session(database)
    notices = Notices(database, lambda: pytest.fail("nobody needs to look"))
    assert not await notices.take(Notice(event, room_name, "", Kind.PERSON, NOW))
    assert (await state_of(database))[0] == "starting"
