"""A program's key opens what it was made for, until it runs out or is revoked."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.appliance.http.conftest import House
from tests.appliance.http.test_auth import ADMIN, shown
from tests.appliance.http.test_users import as_manager

KEYS = "/api/v1/api-keys"
ASK = {"name": "the website", "role": "service", "scopes": ["sessions.start", "sessions.read"], "expires_in_days": 30}


async def make(client: httpx.AsyncClient, status: int = 201, **more: Any) -> dict[str, Any]:
    answer = await client.post(KEYS, json={**ASK, **more}, headers=ADMIN)
    assert answer.status_code == status, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_it_opens_what_it_was_made_for(client: httpx.AsyncClient) -> None:
    key = await make(client)
    headers = shown(key["key"])
    assert (await client.post("/api/v1/voice-sessions/start", headers=headers)).status_code == 201
    for method, path in (
        ("GET", "/api/v1/calls"),
        ("POST", "/internal/events"),
        ("POST", KEYS),
        ("GET", "/api/v1/auth/me"),
    ):
        assert (await client.request(method, path, headers=headers)).status_code == 403, path


async def test_who_it_is(client: httpx.AsyncClient) -> None:
    key = await make(client, scopes=["self.read"])
    answer = (await client.get("/api/v1/auth/me", headers=shown(key["key"]))).json()
    assert answer == {"who": f"key:{key['key_id']}", "name": "the website", "role": "service", "actions": ["self.read"]}


async def test_it_is_shown_once_and_stored_nowhere(client: httpx.AsyncClient, house: House) -> None:
    key = await make(client)
    listed = (await client.get(KEYS, headers=ADMIN)).json()["keys"]
    assert listed == [{k: v for k, v in key.items() if k != "key"}]
    assert key["key"] not in await house.database.read(lambda t: "\n".join(t.conn.iterdump()))


async def test_it_runs_out(client: httpx.AsyncClient, house: House) -> None:
    key = await make(client, scopes=["self.read"])
    house.clock.now += 30 * 24 * 3600 - 1
    assert (await client.get("/api/v1/auth/me", headers=shown(key["key"]))).status_code == 200
    house.clock.now += 1
    answer = await client.get("/api/v1/auth/me", headers=shown(key["key"]))
    assert (answer.status_code, "run out" in answer.json()["detail"]) == (401, True)


async def test_it_is_revoked_at_once_and_stays_in_the_list(client: httpx.AsyncClient, house: House) -> None:
    key = await make(client, scopes=["self.read"])
    revoked = (await client.delete(f"{KEYS}/{key['key_id']}", headers=ADMIN)).json()
    assert revoked["revoked_at"] == house.clock.now
    assert (await client.get("/api/v1/auth/me", headers=shown(key["key"]))).status_code == 401
    house.clock.now += 60
    again = (await client.delete(f"{KEYS}/{key['key_id']}", headers=ADMIN)).json()
    assert again == revoked
    acts = [e["act"] for e in (await client.get("/api/v1/audit", headers=ADMIN)).json()["entries"]]
    assert acts[-2:] == ["api_keys.revoke", "api_keys.make"]


async def test_when_it_was_last_used(client: httpx.AsyncClient, house: House) -> None:
    key = await make(client, scopes=["self.read"])
    assert key["last_used_at"] is None
    house.clock.now += 5
    await client.get("/api/v1/auth/me", headers=shown(key["key"]))
    (listed,) = (await client.get(KEYS, headers=ADMIN)).json()["keys"]
    assert listed["last_used_at"] == house.clock.now


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"scopes": []}, "scopes"),
        ({"scopes": ["everything"]}, "scopes.0"),
        ({"scopes": ["sessions.read", "users.write"]}, "scopes.1"),
        ({"role": "root"}, "role"),
        ({"name": ""}, "name"),
        ({"expires_in_days": 0}, "expires_in_days"),
        ({"expires_in_days": 10_000}, "expires_in_days"),
        ({"key": "np_key_mine"}, "key"),
    ],
)
async def test_bad_keys_name_the_field(client: httpx.AsyncClient, more: dict[str, Any], field: str) -> None:
    assert [e["field"] for e in (await make(client, 422, **more))["errors"]] == [field]


async def test_an_unknown_key_can_not_be_revoked(client: httpx.AsyncClient) -> None:
    assert (await client.delete(f"{KEYS}/never", headers=ADMIN)).status_code == 404


@pytest.mark.parametrize("key", ["np_key_", "np_key_wrong", "np_key_" + "x" * 100_000, "np_key_\udcff"])
async def test_what_only_looks_like_a_key(house: House, key: str) -> None:
    transport = httpx.ASGITransport(house.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://a") as stranger:
        raw = [(b"authorization", f"Bearer {key}".encode("utf-8", "surrogateescape"))]
        assert (await stranger.get("/api/v1/auth/me", headers=raw)).status_code == 401


@pytest.mark.parametrize(
    ("role", "scopes", "status"),
    [
        ("staff", ["calls.read"], 201),
        ("service", ["sessions.start"], 201),
        ("service", ["events.post"], 422),
        ("admin", ["telephony.write"], 422),
    ],
)
async def test_a_manager_gives_a_program_what_they_may_do_themselves(
    client: httpx.AsyncClient, role: str, scopes: list[str], status: int
) -> None:
    manager = await as_manager(client)
    ask = {**ASK, "role": role, "scopes": scopes}
    made = await client.post(KEYS, json=ask, headers=manager)
    assert made.status_code == status
    if status == 201:
        assert (await client.delete(f"{KEYS}/{made.json()['key_id']}", headers=manager)).status_code == 200
