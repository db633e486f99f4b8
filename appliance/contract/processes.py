"""How a process is told from every other one: pids are given again, so its start belongs to it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ZOMBIE = "Z"


@dataclass(frozen=True, slots=True)
class ProcessMark:
    """One process of one machine. `boot` names that machine's run, `born` is in clock ticks since it began."""

    pid: int
    born: int
    boot: str


def boot_id(proc: Path = Path("/proc")) -> str:
    """Another one for every machine and after every reboot."""
    return (proc / "sys/kernel/random/boot_id").read_text().strip()


def mark_of(pid: int, proc: Path = Path("/proc")) -> ProcessMark | None:
    """None if there is no such process, or only its exit code is left of it."""
    try:
        stat = (proc / str(pid) / "stat").read_text()
    except OSError:
        return None
    # the name stands in parentheses and may hold spaces and more of them
    fields = stat.rpartition(")")[2].split()
    if fields[0] == ZOMBIE:
        return None
    return ProcessMark(pid, int(fields[19]), boot_id(proc))


def own_mark() -> ProcessMark:
    mark = mark_of(os.getpid())
    assert mark is not None, "who asks is running"
    return mark


def parent_of(pid: int, proc: Path = Path("/proc")) -> int | None:
    """None if there is no such process."""
    try:
        return int((proc / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None
