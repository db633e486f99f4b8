"""A conversation over the API, from asking for it to its end; who may not know of it, and what is refused."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.appliance.calls.doubles import AGENT, GUEST
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import NOW, event, ingest

ROOMS = "/api/v1/voice-sessions"


def by(bearer: str, **more: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {bearer}", **more}


async def test_start_look_and_end(client: httpx.AsyncClient, house: House) -> None:
    answer = await client.post(f"{ROOMS}/start", json={"user_name": " Ann ", "kind": "test"})
    assert answer.status_code == 201
    started = answer.json()
    assert started == {
        "session_id": "s1",
        "room_name": "call-s1",
        "token": "token for call-s1 and Ann",
        "livekit_url": "ws://127.0.0.1:7880",
        "agent_type": "porter",
        "expires_at": NOW + 6 * 3600,
    }
    house.livekit.enter("call-s1", GUEST, AGENT)
    status = (await client.get(f"{ROOMS}/call-s1/status")).json()
    assert status == {
        "session_id": "s1",
        "room_name": "call-s1",
        "state": "starting",
        "state_reason": None,
        "active": True,
        "participants": 1,
        "agent_connected": True,
        "time_limit_s": 1800,
        "created_at": NOW,
    }
    ended = await client.delete(f"{ROOMS}/call-s1", params={"reason": "the bar is on fire"})
    assert ended.json() == {
        "room_name": "call-s1",
        "steps": {
            "job": "none was there",
            "guest": "put out",
            "room": "removed",
            "keys": "there were none",
            "row": "ended",
        },
        "complete": True,
    }
    after = (await client.get(f"{ROOMS}/call-s1/status")).json()
    assert (after["active"], after["state"], after["state_reason"]) == (False, "ended", "the bar is on fire")
    assert (await client.delete(f"{ROOMS}/call-s1")).status_code == 409


async def test_every_field_may_be_left_out(client: httpx.AsyncClient) -> None:
    for body in (None, dict[str, str]()):
        answer = await client.post(f"{ROOMS}/start", json=body)
        assert answer.status_code == 201, answer.text


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "a long name": ({"user_name": "n" * 101}, "user_name"),
    "a name of two lines": ({"user_name": "Ann\nLee"}, "user_name"),
    "a voice that is no name": ({"voice_id": "../etc"}, "voice_id"),
    "a long voice": ({"voice_id": "v" * 41}, "voice_id"),
    "an empty opening": ({"opening_line": "  "}, "opening_line"),
    "a long opening": ({"opening_line": "o" * 301}, "opening_line"),
    "a bell in the opening": ({"opening_line": "ding\x07"}, "opening_line"),
    "no locale": ({"locale": "english"}, "locale"),
    "an unknown kind": ({"kind": "fax"}, "kind"),
    "no time at all": ({"time_limit_s": 59}, "time_limit_s"),
    "all night": ({"time_limit_s": 4 * 3600 + 1}, "time_limit_s"),
    "too much metadata": ({"metadata": {"k": "v" * 8192}}, "metadata"),
    "metadata that is no text": ({"metadata": {"k": 1}}, "metadata.k"),
    "something else": ({"room_name": "lobby"}, "room_name"),
}


@pytest.mark.parametrize(("body", "field"), BAD.values(), ids=BAD.keys())
async def test_a_bad_field_is_named_and_nothing_started(
    client: httpx.AsyncClient, house: House, body: dict[str, Any], field: str
) -> None:
    answer = await client.post(f"{ROOMS}/start", json=body)
    assert answer.status_code == 422
    assert [e["field"] for e in answer.json()["errors"]] == [field]
    assert house.livekit.standing == {}
    assert (await client.get(f"{ROOMS}/active")).json() == {"sessions": [], "next": None}


async def test_busy_lines_say_when_to_come_back(client: httpx.AsyncClient) -> None:
    answers = [await client.post(f"{ROOMS}/start") for _ in range(3)]
    assert [a.status_code for a in answers] == [201, 201, 503]
    assert answers[-1].headers["Retry-After"] == "5"
    assert "all 2 lines are busy" in answers[-1].json()["detail"]


async def test_a_start_is_repeated_safely(client: httpx.AsyncClient) -> None:
    key = {"Idempotency-Key": "7c0e"}
    first, again = [await client.post(f"{ROOMS}/start", json={"user_name": "Ann"}, headers=key) for _ in range(2)]
    assert first.json() == again.json()
    other = await client.post(f"{ROOMS}/start", json={"user_name": "Bob"}, headers=key)
    assert (other.status_code, "Idempotency-Key" in other.json()["detail"]) == (409, True)
    bad = await client.post(f"{ROOMS}/start", headers={"Idempotency-Key": "k" * 65})
    assert (bad.status_code, bad.json()["errors"][0]["field"]) == (422, "idempotency-key")


async def test_the_list_goes_on_where_it_stopped(client: httpx.AsyncClient) -> None:
    for kind in ("mic", "phone"):
        await client.post(f"{ROOMS}/start", json={"kind": kind, "metadata": {"floor": "4"}})
    page = (await client.get(f"{ROOMS}/active", params={"limit": 1})).json()
    assert page["next"] == "s1"
    (listed,) = page["sessions"]
    assert (listed["kind"], listed["owner"], listed["metadata"]) == ("mic", "user:staff", {"floor": "4"})
    rest = (await client.get(f"{ROOMS}/active", params={"after": "s1", "kind": "phone"})).json()
    assert ([s["session_id"] for s in rest["sessions"]], rest["next"]) == (["s2"], None)
    assert (await client.get(f"{ROOMS}/active", params={"after": "never"})).status_code == 404
    assert (await client.get(f"{ROOMS}/active", params={"kind": "fax"})).status_code == 422
    assert (await client.get(f"{ROOMS}/active", params={"limit": 0})).status_code == 422


async def test_a_stranger_can_not_tell_anothers_room_from_none(client: httpx.AsyncClient) -> None:
    await client.post(f"{ROOMS}/start")
    for headers, expected in ((by("partner"), 404), (by("viewer"), 403), (by("nobody"), 401), (by(""), 401)):
        answers = [await client.delete(f"{ROOMS}/{name}", headers=headers) for name in ("call-s1", "call-s7")]
        assert [a.status_code for a in answers] == [expected] * 2
        assert len({a.text.replace("call-s7", "call-s1") for a in answers}) == 1
    assert (await client.get(f"{ROOMS}/active", headers=by("partner"))).json()["sessions"] == []
    own = (await client.post(f"{ROOMS}/start", headers=by("partner"))).json()["room_name"]
    assert (await client.get(f"{ROOMS}/{own}/status", headers=by("partner"))).status_code == 200
    assert (await client.delete(f"{ROOMS}/{own}", headers=by("partner"))).status_code == 200


async def test_a_call_is_summed_up_once_it_is_over(client: httpx.AsyncClient, house: House) -> None:
    await client.post(f"{ROOMS}/start")
    finalize = f"{ROOMS}/s1/finalize"
    assert (await client.patch(finalize)).status_code == 409
    await ingest(house.database, event("turn.final", 1), event("request.created", 2), event("session.closed", 3))
    body = {"prompt_tokens": 20, "completion_tokens": 5, "cost": 0.5}
    first = await client.patch(finalize, json=body, headers=by("service"))
    assert first.json() == {
        "session_id": "s1",
        "state": "ended",
        "state_reason": "the guest hung up",
        "outcome": "request_left",
        "duration_s": 3.0,
        "turns": 1,
        **body,
    }
    assert (await client.patch(finalize, headers=by("service"))).json() == first.json()
    assert (await client.patch(f"{ROOMS}/never/finalize")).status_code == 404
    bad = await client.patch(finalize, json={"cost": -1})
    assert (bad.status_code, bad.json()["errors"][0]["field"]) == (422, "cost")
