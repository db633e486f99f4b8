"""Health says what works, what does not, why and since when, to any program on this box."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import httpx
import pytest

from appliance.contract.health import ProcessHealth, ProcessState
from appliance.store.migrations import MIGRATIONS
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import NOW


@pytest.fixture
def anybody(client: httpx.AsyncClient) -> httpx.AsyncClient:
    del client.headers["Authorization"]
    return client


async def test_it_needs_no_key_and_shows_every_part(anybody: httpx.AsyncClient, house: House) -> None:
    answer = await anybody.get("/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "healthy")
    assert [p["name"] for p in answer.json()["parts"]] == ["store", "disk", "events", "pms"]
    house.processes[0] = ProcessHealth(
        name="livekit", state=ProcessState.BACKING_OFF, since=NOW, restarts=0, reason="port 7880 is taken"
    )
    answer = await anybody.get("/health")
    assert (answer.status_code, answer.json()["status"]) == (503, "down")
    assert answer.json()["processes"][0]["reason"] == "port 7880 is taken"
    ready = await anybody.get("/health/ready")
    assert (ready.status_code, ready.json()) == (503, {"ready": False, "reasons": ["livekit: port 7880 is taken"]})


async def test_alive_and_ready(anybody: httpx.AsyncClient) -> None:
    assert (await anybody.get("/health/live")).json() == {"status": "alive"}
    assert (await anybody.get("/health/ready")).json() == {"ready": True, "reasons": []}


async def test_a_store_in_trouble_is_shown_until_it_is_over(client: httpx.AsyncClient, house: House) -> None:
    with closing(sqlite3.connect(house.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await client.post("/api/v1/voice-sessions/start")
        answer = await client.get("/health")
        assert answer.status_code == 503
        assert "locked" in answer.json()["parts"][0]["reason"]
    assert (await client.get("/health")).status_code == 200


async def test_the_store_is_well(anybody: httpx.AsyncClient) -> None:
    answer = (await anybody.get("/health/db")).json()
    assert answer.pop("size_bytes") > 4096
    assert answer == {"ok": True, "cause": None, "reason": None, "since": None, "version": len(MIGRATIONS)}


async def test_the_store_names_the_cause(client: httpx.AsyncClient, house: House) -> None:
    async def cause() -> str:
        answer = await client.get("/health/db")
        assert answer.status_code == 503
        assert answer.json()["since"] > NOW / 2
        return str(answer.json()["cause"])

    with closing(sqlite3.connect(house.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await client.post("/api/v1/voice-sessions/start")
        assert await cause() == "locked"
        other.execute("ROLLBACK")
        other.execute("PRAGMA user_version = 1")
        assert await cause() == "migration_missing"
        other.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    assert (await client.get("/health/db")).status_code == 200
