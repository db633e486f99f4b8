"""The process table: names with brackets in them, and whole families."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.bench.usage import Process, cpu_s, descendants, is_alive, memory_mb, parse_stat, read_tree

STAT = "4242 (a (b) c) S 17 4242 4242 0 -1 4194560 900 80 0 0 150 50 30 20 20 0 9 0 777 1000 300 18446744073709551615"


def process(pid: int, parent: int) -> Process:
    return Process(pid, parent, f"p{pid}", started_ticks=pid, cpu_s=1.0)


def test_a_stat_line_is_read_past_a_name_with_brackets() -> None:
    assert parse_stat(STAT, ticks_per_s=100) == Process(4242, 17, "a (b) c", 777, 2.5)


def test_descendants_are_the_roots_and_all_below_them_once() -> None:
    table = [process(1, 0), process(2, 1), process(3, 2), process(4, 1), process(5, 0)]
    assert {p.pid for p in descendants(table, [2, 5, 2, 99])} == {2, 3, 5}


def test_this_very_process_is_alive_and_takes_memory() -> None:
    own = next(p for p in read_tree([os.getpid()]) if p.pid == os.getpid())
    assert is_alive(own)
    assert not is_alive(Process(own.pid, own.parent, own.name, own.started_ticks + 1, own.cpu_s))
    assert memory_mb([os.getpid()]) > 1


def test_the_time_of_a_program_that_has_ended_still_counts() -> None:
    before_s = cpu_s([])
    subprocess.run([sys.executable, "-c", "sum(range(3_000_000))"], check=True)
    assert cpu_s([]) > before_s
