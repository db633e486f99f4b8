"""What a guest waits for runs first, where the machine allows it, and work goes on where it does not."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from engine.models.priority import NICE, prioritize
from engine.models.scheduler import Rank


def _nice_of_a_thread_that_runs(rank: Rank) -> int:
    found: list[int] = []

    def run() -> None:
        prioritize(rank)
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return found[0]


@pytest.mark.parametrize("rank", Rank)
def test_a_thread_runs_as_urgently_as_its_work(rank: Rank) -> None:
    before = os.getpriority(os.PRIO_PROCESS, 0)
    may_raise = os.geteuid() == 0
    assert _nice_of_a_thread_that_runs(rank) == (NICE[rank] if may_raise else max(before, NICE[rank]))
    assert os.getpriority(os.PRIO_PROCESS, 0) == before, "only the thread itself"


@pytest.mark.skipif(not Path("/proc/self/autogroup").exists(), reason="this Linux does not share by sessions")
def test_a_server_asks_for_its_session() -> None:
    ask = "from engine.models.priority import prioritize_session\nprioritize_session()\nprint(open(FILE).read())"
    said = subprocess.run(
        [sys.executable, "-c", ask.replace("FILE", repr("/proc/self/autogroup"))],
        start_new_session=True,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ("nice -3" if os.geteuid() == 0 else "nice 0") in said.stdout


def test_work_goes_on_where_it_is_not_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "setpriority", forbid)
    prioritize(Rank.SOON)
