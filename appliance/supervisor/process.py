"""One child process: started on a leash, its output in a log, ended with everything it started."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
from collections.abc import Callable
from pathlib import Path

from appliance.security.private import make_private_dir, open_private
from appliance.supervisor.specs import ProcessSpec

LONGEST_LOG_BYTES = 10_000_000
LONGEST_LAST_WORDS = 200
PR_SET_PDEATHSIG = 1

# loaded here because nothing may be loaded between fork and exec
_libc = ctypes.CDLL(None, use_errno=True)


class ChildProcess:
    """A running child, leader of a process group of its own."""

    def __init__(self, process: asyncio.subprocess.Process, spec: ProcessSpec, log: Path, log_from: int) -> None:
        self.pid = process.pid
        self._process = process
        self._spec = spec
        self._log = log
        self._log_from = log_from

    async def wait(self) -> str:
        """Returns how it ended, in words; nothing of its group is left then."""
        code = await self._process.wait()
        self.kill()
        how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
        words = await asyncio.to_thread(_last_words, self._log, self._log_from)
        return f"{how}: {words}" if words else how

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

    def kill(self) -> None:
        """SIGKILL to the whole group, also when its leader is gone already."""
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            return  # nobody is left


async def start_process(spec: ProcessSpec, logs_dir: Path) -> ChildProcess:
    """Starts it from the main thread (its death is what the kernel watches). Raises OSError."""
    log, log_fd = await asyncio.to_thread(_open_log, logs_dir, spec.name)
    log_from = os.fstat(log_fd).st_size
    try:
        process = await asyncio.create_subprocess_exec(
            *spec.argv,
            cwd=spec.cwd,
            env=dict(spec.env),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=log_fd,
            stderr=log_fd,
            start_new_session=True,
            preexec_fn=_leash(os.getpid()),
        )
        return ChildProcess(process, spec, log, log_from)
    finally:
        os.close(log_fd)


def _leash(parent: int) -> Callable[[], None]:
    """Runs in the child before exec: the kernel kills it when the appliance dies, even by kill -9."""

    def fasten() -> None:
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # it died before the leash was on
            os._exit(1)

    return fasten


def _open_log(logs_dir: Path, name: str) -> tuple[Path, int]:
    log = logs_dir / f"{name}.log"
    make_private_dir(logs_dir)
    if log.exists() and log.stat().st_size > LONGEST_LOG_BYTES:
        log.replace(log.with_suffix(".log.1"))
    return log, open_private(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def _last_words(log: Path, start: int) -> str:
    """The last line that it wrote, for the person who has to mend it."""
    try:
        with log.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(start, size - 4 * LONGEST_LAST_WORDS))
            lines = file.read().decode("utf-8", "replace").split("\n")
    except OSError:
        return ""
    said = [line.strip() for line in lines if line.strip()]
    return said[-1][:LONGEST_LAST_WORDS] if said else ""
