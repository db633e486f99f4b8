"""A conversation over the API, from asking for it to its end."""

from __future__ import annotations

import httpx

from tests.appliance.calls.doubles import AGENT, GUEST
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import NOW

ROOMS = "/api/v1/voice-sessions"


async def test_start_look_and_end(client: httpx.AsyncClient, house: House) -> None:
    answer = await client.post(f"{ROOMS}/start", json={"user_name": " Ann ", "kind": "test"})
    assert answer.status_code == 201
    started = answer.json()
    assert started == {
        "session_id": "s1",
        "room_name": "call-s1",
        "token": "token for call-s1 and Ann",
        "livekit_url": "ws://127.0.0.1:7880",
        "agent_type": "porter",
        "expires_at": NOW + 6 * 3600,
    }
    house.livekit.enter("call-s1", GUEST, AGENT)
    status = (await client.get(f"{ROOMS}/call-s1/status")).json()
    assert status == {
        "room_name": "call-s1",
        "active": True,
        "participants": 1,
        "agent_connected": True,
        "created_at": NOW,
    }
    ended = await client.delete(f"{ROOMS}/call-s1")
    assert (ended.status_code, ended.json()["steps"]) == (200, {"row": "done", "room": "done"})
    assert (await client.get(f"{ROOMS}/call-s1/status")).json()["active"] is False


async def test_every_field_may_be_left_out(client: httpx.AsyncClient) -> None:
    for body in (None, dict[str, str]()):
        answer = await client.post(f"{ROOMS}/start", json=body)
        assert answer.status_code == 201, answer.text
