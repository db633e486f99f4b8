"""/metrics: open to this box, closed to others, as /health is; a call's events move it."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from appliance.contract.reports import EventBatch
from tests.appliance.http.conftest import House
from tests.appliance.observe.test_metrics import LATENCY
from tests.appliance.store.histories import event
from tests.fakes.serving import serve_app

START = "/api/v1/voice-sessions/start"


def caller(house: House, address: str, key: str | None = None) -> httpx.AsyncClient:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    transport = httpx.ASGITransport(house.app, client=(address, 1234))
    return httpx.AsyncClient(transport=transport, base_url="http://a", headers=headers)


@pytest.mark.parametrize(
    ("address", "key", "status"),
    [
        ("127.0.0.1", None, 200),
        ("127.8.9.10", None, 200),
        ("::1", None, 200),
        ("192.0.2.7", None, 401),
        ("192.0.2.7", "wrong", 401),
        ("192.0.2.7", "staff", 200),
        ("192.0.2.7", "service", 200),
        ("somewhere", None, 401),
    ],
)
async def test_who_may_read_it(house: House, address: str, key: str | None, status: int) -> None:
    async with caller(house, address, key) as program:
        answers = [await program.get(path) for path in ("/metrics", "/health", "/health/ready", "/health/db")]
        assert (await program.get("/health/live")).status_code == 200
    assert [answer.status_code for answer in answers] == [status] * 4
    if status == 200:
        assert answers[0].headers["content-type"].startswith("text/plain; version=")


async def test_a_call_moves_it(house: House) -> None:
    await house.counting.begin()
    headers = {"Authorization": "Bearer staff"}
    async with (
        serve_app(house.app) as url,
        httpx.AsyncClient(base_url=url, headers=headers, trust_env=False, timeout=60) as staff,
        asyncio.TaskGroup() as tasks,
    ):
        counting = tasks.create_task(house.counting.run())
        assert (await staff.post(START, json={"kind": "browser"})).json()["session_id"] == "s1"
        batch = EventBatch(
            events=[
                event("session.ready", 1),
                event("turn.final", 2),
                event("turn.final", 3, role="porter", latency=LATENCY),
                event("session.closed", 4),
            ]
        )
        posted = await staff.post(
            "/internal/events",
            content=batch.model_dump_json(),
            headers={"Authorization": "Bearer service", "Content-Type": "application/json"},
        )
        assert posted.status_code == 200
        async with asyncio.timeout(10):
            while 'nightporter_calls_total{kind="browser",state="ended"} 1.0' not in await read(staff):
                pass
        counting.cancel()
        families = {f.name: f for f in text_string_to_metric_families(await read(staff))}
    assert {"nightporter_process_ready", "nightporter_process_restarts", "nightporter_server_up"} <= set(families)
    assert {"process_cpu_seconds", "process_resident_memory_bytes"} <= set(families)
    total = [s for s in families["nightporter_turn_latency_seconds"].samples if s.labels["stage"] == "total"]
    assert {s.value for s in total if s.name.endswith("_count")} == {1.0}
    ready = {s.labels["process"]: s.value for s in families["nightporter_process_ready"].samples}
    assert ready == {"livekit": 1.0, "tts": 1.0}


async def read(program: httpx.AsyncClient) -> str:
    return (await program.get("/metrics")).text
