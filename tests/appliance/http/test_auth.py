"""Signing in, going on, signing out, over the API and as a person would try it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from appliance.security.jwt import ACCESS_TTL_S
from appliance.security.sign_in import REFRESH_TTL_S
from tests.appliance.http.conftest import House

TOKEN, ME, USERS = "/api/v1/auth/token", "/api/v1/auth/me", "/api/v1/users"
ADMIN = {"Authorization": "Bearer admin"}
PASSWORD = "correct horse battery"
ANN = {"user_name": "ann", "name": "Ann Lee", "role": "staff", "password": PASSWORD}


def shown(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def grant(user_name: str = "ann", password: str = PASSWORD) -> dict[str, str]:
    return {"grant_type": "password", "user_name": user_name, "password": password}


@pytest.fixture
async def ann(client: httpx.AsyncClient) -> dict[str, Any]:
    answer = await client.post(USERS, json=ANN, headers=ADMIN)
    assert answer.status_code == 201, answer.text
    user: dict[str, Any] = answer.json()
    return user


@pytest.fixture
async def tokens(client: httpx.AsyncClient, ann: dict[str, Any]) -> dict[str, Any]:
    return await sign_in(client, grant(ann["user_name"]))


async def sign_in(client: httpx.AsyncClient, ask: dict[str, str], status: int = 200) -> dict[str, Any]:
    answer = await client.post(TOKEN, json=ask)
    assert answer.status_code == status, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def renew(client: httpx.AsyncClient, token: str, status: int = 200) -> dict[str, Any]:
    return await sign_in(client, {"grant_type": "refresh_token", "refresh_token": token}, status)


async def me(client: httpx.AsyncClient, token: str) -> int:
    return (await client.get(ME, headers=shown(token))).status_code


async def test_a_token_is_the_person(
    client: httpx.AsyncClient, house: House, ann: dict[str, Any], tokens: dict[str, Any]
) -> None:
    answer = (await client.get(ME, headers=shown(tokens["access_token"]))).json()
    assert (answer["who"], answer["name"], answer["role"]) == (f"user:{ann['user_id']}", "Ann Lee", "staff")
    assert "calls.read" in answer["actions"] and "calls.erase" not in answer["actions"]
    assert tokens["expires_at"] == house.clock.now + ACCESS_TTL_S
    assert (await client.get("/api/v1/calls", headers=shown(tokens["access_token"]))).status_code == 200
    assert (await client.get(USERS, headers=shown(tokens["access_token"]))).status_code == 403


async def test_an_access_token_works_for_a_quarter_of_an_hour(
    client: httpx.AsyncClient, house: House, tokens: dict[str, Any]
) -> None:
    house.clock.now += ACCESS_TTL_S - 1
    assert await me(client, tokens["access_token"]) == 200
    house.clock.now += 1
    assert await me(client, tokens["access_token"]) == 401
    again = await renew(client, tokens["refresh_token"])
    assert await me(client, again["access_token"]) == 200


async def test_a_refresh_token_works_once_and_its_second_use_ends_the_sign_in(
    client: httpx.AsyncClient, tokens: dict[str, Any]
) -> None:
    second = await renew(client, tokens["refresh_token"])
    third = await renew(client, second["refresh_token"])
    assert "used before" in (await renew(client, tokens["refresh_token"], 401))["detail"]
    assert await me(client, third["access_token"]) == 401
    await renew(client, third["refresh_token"], 401)
    acts = (await client.get("/api/v1/audit", headers=ADMIN)).json()["entries"]
    assert (acts[0]["act"], acts[0]["outcome"]) == ("sign_in.refresh", "refused")


async def test_another_sign_in_of_the_same_person_goes_on(client: httpx.AsyncClient, tokens: dict[str, Any]) -> None:
    other = await sign_in(client, grant())
    await renew(client, tokens["refresh_token"])
    await renew(client, tokens["refresh_token"], 401)
    assert await me(client, other["access_token"]) == 200


async def test_a_refresh_token_runs_out(client: httpx.AsyncClient, house: House, tokens: dict[str, Any]) -> None:
    house.clock.now += REFRESH_TTL_S
    await renew(client, tokens["refresh_token"], 401)
    await house.identities.directory.tidy()
    assert await house.database.read(lambda t: t.table("refresh_tokens").count) == 0


async def test_signing_out_ends_both_tokens(client: httpx.AsyncClient, tokens: dict[str, Any]) -> None:
    assert (await client.delete(TOKEN, headers=shown(tokens["access_token"]))).status_code == 204
    assert await me(client, tokens["access_token"]) == 401
    await renew(client, tokens["refresh_token"], 401)


async def test_a_key_can_not_sign_out(client: httpx.AsyncClient) -> None:
    assert (await client.delete(TOKEN, headers=ADMIN)).status_code == 401


@pytest.mark.parametrize(
    ("user_name", "password"),
    [("ann", "wrong horse battery"), ("bob", PASSWORD), ("ann", PASSWORD.upper()), ("ann", PASSWORD + " ")],
)
@pytest.mark.usefixtures("ann")
async def test_who_guesses_learns_nothing(client: httpx.AsyncClient, user_name: str, password: str) -> None:
    body = await sign_in(client, grant(user_name, password), 401)
    assert body["detail"] == "the name or the password is wrong"
    assert password not in str(body)


@pytest.mark.usefixtures("ann")
async def test_capitals_in_the_name_do_not_matter(client: httpx.AsyncClient) -> None:
    await sign_in(client, grant(" Ann "))


@pytest.mark.parametrize(
    ("ask", "field"),
    [
        ({}, "body"),
        ({"grant_type": "password"}, "password.user_name"),
        ({"grant_type": "magic"}, "body"),
        ({**ANN, "grant_type": "password"}, "password.name"),
        (grant(password="x" * 201), "password.password"),
        ({"grant_type": "refresh_token", "refresh_token": ""}, "refresh_token.refresh_token"),
    ],
)
async def test_bad_grants_name_the_field(client: httpx.AsyncClient, ask: dict[str, str], field: str) -> None:
    body = await sign_in(client, ask, 422)
    assert body["errors"][0]["field"] == field
    assert "x" * 201 not in str(body)


@pytest.mark.usefixtures("ann")
async def test_a_wait_follows_wrong_passwords_and_a_right_one_does_not_shorten_it(client: httpx.AsyncClient) -> None:
    for _ in range(3):
        await sign_in(client, grant(password="wrong"), 401)
    answer = await client.post(TOKEN, json=grant())
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many")
    assert 1 <= int(answer.headers["retry-after"]) <= 10


async def test_one_who_is_shut_out_is_out_at_once(
    client: httpx.AsyncClient, ann: dict[str, Any], tokens: dict[str, Any]
) -> None:
    change = await client.patch(f"{USERS}/{ann['user_id']}", json={"disabled": True}, headers=ADMIN)
    assert change.json()["disabled"] is True
    assert await me(client, tokens["access_token"]) == 401
    await renew(client, tokens["refresh_token"], 401)
    await sign_in(client, grant(), 401)


async def test_another_role_counts_at_once(
    client: httpx.AsyncClient, ann: dict[str, Any], tokens: dict[str, Any]
) -> None:
    await client.patch(f"{USERS}/{ann['user_id']}", json={"role": "viewer"}, headers=ADMIN)
    assert (await client.get("/api/v1/calls", headers=shown(tokens["access_token"]))).status_code == 403


async def test_ones_own_password(client: httpx.AsyncClient, tokens: dict[str, Any]) -> None:
    other, here = await sign_in(client, grant()), shown(tokens["access_token"])
    wrong = await client.put("/api/v1/auth/password", json={"old": "no", "new": "another good one"}, headers=here)
    assert wrong.status_code == 401
    short = await client.put("/api/v1/auth/password", json={"old": PASSWORD, "new": "short"}, headers=here)
    assert (short.status_code, short.json()["errors"][0]["field"]) == (422, "new")
    right = await client.put("/api/v1/auth/password", json={"old": PASSWORD, "new": "another good one"}, headers=here)
    assert right.status_code == 204
    assert (await me(client, tokens["access_token"]), await me(client, other["access_token"])) == (200, 401)
    await sign_in(client, grant(), 401)
    await sign_in(client, grant(password="another good one"))


@pytest.mark.usefixtures("tokens")
async def test_nothing_that_was_shown_is_stored(client: httpx.AsyncClient, house: House) -> None:
    tokens = await sign_in(client, grant())
    dump = await house.database.read(lambda t: "\n".join(t.conn.iterdump()))
    for secret in (PASSWORD, tokens["access_token"], tokens["refresh_token"]):
        assert secret not in dump
