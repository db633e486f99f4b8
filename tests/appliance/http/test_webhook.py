"""LiveKit's door: its signature opens it, once for each event; what is unknown is acknowledged."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

import httpx
import pytest
from livekit.api import AccessToken

from appliance.bridge.webhooks import WEBHOOK_PATH
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import NOW, add_session, state_of


async def tell(client: httpx.AsyncClient, house: House, told: dict[str, Any]) -> httpx.Response:
    body = json.dumps({"createdAt": str(int(NOW)), **told}).encode()
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    token = AccessToken(house.secrets.livekit_key, house.secrets.livekit_secret).with_sha256(digest).to_jwt()
    headers = {"Authorization": token, "Content-Type": "application/webhook+json"}
    return await client.post(WEBHOOK_PATH, content=body, headers=headers)


async def test_the_porters_voice_makes_the_session_ready(client: httpx.AsyncClient, house: House) -> None:
    await add_session(house.database)
    told = {
        "event": "track_published",
        "id": "EV_1",
        "room": {"name": "call-s1"},
        "participant": {"identity": "agent-1", "kind": "AGENT"},
    }
    answer = await tell(client, house, told)
    assert (answer.status_code, answer.json()) == (200, {"taken": True})
    assert await state_of(house.database) == ("ready", None)
    assert (await tell(client, house, told)).status_code == 409
    gone = {"event": "room_finished", "id": "EV_2", "room": {"name": "call-s1"}}
    assert (await tell(client, house, gone)).json() == {"taken": True}
    assert house.told == ["look soon"]


@pytest.mark.parametrize("told", [{"event": "tea_served"}, {"event": "room_finished", "room": {"name": "lobby"}}])
async def test_what_is_not_ours_is_acknowledged(client: httpx.AsyncClient, house: House, told: dict[str, Any]) -> None:
    answer = await tell(client, house, {"id": "EV_1", **told})
    assert (answer.status_code, answer.json()) == (200, {"taken": False})


async def test_a_key_of_ours_is_no_signature(client: httpx.AsyncClient) -> None:
    answer = await client.post(WEBHOOK_PATH, content=b"{}")
    assert (answer.status_code, answer.headers["content-type"]) == (401, "application/problem+json")
    assert (await client.post(WEBHOOK_PATH, content=b"x" * (2**20 + 1))).status_code == 413
