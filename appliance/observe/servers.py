"""What the engine's servers count themselves: their /health, read when Prometheus asks, as metrics."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Iterable, Mapping

import httpx
from prometheus_client import Metric
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector
from pydantic import BaseModel, Field, ValidationError

TIMEOUT_S = 1.0
"""A server that takes longer is shown as down; Prometheus itself gives a scrape 10 s."""

_NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

log = logging.getLogger(__name__)


class ServerHealth(BaseModel):
    """What we read of a server's /health; each has what it has."""

    runs: int | None = None
    dropped: int | dict[str, int] | None = Field(default=None, description="not run, because a newer one replaced it")
    queue: int | None = None
    streams: int | None = None
    slots: int | None = None
    batch: int | None = None
    step_ms: float | None = None
    failed: int | None = None
    cache_hits: int | None = None
    cache_misses: int | None = None
    cache_bytes: int | None = None


class ModelServers(Collector):
    """`await look()`, then collect. `urls` by the server's name; `transport` for tests."""

    def __init__(self, urls: Mapping[str, str], *, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._urls = dict(urls)
        self._transport = transport
        self._seen: dict[str, ServerHealth | None] = {}

    async def look(self) -> None:
        """Ask all at the same time; one that does not answer is down."""
        options = {"timeout": TIMEOUT_S, "trust_env": False, "verify": _NO_TLS, "transport": self._transport}
        async with httpx.AsyncClient(**options) as client:  # type: ignore[arg-type]  # a dict of several types
            seen = await asyncio.gather(*(self._ask(client, url) for url in self._urls.values()))
        self._seen = dict(zip(self._urls, seen, strict=True))

    async def _ask(self, client: httpx.AsyncClient, url: str) -> ServerHealth | None:
        try:
            answer = await client.get(f"{url}/health")
            return ServerHealth.model_validate_json(answer.content) if answer.is_success else None
        except (httpx.HTTPError, ValidationError) as e:
            log.debug("%s/health: %s", url, e)
            return None

    def collect(self) -> Iterable[Metric]:
        up = GaugeMetricFamily("nightporter_server_up", "Whether it answers.", labels=["server"])
        runs = CounterMetricFamily("nightporter_server_runs", "Runs of its model.", labels=["server"])
        dropped = CounterMetricFamily(
            "nightporter_server_dropped", "Runs that were shed, by how urgent they were.", labels=["server", "rank"]
        )
        queue = GaugeMetricFamily("nightporter_server_queue", "Runs that wait.", labels=["server"])
        streams = GaugeMetricFamily(
            "nightporter_server_streams", "Guests it listens to, or sentences it speaks.", labels=["server"]
        )
        slots = GaugeMetricFamily(
            "nightporter_server_slots", "Sentences it can speak at the same time.", labels=["server"]
        )
        batch = GaugeMetricFamily("nightporter_server_batch", "Streams for which a step is made.", labels=["server"])
        step = GaugeMetricFamily(
            "nightporter_server_step_seconds", "A step of its model, mean of late.", labels=["server"]
        )
        failed = CounterMetricFamily("nightporter_server_failed", "Runs that failed.", labels=["server"])
        hits = CounterMetricFamily("nightporter_phrase_cache_hits", "Pieces spoken before.", labels=["server"])
        misses = CounterMetricFamily("nightporter_phrase_cache_misses", "Pieces spoken anew.", labels=["server"])
        held = GaugeMetricFamily("nightporter_phrase_cache_bytes", "Size of what is kept.", labels=["server"])
        for server, health in self._seen.items():
            up.add_metric([server], health is not None)
            if health is None:
                continue
            counts = (
                (runs, health.runs),
                (queue, health.queue),
                (streams, health.streams),
                (slots, health.slots),
                (batch, health.batch),
                (step, None if health.step_ms is None else health.step_ms / 1000),
                (failed, health.failed),
                (hits, health.cache_hits),
                (misses, health.cache_misses),
                (held, health.cache_bytes),
            )
            for family, count in counts:
                if count is not None:
                    family.add_metric([server], count)
            by_rank = health.dropped if isinstance(health.dropped, dict) else {"any": health.dropped}
            for rank, count in by_rank.items():
                if count is not None:
                    dropped.add_metric([server, rank], count)
        return (up, runs, dropped, failed, queue, streams, slots, batch, step, hits, misses, held)
