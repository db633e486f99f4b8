"""One child process: started on a leash, its output in a log, ended with everything it started."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
from collections.abc import Callable
from pathlib import Path

from appliance.contract.told import Told, tell
from appliance.observe.logs import clean_line
from appliance.supervisor.child_log import ChildLog
from appliance.supervisor.specs import ProcessSpec

PR_SET_PDEATHSIG = 1

# loaded here because nothing may be loaded between fork and exec
_libc = ctypes.CDLL(None, use_errno=True)


class ChildProcess:
    """A running child, leader of a process group of its own."""

    def __init__(self, process: asyncio.subprocess.Process, spec: ProcessSpec, log: ChildLog) -> None:
        self.pid = process.pid
        self._process = process
        self._spec = spec
        self._log = log

    async def wait(self) -> Told:
        """Returns how it ended; nothing of its group is left then."""
        code = await self._process.wait()
        self.kill()
        await self._log.finish()
        how, given = ("killed", {"signal": signal.Signals(-code).name}) if code < 0 else ("ended", {"code": str(code)})
        if self._log.last_words:
            return tell(f"process.{how}_saying", words=self._log.last_words, **given)
        return tell(f"process.{how}", **given)

    async def stop(self) -> None:
        """Its own signals and waits, then SIGKILL to the group.

        The signals go to the leader only: it knows in which order its own
        children end. (The worker's fork server dies of SIGTERM, and its calls with it.)
        """
        for number, wait_s in self._spec.stop_signals:
            if self._process.returncode is not None:
                break
            self._process.send_signal(number)
            try:
                async with asyncio.timeout(wait_s):
                    await self._process.wait()
            except TimeoutError:
                continue
        self.kill()
        await self._process.wait()
        await self._log.finish()

    def kill(self) -> None:
        """SIGKILL to the whole group, also when its leader is gone already."""
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            return  # nobody is left


async def start_process(spec: ProcessSpec, logs_dir: Path, clean: Callable[[str], str] = clean_line) -> ChildProcess:
    """Starts it from the main thread (its death is what the kernel watches). Raises OSError.

    `clean` takes out of a line of its log what must not stand there.
    """
    log = ChildLog(logs_dir / f"{spec.name}.log", clean)
    try:
        process = await asyncio.create_subprocess_exec(
            *spec.argv,
            cwd=spec.cwd,
            env=dict(spec.env),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=log.writing_fd,
            stderr=log.writing_fd,
            start_new_session=True,
            preexec_fn=_leash(os.getpid()),
        )
    except BaseException:
        log.discard()
        raise
    log.begin()
    return ChildProcess(process, spec, log)


def _leash(parent: int) -> Callable[[], None]:
    """Runs in the child before exec: the kernel kills it when the appliance dies, even by kill -9."""

    def fasten() -> None:
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # it died before the leash was on
            os._exit(1)

    return fasten
