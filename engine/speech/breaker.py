"""When a tier is left alone after failures, and when it is probed again. Pure: the clock is given.

closed --three failures in a row--> open --wait is over--> half-open
half-open --probe succeeds--> closed; half-open --probe fails--> open, with twice the wait
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

STRIKES: Final = 3
FIRST_WAIT_S: Final = 1.0
LONGEST_WAIT_S: Final = 30.0


class BreakerState(StrEnum):
    """Closed lets guests through; half-open only our own probe."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class Breaker:
    """One tier's record; `clock` in seconds, monotonic."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._strikes = 0
        self._wait_s = FIRST_WAIT_S
        self._probe_at: float | None = None

    @property
    def state(self) -> BreakerState:
        if self._probe_at is None:
            return BreakerState.CLOSED
        return BreakerState.OPEN if self._clock() < self._probe_at else BreakerState.HALF_OPEN

    @property
    def probe_in_s(self) -> float | None:
        """None while closed; 0 when a probe is due."""
        return None if self._probe_at is None else max(0.0, self._probe_at - self._clock())

    def succeeded(self) -> None:
        """A request or a probe came through."""
        self._strikes, self._wait_s, self._probe_at = 0, FIRST_WAIT_S, None

    def failed(self) -> None:
        """A request or a probe failed."""
        if self.state is BreakerState.HALF_OPEN:
            self._wait_s = min(LONGEST_WAIT_S, 2 * self._wait_s)
            self._probe_at = self._clock() + self._wait_s
            return
        self._strikes += 1
        if self._strikes >= STRIKES:
            self.trip()

    def trip(self) -> None:
        """It is known to be of no use, without three guests finding out."""
        if self._probe_at is None:
            self._probe_at = self._clock() + self._wait_s
