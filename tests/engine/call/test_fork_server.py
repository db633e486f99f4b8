"""The fork server imports what its jobs need (it passes over a name that there is not, and says nothing), and jobs that
wait do nothing."""

from __future__ import annotations

import multiprocessing
from importlib.util import find_spec
from multiprocessing import forkserver

import pytest
from livekit.agents.telemetry.loop_monitor import LoopMonitorThresholds

from engine.call.fork_server import LOOP_WATCH, PRELOADED, start_fork_server


@pytest.mark.parametrize("name", PRELOADED)
def test_there_is_each_of_them(name: str) -> None:
    assert find_spec(name) is not None


def test_what_keeps_the_rest_shared_comes_last() -> None:
    assert PRELOADED[-1].endswith("_freeze")


def test_jobs_do_not_watch_their_own_event_loops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOOP_WATCH, "")  # LiveKit takes it for not set, and it is as before after the test
    monkeypatch.delenv(LOOP_WATCH)
    monkeypatch.setattr(multiprocessing, "get_context", lambda _: _Nothing())
    monkeypatch.setattr(forkserver, "ensure_running", lambda: None)
    assert LoopMonitorThresholds.from_env() is not None
    start_fork_server()
    assert LoopMonitorThresholds.from_env() is None


class _Nothing:
    def set_forkserver_preload(self, names: list[str]) -> None:
        assert names == list(PRELOADED)
