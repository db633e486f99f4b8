"""Whatever is wrong with a request, the answer has one shape and says what to do."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

import httpx
import pytest

from appliance.contract.problems import Problem
from appliance.http.middleware import BODY_LIMIT_BYTES
from tests.appliance.http.conftest import House

JSON = {"Content-Type": "application/json"}
SERVICE = {"Authorization": "Bearer service"}
START = "/api/v1/voice-sessions/start"
ROOMS = "/api/v1/voice-sessions"


def check(answer: httpx.Response, status: int) -> Problem:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-request-id"]
    problem = Problem.model_validate_json(answer.content)
    assert problem.status == status
    assert problem.detail
    assert "Traceback" not in answer.text
    return problem


BAD_BODIES: dict[str, tuple[bytes, int, str | None]] = {
    "malformed": (b'{"user_name": ', 400, None),
    "not utf-8": (b'{"user_name": "\xff"}', 400, None),
    "nested for ever": (b"[" * 100_000, 400, None),
    "a list": (b"[1]", 422, "body"),
    "a name of 10,000 characters": (json.dumps({"user_name": "x" * 10_000}).encode(), 422, "user_name"),
    "a name with a line break": (b'{"user_name": "a\\nb"}', 422, "user_name"),
    "half a character": (b'{"user_name": "\\ud800"}', 422, "user_name"),
    "an unknown field": (b'{"username": "Ann"}', 422, "username"),
    "another agent": (b'{"agent_type": "butler"}', 422, "agent_type"),
    "a locale that is none": (b'{"locale": "english"}', 422, "locale"),
    "an empty opening line": (b'{"opening_line": "  "}', 422, "opening_line"),
    "metadata that is no text": (b'{"metadata": {"room": 412}}', 422, "metadata.room"),
    "too long": (b'{"user_name": "' + b"x" * BODY_LIMIT_BYTES + b'"}', 413, None),
}


async def test_bad_bodies_change_nothing(client: httpx.AsyncClient, house: House, subtests: pytest.Subtests) -> None:
    for case, (body, status, field) in BAD_BODIES.items():
        with subtests.test(case):
            problem = check(await client.post(START, content=body, headers=JSON), status)
            assert [e.field for e in problem.errors] == ([field] if field else [])
            assert await house.database.read(lambda t: t.table("sessions").count) == 0


async def test_a_body_that_grows_too_long_is_cut_off(client: httpx.AsyncClient) -> None:
    async def body() -> Any:
        for _ in range(3):
            yield b" " * (BODY_LIMIT_BYTES // 2)

    check(await client.post(START, content=body(), headers=JSON), 413)


@pytest.mark.parametrize(
    ("method", "path", "status", "field"),
    [
        ("GET", "/api/v1/nothing", 404, None),
        ("PUT", START, 405, None),
        ("GET", f"{ROOMS}/call-never/status", 404, None),
        ("DELETE", f"{ROOMS}/call-never", 404, None),
        ("GET", f"{ROOMS}/{'x' * 101}/status", 422, "room_name"),
        ("GET", "/api/v1/calls/never", 404, None),
        ("GET", "/api/v1/calls?limit=0", 422, "limit"),
        ("GET", "/api/v1/calls?limit=many", 422, "limit"),
        ("GET", "/api/v1/calls?before=never", 404, None),
    ],
)
async def test_bad_addresses(client: httpx.AsyncClient, method: str, path: str, status: int, field: str | None) -> None:
    problem = check(await client.request(method, path), status)
    assert [e.field for e in problem.errors] == ([field] if field else [])


@pytest.mark.parametrize(
    ("header", "status"),
    [
        (None, 401),
        ("", 401),
        ("Bearer", 401),
        ("Bearer wrong", 401),
        ("Basic staff", 401),
        ("Bearer service", 403),
    ],
)
async def test_who_may_come_in(house: House, header: str | None, status: int) -> None:
    headers = {} if header is None else {"Authorization": header}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(house.app), base_url="http://a") as stranger:
        answer = await stranger.post(START, content=b"{", headers={**headers, **JSON})
    check(answer, status)  # and not 400: who may not come in learns nothing of what would be asked
    assert (answer.headers.get("www-authenticate") == "Bearer") is (status == 401)


async def test_a_call_ended_twice(client: httpx.AsyncClient) -> None:
    room = (await client.post(START)).json()["room_name"]
    assert (await client.delete(f"{ROOMS}/{room}")).status_code == 200
    check(await client.delete(f"{ROOMS}/{room}"), 409)


async def test_livekit_down(client: httpx.AsyncClient, house: House) -> None:
    house.livekit.down = True
    answer = await client.post(START)
    assert "LiveKit" in check(answer, 503).detail
    assert int(answer.headers["retry-after"]) > 0


async def test_all_lines_busy(client: httpx.AsyncClient) -> None:
    for _ in range(2):
        assert (await client.post(START)).status_code == 201
    answer = await client.post(START)
    assert "lines are busy" in check(answer, 503).detail
    assert int(answer.headers["retry-after"]) > 0


async def test_a_locked_store_and_then_no_more(client: httpx.AsyncClient, house: House) -> None:
    with closing(sqlite3.connect(house.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "locked" in check(await client.post(START), 503).detail
    assert (await client.post(START)).status_code == 201


async def test_a_full_disk_and_then_space(client: httpx.AsyncClient, house: House) -> None:
    async def limit(pages: int) -> None:
        await house.database.run(lambda t: t.conn.execute(f"PRAGMA max_page_count = {pages}") and None)

    await limit(1)  # SQLite takes the size the file has now
    full = {"metadata": {str(n): "x" * 500 for n in range(16)}}
    answers = [await client.post(START, json=full) for _ in range(2)]
    assert "disk is full" in check(answers[-1], 503).detail
    await limit(1_000_000)
    assert (await client.post(START, json=full)).status_code == 201
    assert (await client.get("/health/db")).json()["ok"]


async def test_the_unexpected_has_an_id_that_the_log_has_too(
    client: httpx.AsyncClient, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await house.database.run(lambda t: t.execute("DROP TABLE tool_calls") and None)
    room = (await client.post(START)).json()
    answer = await client.get(f"/api/v1/calls/{room['session_id']}", headers={"X-Request-ID": "night-7"})
    assert "night-7" in check(answer, 500).detail
    assert "tool_calls" not in answer.text
    (record,) = [r for r in caplog.records if r.exc_info]
    assert "night-7" in record.getMessage()


@pytest.mark.parametrize(("sent", "kept"), [("night-7", True), ("", False), ("a b", False), ("x" * 65, False)])
async def test_request_ids_come_back(client: httpx.AsyncClient, sent: str, kept: bool) -> None:
    answer = await client.get("/health", headers={"X-Request-ID": sent})
    assert (answer.headers["x-request-id"] == sent) is kept
    assert answer.headers["x-request-id"]
