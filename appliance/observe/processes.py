"""The supervised processes as metrics."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from prometheus_client import Metric
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from appliance.contract.api import ProcessHealth, ProcessState


class Processes(Collector):
    """`look` is asked at each collection."""

    def __init__(self, look: Callable[[], Sequence[ProcessHealth]]) -> None:
        self._look = look

    def collect(self) -> Iterable[Metric]:
        ready = GaugeMetricFamily("nightporter_process_ready", "Whether it runs and is well.", labels=["process"])
        restarts = CounterMetricFamily("nightporter_process_restarts", "How often it died.", labels=["process"])
        for process in self._look():
            ready.add_metric([process.name], process.state is ProcessState.READY)
            restarts.add_metric([process.name], process.restarts)
        return (ready, restarts)
