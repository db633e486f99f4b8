"""The test call that was started from this window: at most one at a time."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Phase(StrEnum):
    """The life of a test call."""

    IDLE = "idle"
    STARTING = "starting"
    TALKING = "talking"
    ENDING = "ending"


class Caller(StrEnum):
    """Who talks to the porter."""

    MICROPHONE = "microphone"
    GUEST = "guest"


class Trial:
    """`problem` tells why the last one failed, until the next begins."""

    def __init__(self) -> None:
        self.phase = Phase.IDLE
        self.session_id: str | None = None
        """Of the running call, or of the last one."""
        self.problem: str | None = None
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    def begin(self) -> None:
        """A call was asked for. RuntimeError while another one runs."""
        if self.phase is not Phase.IDLE:
            raise RuntimeError("a test call is running")
        self.problem = None
        self.session_id = None
        self._move(Phase.STARTING)

    def join(self, session_id: str) -> None:
        """The call has begun."""
        self.session_id = session_id
        self._move(Phase.TALKING)

    def leave(self) -> None:
        """Somebody hung up; the end is under way."""
        if self.phase is not Phase.IDLE:
            self._move(Phase.ENDING)

    def finish(self, problem: str | None = None) -> None:
        """The call is over, or never came about."""
        self.problem = problem
        self._move(Phase.IDLE)

    def _move(self, phase: Phase) -> None:
        self.phase = phase
        self._tell()

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()
