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
        self.problem: str | None = None
        self.has_sound_card = False
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    @property
    def usual_caller(self) -> Caller:
        """Who calls when nobody chose: the person, if there is a sound card to talk by."""
        return Caller.MICROPHONE if self.has_sound_card else Caller.GUEST

    def set_sound_card(self, present: bool) -> None:
        self.has_sound_card = present
        self._tell()

    def begin(self) -> None:
        """A call was asked for. RuntimeError while another one runs."""
        if self.phase is not Phase.IDLE:
            raise RuntimeError("a test call is running")
        self.problem = None
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
        self.session_id = None
        self.problem = problem
        self._move(Phase.IDLE)

    def report(self, problem: str) -> None:
        """Something else that the person asked for did not work."""
        self.problem = problem
        self._tell()

    def _move(self, phase: Phase) -> None:
        self.phase = phase
        self._tell()

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()
