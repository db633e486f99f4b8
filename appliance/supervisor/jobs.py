"""Calls' job processes: grandchildren, whom we know by what they told. Looked at, watched, and ended in steps.

A pid alone is never signalled: it may be another process by now, or never have been ours.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Awaitable, Callable
from typing import Final

from appliance.contract.processes import ProcessMark, boot_id, mark_of, parent_of
from appliance.errors import ApplianceError, Unavailable

STEP_S: Final = 5.0

GONE: Final = "was gone already"

log = logging.getLogger(__name__)


class Jobs:
    """One per appliance, whose descendants the jobs are."""

    def __init__(self, *, step_s: float = STEP_S) -> None:
        self._step_s = step_s
        self._boot = boot_id()
        self._self = os.getpid()
        self._watched: dict[ProcessMark, int] = {}

    def watch(self, job: ProcessMark, on_end: Callable[[], None]) -> None:
        """`on_end` is called once it has ended, however often it was asked for; never for one that is gone already,
        or runs on another box."""
        if job in self._watched or job.boot != self._boot:
            return
        try:
            handle = os.pidfd_open(job.pid)
        except ProcessLookupError:
            return
        if mark_of(job.pid) != job:
            os.close(handle)
            return
        self._watched[job] = handle
        asyncio.get_running_loop().add_reader(handle, self._tell_end, job, on_end)

    def watch_nobody(self) -> None:
        """Nothing is told any more."""
        for job in [*self._watched]:
            self._let_go(job)

    def is_dead(self, job: ProcessMark) -> bool:
        """Whether it ran on this box and runs no more; of a job on another box nothing is known."""
        return job.boot == self._boot and mark_of(job.pid) != job

    async def end(self, job: ProcessMark, ask: Callable[[], Awaitable[None]]) -> str:
        """Ask it to finish, then SIGTERM, then SIGKILL, five seconds each; what it took.

        Raises Unavailable when it is still there after all that, or runs where we can't reach it.
        """
        if job.boot != self._boot:
            await ask()
            return "asked to finish, on another box"
        try:
            handle = os.pidfd_open(job.pid)
        except ProcessLookupError:
            return GONE
        try:
            # looked at with the handle open: from here on the pid can't become somebody else's
            if not self._is_ours(job):
                return GONE
            return await self._in_steps(handle, job, ask)
        finally:
            os.close(handle)

    async def _in_steps(self, handle: int, job: ProcessMark, ask: Callable[[], Awaitable[None]]) -> str:
        try:
            await ask()
        except ApplianceError as e:
            log.warning("job %d can't be asked to finish: %s", job.pid, e)
        if await self._ended(handle):  # without its room it ends by itself
            return "finished"
        for number, what in ((signal.SIGTERM, "terminated"), (signal.SIGKILL, "killed")):
            log.warning("job %d is sent %s", job.pid, number.name)
            signal.pidfd_send_signal(handle, number)
            if await self._ended(handle):
                return what
        raise Unavailable("worker", f"the job (pid {job.pid}) is still there after SIGKILL")

    async def _ended(self, handle: int) -> bool:
        """Waits a step; the handle can be read once its process has ended."""
        loop, ended = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(handle, ended.set)
        try:
            async with asyncio.timeout(self._step_s):
                await ended.wait()
        except TimeoutError:
            return False
        finally:
            loop.remove_reader(handle)
        return True

    def _tell_end(self, job: ProcessMark, on_end: Callable[[], None]) -> None:
        self._let_go(job)
        on_end()

    def _let_go(self, job: ProcessMark) -> None:
        handle = self._watched.pop(job)
        asyncio.get_running_loop().remove_reader(handle)
        os.close(handle)

    def _is_ours(self, job: ProcessMark) -> bool:
        return mark_of(job.pid) == job and self._descends(job.pid)

    def _descends(self, pid: int) -> bool:
        """From one of our children: these themselves are the supervisor's."""
        parent = parent_of(pid)
        if parent == self._self:
            return False
        while parent is not None and parent > 1:
            if parent == self._self:
                return True
            parent = parent_of(parent)
        return False
