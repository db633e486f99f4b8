"""A program of a system under test: started with a log, waited for, and ended with everything below it."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.bench.usage import Process, is_alive, read_tree

POLL_S = 0.05


class StartFailed(Exception):
    """A system under test did not come up; the message ends with what it said last."""


class Program:
    """One process with a log; `environment` is added to our own."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self.log = log

    @classmethod
    async def start(cls, command: list[str], log: Path, folder: Path, environment: Mapping[str, str]) -> Program:
        """Raises StartFailed when there is no such program."""
        with log.open("wb") as out:
            try:
                process = await asyncio.create_subprocess_exec(
                    *command,
                    cwd=folder,
                    env={**os.environ, **environment},
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=out,
                    stderr=asyncio.subprocess.STDOUT,
                    start_new_session=True,
                )
            except OSError as e:
                raise StartFailed(f"{command[0]} can't be started: {e}") from e
        return cls(process, log)

    @property
    def pid(self) -> int:
        return self._process.pid

    async def wait_line(self, is_it: Callable[[str], bool], timeout_s: float) -> str:
        """The first whole line of the log that `is_it` accepts.

        Raises StartFailed when the program ends or `timeout_s` pass before there is one.
        """
        deadline = time.monotonic() + timeout_s
        while True:
            ended = self._process.returncode is not None
            lines = self.log.read_text(errors="replace").split("\n")[:-1]
            found = next((line for line in lines if is_it(line)), None)
            if found is not None:
                return found
            if ended or time.monotonic() > deadline:
                why = f"ended with {self._process.returncode}" if ended else f"was not ready in {timeout_s:.0f} s"
                raise StartFailed(f"{self.log.stem} {why}; it said last:\n" + "\n".join(lines[-15:]))
            await asyncio.sleep(POLL_S)

    async def stop(self, grace_s: float) -> list[str]:
        """Ask it to end, and after `grace_s` kill it and all below it; the names of those that had to be killed."""
        tree = read_tree([self.pid])
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        left = await _wait_gone(tree, grace_s)
        for process in left:
            _kill(process)
        await _wait_gone(left, 5.0)
        await self._process.wait()
        return [process.name for process in left]


async def _wait_gone(tree: list[Process], timeout_s: float) -> list[Process]:
    """Those that still run when `timeout_s` have passed."""
    deadline = time.monotonic() + timeout_s
    while True:
        left = [process for process in tree if is_alive(process)]
        if not left or time.monotonic() > deadline:
            return left
        await asyncio.sleep(POLL_S)


def _kill(process: Process) -> None:
    try:
        os.kill(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return  # it ended by itself in between
