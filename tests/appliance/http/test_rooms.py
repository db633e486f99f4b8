"""The rooms of open calls over the API."""

from __future__ import annotations

import httpx

from tests.appliance.calls.doubles import AGENT, GUEST
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import NOW, add_session

ROOMS = "/api/v1/rooms"


async def test_one_all_and_their_names(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    await add_session(house.database, "s2")
    house.livekit.enter("call-s1", GUEST, AGENT)
    one = (await client.get(f"{ROOMS}/status/call-s1")).json()
    assert one == {
        "room_name": "call-s1",
        "session_id": "s1",
        "exists": True,
        "participants": {"person": 1, "phone": 0, "agent": 1, "staff": 0, "other": 0},
        "agent_present": True,
        "age_s": 0.0,
        "last_check": NOW,
        "error": None,
    }
    assert (await client.get(f"{ROOMS}/monitored")).json() == {"rooms": ["call-s1", "call-s2"]}
    first, second = (await client.get(f"{ROOMS}/all-statuses")).json()["rooms"]
    assert first == one
    assert (second["exists"], second["last_check"], second["age_s"]) == (False, None, None)
    await house.keepalive.check()
    (second,) = (await client.get(f"{ROOMS}/all-statuses")).json()["rooms"][1:]
    assert (second["last_check"], second["error"]) == (NOW, "has vanished")
    assert house.told == ["a room is in trouble"]


async def test_a_room_of_no_open_call_is_not_found(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"{ROOMS}/status/lobby")
    assert (answer.status_code, "lobby" in answer.json()["detail"]) == (404, True)
