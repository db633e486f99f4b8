"""Programs with keys of their own see and end their own sessions, whatever they ask for; others' are not there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.appliance.http.conftest import build_house, opened

BASE = "/api/v1/voice-sessions"
PROGRAMS = range(3)
KINDS = ("browser", "mic", "test")


@dataclass
class Street:
    """Three programs with two sessions each."""

    client: httpx.AsyncClient
    shown: list[dict[str, str]]
    owners: list[str]
    rooms: list[list[str]]
    ids: list[str]


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with opened(build_house(tmp_path, max_calls=100)) as house:
        transport = httpx.ASGITransport(house.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://a") as client:
            made = Street(client, [], [], [], [])
            for number in PROGRAMS:
                await _move_in(made, f"program {number}")
            yield made


async def _move_in(street: Street, name: str) -> None:
    ask = {"name": name, "role": "service", "scopes": ["sessions.start", "sessions.read", "sessions.end"]}
    key = (await street.client.post("/api/v1/api-keys", json=ask, headers={"Authorization": "Bearer admin"})).json()
    street.owners.append(f"key:{key['key_id']}")
    street.shown.append({"Authorization": f"Bearer {key['key']}"})
    started = [
        (await street.client.post(f"{BASE}/start", json={"kind": kind}, headers=street.shown[-1])).json()
        for kind in KINDS[:2]
    ]
    street.rooms.append([one["room_name"] for one in started])
    street.ids += [one["session_id"] for one in started]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])  # asking changes nothing
@given(data=st.data(), me=st.sampled_from(PROGRAMS), limit=st.integers(1, 7), kind=st.none() | st.sampled_from(KINDS))
async def test_no_filter_shows_another_owners_session(
    street: Street, data: st.DataObject, me: int, limit: int, kind: str | None
) -> None:
    rooms = [room for rooms in street.rooms for room in rooms]
    asked: dict[str, Any] = {
        "limit": limit,
        "kind": kind,
        "owner": data.draw(st.none() | st.sampled_from([*street.owners, "administrator"]), label="owner"),
        "room": data.draw(st.none() | st.sampled_from([*rooms, "call-never"]), label="room"),
        "after": data.draw(st.none() | st.sampled_from([*street.ids, "never"]), label="after"),
    }
    query = {name: value for name, value in asked.items() if value is not None}
    answer = await street.client.get(f"{BASE}/active", params=query, headers=street.shown[me])
    assert answer.status_code in (200, 404)
    listed = answer.json().get("sessions", [])
    assert {session["owner"] for session in listed} <= {street.owners[me]}
    assert {session["room_name"] for session in listed} <= set(street.rooms[me])


@pytest.mark.parametrize("method", ["GET", "DELETE"])
async def test_anothers_room_is_as_little_there_as_one_that_never_was(street: Street, method: str) -> None:
    ending = "/status" if method == "GET" else ""
    strange, never = street.rooms[1][0], "call-never"
    answers = [
        await street.client.request(method, f"{BASE}/{room}{ending}", headers=street.shown[0])
        for room in (strange, never)
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].text.replace(strange, never) == answers[1].text
    assert (await street.client.get(f"{BASE}/{strange}/status", headers=street.shown[1])).status_code == 200
