"""The fork server imports what its jobs need (it passes over a name that there is not, and says nothing), and jobs that
wait do nothing."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import sys
from importlib.util import find_spec
from multiprocessing import forkserver
from pathlib import Path

import pytest
from livekit.agents.telemetry.loop_monitor import LoopMonitorThresholds

from engine.call.fork_server import FIRST, LOOP_WATCH, PRELOADED, start_fork_server
from engine.call.leash import WORKER
from tests.appliance.supervisor.children import is_alive
from tests.fakes.model_server import CHECKOUT
from tests.until import until_holds

PROGRAM = """
import time
from multiprocessing import forkserver
from engine.call import fork_server
fork_server.PRELOADED = (fork_server.FIRST, "never_done")
fork_server.start_fork_server()
print(forkserver._forkserver._forkserver_pid, flush=True)
time.sleep(3600)
"""
NEVER_DONE = """
import pathlib, threading
pathlib.Path(__file__).with_suffix(".begun").touch()
threading.Event().wait()
"""


@pytest.mark.parametrize("name", PRELOADED)
def test_there_is_each_of_them(name: str) -> None:
    assert find_spec(name) is not None


def test_what_keeps_the_rest_shared_comes_last() -> None:
    assert PRELOADED[-1].endswith("_freeze")


def test_jobs_do_not_watch_their_own_event_loops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOOP_WATCH, "")  # LiveKit takes it for not set, and it is as before after the test
    monkeypatch.delenv(LOOP_WATCH)
    monkeypatch.setenv(WORKER, "")
    monkeypatch.setattr(multiprocessing, "get_context", lambda _: _Nothing())
    monkeypatch.setattr(forkserver, "ensure_running", lambda: None)
    assert LoopMonitorThresholds.from_env() is not None
    start_fork_server()
    assert LoopMonitorThresholds.from_env() is None


class _Nothing:
    def set_forkserver_preload(self, names: list[str]) -> None:
        assert names == list(PRELOADED)


def test_its_leash_comes_first() -> None:
    assert PRELOADED[0] == FIRST


async def test_it_does_not_begin_when_its_worker_is_gone_by_then() -> None:
    another = {**os.environ, WORKER: str(os.getppid())}
    program = "import engine.call.forked; print('goes on')"
    begun = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", program), cwd=CHECKOUT, env=another, stdout=asyncio.subprocess.PIPE
    )
    told, _ = await begun.communicate()
    assert (told, begun.returncode) == (b"", 1)


async def test_it_dies_with_a_worker_that_is_killed_while_it_still_imports(tmp_path: Path) -> None:
    (tmp_path / "never_done.py").write_text(NEVER_DONE)
    worker = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", PROGRAM),
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}:{CHECKOUT}"},
        stdout=asyncio.subprocess.PIPE,
    )
    assert worker.stdout is not None
    pid = int(await worker.stdout.readline())
    await until_holds((tmp_path / "never_done.begun").exists)
    assert is_alive(pid)
    worker.kill()
    await until_holds(lambda: not is_alive(pid))
    await worker.communicate()
