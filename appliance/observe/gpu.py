"""The GPUs as metrics, asked of NVIDIA's own library; where there is none, nothing is told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import pynvml
from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from appliance.contract.figures import GpuFigures

log = logging.getLogger(__name__)

_MEANINGS = {
    "utilization_ratio": "Share of time in which it computed.",
    "memory_used_bytes": "Memory that is taken.",
    "memory_bytes": "Memory.",
    "temperature_celsius": "Temperature.",
    "power_watts": "Power that it draws.",
}


class Gpus(Collector):
    """`await look()`, then collect. `nvml` for tests."""

    def __init__(self, nvml: Any = pynvml) -> None:
        self._nvml = nvml
        self._is_open: bool | None = None
        self._seen: list[tuple[str, dict[str, float]]] = []

    async def look(self) -> None:
        if self._is_open is not False:
            self._seen = await asyncio.to_thread(self._look)

    @property
    def figures(self) -> list[GpuFigures]:
        """As of the last look."""
        return [GpuFigures.model_validate({"name": name} | seen) for name, seen in self._seen]

    def _look(self) -> list[tuple[str, dict[str, float]]]:
        if self._is_open is None:
            self._is_open = self._open()
        try:
            return [self._look_at(n) for n in range(self._nvml.nvmlDeviceGetCount())] if self._is_open else []
        except self._nvml.NVMLError as e:
            log.warning("the GPUs can't be asked: %s", e)
            return []

    def _open(self) -> bool:
        try:
            self._nvml.nvmlInit()
        except self._nvml.NVMLError as e:
            log.debug("no GPU is watched: %s", e)
            return False
        return True

    def _look_at(self, number: int) -> tuple[str, dict[str, float]]:
        """Its name, and what this GPU can tell; a small one does not know everything."""
        nvml = self._nvml
        gpu = nvml.nvmlDeviceGetHandleByIndex(number)
        memory = nvml.nvmlDeviceGetMemoryInfo(gpu)
        seen = {"memory_used_bytes": memory.used, "memory_bytes": memory.total}
        asks: dict[str, Callable[[], float]] = {
            "utilization_ratio": lambda: nvml.nvmlDeviceGetUtilizationRates(gpu).gpu / 100,
            "temperature_celsius": lambda: nvml.nvmlDeviceGetTemperature(gpu, nvml.NVML_TEMPERATURE_GPU),
            "power_watts": lambda: nvml.nvmlDeviceGetPowerUsage(gpu) / 1000,
        }
        for name, ask in asks.items():
            with suppress(nvml.NVMLError_NotSupported):
                seen[name] = ask()
        return str(nvml.nvmlDeviceGetName(gpu)), seen

    def collect(self) -> Iterable[Metric]:
        families = {
            name: GaugeMetricFamily(f"nightporter_gpu_{name}", meaning, labels=["gpu"])
            for name, meaning in _MEANINGS.items()
        }
        for number, (_, seen) in enumerate(self._seen):
            for name, value in seen.items():
                families[name].add_metric([str(number)], value)
        return families.values()
