"""What calls left for staff, over the API."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.appliance.http.conftest import House
from tests.appliance.store.histories import a_call, add_session, event, ingest

BASE = "/api/v1/requests"
ONE = f"{BASE}/s1/r1"


@pytest.fixture(autouse=True)
async def a_call_was_here(house: House) -> None:
    await add_session(house.database, user_name="Ms Lee")
    await ingest(house.database, *a_call())


async def test_a_request_from_the_list_to_done(client: httpx.AsyncClient) -> None:
    listed = (await client.get(BASE, params={"state": ["open", "claimed"]})).json()
    assert [(r["request_id"], r["state"], r["caller"]) for r in listed["requests"]] == [("r1", "open", "Ms Lee")]
    assert (listed["alerts"], listed["next"]) == (0, None)
    assert (await client.post(f"{ONE}/claim")).json()["claimed_by"] == "staff"
    noted = await client.post(f"{ONE}/notes", json={"text": "  tea too \n"})
    assert [n["text"] for n in noted.json()["notes"]] == ["tea too"]
    assert (await client.post(f"{ONE}/release")).json()["state"] == "open"
    assert (await client.post(f"{ONE}/done", json={"note": "woken"})).json()["done_by"] == "staff"
    assert (await client.get(BASE, params={"state": "open"})).json()["requests"] == []
    assert (await client.get(ONE)).json()["state"] == "done"


async def test_a_second_clerk_is_told_who_has_it(client: httpx.AsyncClient) -> None:
    await client.post(f"{ONE}/claim")
    answer = await client.post(f"{ONE}/claim", headers={"Authorization": "Bearer manager"})
    assert (answer.status_code, answer.json()["detail"]) == (409, "staff has taken this up already")
    assert (await client.post(f"{ONE}/release", headers={"Authorization": "Bearer manager"})).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "more", "status"),
    [
        ("GET", f"{BASE}/s1/nothing", {}, 404),
        ("POST", f"{BASE}/s9/r1/claim", {}, 404),
        ("POST", f"{ONE}/notes", {"json": {"text": " "}}, 422),
        ("POST", f"{ONE}/notes", {"json": {"text": "x" * 501}}, 422),
        ("POST", f"{ONE}/notes", {"json": {"text": "bell \x07"}}, 422),
        ("POST", f"{ONE}/notes", {"content": b"{", "headers": {"Content-Type": "application/json"}}, 400),
        ("POST", f"{ONE}/done", {"json": {"why": "x"}}, 422),
        ("GET", BASE, {"params": {"state": "lost"}}, 422),
        ("GET", BASE, {"params": {"limit": 501}}, 422),
        ("GET", BASE, {"params": {"after": "-1"}}, 422),
        ("GET", BASE, {"params": {"kind": "party"}}, 422),
    ],
)
async def test_bad_input_changes_nothing(
    method: str, path: str, more: dict[str, Any], status: int, client: httpx.AsyncClient
) -> None:
    before = (await client.get(ONE)).json()
    answer = await client.request(method, path, **more)
    assert answer.status_code == status, answer.text
    assert (await client.get(ONE)).json() == before


async def test_a_job_may_not_say_that_staff_did_something(client: httpx.AsyncClient) -> None:
    forged = event("request.changed", 40, request_id="r1", state="done", claimed_by=None, by="Ann", source="job")
    answer = await client.post(
        "/internal/events",
        json={"events": [forged.model_dump(mode="json")]},
        headers={"Authorization": "Bearer service"},
    )
    assert answer.status_code == 422, answer.text


async def test_card_numbers_in_a_note_are_not_kept(client: httpx.AsyncClient, house: House) -> None:
    await client.post(f"{ONE}/notes", json={"text": "his card is 4111 1111 1111 1111"})
    dump = await house.database.read(lambda t: "\n".join(t.conn.iterdump()))
    assert "4111 1111" not in dump
