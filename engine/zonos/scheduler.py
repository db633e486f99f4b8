"""Who speaks in which slot, and when a newcomer is let in. Pure: no torch, no clock of its own.

Those who speak have the first slots, without a gap: whoever leaves is replaced
by the one in the last slot. Letting in a newcomer (a prefill) holds up all that
speak, so it is paid from the sound that they have in hand; but not put off for ever.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

from engine.models.scheduler import Rank

SIZES: Final = (1, 2, 4, 8, 16, 32)
"""Batches for which a step is prepared; the slots behind those that speak are worked out in vain."""
LONGEST_HOLD_S: Final = 0.1
"""About a chunk."""
_MARGIN_S: Final = 0.03


class Full(Exception):
    """The queue is as long as it may be."""


@dataclass(frozen=True, slots=True)
class Move:
    """What is in slot `source` goes to `target`."""

    source: int
    target: int


@dataclass(frozen=True, slots=True)
class _Waiting:
    key: str
    rank: Rank
    since: float


class Scheduler:
    """`queue`: how many may wait for one of the `slots`."""

    def __init__(self, slots: int, queue: int) -> None:
        if not 1 <= slots <= SIZES[-1]:
            raise ValueError(f"between 1 and {SIZES[-1]} streams can speak, not {slots}")
        self.slots, self._longest_queue = slots, queue
        self.speaking: list[str] = []
        """By slot."""
        self._waiting: deque[_Waiting] = deque()
        self._lasts_until: dict[str, float] = {}
        """When the sound that a stream was given will have been heard."""

    @property
    def queued(self) -> int:
        return len(self._waiting)

    @property
    def batch(self) -> int:
        """The smallest prepared size for all that speak; 0 when nobody does."""
        count = len(self.speaking)
        return min(self.slots, next(size for size in (0, *SIZES) if size >= count))

    def add(self, key: str, rank: Rank, now: float) -> None:
        """Raises Full; ValueError for a key that is there already."""
        if key in self.speaking or any(each.key == key for each in self._waiting):
            raise ValueError(f"{key} is there already")
        if len(self._waiting) >= self._longest_queue:
            raise Full
        self._waiting.append(_Waiting(key, rank, now))

    def admit(self, now: float, prefill_s: float) -> str | None:
        """The newcomer to let in now, who gets the next slot; `prefill_s` is what that takes."""
        if not self._waiting or len(self.speaking) == self.slots:
            return None
        first = min(self._waiting, key=lambda each: each.rank)  # of equals the one that came first
        in_hand = min((until - now for until in self._lasts_until.values()), default=float("inf"))
        if in_hand < prefill_s + _MARGIN_S and now - first.since < LONGEST_HOLD_S:
            return None
        self._waiting.remove(first)
        self.speaking.append(first.key)
        return first.key

    def heard(self, key: str, seconds: float, now: float) -> None:
        """So much sound more was handed over."""
        self._lasts_until[key] = max(now, self._lasts_until.get(key, now)) + seconds

    def leave(self, key: str) -> Move | None:
        """Out of its slot or the queue; what has to be moved into the gap. Nothing for a key that is not there."""
        self._lasts_until.pop(key, None)
        self._waiting = deque(each for each in self._waiting if each.key != key)
        if key not in self.speaking:
            return None
        gap, last = self.speaking.index(key), len(self.speaking) - 1
        moved = self.speaking.pop()
        if gap == last:
            return None
        self.speaking[gap] = moved
        return Move(last, gap)
