"""The engine's servers as figures, asked over a real port; one that is away is down and holds nothing up."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI, Response
from prometheus_client import CollectorRegistry, generate_latest

from appliance.observe.servers import ModelServers
from tests.fakes.serving import serve_app

NOBODY = "http://127.0.0.1:9"


def server(health: dict[str, Any] | None) -> FastAPI:
    app = FastAPI()

    @app.get("/health", response_model=None)
    async def read_health() -> Response | dict[str, Any]:
        return Response("?!") if health is None else health

    return app


async def told(health: dict[str, Any] | None) -> list[str]:
    """The lines about one server, of values only."""
    async with serve_app(server(health)) as url:
        servers = ModelServers({"stt": url, "tts": NOBODY})
        await servers.look()
    registry = CollectorRegistry()
    registry.register(servers)
    return [line for line in generate_latest(registry).decode().splitlines() if not line.startswith("#")]


async def test_what_a_server_counts_is_told() -> None:
    lines = await told(
        {"model": "moonshine", "runs": 7, "dropped": 2, "queue": 1, "streams": 3, "cache_hits": 5, "cache_bytes": 1000}
    )
    assert sorted(lines) == [
        'nightporter_phrase_cache_bytes{server="stt"} 1000.0',
        'nightporter_phrase_cache_hits_total{server="stt"} 5.0',
        'nightporter_server_dropped_total{rank="any",server="stt"} 2.0',
        'nightporter_server_queue{server="stt"} 1.0',
        'nightporter_server_runs_total{server="stt"} 7.0',
        'nightporter_server_streams{server="stt"} 3.0',
        'nightporter_server_up{server="stt"} 1.0',
        'nightporter_server_up{server="tts"} 0.0',
    ]


async def test_a_server_that_works_in_steps_tells_of_them() -> None:
    lines = await told({"runs": 1, "failed": 2, "queue": 3, "streams": 5, "slots": 16, "batch": 8, "step_ms": 2.5})
    assert {
        'nightporter_server_failed_total{server="stt"} 2.0',
        'nightporter_server_slots{server="stt"} 16.0',
        'nightporter_server_batch{server="stt"} 8.0',
        'nightporter_server_step_seconds{server="stt"} 0.0025',
    } <= set(lines)


async def test_what_is_shed_is_told_by_rank() -> None:
    lines = await told({"dropped": {"soon": 0, "later": 4}})
    assert 'nightporter_server_dropped_total{rank="later",server="stt"} 4.0' in lines
    assert 'nightporter_server_dropped_total{rank="soon",server="stt"} 0.0' in lines


@pytest.mark.parametrize("health", [None, {"runs": "many"}])
async def test_an_answer_that_can_not_be_read_is_down(health: dict[str, Any] | None) -> None:
    assert 'nightporter_server_up{server="stt"} 0.0' in await told(health)
