"""How much processor and memory each supervised process takes, with all that it started; read from /proc."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")

# Fields of /proc/PID/stat behind the name, which may hold anything, counted from 0.
_SESSION, _USER_TICKS, _SYSTEM_TICKS = 3, 11, 12


@dataclass(frozen=True, slots=True)
class Usage:
    """Of one process and its descendants. Shared memory counts in parts, so that sums are right."""

    cpu_s: Mapping[int, float]
    """By pid: one that ends takes its time with it."""
    memory_bytes: int


def look_at_usage(leaders: Collection[int], proc: Path = PROC) -> dict[int, Usage]:
    """By leader: everything that we start leads a session of its own, to which its descendants belong."""
    cpu: dict[int, dict[int, float]] = {leader: {} for leader in leaders}
    memory = dict.fromkeys(leaders, 0)
    for folder in proc.glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            leader = int(fields[_SESSION])
            if leader in cpu:
                cpu[leader][int(folder.name)] = (int(fields[_USER_TICKS]) + int(fields[_SYSTEM_TICKS])) / _TICKS
                memory[leader] += _share_of_memory(folder)
        except (OSError, IndexError):
            continue  # it ended while we looked
    return {leader: Usage(cpu[leader], memory[leader]) for leader in leaders}


def _share_of_memory(folder: Path) -> int:
    for line in (folder / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0
