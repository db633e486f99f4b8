"""The whole API over a real store, with LiveKit as a plain object."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI

from appliance.bridge.webhooks import Webhooks
from appliance.calls.cleanup import Cleanup
from appliance.calls.erasing import Eraser
from appliance.calls.errands import Errands
from appliance.calls.feed import Feed
from appliance.calls.keepalive import Keepalive
from appliance.calls.lifecycle import Lifecycle
from appliance.calls.notices import Notices
from appliance.calls.stepping_in import SteppingIn
from appliance.contract.health import ProcessHealth, ProcessState
from appliance.contract.settings import FixedBy
from appliance.duty import Duty
from appliance.hotel_words import HotelWords
from appliance.house_settings import LiveSettings
from appliance.http.app import create_app
from appliance.http.door import SpeechDoor
from appliance.http.parts import Parts, Support
from appliance.observe.counting import Counting
from appliance.observe.gpu import Gpus
from appliance.observe.machine import Machine
from appliance.observe.metrics import Metrics
from appliance.observe.pms import Pms
from appliance.observe.processes import Processes
from appliance.observe.recent import Recent
from appliance.observe.servers import ModelServers
from appliance.observe.slo import Slo
from appliance.observe.stock import Stock
from appliance.observe.vitals import Vitals
from appliance.security.audit import Audit
from appliance.security.directory import Directory
from appliance.security.doors import make_doors
from appliance.security.identity import Identity
from appliance.security.keys import SERVICE
from appliance.security.passwords import Passwords
from appliance.security.rate_limit import RateLimits
from appliance.security.roles import Role
from appliance.security.secrets import Secrets, load_secrets
from appliance.security.users import Users
from appliance.settings import CHECKOUT, Settings
from appliance.store.database import Database
from tests.appliance.calls.doubles import PARTNER, Clock, Jobs, LiveKit, no_sleep
from tests.appliance.http.standing import STANDING
from tests.appliance.observe.test_slo import TARGETS
from tests.appliance.store.histories import NOW
from tests.fakes.speech_door import KEY

ROLES = frozenset(role.value for role in Role)
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

NOBODY = "http://127.0.0.1:9"
"""The port of the discard protocol: nothing listens there."""


@dataclass
class Identities:
    """A bearer of each role by its name, the service's as narrow as the engine's; others as the house has them."""

    directory: Directory

    async def identify(self, bearer: str | None, address: str) -> Identity:
        if bearer == SERVICE.role.value:
            return replace(SERVICE, address=address)
        if bearer == "partner":
            return PARTNER
        if bearer in ROLES:
            return Identity(f"user:{bearer}", bearer, Role(bearer), address=address)
        return await self.directory.identify(bearer, address)


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
    identities: Identities
    users: Users
    clock: Clock
    metrics: Metrics
    keepalive: Keepalive
    secrets: Secrets
    told: list[str]
    """What the reconciler was woken for."""
    hotel: HotelWords
    settings: LiveSettings


def build_house(
    folder: Path,
    speech_url: str = NOBODY,
    *,
    servers: Mapping[str, str] | None = None,
    livekit_url: str = "ws://127.0.0.1:7880",
    origins: tuple[str, ...] = (),
    max_calls: int = 2,
    starts_per_minute: int = 1_000_000,
    fixed: Mapping[str, FixedBy] | None = None,
    app_of: Callable[[Parts], FastAPI] = create_app,
) -> House:
    """Everything wired as `appliance.run` does it, not open yet."""
    database = Database(folder / "store.db", busy_timeout_s=0.05)
    livekit, calls, requests = LiveKit(), count(1), count(1)
    processes = [ProcessHealth(name=n, state=ProcessState.READY, since=NOW, restarts=0) for n in ("livekit", "tts")]
    clock, told = Clock(), list[str]()
    ids, secrets = count(1), load_secrets(folder / "secrets")
    limits = RateLimits(requests_per_minute=1_000_000, starts_per_minute=starts_per_minute)
    doors = make_doors(
        database,
        secrets,
        limits,
        Passwords(CHEAP),
        clock=clock,
        sleep=no_sleep,
        new_id=lambda: f"id-{next(ids)}",
    )
    identities, audit = Identities(doors.directory), doors.audit
    cleanup = Cleanup(database, livekit, Jobs(), audit, clock=clock)
    hotel = HotelWords(database, audit, CHECKOUT / "assets" / "hotel", folder / "hotel.json", clock=clock)
    live = LiveSettings(database, audit, Settings(home=folder), dict(fixed or {}), clock=clock)
    duty = Duty(live, hotel, clock=clock)
    lifecycle = Lifecycle(
        database,
        livekit,
        livekit,
        livekit,
        cleanup,
        audit=audit,
        clock=clock,
        new_id=lambda: f"s{next(calls)}",
        max_calls=max_calls,
        call_limit_s=1800,
        livekit_url=livekit_url,
        default_locale="en-GB",
        why_not=duty.why_not,
    )
    keepalive = Keepalive(
        database, livekit, clock=clock, sleep=no_sleep, on_trouble=lambda: told.append("a room is in trouble")
    )
    speech, feed = SpeechDoor(speech_url, KEY), Feed(database)
    errands = Errands(database, audit, clock=clock)
    stepping_in = SteppingIn(
        database,
        feed,
        livekit,
        livekit,
        lifecycle,
        errands=errands,
        audit=audit,
        clock=clock,
        new_id=lambda: f"id-{next(ids)}",
        livekit_url="ws://127.0.0.1:7880",
        try_s=0.01,
    )
    metrics, model_servers = Metrics(), ModelServers(servers or {})
    slo = Slo(TARGETS, clock=Clock())
    metrics.registry.register(slo)
    counting = Counting(database, feed, metrics, slo, sleep=no_sleep)
    machine, gpus = Machine(folder), Gpus()
    collectors = (
        model_servers,
        Processes(lambda: processes),
        Stock(database, folder / "spool", lambda: counting.cursor),
        machine,
        gpus,
        pms := Pms("mews", folder / "pms.db", clock=clock),
    )
    for collector in collectors:
        metrics.registry.register(collector)
    app = app_of(
        Parts(
            database=database,
            eraser=Eraser(database, audit, folder / "spool", clock=Clock()),
            errands=errands,
            hotel=hotel,
            settings=live,
            lifecycle=lifecycle,
            stepping_in=stepping_in,
            keepalive=keepalive,
            webhooks=Webhooks(secrets, clock),
            notices=Notices(database, lambda: told.append("look soon")),
            feed=feed,
            identities=identities,
            sign_in=doors.sign_in,
            users=doors.users,
            api_keys=doors.api_keys,
            audit=audit,
            limits=limits,
            vitals=Vitals(
                database,
                folder,
                folder / "spool",
                lambda: processes,
                frozenset({"livekit"}),
                pms=pms.judge,
                duty=duty.look,
                clock=time.time,
            ),
            speech=speech,
            metrics=metrics,
            slo=slo,
            recent=Recent(database, machine, gpus, clock=clock),
            support=Support(folder / "logs", live.all_now.model_dump_json, lambda: {"Holloway"}),
            collectors=collectors,
            livekit_url=livekit_url,
            new_id=lambda: f"request-{next(requests)}",
            origins=origins,
        )
    )
    return House(
        app,
        database,
        livekit,
        processes,
        speech,
        counting,
        audit,
        identities,
        doors.users,
        clock,
        metrics,
        keepalive,
        secrets,
        told,
        hotel,
        live,
    )


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
    async with opened(build_house(tmp_path, app_of=STANDING.app_of)) as made:
        yield made


@pytest.fixture
async def client(house: House) -> AsyncIterator[httpx.AsyncClient]:
    """Staff's own client."""
    transport = httpx.ASGITransport(house.app)
    headers = {"Authorization": "Bearer staff"}
    async with httpx.AsyncClient(transport=transport, base_url="http://appliance", headers=headers) as made:
        yield made
