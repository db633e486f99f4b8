"""A call that is over, told again as it went: which lines are there at a moment of it, and how the moment moves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from appliance.contract.events import Role
from gui.state.conversation import Bubble, Item, Notice, ToolLine

SPEEDS = (1.0, 2.0, 5.0, 20.0)
TAIL_S = 0.5
"""The last word is seen before the end."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the timeline: from, to, and on whose lane (None: what nobody said)."""

    begin: float
    end: float
    role: Role | None
    is_serious: bool = False


class Replay:
    """`at` is the moment that is shown, seconds since the epoch; None: the whole call."""

    def __init__(self) -> None:
        self.items: tuple[Item, ...] = ()
        self.begin = self.end = 0.0
        self.at: float | None = None
        self.is_playing = False
        self.speed = SPEEDS[0]
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    def load(self, items: Iterable[Item]) -> None:
        """Another call, or the same one grown: all of it is shown."""
        self.items = tuple(items)
        self.begin = min((item.at for item in self.items), default=0.0)
        self.end = max((_end_of(item) for item in self.items), default=0.0) + TAIL_S
        self.at, self.is_playing = None, False
        self._tell()

    @property
    def lines(self) -> tuple[Item, ...]:
        """What is there at the moment."""
        if self.at is None:
            return self.items
        return tuple(_as_at(item, self.at) for item in self.items if item.at <= self.at)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The whole timeline."""
        return tuple(_mark(item) for item in self.items)

    @property
    def length_s(self) -> float:
        return self.end - self.begin

    def play(self) -> None:
        """From where it stands; from the beginning where it stands at the end."""
        if self.items:
            self.at = self.begin if self.at is None or self.at >= self.end else self.at
            self.is_playing = True
            self._tell()

    def stop(self) -> None:
        self.is_playing = False
        self._tell()

    def seek(self, at: float) -> None:
        """Show this moment; past the end all of it."""
        self.at = None if at >= self.end else max(self.begin, at)
        if self.at is None:
            self.is_playing = False
        self._tell()

    def quicken(self) -> None:
        """The next speed, after the last one the first."""
        self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
        self._tell()

    def pass_time(self, seconds: float) -> None:
        """So much of the watcher's time went by."""
        if self.is_playing and self.at is not None:
            self.seek(self.at + seconds * self.speed)

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()


def _end_of(item: Item) -> float:
    if isinstance(item, Bubble):
        return item.until or item.at
    return item.at + (item.took_s or 0.0) if isinstance(item, ToolLine) else item.at


def _mark(item: Item) -> Mark:
    if isinstance(item, Bubble):
        return Mark(item.at, _end_of(item), item.role)
    serious = item.serious if isinstance(item, Notice) else item.ok is False
    return Mark(item.at, _end_of(item), None, serious)


def _as_at(item: Item, at: float) -> Item:
    """What is still being said shows as many of its words as fit into the time that has passed of it."""
    if isinstance(item, ToolLine) and _end_of(item) > at:
        return replace(item, ok=None, result=None, took_s=None)
    if not isinstance(item, Bubble) or item.until is None or at >= item.until:
        return item
    words = item.text.split(" ")
    share = (at - item.at) / max(item.until - item.at, 0.001)
    return replace(
        item, text=" ".join(words[: max(1, round(share * len(words)))]), partial=True, interrupted=False, latency=None
    )
