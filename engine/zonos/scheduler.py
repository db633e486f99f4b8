"""Who speaks in which slot, and when a newcomer is let in. Pure: no torch, no clock of its own.

Those who speak have the first slots, without a gap: whoever leaves is replaced
by the one in the last slot. A newcomer is let in by parts (of its prefill), one
between two steps. Each holds up all that speak, so it is paid from the sound that
they have in hand, and no larger than what this machine works out in half a chunk;
but it is not put off for ever.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final

from engine.models.scheduler import Rank

SIZES: Final = (1, 2, 4, 8, 16, 32)
"""Batches for which a step is prepared; the slots behind those that speak are worked out in vain."""
LONGEST_HOLD_S: Final = 0.1
"""About a chunk: one part in this time is worked out even where nothing is in hand."""
PARTS: Final = (8, 16, 32, 64, 128, 256)
"""Positions of a newcomer's text in one part. A GPU reads all weights for each: many take it no longer than few."""
FIRST_PART: Final = 64
"""Where nothing was measured yet."""
_LONGEST_PART_S: Final = LONGEST_HOLD_S / 2
_MARGIN_S: Final = 0.03
_MEMORY_OF_MEAN: Final = 0.8


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
        self._newcomer: _Waiting | None = None
        """Who is being let in."""
        self._lasts_until: dict[str, float] = {}
        """When the sound that a stream was given will have been heard."""
        self._last_part = float("-inf")
        self._position_s = 0.0
        """What each position of a part takes, mean of late."""

    @property
    def queued(self) -> int:
        """All that do not speak yet."""
        return len(self._waiting) + (self._newcomer is not None)

    @property
    def batch(self) -> int:
        """The smallest prepared size for all that speak; 0 when nobody does."""
        count = len(self.speaking)
        return min(self.slots, next(size for size in (0, *SIZES) if size >= count))

    @property
    def part(self) -> int:
        """Positions of the next part."""
        if not self._position_s:
            return FIRST_PART
        return max((size for size in PARTS if size * self._position_s <= _LONGEST_PART_S), default=PARTS[0])

    @property
    def part_s(self) -> float:
        """What it will take, by those before."""
        return self.part * self._position_s

    def add(self, key: str, rank: Rank, now: float) -> None:
        """Raises Full; ValueError for a key that is there already."""
        if key in self.speaking or any(each.key == key for each in (*self._waiting, self._newcomer) if each):
            raise ValueError(f"{key} is there already")
        if len(self._waiting) >= self._longest_queue:
            raise Full
        self._waiting.append(_Waiting(key, rank, now))

    def admit(self, now: float) -> str | None:
        """The newcomer for whom a part is to be worked out now."""
        if self._newcomer is None:
            if not self._waiting or len(self.speaking) == self.slots:
                return None
            first = min(self._waiting, key=lambda each: each.rank)  # of equals the one that came first
        else:
            first = self._newcomer
        in_hand = min((until - now for until in self._lasts_until.values()), default=float("inf"))
        if in_hand < self.part_s + _MARGIN_S and now - max(first.since, self._last_part) < LONGEST_HOLD_S:
            return None
        if self._newcomer is None:
            self._waiting.remove(first)
            self._newcomer = first
        self._last_part = now
        return first.key

    def part_took(self, positions: int, seconds: float) -> None:
        """A short rest of a text tells nothing of longer parts, which may take no longer."""
        if not self._position_s or 2 * positions >= self.part:
            each, before = seconds / positions, self._position_s
            self._position_s = _MEMORY_OF_MEAN * before + (1 - _MEMORY_OF_MEAN) * each if before else each

    def begin(self) -> int:
        """The newcomer was let in whole and speaks from now on, in this slot."""
        assert self._newcomer, "somebody was let in"
        self.speaking.append(self._newcomer.key)
        self._newcomer = None
        return len(self.speaking) - 1

    def heard(self, key: str, seconds: float, now: float) -> None:
        """So much sound more was handed over."""
        self._lasts_until[key] = max(now, self._lasts_until.get(key, now)) + seconds

    def leave(self, key: str) -> Move | None:
        """Out of its slot or the queue; what has to be moved into the gap. Nothing for a key that is not there."""
        self._lasts_until.pop(key, None)
        self._waiting = deque(each for each in self._waiting if each.key != key)
        if self._newcomer and self._newcomer.key == key:
            self._newcomer = None
        if key not in self.speaking:
            return None
        gap, last = self.speaking.index(key), len(self.speaking) - 1
        moved = self.speaking.pop()
        if gap == last:
            return None
        self.speaking[gap] = moved
        return Move(last, gap)
