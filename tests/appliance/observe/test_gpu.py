"""GPUs are told where there are some; where there are none, or the driver goes away, nothing breaks."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from appliance.observe.gpu import Gpus


class Driver:
    """NVIDIA's library as far as it is asked: some GPUs, the second of which does not know its power."""

    class NVMLError(Exception):
        pass

    class NVMLError_NotSupported(NVMLError):
        pass

    NVML_TEMPERATURE_GPU = 0

    def __init__(self, count: int = 0, *, starts: bool = True) -> None:
        self.count, self.starts, self.works = count, starts, True

    def nvmlInit(self) -> None:
        if not self.starts:
            raise self.NVMLError("Driver Not Loaded")

    def nvmlDeviceGetCount(self) -> int:
        if not self.works:
            raise self.NVMLError("GPU is lost")
        return self.count

    def nvmlDeviceGetHandleByIndex(self, number: int) -> int:
        return number

    def nvmlDeviceGetName(self, number: int) -> str:
        return f"H{number}"

    def nvmlDeviceGetMemoryInfo(self, number: int) -> SimpleNamespace:
        return SimpleNamespace(used=1000 + number, total=2000)

    def nvmlDeviceGetUtilizationRates(self, _number: int) -> SimpleNamespace:
        return SimpleNamespace(gpu=40)

    def nvmlDeviceGetTemperature(self, _number: int, _sensor: int) -> int:
        return 61

    def nvmlDeviceGetPowerUsage(self, number: int) -> int:
        if number:
            raise self.NVMLError_NotSupported("power")
        return 75_000


async def told(gpus: Gpus) -> list[str]:
    await gpus.look()
    registry = CollectorRegistry()
    registry.register(gpus)
    return [line for line in generate_latest(registry).decode().splitlines() if not line.startswith("#")]


async def test_each_gpu_tells_what_it_knows() -> None:
    assert sorted(await told(Gpus(Driver(2)))) == [
        'nightporter_gpu_memory_bytes{gpu="0"} 2000.0',
        'nightporter_gpu_memory_bytes{gpu="1"} 2000.0',
        'nightporter_gpu_memory_used_bytes{gpu="0"} 1000.0',
        'nightporter_gpu_memory_used_bytes{gpu="1"} 1001.0',
        'nightporter_gpu_power_watts{gpu="0"} 75.0',
        'nightporter_gpu_temperature_celsius{gpu="0"} 61.0',
        'nightporter_gpu_temperature_celsius{gpu="1"} 61.0',
        'nightporter_gpu_utilization_ratio{gpu="0"} 0.4',
        'nightporter_gpu_utilization_ratio{gpu="1"} 0.4',
    ]


async def test_no_driver_is_no_gpu() -> None:
    assert await told(Gpus(Driver(1, starts=False))) == []


async def test_a_gpu_that_is_lost_takes_nothing_else_with_it() -> None:
    driver = Driver(1)
    gpus = Gpus(driver)
    await gpus.look()
    driver.works = False
    assert await told(gpus) == []
    driver.works = True
    assert len(await told(gpus)) == 5


@pytest.mark.gpu
@pytest.mark.skipif(not Path("/dev/nvidiactl").exists(), reason="needs an NVIDIA GPU")
async def test_a_real_one() -> None:
    lines = await told(Gpus())
    assert any(line.startswith('nightporter_gpu_memory_bytes{gpu="0"}') for line in lines)
