"""How the tests run here: hypothesis asserts no time and keeps no example between runs, what is loaded stays, and where
there is no GPU its kernels are interpreted."""

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

from installer.lateness import measure_lateness
from installer.preflight import LATE_S

if not Path("/dev/nvidiactl").exists():
    os.environ.setdefault("TRITON_INTERPRET", "1")  # looked at when triton is imported, and never again

settings.register_profile("nightporter", deadline=None, database=None, derandomize=True)
settings.load_profile("nightporter")


def pytest_collection_finish() -> None:
    """All that was imported by now is looked through no more: that stopped every clock of a test for as long."""
    gc.collect()
    gc.freeze()


LATE: dict[str, float] = {}
"""By how much the machine was late, in each module of tests with real processes."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Sound is due every ten milliseconds. What real processes do on a machine that stood still once for longer than
    a call's buffers hide says something about that machine, and nothing about the porter."""
    if item.get_closest_marker("system") is None:
        return
    if item.path.name not in LATE:
        LATE[item.path.name] = measure_lateness()
    if (late_s := max(LATE.values())) > LATE_S:
        pytest.skip(f"this machine stands still for {late_s:.2f} s at a time: it can't carry a call")
