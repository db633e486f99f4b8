"""The machine's own figures come from the kernel."""

from __future__ import annotations

from pathlib import Path

from prometheus_client import CollectorRegistry, generate_latest

from appliance.observe.machine import Machine


async def test_the_kernels_figures_are_told(tmp_path: Path) -> None:
    (tmp_path / "meminfo").write_text("MemTotal:  1000 kB\nMemFree: 1 kB\nMemAvailable:  400 kB\nHugePages_Total: 0\n")
    machine = Machine(tmp_path, tmp_path)
    await machine.look()
    registry = CollectorRegistry()
    registry.register(machine)
    told = generate_latest(registry).decode()
    assert "nightporter_machine_memory_bytes 1.024e+06" in told
    assert "nightporter_machine_memory_available_bytes 409600.0" in told
    assert "nightporter_machine_cores 0.0" not in told and "nightporter_machine_disk_free_bytes 0.0" not in told
