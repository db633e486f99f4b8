"""What the installer's tests share: a progress that writes to memory, and a machine to vary."""

from __future__ import annotations

import io

import pytest

from installer.machine import Machine
from installer.progress import Progress


@pytest.fixture
def screen() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def progress(screen: io.StringIO) -> Progress:
    return Progress(screen, io.StringIO(), total=3, terminal=False, clock=lambda: 0.0)


@pytest.fixture
def machine() -> Machine:
    return Machine(
        system="Linux",
        python=(3, 11),
        has_venv=True,
        writable=True,
        disk_free_gb=100.0,
        memory_gb=16.0,
        cores=8,
        root=False,
        apt=True,
        gpu=False,
        cuda=False,
        cpu_flags=frozenset({"avx2", "fma"}),
        late_s=0.001,
    )
