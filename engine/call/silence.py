"""A guest who says nothing: asked twice whether they are there, then told goodbye. Pure.

Times are seconds of a monotonic clock; the job tells what happened and asks what is due.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Nudge(StrEnum):
    """What to do about a silence."""

    ASK = "ask"
    GIVE_UP = "give_up"


@dataclass(slots=True)
class SilenceWatch:
    """Counts only silence that is the guest's turn: never while either side speaks or the porter thinks."""

    patience_s: float
    asks: int = 2
    _quiet_since: float | None = None
    asked: int = 0
    """How often the guest was asked since they last said something."""

    def porter_waits(self, at: float) -> None:
        """The porter has finished speaking and listens."""
        self._quiet_since = at

    def somebody_is_busy(self) -> None:
        """The porter thinks or speaks, or the guest makes a sound."""
        self._quiet_since = None

    def guest_spoke(self) -> None:
        """Real words arrived: patience starts anew."""
        self._quiet_since, self.asked = None, 0

    def due_at(self) -> float | None:
        """When `nudge` has something to say, if nothing happens before."""
        return None if self._quiet_since is None else self._quiet_since + self.patience_s

    def nudge(self, at: float) -> Nudge | None:
        """What is due now, once each."""
        due = self.due_at()
        if due is None or at < due:
            return None
        self._quiet_since = None
        self.asked += 1
        return Nudge.ASK if self.asked <= self.asks else Nudge.GIVE_UP
