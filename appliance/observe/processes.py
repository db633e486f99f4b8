"""The supervised processes as metrics: whether they are well, how often they died, and what they take."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from prometheus_client import Metric
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from appliance.contract.health import ProcessHealth, ProcessState
from appliance.observe.usage import Usage, look_at_usage


class Processes(Collector):
    """`await look()`, then collect. `processes` is asked at each collection, `usage` at each look."""

    def __init__(
        self,
        processes: Callable[[], Sequence[ProcessHealth]],
        usage: Callable[[list[int]], dict[int, Usage]] = look_at_usage,
    ) -> None:
        self._processes = processes
        self._usage = usage
        self._cpu_s: defaultdict[str, float] = defaultdict(float)
        self._seen: dict[int, float] = {}
        self._memory_bytes: dict[str, int] = {}

    async def look(self) -> None:
        name_of = {p.pid: p.name for p in self._processes() if p.pid is not None}
        found = await asyncio.to_thread(self._usage, [*name_of])
        seen: dict[int, float] = {}
        for leader, usage in found.items():
            for pid, cpu_s in usage.cpu_s.items():
                before = self._seen.get(pid, 0.0)
                self._cpu_s[name_of[leader]] += cpu_s - before if cpu_s >= before else cpu_s
                seen[pid] = cpu_s
        self._seen = seen
        self._memory_bytes = {name_of[leader]: usage.memory_bytes for leader, usage in found.items()}

    def collect(self) -> Iterable[Metric]:
        ready = GaugeMetricFamily("nightporter_process_ready", "Whether it runs and is well.", labels=["process"])
        restarts = CounterMetricFamily("nightporter_process_restarts", "How often it died.", labels=["process"])
        cpu = CounterMetricFamily(
            "nightporter_process_cpu_seconds", "Processor time, with all that it started.", labels=["process"]
        )
        memory = GaugeMetricFamily(
            "nightporter_process_memory_bytes", "Memory, with all that it started; shared counts once.",
            labels=["process"],
        )  # fmt: skip
        for process in self._processes():
            ready.add_metric([process.name], process.state is ProcessState.READY)
            restarts.add_metric([process.name], process.restarts)
            cpu.add_metric([process.name], self._cpu_s[process.name])
            memory.add_metric([process.name], self._memory_bytes.get(process.name, 0))
        return (ready, restarts, cpu, memory)
