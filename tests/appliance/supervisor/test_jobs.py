"""A job is ended in steps, and nothing is ever signalled but the process that told its mark."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from appliance.contract.processes import ProcessMark, mark_of, own_mark, parent_of
from appliance.errors import NotFound, Unavailable
from appliance.supervisor.jobs import GONE, Jobs

PARENT = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]])"
"""Stands between us and the job, as the worker does."""

JOBS = {
    "polite": "import sys; print(__import__('os').getpid(), flush=True); sys.stdin.read()",
    "ends by SIGTERM": "import os, time; print(os.getpid(), flush=True); time.sleep(60)",
    "stubborn": "import os, signal, time; signal.signal(15, signal.SIG_IGN); print(os.getpid(), flush=True);"
    "time.sleep(60)",
}


@asynccontextmanager
async def a_job(kind: str) -> AsyncIterator[tuple[ProcessMark, asyncio.subprocess.Process]]:
    worker = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PARENT, JOBS[kind], stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert worker.stdout is not None
    pid = int(await worker.stdout.readline())
    mark = mark_of(pid)
    assert mark is not None
    try:
        yield mark, worker
    finally:
        if mark_of(pid) == mark:
            os.kill(pid, signal.SIGKILL)
        await worker.communicate()


def open_files() -> set[Path]:
    return set(Path("/proc/self/fd").iterdir())


async def says_nothing() -> None:
    return


@pytest.fixture
def jobs() -> Jobs:
    return Jobs(step_s=3.0)


async def test_asked_it_finishes() -> None:
    jobs = Jobs(step_s=20.0)  # which it does not need
    async with a_job("polite") as (mark, worker):
        assert not jobs.is_dead(mark)

        async def ask() -> None:
            assert worker.stdin is not None
            worker.stdin.close()

        assert await jobs.end(mark, ask) == "finished"
        assert jobs.is_dead(mark)
        assert await jobs.end(mark, says_nothing) == GONE


@pytest.mark.parametrize(("kind", "how"), [("ends by SIGTERM", "terminated"), ("stubborn", "killed")])
async def test_who_does_not_finish_is_ended(jobs: Jobs, kind: str, how: str) -> None:
    async with a_job(kind) as (mark, _):
        assert await jobs.end(mark, says_nothing) == how
        assert jobs.is_dead(mark)


async def test_an_end_is_told_once_at_once(jobs: Jobs) -> None:
    ends, told = list[str](), asyncio.Event()

    def end(name: str) -> None:
        ends.append(name)
        told.set()

    async with a_job("stubborn") as (mark, _):
        for other in (mark, mark, replace(mark, born=mark.born - 1), replace(mark, boot="another box")):
            jobs.watch(other, partial(end, f"{other.pid} {other.born} {other.boot}"))
        assert ends == []
        os.kill(mark.pid, signal.SIGKILL)
        await told.wait()
        assert (ends, jobs.is_dead(mark)) == ([f"{mark.pid} {mark.born} {mark.boot}"], True)
        jobs.watch(mark, partial(end, "it is gone"))


async def test_who_watches_nobody_is_told_nothing_and_keeps_no_file_open(jobs: Jobs) -> None:
    before = open_files()
    async with a_job("polite") as (mark, _):
        jobs.watch(mark, lambda: pytest.fail("told"))
        jobs.watch_nobody()
    assert open_files() <= before


async def test_who_can_not_be_asked_is_ended_too(jobs: Jobs) -> None:
    async def ask() -> None:
        raise NotFound("requested room does not exist")

    async with a_job("stubborn") as (mark, _):
        assert await jobs.end(mark, ask) == "killed"


async def test_a_pid_that_was_given_again_is_left_alone(jobs: Jobs) -> None:
    async with a_job("ends by SIGTERM") as (mark, _):
        earlier = replace(mark, born=mark.born - 1)
        assert jobs.is_dead(earlier)
        assert await jobs.end(earlier, says_nothing) == GONE
        assert not jobs.is_dead(mark)


async def test_what_is_no_job_of_ours_is_left_alone(jobs: Jobs) -> None:
    child = await asyncio.create_subprocess_exec("sleep", "60")
    try:
        for pid in (child.pid, os.getpid(), parent_of(os.getpid())):
            assert pid is not None
            mark = mark_of(pid)
            assert mark is not None
            assert await jobs.end(mark, says_nothing) == GONE, "our own child is the supervisor's to end"
        assert child.returncode is None
    finally:
        child.kill()
        await child.wait()


async def test_of_another_box_nothing_is_known(jobs: Jobs) -> None:
    elsewhere = replace(own_mark(), boot="another box", pid=1)
    asked: list[str] = []

    async def ask() -> None:
        asked.append("please")

    assert not jobs.is_dead(elsewhere)
    assert "another box" in await jobs.end(elsewhere, ask)
    assert asked == ["please"]


async def test_what_survives_everything_is_said(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "pidfd_send_signal", lambda *_: None)
    async with a_job("stubborn") as (mark, _):
        with pytest.raises(Unavailable, match=f"pid {mark.pid}.*still there"):
            await Jobs(step_s=0.05).end(mark, says_nothing)


def test_who_is_not_there_has_no_mark() -> None:
    assert mark_of(2**22 + 1) is None
    assert parent_of(2**22 + 1) is None
