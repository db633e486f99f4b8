"""What the rate limits count, kept in memory: `limits`' own memory starts a thread whenever something is counted."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from limits.storage import Storage

TIDY_FROM: Final = 1000
"""So many windows are kept without looking whether they have passed."""


class Counts(Storage):
    """For fixed windows, on one thread. Those that have passed are forgotten when there are twice as many as before."""

    STORAGE_SCHEME = None

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._clock = clock
        self._windows: dict[str, tuple[int, float]] = {}
        """By key: how many there were, and when the window ends."""
        self._tidy_at = TIDY_FROM

    @property
    def base_exceptions(self) -> type[Exception]:
        return ValueError

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        now = self._clock()
        count, ends_at = self._windows.get(key, (0, 0.0))
        if now >= ends_at:
            self._tidy(now)
            count, ends_at = 0, now + expiry
        self._windows[key] = count + amount, ends_at
        return count + amount

    def get(self, key: str) -> int:
        count, ends_at = self._windows.get(key, (0, 0.0))
        return count if self._clock() < ends_at else 0

    def get_expiry(self, key: str) -> float:
        now = self._clock()
        return max(now, self._windows.get(key, (0, now))[1])

    def check(self) -> bool:
        return True

    def reset(self) -> int:
        forgotten = len(self._windows)
        self._windows.clear()
        return forgotten

    def clear(self, key: str) -> None:
        self._windows.pop(key, None)

    def _tidy(self, now: float) -> None:
        if len(self._windows) >= self._tidy_at:
            self._windows = {key: window for key, window in self._windows.items() if now < window[1]}
            self._tidy_at = max(TIDY_FROM, 2 * len(self._windows))
