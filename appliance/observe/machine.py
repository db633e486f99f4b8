"""The machine as metrics: what is left of processor, memory and disk."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from appliance.contract.figures import MachineFigures
from appliance.observe.usage import PROC


class Machine(Collector):
    """`await look()`, then collect. `home` names the disk."""

    def __init__(self, home: Path, proc: Path = PROC) -> None:
        self._home = home
        self._proc = proc
        self._seen: dict[str, float] = {}

    async def look(self) -> None:
        self._seen = await asyncio.to_thread(self._look)

    @property
    def figures(self) -> MachineFigures:
        """As of the last look."""
        return MachineFigures.model_validate(self._seen)

    def _look(self) -> dict[str, float]:
        memory = dict(line.split(":") for line in (self._proc / "meminfo").read_text().splitlines())
        disk = shutil.disk_usage(self._home)
        return {
            "cores": len(os.sched_getaffinity(0)),
            "load": os.getloadavg()[0],
            "memory_bytes": int(memory["MemTotal"].split()[0]) * 1024,
            "memory_available_bytes": int(memory["MemAvailable"].split()[0]) * 1024,
            "disk_bytes": disk.total,
            "disk_free_bytes": disk.free,
        }

    def collect(self) -> Iterable[Metric]:
        meanings = {
            "cores": "Processor cores that we may use.",
            "load": "Load average of a minute.",
            "memory_bytes": "Memory.",
            "memory_available_bytes": "Memory that programs may still take.",
            "disk_bytes": "Space where the store is.",
            "disk_free_bytes": "Space left where the store is.",
        }
        return [
            GaugeMetricFamily(f"nightporter_machine_{name}", meaning, value=self._seen.get(name, 0.0))
            for name, meaning in meanings.items()
        ]
