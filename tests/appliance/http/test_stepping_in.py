"""The doors through which staff step into a call: bodies, who may, and how a refusal is told."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from appliance.contract.control import WayIn
from appliance.contract.problems import Problem
from appliance.security.roles import Role
from tests.appliance.calls.doubles import AGENT, GUEST
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import add_session, event, ingest

STEPS: dict[str, dict[str, str] | None] = {
    "listen": None,
    "takeover": None,
    "hand-back": None,
    "pause": None,
    "resume": None,
    "whisper": {"text": "offer her the late check-out"},
    "say": {"text": "Your taxi is here."},
    "transfer": {"to": "the duty manager"},
    "end": None,
}


async def live_call(house: House) -> None:
    await add_session(house.database)
    await ingest(house.database, event("session.ready", 1), event("turn.final", 2))
    house.livekit.enter("call-s1", GUEST, AGENT)


async def test_listening(client: httpx.AsyncClient, house: House) -> None:
    await live_call(house)
    way_in = WayIn.model_validate_json((await client.post("/api/v1/calls/s1/listen")).content)
    assert way_in.identity.startswith("staff-listener-") and way_in.token.startswith("token for listener")


@pytest.mark.parametrize(
    ("base_url", "told"),
    [("http://127.0.0.1:8600", "ws://127.0.0.1:7880"), ("https://192.0.2.7:8600", "wss://192.0.2.7:8600")],
)
async def test_who_listens_is_sent_where_they_came_from(house: House, base_url: str, told: str) -> None:
    await live_call(house)
    headers = {"Authorization": "Bearer staff"}
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(house.app), base_url=base_url, headers=headers
    ) as client:
        answer = await client.post("/api/v1/calls/s1/listen")
    assert answer.json()["livekit_url"] == told


@pytest.mark.parametrize(("step", "body"), [(s, b) for s, b in STEPS.items() if s not in ("listen", "end")])
async def test_a_porter_that_does_not_answer_is_told(
    client: httpx.AsyncClient, house: House, step: str, body: dict[str, str] | None
) -> None:
    await live_call(house)
    answer = await client.post(f"/api/v1/calls/s1/{step}", json=body)
    assert answer.status_code == 503, answer.text
    assert Problem.model_validate_json(answer.content).code == "porter_unavailable"


async def test_ending_with_a_reason(client: httpx.AsyncClient, house: House) -> None:
    await live_call(house)
    answer = await client.post("/api/v1/calls/s1/end", json={"reason": "closing time"})
    assert answer.json()["steps"]["row"] == "ended"
    again = await client.post("/api/v1/calls/s1/end")
    assert (again.status_code, again.json()["code"]) == (409, "already_ended")
    assert (await client.get("/api/v1/calls/s1")).json()["state_reason"] == "closing time"


@pytest.mark.parametrize(
    ("step", "body", "field"),
    [
        ("whisper", {}, "text"),
        ("whisper", {"text": "  "}, "text"),
        ("whisper", {"text": "x" * 301}, "text"),
        ("say", {"text": "one\ntwo"}, "text"),
        ("say", {"text": 7}, "text"),
        ("transfer", {"to": ""}, "to"),
        ("end", {"reason": "x" * 101}, "reason"),
        ("whisper", {"text": "x", "loud": True}, "loud"),
    ],
)
async def test_bad_words(client: httpx.AsyncClient, house: House, step: str, body: dict[str, Any], field: str) -> None:
    await live_call(house)
    answer = await client.post(f"/api/v1/calls/s1/{step}", json=body)
    assert answer.status_code == 422
    assert [e.field for e in Problem.model_validate_json(answer.content).errors] == [field]
    assert not house.livekit.commands


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("role", [Role.VIEWER, Role.SERVICE])
async def test_who_may_not(client: httpx.AsyncClient, house: House, step: str, role: Role) -> None:
    await live_call(house)
    headers = {"Authorization": f"Bearer {role.value}"}
    answer = await client.post(f"/api/v1/calls/s1/{step}", json=STEPS[step], headers=headers)
    assert answer.status_code == 403
    assert not house.livekit.commands


@pytest.mark.parametrize("type_", ["control.done", "call.holder"])
async def test_a_program_that_takes_part_in_a_call_can_not_tell_that_staff_stepped_in(
    client: httpx.AsyncClient, house: House, type_: str
) -> None:
    await live_call(house)
    told = {
        "control.done": {"command_id": "c1", "command": "takeover", "who": "user:eva", "name": "Eva"},
        "call.holder": {"holder": "clerk", "reason": "taken over"},
    }
    body = {"type": type_, "session_id": "s1", "seq": 9, "at": 1.0, **told[type_]}
    answer = await client.post("/call/event", json=body, headers={"Authorization": "Bearer partner"})
    assert answer.status_code == 422, answer.text
