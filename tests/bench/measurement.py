"""One run of one system: up, a warm-up call, so many calls at once with its processes watched, down."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.bench import usage
from tests.bench.figures import Call, Run, Usage
from tests.bench.guests import call
from tests.bench.speech import Sentence
from tests.bench.systems import Running, Site, System

WARM_UP_LINES = 2
MEMORY_EVERY_S = 3.0

IDLE_CORES = 0.1
IDLE_LIMIT_S = 30.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What the callers of a run do."""

    callers: int
    stagger_s: float
    sentences: Sequence[Sentence]


async def measure(system: System, site: Site, plan: Plan) -> Run:
    """Bring the system up, call it and end it. Raises StartFailed when it can't be brought up."""
    left_behind: list[str] = []
    begin_s = usage.cpu_s([])
    async with system.run(site, plan.callers, left_behind) as running:
        await running.expect(1)
        await _settle(running)
        await call(running.ask_for_call, plan.sentences[:WARM_UP_LINES])
        await running.expect(plan.callers)
        await _settle(running)
        calls, used = await _watch(running, plan, begin_s)
        waterfalls = await running.waterfalls()
    return Run(system.name, plan.callers, tuple(calls), used, tuple(left_behind), tuple(waterfalls))


async def _watch(running: Running, plan: Plan, begin_s: float) -> tuple[list[Call], Usage]:
    before_s, ready_mb = usage.cpu_s(running.roots()), usage.memory_mb(running.roots())
    async with _peak_memory_mb(running) as peaks_mb:
        calls = await asyncio.gather(
            *(call(running.ask_for_call, plan.sentences, i * plan.stagger_s) for i in range(plan.callers))
        )
    used_s = usage.cpu_s(running.roots()) - before_s
    peak_mb = max([ready_mb, *peaks_mb])
    return calls, Usage(round(used_s, 2), round(before_s - begin_s, 2), round(peak_mb, 1), round(ready_mb, 1))


async def _settle(running: Running) -> None:
    """Wait until the system does nothing of note for a second: warm-up, loading and clearing up are over.

    The same for every system, so that none is called while it still loads and another one is not.
    """
    deadline = time.monotonic() + IDLE_LIMIT_S
    before_s = usage.cpu_s(running.roots())
    while time.monotonic() < deadline:
        await asyncio.sleep(1.0)
        now_s = usage.cpu_s(running.roots())
        if now_s - before_s < IDLE_CORES:
            return
        before_s = now_s


@asynccontextmanager
async def _peak_memory_mb(running: Running) -> AsyncIterator[list[float]]:
    """Fills the list with the system's memory, once every few seconds while the context lasts."""
    samples_mb: list[float] = []

    async def sample() -> None:
        while True:
            samples_mb.append(await asyncio.to_thread(usage.memory_mb, running.roots()))
            await asyncio.sleep(MEMORY_EVERY_S)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(sample())
        try:
            yield samples_mb
        finally:
            task.cancel()
