"""Processor and memory of what we started, with its descendants, and never less than was told before."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

from prometheus_client import CollectorRegistry, generate_latest

from appliance.contract.health import ProcessHealth, ProcessState
from appliance.observe.processes import Processes
from appliance.observe.usage import Usage, look_at_usage
from tests.appliance.store.histories import NOW

FAMILY = """
import os, sys, time
child = os.fork()
block = bytearray(20_000_000)
end = time.process_time() + 0.25  # the kernel tells whole ticks, of ten milliseconds
while time.process_time() < end:
    pass
if child:
    print(child, flush=True)
sys.stdin.read()
"""


async def test_a_real_process_and_its_child() -> None:
    leader = await asyncio.create_subprocess_exec(
        sys.executable, "-c", FAMILY, stdin=PIPE, stdout=PIPE, start_new_session=True
    )
    assert leader.stdout is not None and leader.stdin is not None
    child = int(await leader.stdout.readline())
    usage = look_at_usage([leader.pid, 2**22 + 1])
    assert set(usage[leader.pid].cpu_s) == {leader.pid, child}
    assert usage[leader.pid].cpu_s[leader.pid] >= 0.2
    assert usage[leader.pid].memory_bytes > 20_000_000
    assert usage[2**22 + 1] == Usage({}, 0)
    leader.stdin.close()
    await leader.wait()


def test_one_that_ends_meanwhile_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    (tmp_path / "8").mkdir()
    (tmp_path / "8" / "stat").write_text("8 (a) b) S 1 8")
    assert look_at_usage([os.getpid()], tmp_path) == {os.getpid(): Usage({}, 0)}


async def test_time_of_those_that_are_gone_is_kept() -> None:
    health = ProcessHealth(name="worker", state=ProcessState.READY, since=NOW, restarts=0, pid=10)
    seen = {10: Usage({10: 5.0, 11: 2.0}, 1000)}
    processes = Processes(lambda: [health], lambda _leaders: seen)

    async def cpu_s() -> str:
        await processes.look()
        registry = CollectorRegistry()
        registry.register(processes)
        told = generate_latest(registry).decode().splitlines()
        return next(line.split()[1] for line in told if line.startswith("nightporter_process_cpu_seconds_total"))

    assert await cpu_s() == "7.0"
    seen[10] = Usage({10: 5.5}, 1000)
    assert await cpu_s() == "7.5", "11 has ended"
    seen[10] = Usage({10: 5.5, 11: 0.5}, 1000)
    assert await cpu_s() == "8.0", "another process got its number"
