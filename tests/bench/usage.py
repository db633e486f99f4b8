"""CPU seconds and memory of a system under test: all processes below the ones that were started, from /proc."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Process:
    """One line of the process table; `cpu_s` includes children that ended and were waited for."""

    pid: int
    parent: int
    name: str
    started_ticks: int
    cpu_s: float


def parse_stat(text: str, ticks_per_s: int) -> Process:
    """From the text of /proc/PID/stat; the name may hold spaces and brackets, so the last bracket ends it."""
    head, _, tail = text.rpartition(")")
    pid, _, name = head.partition(" (")
    fields = tail.split()
    ticks = sum(int(x) for x in fields[11:15])
    return Process(int(pid), int(fields[1]), name, int(fields[19]), ticks / ticks_per_s)


def descendants(table: Iterable[Process], roots: Iterable[int]) -> list[Process]:
    """The roots that are there and everything below them."""
    children: dict[int, list[Process]] = {}
    by_pid: dict[int, Process] = {}
    for process in table:
        by_pid[process.pid] = process
        children.setdefault(process.parent, []).append(process)
    found: dict[int, Process] = {}
    waiting = [by_pid[pid] for pid in roots if pid in by_pid]
    while waiting:
        process = waiting.pop()
        if process.pid not in found:
            found[process.pid] = process
            waiting += children.get(process.pid, [])
    return list(found.values())


def read_processes() -> list[Process]:
    """All processes of this machine that can be read now."""
    ticks_per_s = os.sysconf("SC_CLK_TCK")
    found = []
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            try:
                found.append(parse_stat((folder / "stat").read_text(), ticks_per_s))
            except (FileNotFoundError, ProcessLookupError):
                continue  # it ended while we looked
    return found


def read_tree(roots: Iterable[int]) -> list[Process]:
    return descendants(read_processes(), roots)


def cpu_s(roots: Iterable[int]) -> float:
    """CPU seconds so far of the roots, all below them, and all our children that ended before.

    Only differences mean something. A bot ends with its call: its time must not go with it.
    """
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(process.cpu_s for process in read_tree(roots)) + ended.ru_utime + ended.ru_stime


def memory_mb(roots: Iterable[int]) -> float:
    """Proportional set size in MiB: pages that several processes share are counted once."""
    return sum(_pss_kib(process.pid) for process in read_tree(roots)) / 1024


def is_alive(process: Process) -> bool:
    """Whether this very process is still running, and not another one with its number."""
    try:
        stat = (PROC / str(process.pid) / "stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    state = stat.rpartition(")")[2].split()[0]
    return state != "Z" and parse_stat(stat, 1).started_ticks == process.started_ticks


def _pss_kib(pid: int) -> int:
    try:
        text = (PROC / str(pid) / "smaps_rollup").read_text()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)
