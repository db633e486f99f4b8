"""What is well and what is not, why, and since when: the verdict of `/health`."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from appliance import __version__
from appliance.contract.health import Health, PartHealth, PorterDuty, ProcessHealth, ProcessState
from appliance.contract.told import Told, tell
from appliance.observe.backlog import Backlog, look_at_backlog
from appliance.store.database import Database, Trouble

LEAST_FREE_BYTES = 500 * 2**20
"""A busy night writes a hundredth of it: there are days left in which to make room."""

EVENTS_LATE_S = 60.0
"""A spool file that nobody has written to for so long is not a call that goes on: its events could not be stored."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One part as it is now."""

    status: str
    reason: Told | None = None


WELL = Finding("healthy")


class Vitals:
    """One per appliance; what it saw at the last look tells it since when things are as they are."""

    def __init__(
        self,
        database: Database,
        home: Path,
        spool_dir: Path,
        processes: Callable[[], Sequence[ProcessHealth]],
        essential: frozenset[str],
        *,
        pms: Callable[[], Awaitable[Finding]],
        duty: Callable[[], Awaitable[PorterDuty | None]],
        clock: Callable[[], float],
    ) -> None:
        """`essential` are the names of the processes without which no call works; `pms` tells of the hotel's system,
        `duty` of the porter's hours: off duty it is well."""
        self._database = database
        self._home = home
        self._spool_dir = spool_dir
        self._processes = processes
        self._essential = essential
        self._pms = pms
        self._duty = duty
        self._clock = clock
        self._since: dict[str, tuple[str, float]] = {}

    async def look(self) -> Health:
        trouble = await self._database.check()
        free_bytes, backlog = await asyncio.to_thread(self._look_at_disk)
        now, processes = self._clock(), list(self._processes())
        findings = {
            "store": judge_store(trouble),
            "disk": judge_disk(self._home, free_bytes),
            "events": judge_backlog(backlog, now),
            "pms": await self._pms(),
        }
        parts = [
            PartHealth(
                name=name,
                status=f.status,
                since=self._when(name, f.status, now),
                reason=None if f.reason is None else str(f.reason),
                told=f.reason,
            )
            for name, f in findings.items()
        ]
        if trouble is not None:
            parts[0].since = trouble.since
        status = judge(parts, processes, self._essential)
        since = self._when("all", status, now)
        return Health(
            status=status,
            since=since,
            version=__version__,
            parts=parts,
            processes=processes,
            duty=await self._duty(),
        )

    def _look_at_disk(self) -> tuple[int, Backlog]:
        return shutil.disk_usage(self._home).free, look_at_backlog(self._spool_dir)

    def _when(self, name: str, status: str, now: float) -> float:
        if name not in self._since or self._since[name][0] != status:
            self._since[name] = status, now
        return self._since[name][1]


def judge_store(trouble: Trouble | None) -> Finding:
    """Without a store no new call can start; those that go on keep their events."""
    return WELL if trouble is None else Finding("down", trouble.reason)


def judge_disk(home: Path, free_bytes: int) -> Finding:
    if free_bytes >= LEAST_FREE_BYTES:
        return WELL
    return Finding("degraded", tell("disk.low", folder=home, megabytes=f"{free_bytes / 2**20:.0f}"))


def judge_backlog(backlog: Backlog, now: float) -> Finding:
    if backlog.oldest is None or now - backlog.oldest < EVENTS_LATE_S:
        return WELL
    late_s = now - backlog.oldest
    return Finding("degraded", tell("events.wait", files=backlog.files, seconds=f"{late_s:.0f}"))


def judge(parts: Sequence[PartHealth], processes: Sequence[ProcessHealth], essential: frozenset[str]) -> str:
    """Calls work while the essential processes are ready and no part is down."""
    not_ready = {p.name for p in processes if p.state is not ProcessState.READY}
    missing = essential - {p.name for p in processes}
    found = {p.status for p in parts}
    if "down" in found or not_ready & essential or missing:
        return "down"
    return "degraded" if not_ready or "degraded" in found else "healthy"


def reasons(health: Health) -> list[str]:
    """What is not well, each with its name."""
    parts = [f"{p.name}: {p.reason or p.status}" for p in health.parts if p.status != "healthy"]
    ill = [p for p in health.processes if p.state is not ProcessState.READY]
    return parts + [f"{p.name}: {p.reason or p.state.value.replace('_', ' ')}" for p in ill]
