"""How the tests run here: hypothesis asserts no time and keeps no example between runs, what is loaded stays, a failure
is told at once, and where there is no GPU its kernels are interpreted."""

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from installer.lateness import measure_lateness
from installer.preflight import LATE_S

os.environ.setdefault("OMP_NUM_THREADS", "1")  # tests run side by side: a second thread would wait more than it helps

if not Path("/dev/nvidiactl").exists():
    os.environ.setdefault("TRITON_INTERPRET", "1")  # looked at when triton is imported, and never again

gc.disable()  # until all is loaded: of that nothing is garbage, and to look for some took a third of the time

settings.register_profile("nightporter", deadline=None, database=None, derandomize=True)
settings.load_profile("nightporter")

SAID_AT_ONCE = 2000
"""Characters of a failure's end; the whole of it stands at the end of the run."""


def pytest_collection_finish() -> None:
    """All that was imported by now is looked through no more: that stopped every clock of a test for as long."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Names what failed while the rest still runs: who stops the run, or whose time is over, knows it all the same."""
    if report.failed and "PYTEST_XDIST_WORKER" not in os.environ:
        sys.stdout.write(f"\nFAILED at {report.when}: {report.nodeid}\n{report.longreprtext[-SAID_AT_ONCE:]}\n")
        sys.stdout.flush()


LATE: dict[str, float] = {}
"""By how much the machine was late, in each module of tests with real processes until it was too late."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Sound is due every ten milliseconds. What real processes do on a machine that stood still once for longer than
    a call's buffers hide says something about that machine, and nothing about the porter."""
    if item.get_closest_marker("system") is None:
        return
    if item.path.name not in LATE and max(LATE.values(), default=0.0) <= LATE_S:
        LATE[item.path.name] = measure_lateness()
    if (late_s := max(LATE.values())) > LATE_S:
        pytest.skip(f"this machine stands still for {late_s:.2f} s at a time: it can't carry a call")
