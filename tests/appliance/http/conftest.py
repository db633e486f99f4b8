"""The whole API over a real store, with LiveKit and the voice as plain objects."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from appliance.calls.feed import Feed
from appliance.calls.lifecycle import Lifecycle
from appliance.contract.api import ProcessHealth, ProcessState
from appliance.errors import BadKey
from appliance.http.app import create_app
from appliance.http.parts import Parts
from appliance.security.roles import Role
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock, LiveKit
from tests.appliance.store.histories import NOW


class Keys:
    def role_of(self, bearer: str | None) -> Role:
        match bearer:
            case "staff":
                return Role.ADMINISTRATOR
            case "service":
                return Role.SERVICE
        raise BadKey("this key is not known here")


@dataclass
class Voice:
    """The voice's model server behind a transport."""

    status: int = 200
    down: bool = False
    asked: list[bytes] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if self.down:
            raise httpx.ConnectError("nobody there", request=request)
        self.asked.append(request.content)
        if request.url.path == "/v1/voices":
            return httpx.Response(self.status, json={"voices": ["jenny", "alan"]})
        if b"nobody" in request.content:
            return httpx.Response(404)
        return httpx.Response(self.status, content=b"\x01\x00" * 100, headers={"X-Sample-Rate": "22050"})


@dataclass
class House:
    """Everything behind the doors, for tests to turn on and off."""

    app: FastAPI
    database: Database
    livekit: LiveKit
    voice: Voice
    processes: list[ProcessHealth]
    client: httpx.AsyncClient


def build_house(folder: Path) -> House:
    """Everything wired as `appliance.__main__` does it, not open yet."""
    database = Database(folder / "store.db", busy_timeout_s=0.05)
    livekit, voice, calls, requests = LiveKit(), Voice(), count(1), count(1)
    processes = [ProcessHealth(name=n, state=ProcessState.READY, since=NOW, restarts=0) for n in ("livekit", "tts")]
    lifecycle = Lifecycle(
        database,
        livekit,
        livekit,
        clock=Clock(),
        new_id=lambda: f"s{next(calls)}",
        max_calls=2,
        livekit_url="ws://127.0.0.1:7880",
    )
    client = httpx.AsyncClient(transport=httpx.MockTransport(voice), base_url="http://voice")
    app = create_app(
        Parts(
            database=database,
            lifecycle=lifecycle,
            feed=Feed(database),
            keys=Keys(),
            processes=lambda: processes,
            essential=frozenset({"livekit"}),
            voice=client,
            new_id=lambda: f"request-{next(requests)}",
        )
    )
    return House(app, database, livekit, voice, processes, client)


@asynccontextmanager
async def opened(house: House) -> AsyncIterator[House]:
    await house.database.open()
    try:
        async with house.client:
            yield house
    finally:
        await house.database.close()


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with opened(build_house(tmp_path)) as made:
        yield made


@pytest.fixture
async def client(house: House) -> AsyncIterator[httpx.AsyncClient]:
    """Staff's own client."""
    transport = httpx.ASGITransport(house.app)
    headers = {"Authorization": "Bearer staff"}
    async with httpx.AsyncClient(transport=transport, base_url="http://appliance", headers=headers) as made:
        yield made
