"""Looking at this machine gives facts that can be true."""

from __future__ import annotations

import sys
from pathlib import Path

from installer.machine import has_library, has_program, look


def test_the_facts_are_this_machines(tmp_path: Path) -> None:
    machine = look(tmp_path)
    assert machine.system == "Linux"
    assert machine.python == sys.version_info[:2]
    assert machine.writable
    assert machine.cores >= 1
    assert 0 < machine.memory_gb < 100_000
    assert machine.disk_free_gb > 0
    assert machine.late_s > 0


def test_programs_and_libraries_are_found_where_the_loader_finds_them() -> None:
    assert has_program("sh") and not has_program("no-such-program")
    assert has_library("libc.so.6") and not has_library("libnosuchthing.so.1")
