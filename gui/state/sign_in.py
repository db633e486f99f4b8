"""Signing in to a box in the network: is it the right one, and who is it that asks."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto


class Phase(Enum):
    """What the person is asked."""

    NOTHING = auto()
    """Nothing: this window asks the box that it runs on, or they are signed in."""
    LOOKING = auto()
    STRANGER = auto()
    """The box was never seen before: compare its fingerprint."""
    CHANGED = auto()
    """It shows another certificate than before: a new one, or another box."""
    REFUSED = auto()
    """The person found that it is another box: nothing is asked of it any more."""
    NAME = auto()
    """Name and password."""


class SignInState:
    """Told by a controller, shown by the dialog."""

    def __init__(self) -> None:
        self.phase = Phase.NOTHING
        self.address = ""
        self.fingerprint = ""
        self.problem: str | None = None
        self.is_busy = False
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    def ask(self, phase: Phase, *, fingerprint: str = "", problem: str | None = None) -> None:
        self.phase, self.fingerprint, self.problem = phase, fingerprint, problem
        self.is_busy = False
        self._tell()

    def wait(self) -> None:
        """The box is asked."""
        self.is_busy, self.problem = True, None
        self._tell()

    def fail(self, problem: str) -> None:
        """The same is asked again."""
        self.is_busy, self.problem = False, problem
        self._tell()

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()
