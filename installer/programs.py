"""Runs a program that takes its time: output to the log, its last line on the screen, its tail in the error."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from installer.errors import ProgramFailed
from installer.progress import Progress

TAIL_LINES = 15
REFRESH_S = 0.2
GRACE_S = 5.0


def run(
    command: Sequence[str | Path],
    what: str,
    progress: Progress,
    *,
    mend: str,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> str:
    """Everything the program wrote. `env` is added to our own environment.

    Raises ProgramFailed with `mend` when it ends with another code than 0. Any exception here, Ctrl-C
    included, ends the program and what it started: it runs in a process group of its own.
    """
    words = [str(word) for word in command]
    progress.log.write(f"$ {' '.join(words)}\n")
    try:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            text=True,
            errors="replace",
            start_new_session=True,
        )
    except OSError as e:
        raise ProgramFailed(f"{what} could not be started: {e}", mend, ()) from e
    assert process.stdout is not None
    reader = _Reader(process.stdout, progress.log)
    began = progress.now()
    try:
        while reader.is_alive():
            reader.join(REFRESH_S)
            progress.running(what, began, reader.last_line)
        code = process.wait()
    except BaseException:
        _end(process)
        raise
    if code != 0:
        raise ProgramFailed(f"{what} failed ({words[0]} ended with {code})", mend, tuple(reader.lines)[-TAIL_LINES:])
    return "".join(f"{line}\n" for line in reader.lines)


class _Reader(threading.Thread):
    """Moves lines from the program to the log, since a full pipe would stop it."""

    def __init__(self, source: IO[str], log: IO[str]) -> None:
        super().__init__(daemon=True)
        self.lines: deque[str] = deque(maxlen=10_000)
        self._source = source
        self._log = log
        self.start()

    @property
    def last_line(self) -> str:
        return self.lines[-1].strip() if self.lines else ""

    def run(self) -> None:
        with self._source:
            for line in self._source:
                self.lines.append(line.rstrip("\n"))
                self._log.write(line)


def _end(process: subprocess.Popen[str]) -> None:
    """Asks the whole group to end, waits a while for its leader, and kills whoever is left."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(GRACE_S)
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
