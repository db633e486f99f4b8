"""Only what LiveKit signed, lately and for the first time, is believed; the real server's own webhooks are."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from livekit.api import AccessToken, CreateRoomRequest, DeleteRoomRequest

from appliance.bridge.rooms import Kind
from appliance.bridge.webhooks import WEBHOOK_PATH, Notice, Webhooks
from appliance.errors import BadKey, Conflict
from appliance.security.secrets import Secrets
from appliance.supervisor.ports import Ports
from tests.appliance.bridge.conftest import LiveKit


def tell(**changes: Any) -> bytes:
    told = {
        "event": "participant_joined",
        "id": "EV_1",
        "createdAt": str(int(time.time())),
        "room": {"name": "call-s1", "unheardOf": 1},
        "participant": {"identity": "guest", "kind": "SIP"},
    }
    return json.dumps({**told, **changes}).encode()


def sign(body: bytes, secrets: Secrets, *, secret: str | None = None, ttl_s: float = 300.0) -> str:
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    token = AccessToken(secrets.livekit_key, secret or secrets.livekit_secret)
    return token.with_ttl(timedelta(seconds=ttl_s)).with_sha256(digest).to_jwt()


class Clock:
    """Stands still, so many seconds later than the test began: what is just too old stays just so."""

    def __init__(self) -> None:
        self._began_at = time.time()
        self.later_s = 0.0

    def __call__(self) -> float:
        return self._began_at + self.later_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def webhooks(secrets: Secrets, clock: Clock) -> Webhooks:
    return Webhooks(secrets, clock)


def test_what_livekit_signed_is_read(webhooks: Webhooks, secrets: Secrets) -> None:
    at = int(time.time())
    body = tell(createdAt=str(at))
    notice = webhooks.read(body, sign(body, secrets))
    assert notice == Notice("participant_joined", "call-s1", "guest", Kind.PHONE, float(at))


def test_what_is_new_to_us_is_read_all_the_same(webhooks: Webhooks, secrets: Secrets) -> None:
    body = tell(event="tea_served", participant={"kind": "CONNECTOR"}, room={})
    assert webhooks.read(body, sign(body, secrets)).kind is Kind.OTHER


def test_a_forgery_is_refused(webhooks: Webhooks, secrets: Secrets, clock: Clock) -> None:
    body, now = tell(), int(clock())
    good = sign(body, secrets)
    other_key = AccessToken("other", secrets.livekit_secret).with_sha256("x").to_jwt()
    no_hash = AccessToken(secrets.livekit_key, secrets.livekit_secret).to_jwt()
    for case, (told, authorization) in {
        "nothing": (body, None),
        "no token": (body, "Bearer x.y.z"),
        "another body": (tell(id="EV_2"), good),
        "another secret": (body, sign(body, secrets, secret="x" * 40)),
        "another key": (body, other_key),
        "a guest's token": (body, no_hash),
        "a token that ended": (body, sign(body, secrets, ttl_s=-120)),
        "old": (old := tell(createdAt=str(now - 301)), sign(old, secrets)),
        "of tomorrow": (late := tell(createdAt=str(now + 301)), sign(late, secrets)),
        "without an id": (anonymous := tell(id=""), sign(anonymous, secrets)),
        "no event": (b"[1]", sign(b"[1]", secrets)),
        "no text": (b"\xff", sign(b"\xff", secrets)),
    }.items():
        with pytest.raises(BadKey):
            pytest.fail(f"{case}: {webhooks.read(told, authorization)}")
    assert webhooks.read(body, good).identity == "guest"


def test_a_replay_is_refused_and_forgotten_when_it_is_too_old_anyway(
    webhooks: Webhooks, secrets: Secrets, clock: Clock
) -> None:
    body = tell()
    signed = sign(body, secrets)
    webhooks.read(body, signed)
    for again in (signed, sign(body, secrets)):
        with pytest.raises(Conflict, match="told before"):
            webhooks.read(body, again)
    clock.later_s = 700
    with pytest.raises(BadKey, match="too old"):
        webhooks.read(body, signed)
    fresh = tell(createdAt=str(int(clock())))
    assert webhooks.read(fresh, sign(fresh, secrets)).event == "participant_joined"


@asynccontextmanager
async def api(port: int, webhooks: Webhooks) -> AsyncIterator[asyncio.Queue[Notice]]:
    """Stands in for the API where the server's configuration says it is."""
    told: asyncio.Queue[Notice] = asyncio.Queue()

    async def take(request: web.Request) -> web.Response:
        told.put_nowait(webhooks.read(await request.read(), request.headers.get("Authorization")))
        return web.json_response({})

    app = web.Application()
    app.router.add_post(WEBHOOK_PATH, take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield told
    finally:
        await runner.cleanup()


@pytest.mark.system
async def test_the_real_servers_notices_are_believed(livekit: LiveKit, ports: Ports, webhooks: Webhooks) -> None:
    async with api(ports.api, webhooks) as told, asyncio.timeout(20):
        await livekit.api.room.create_room(CreateRoomRequest(name="call-s1"))
        await livekit.api.room.delete_room(DeleteRoomRequest(room="call-s1"))
        notices = [await told.get(), await told.get()]
    assert [(n.event, n.room_name) for n in notices] == [("room_started", "call-s1"), ("room_finished", "call-s1")]
