"""Jobs' events come in whole, once, and only from a job."""

from __future__ import annotations

import httpx
import pytest

from appliance.contract.events import Event
from appliance.contract.reports import EventBatch
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import a_call, add_session, event, state_of

HEADERS = {"Authorization": "Bearer service", "Content-Type": "application/json"}


async def post(client: httpx.AsyncClient, *told: Event) -> httpx.Response:
    return await client.post(
        "/internal/events", content=EventBatch(events=list(told)).model_dump_json(), headers=HEADERS
    )


async def test_twice_posted_is_stored_once(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    assert (await post(client, *a_call())).json() == {"stored": 8, "repeated": 0, "missing": {}}
    assert (await post(client, *a_call())).json() == {"stored": 0, "repeated": 8, "missing": {}}


async def test_an_unknown_session_is_refused_and_the_rest_stored(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    answer = await post(client, event("session.ready", 1, "never"), event("session.ready", 1))
    assert (answer.status_code, "never" in answer.json()["detail"]) == (404, True)
    assert await state_of(house.database) == ("ready", None)


@pytest.mark.parametrize(
    "told", [event("session.changed", 1, state="ended"), event("session.closed", 1, source="appliance")]
)
async def test_a_job_does_not_speak_for_the_appliance(client: httpx.AsyncClient, house: House, told: Event) -> None:
    await add_session(house.database)
    answer = await post(client, told)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "events.0.source"
    assert await state_of(house.database) == ("starting", None)


BAD = {
    "malformed": ('{"events": [', 400, None),
    "empty": ('{"events": []}', 422, "events"),
    "unknown type": ('{"events": [{"type": "tea.served"}]}', 422, "events.0"),
    "half a character": (
        '{"events": [{"type": "tool.called", "session_id": "s1", "seq": 1, "at": 1, "call_id": "c", "name": "n", '
        '"arguments": {"x": "\\ud800"}}]}',
        400,
        None,
    ),
    "a missing field": (
        '{"events": [{"type": "session.closed", "session_id": "s1", "seq": 1, "at": 1}]}',
        422,
        "events.0.session.closed.reason",
    ),
}


@pytest.mark.parametrize(("body", "status", "field"), BAD.values(), ids=BAD.keys())
async def test_bad_batches(client: httpx.AsyncClient, body: str, status: int, field: str | None) -> None:
    answer = await client.post("/internal/events", content=body, headers=HEADERS)
    assert answer.status_code == status
    assert [e["field"] for e in answer.json()["errors"]] == ([field] if field else [])


async def test_what_is_no_number_becomes_null(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    told = event("tool.returned", 1, result={"rate": float("nan")}).model_dump_json().replace("null", "NaN")
    answer = await client.post("/internal/events", content=f'{{"events": [{told}]}}', headers=HEADERS)
    assert answer.status_code == 200
    call = (await client.get("/api/v1/calls/s1")).json()
    assert call["tools"][0]["result"] == {"rate": None}


async def test_what_is_missing_is_told(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    assert (await post(client, event("session.ready", 1), event("turn.final", 4))).json()["missing"] == {"s1": [[2, 3]]}
    assert (await post(client, event("session.state", 3))).json()["missing"] == {"s1": [[2, 2]]}
    assert (await post(client, event("session.state", 2))).json()["missing"] == {}


async def test_a_mebibyte_is_the_most(client: httpx.AsyncClient) -> None:
    answer = await client.post("/internal/events", content=b" " * (2**20 + 1), headers=HEADERS)
    assert answer.status_code == 413


async def test_one_event_of_a_call(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    told = event("turn.final", 1).model_dump_json()
    answers = [await client.post("/call/event", content=told, headers=HEADERS) for _ in range(2)]
    assert [a.json()["stored"] for a in answers] == [1, 0]
    assert (await client.post("/call/event", content=told)).status_code == 403
    unknown = event("turn.final", 1, "never").model_dump_json()
    assert (await client.post("/call/event", content=unknown, headers=HEADERS)).status_code == 404
    for bad in (event("job.started", 2), event("session.changed", 2, state="ended")):
        answer = await client.post("/call/event", content=bad.model_dump_json(), headers=HEADERS)
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "source")
    assert (await client.post("/call/event", content="{", headers=HEADERS)).status_code == 400


async def test_a_job_that_follows_a_dead_one_is_told_the_story(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    await post(client, *a_call()[:6])
    story = (await client.get("/internal/sessions/s1/story", headers=HEADERS)).json()
    assert [e["type"] for e in story["events"]] == ["turn.final", "tool.called", "tool.returned"]
    assert story["newest_seq"] == 6
    assert (await client.get("/internal/sessions/never/story", headers=HEADERS)).status_code == 404
    assert (await client.get("/internal/sessions/s1/story")).status_code == 403
