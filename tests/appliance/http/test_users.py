"""Administrators look after people; nobody shuts the last administrator out."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.appliance.http.conftest import House
from tests.appliance.http.test_auth import ADMIN, ANN, PASSWORD, TOKEN, USERS, grant, shown


async def add(client: httpx.AsyncClient, status: int = 201, **more: Any) -> dict[str, Any]:
    answer = await client.post(USERS, json={**ANN, **more}, headers=ADMIN)
    assert answer.status_code == status, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_add_look_change(client: httpx.AsyncClient) -> None:
    ann = await add(client)
    assert "password" not in ann
    assert (await client.get(f"{USERS}/{ann['user_id']}", headers=ADMIN)).json() == ann
    changed = await client.patch(f"{USERS}/{ann['user_id']}", json={"name": "Ann Li", "role": "manager"}, headers=ADMIN)
    assert (changed.json()["name"], changed.json()["role"]) == ("Ann Li", "manager")
    assert [u["user_name"] for u in (await client.get(USERS, headers=ADMIN)).json()["users"]] == ["ann"]
    acts = [
        (e["act"], e["who"], e["details"]) for e in (await client.get("/api/v1/audit", headers=ADMIN)).json()["entries"]
    ]
    assert acts == [("users.change", "user:admin", {"role": "manager"}), ("users.add", "user:admin", {"role": "staff"})]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"user_name": "Ann"}, "user_name"),
        ({"user_name": "a b"}, "user_name"),
        ({"user_name": ""}, "user_name"),
        ({"name": ""}, "name"),
        ({"role": "service"}, "role"),
        ({"role": "owner"}, "role"),
        ({"password": "eleven char"}, "password"),
        ({"password": "x" * 201}, "password"),
        ({"is_admin": True}, "is_admin"),
    ],
)
async def test_bad_people_name_the_field(client: httpx.AsyncClient, more: dict[str, Any], field: str) -> None:
    body = await add(client, 422, **more)
    assert [e["field"] for e in body["errors"]] == [field]


async def test_a_name_is_taken_once(client: httpx.AsyncClient) -> None:
    await add(client)
    assert (await add(client, 409))["code"] == "conflict"


async def test_an_unknown_person(client: httpx.AsyncClient) -> None:
    assert (await client.get(f"{USERS}/nobody", headers=ADMIN)).status_code == 404
    assert (await client.patch(f"{USERS}/nobody", json={"name": "x"}, headers=ADMIN)).status_code == 404


@pytest.mark.parametrize("change", [{"disabled": True}, {"role": "manager"}])
async def test_the_last_administrator_stays(client: httpx.AsyncClient, change: dict[str, Any]) -> None:
    one = await add(client, user_name="one", role="admin")
    answer = await client.patch(f"{USERS}/{one['user_id']}", json=change, headers=ADMIN)
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    await add(client, user_name="two", role="admin")
    assert (await client.patch(f"{USERS}/{one['user_id']}", json=change, headers=ADMIN)).status_code == 200


async def test_a_new_password_ends_the_sign_ins(client: httpx.AsyncClient) -> None:
    ann = await add(client)
    tokens = (await client.post(TOKEN, json=grant())).json()
    await client.patch(f"{USERS}/{ann['user_id']}", json={"password": "another good one"}, headers=ADMIN)
    assert (await client.get("/api/v1/auth/me", headers=shown(tokens["access_token"]))).status_code == 401
    assert (await client.post(TOKEN, json=grant())).status_code == 401


async def test_the_first_administrator_is_made_once(client: httpx.AsyncClient, house: House) -> None:
    users = house.users
    password = await users.make_first()
    assert password is not None and len(password) >= 12
    assert await users.make_first() is None
    tokens = (await client.post(TOKEN, json=grant("admin", password))).json()
    assert (await client.get(USERS, headers=shown(tokens["access_token"]))).status_code == 200
    dump = await house.database.read(lambda t: "\n".join(t.conn.iterdump()))
    assert password not in dump and PASSWORD not in dump


async def as_manager(client: httpx.AsyncClient) -> dict[str, str]:
    await add(client, user_name="max", role="manager")
    tokens = (await client.post(TOKEN, json=grant("max"))).json()
    return shown(tokens["access_token"])


async def test_a_manager_looks_after_staff(client: httpx.AsyncClient) -> None:
    manager = await as_manager(client)
    ann = await client.post(USERS, json=ANN, headers=manager)
    assert ann.status_code == 201
    changed = await client.patch(f"{USERS}/{ann.json()['user_id']}", json={"disabled": True}, headers=manager)
    assert changed.json()["disabled"] is True
    assert len((await client.get(USERS, headers=manager)).json()["users"]) == 2


@pytest.mark.parametrize("role", ["manager", "admin"])
async def test_a_manager_makes_nobody_their_like_and_changes_none(client: httpx.AsyncClient, role: str) -> None:
    manager = await as_manager(client)
    answer = await client.post(USERS, json={**ANN, "role": role}, headers=manager)
    assert (answer.status_code, answer.json()["told"]["code"]) == (403, "user.above")
    ann = await add(client)
    assert (await client.patch(f"{USERS}/{ann['user_id']}", json={"role": role}, headers=manager)).status_code == 403
    boss = await add(client, user_name="boss", role=role)
    for change in ({"disabled": True}, {"role": "staff"}, {"password": "another good one"}):
        answer = await client.patch(f"{USERS}/{boss['user_id']}", json=change, headers=manager)
        assert answer.status_code == 403, change
