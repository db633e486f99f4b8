"""How the server is: as JSON for the box that keeps it, as text for Prometheus, in the words that the box uses too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from prometheus_client import CollectorRegistry, Metric, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from engine.zonos.runner import Runner
from engine.zonos.synthesizer import TIER, Synthesizer

_MS: Final = 1000


@dataclass(frozen=True, slots=True)
class Health:
    """`device`: a GPU's name, or cpu. `slow_steps`: numbers of streams whose steps could not be captured, and why.
    `unfused`: why a GPU works out its steps by plain PyTorch, which takes twice as long."""

    device: str
    runs: int
    failed: int
    dropped: int
    queue: int
    streams: int
    slots: int
    batch: int
    step_ms: float
    part_ms: float
    slow_steps: dict[int, str]
    unfused: str


def look(synthesizer: Synthesizer, runner: Runner) -> Health:
    s = runner.scheduler
    return Health(
        device=runner.device_name,
        runs=synthesizer.sentences,
        failed=synthesizer.failed,
        dropped=synthesizer.refused,
        queue=s.queued,
        streams=len(s.speaking),
        slots=s.slots,
        batch=s.batch,
        step_ms=round(_MS * runner.step_s, 3),
        part_ms=round(_MS * s.part_s, 3),
        slow_steps=runner.graphs.faults,
        unfused=runner.unfused,
    )


class Figures(Collector):
    """`now` is asked for each scrape."""

    def __init__(self, now: Callable[[], Health]) -> None:
        self._now = now

    def text(self) -> bytes:
        registry = CollectorRegistry(auto_describe=False)
        registry.register(self)
        return generate_latest(registry)

    def collect(self) -> Iterable[Metric]:
        h = self._now()
        yield _counter("runs", "Sentences that were begun.", h.runs)
        yield _counter("failed", "Sentences that failed.", h.failed)
        yield _counter("dropped", "Sentences that found the queue full.", h.dropped)
        yield _gauge("queue", "Sentences that wait.", h.queue)
        yield _gauge("streams", "Sentences that are spoken now.", h.streams)
        yield _gauge("slots", "Sentences that can be spoken at the same time.", h.slots)
        yield _gauge("batch", "Streams for which a step is worked out.", h.batch)
        yield _gauge("step_seconds", "A step, mean of late; a frame lasts 0.0116 s.", h.step_ms / _MS)
        yield _gauge("part_seconds", "A part of a newcomer's text, mean of late.", h.part_ms / _MS)
        yield _gauge("slow_steps", "Batches whose step could not be captured as a graph.", len(h.slow_steps))


def _gauge(name: str, what: str, value: float) -> Metric:
    family = GaugeMetricFamily(f"nightporter_server_{name}", what, labels=["server"])
    family.add_metric([TIER], value)
    return family


def _counter(name: str, what: str, value: float) -> Metric:
    family = CounterMetricFamily(f"nightporter_server_{name}", what, labels=["server"])
    family.add_metric([TIER], value)
    return family
