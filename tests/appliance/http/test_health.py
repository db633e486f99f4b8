"""Health says what works, what does not, and why, to anybody."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import httpx
import pytest

from appliance.contract.api import ProcessHealth, ProcessState
from appliance.http.health import judge
from tests.appliance.http.conftest import House
from tests.appliance.store.histories import NOW


def process(name: str, state: str) -> ProcessHealth:
    return ProcessHealth(name=name, state=ProcessState(state), since=NOW, restarts=0)


@pytest.mark.parametrize(
    ("store", "states", "status"),
    [
        ("ok", ("ready", "ready"), "healthy"),
        ("ok", ("ready", "backing_off"), "degraded"),
        ("ok", ("starting", "ready"), "down"),
        ("the disk is full", ("ready", "ready"), "down"),
    ],
)
def test_judgement(store: str, states: tuple[str, str], status: str) -> None:
    processes = [process("livekit", states[0]), process("tts", states[1])]
    assert judge(store, processes, frozenset({"livekit"})) == status


def test_a_process_that_is_not_even_listed_is_down() -> None:
    assert judge("ok", [], frozenset({"livekit"})) == "down"


async def test_it_needs_no_key_and_shows_every_part(client: httpx.AsyncClient, house: House) -> None:
    answer = await client.get("/health", headers={"Authorization": ""})
    assert answer.status_code == 200
    assert (answer.json()["status"], answer.json()["store"]) == ("healthy", "ok")
    house.processes[0] = process("livekit", "backing_off").model_copy(update={"reason": "port 7880 is taken"})
    answer = await client.get("/health")
    assert (answer.status_code, answer.json()["status"]) == (503, "down")
    assert answer.json()["processes"][0]["reason"] == "port 7880 is taken"


async def test_a_store_in_trouble_is_shown_until_it_is_over(client: httpx.AsyncClient, house: House) -> None:
    with closing(sqlite3.connect(house.database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await client.post("/api/v1/voice-sessions/start")
        answer = await client.get("/health")
        assert answer.status_code == 503
        assert "locked" in answer.json()["store"]
    assert (await client.get("/health")).status_code == 200
