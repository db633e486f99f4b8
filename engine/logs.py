"""How the engine's processes log: to stdout, which the appliance keeps in a file, and never at the cost of a call."""

from __future__ import annotations

import contextlib
import sys
from typing import Any, TextIO

import structlog


def set_up_logs(out: TextIO | None = None) -> None:
    """Once in each process. A line that can't be written, because the disk is full, is lost and nothing else."""
    structlog.configure(logger_factory=lambda *_: _Lines(out or sys.stdout), cache_logger_on_first_use=True)


class _Lines:
    """A logger as structlog wants one, that raises nothing."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def msg(self, message: str) -> None:
        with contextlib.suppress(OSError):
            self._out.write(message + "\n")
            self._out.flush()

    def __getattr__(self, _level: str) -> Any:
        return self.msg
