"""The whole API over a real store, with LiveKit as a plain object."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from appliance.calls.erasing import Eraser
from appliance.calls.feed import Feed
from appliance.calls.lifecycle import Lifecycle
from appliance.contract.api import ProcessHealth, ProcessState
from appliance.errors import BadKey
from appliance.http.app import create_app
from appliance.http.door import SpeechDoor
from appliance.http.parts import Parts
from appliance.observe.counting import Counting
from appliance.observe.metrics import Metrics
from appliance.observe.processes import Processes
from appliance.observe.servers import ModelServers
from appliance.observe.vitals import Vitals
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.security.keys import SERVICE
from appliance.security.roles import Role
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock, LiveKit, no_sleep
from tests.appliance.store.histories import NOW
from tests.fakes.speech_door import KEY

NOBODY = "http://127.0.0.1:9"
"""The port of the discard protocol: nothing listens there."""


class Identities:
    """A bearer of each role by the role's name; the service's is as narrow as the engine's."""

    async def identify(self, bearer: str | None) -> Identity:
        if bearer == SERVICE.role.value:
            return SERVICE
        if bearer in set(Role):
            return Identity(f"user:{bearer}", bearer or "", Role(bearer))
        raise BadKey("this key is not known here")


@dataclass
class House:
    """Everything behind the doors, for tests to turn on and off."""

    app: FastAPI
    database: Database
    livekit: LiveKit
    processes: list[ProcessHealth]
    speech: SpeechDoor
    counting: Counting
    audit: Audit


def build_house(folder: Path, speech_url: str = NOBODY, servers: Mapping[str, str] | None = None) -> House:
    """Everything wired as `appliance.run` does it, not open yet."""
    database = Database(folder / "store.db", busy_timeout_s=0.05)
    livekit, calls, requests = LiveKit(), count(1), count(1)
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
    audit = Audit(database, "seal", clock=Clock())
    speech, feed = SpeechDoor(speech_url, KEY), Feed(database)
    metrics, model_servers = Metrics(), ModelServers(servers or {})
    metrics.registry.register(model_servers)
    metrics.registry.register(Processes(lambda: processes))
    app = create_app(
        Parts(
            database=database,
            eraser=Eraser(database, audit, folder / "spool", clock=Clock()),
            lifecycle=lifecycle,
            feed=feed,
            identities=Identities(),
            audit=audit,
            vitals=Vitals(
                database, folder, folder / "spool", lambda: processes, frozenset({"livekit"}), clock=time.time
            ),
            speech=speech,
            metrics=metrics,
            servers=model_servers,
            new_id=lambda: f"request-{next(requests)}",
        )
    )
    counting = Counting(database, feed, metrics, sleep=no_sleep)
    return House(app, database, livekit, processes, speech, counting, audit)


@asynccontextmanager
async def opened(house: House) -> AsyncIterator[House]:
    await house.database.open()
    try:
        yield house
    finally:
        await house.speech.aclose()
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
