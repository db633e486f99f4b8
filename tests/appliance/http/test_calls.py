"""The list of calls and one call, as the desktop reads them."""

from __future__ import annotations

import httpx
import pytest

from appliance.contract.api import CallDetail, CallList
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import NOW, a_call, add_session, ingest


async def test_pages(client: httpx.AsyncClient, house: House) -> None:
    for n in range(5):
        await add_session(house.database, f"s{n}", now=NOW + n)
    first = CallList.model_validate_json((await client.get("/api/v1/calls?limit=3")).content)
    then = CallList.model_validate_json((await client.get("/api/v1/calls?limit=3&before=s2")).content)
    assert [c.session_id for c in first.calls + then.calls] == ["s4", "s3", "s2", "s1", "s0"]


async def test_one_call(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    await ingest(house.database, *a_call())
    call = CallDetail.model_validate_json((await client.get("/api/v1/calls/s1")).content)
    assert (call.state, call.turns, len(call.tools), len(call.left_for_staff)) == ("ended", 1, 1, 1)
    assert call.events_cursor == (await client.get("/api/v1/calls")).json()["events_cursor"] > 0


async def test_words_and_filters_find_calls(client: httpx.AsyncClient, house: House) -> None:
    for n in range(3):
        await add_session(house.database, f"s{n}", now=NOW + n)
        await ingest(house.database, *a_call(f"s{n}"))
    asked: dict[str, str | float] = {"q": "room", "since": NOW + 1, "kind": "browser", "state": "ended", "limit": 1}
    first = CallList.model_validate_json((await client.get("/api/v1/calls", params=asked)).content)
    assert [(c.session_id, c.found) for c in first.calls] == [("s2", "do you have a room")]
    then = CallList.model_validate_json((await client.get("/api/v1/calls", params={**asked, "before": "s2"})).content)
    assert [c.session_id for c in then.calls] == ["s1"]
    in_room = await client.get("/api/v1/calls", params={"room": "call-s0"})
    assert [c["session_id"] for c in in_room.json()["calls"]] == ["s0"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("q", "..."),
        ("q", ""),
        ("q", "a\x00b"),
        ("q", "x" * 201),
        ("since", "yesterday"),
        ("until", "-1"),
        ("kind", "pigeon"),
        ("state", "great"),
    ],
)
async def test_a_bad_filter_is_named(client: httpx.AsyncClient, name: str, value: str) -> None:
    answer = await client.get("/api/v1/calls", params={name: value})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, name)
