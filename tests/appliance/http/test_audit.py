"""The audit is read in pages by administrators alone."""

from __future__ import annotations

import httpx
import pytest

from appliance.security.identity import Identity
from appliance.security.roles import Role
from tests.appliance.http.conftest import House

ADMIN = {"Authorization": "Bearer admin"}


async def numbers(client: httpx.AsyncClient, **query: object) -> list[int]:
    answer = await client.get("/api/v1/audit", params={k: str(v) for k, v in query.items()}, headers=ADMIN)
    assert answer.status_code == 200, answer.text
    return [entry["number"] for entry in answer.json()["entries"]]


async def test_pages_and_filters(client: httpx.AsyncClient, house: House) -> None:
    for number, name in enumerate(("ann", "bob", "ann", "bob", "ann")):
        by = Identity(f"user:{name}", name, Role.STAFF, address="192.0.2.7")
        await house.audit.note(by, "calls.say" if number % 2 else "calls.end", f"call:{number}")
    assert await numbers(client) == [5, 4, 3, 2, 1]
    assert await numbers(client, limit=2) == [5, 4]
    assert await numbers(client, limit=2, before=4) == [3, 2]
    assert await numbers(client, who="user:ann") == [5, 3, 1]
    assert await numbers(client, act="calls.say", before=4) == [2]


@pytest.mark.parametrize("query", ["limit=0", "limit=501", "before=0", "before=x", f"before={10**30}"])
async def test_bad_questions_name_the_field(client: httpx.AsyncClient, query: str) -> None:
    answer = await client.get(f"/api/v1/audit?{query}", headers=ADMIN)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, query.partition("=")[0])
