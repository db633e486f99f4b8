"""The list of calls and one call, as the desktop reads them."""

from __future__ import annotations

import httpx
import pytest

from appliance.contract.calls import CallDetail, CallList
from appliance.store import audit
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
    asked: dict[str, str | float] = {
        "q": "room",
        "since": NOW + 1,
        "kind": "browser",
        "state": "ended",
        "outcome": "request_left",
        "limit": 1,
    }
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
        ("outcome", "great"),
    ],
)
async def test_a_bad_filter_is_named(client: httpx.AsyncClient, name: str, value: str) -> None:
    answer = await client.get("/api/v1/calls", params={name: value})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, name)


async def test_a_call_is_handed_out_in_each_form(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database, user_name="Ann Lee")
    await ingest(house.database, *a_call())
    for form, kind in (("json", "application/json"), ("csv", "text/csv"), ("text", "text/plain")):
        for path in ("/api/v1/calls/s1/export", "/api/v1/calls/export?caller=ann lee"):
            answer = await client.get(path, params={**dict(httpx.QueryParams(path.partition("?")[2])), "form": form})
            assert answer.headers["content-type"].startswith(kind)
            assert "attachment" in answer.headers["content-disposition"]
            assert "do you have a room" in answer.text
    acts = [entry.act for entry in (await house.database.read(lambda t: audit.page(t, 9))).entries]
    assert acts == ["calls.export"] * 6


async def test_what_is_not_there_can_not_be_handed_out_or_erased(client: httpx.AsyncClient) -> None:
    client.headers["Authorization"] = "Bearer manager"
    for method, path in (
        ("GET", "/api/v1/calls/s9/export"),
        ("GET", "/api/v1/calls/export?caller=Ann"),
        ("DELETE", "/api/v1/calls/s9"),
        ("DELETE", "/api/v1/calls?caller=Ann"),
    ):
        assert (await client.request(method, path)).status_code == 404, path
    assert (await client.delete("/api/v1/calls")).json()["errors"][0]["field"] == "caller"
    assert (await client.delete("/api/v1/calls?caller=%20")).status_code == 422
    assert (await client.get("/api/v1/calls/s9/export?form=pdf")).json()["errors"][0]["field"] == "form"


async def test_erasing_needs_a_manager_and_a_call_that_is_over(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database, user_name="Ann")
    manager = {"Authorization": "Bearer manager"}
    for path in ("/api/v1/calls/s1", "/api/v1/calls?caller=Ann"):
        assert (await client.delete(path, headers={"Authorization": "Bearer staff"})).status_code == 403
        assert (await client.delete(path, headers=manager)).status_code == 409
    await ingest(house.database, *a_call())
    answer = await client.delete("/api/v1/calls/s1", headers=manager)
    assert (answer.status_code, answer.json()) == (200, {"calls": 1, "overwritten": True})
    assert (await client.get("/api/v1/calls/s1")).status_code == 404
