"""A guest who says nothing: asked twice whether they are there, then told goodbye. Pure.

Words break a silence; a sound without words only puts off what is due: it may
be the beginning of a sentence, and it may be a fan, or a door now and then.

Times are seconds of a monotonic clock; the job tells what happened and asks what is due.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

SOUND_S: Final = 5.0
"""What is due waits so long after a sound began or ended: the first words of a sentence are known about a second after
its beginning, later where many call at once."""

NOISE_S: Final = 30.0
"""Sounds without words, however many, put nothing off longer than this."""


class Nudge(StrEnum):
    """What to do about a silence."""

    ASK = "ask"
    GIVE_UP = "give_up"


@dataclass(slots=True)
class SilenceWatch:
    """Counts only silence that is the guest's turn: never while the porter speaks or thinks."""

    patience_s: float
    asks: int = 2
    _quiet_since: float | None = None
    _noise_since: float | None = None
    _sound_at: float = 0.0
    asked: int = 0
    """How often the guest was asked since they last said something."""

    def porter_waits(self, at: float) -> None:
        """The porter has finished speaking and listens; or still does."""
        if self._quiet_since is None:
            self._quiet_since, self._noise_since = at, None

    def somebody_is_busy(self) -> None:
        """The porter thinks or speaks."""
        self._quiet_since = None

    def guest_sounds(self, at: float) -> None:
        """A sound of the guest's begins or ends, which may be no speech."""
        self._sound_at = at
        self._noise_since = at if self._noise_since is None else self._noise_since

    def guest_speaks(self, at: float) -> None:
        """There are words in the sound: the silence is over, and the next one counts from here."""
        self._noise_since = None
        if self._quiet_since is not None:
            self._quiet_since = at

    def guest_spoke(self) -> None:
        """A whole turn has arrived: patience starts anew."""
        self._quiet_since, self.asked = None, 0

    def due_at(self) -> float | None:
        """When `nudge` has something to say, if nothing happens before."""
        if self._quiet_since is None:
            return None
        due = self._quiet_since + self.patience_s
        if self._noise_since is None:
            return due
        return max(due, min(self._sound_at + SOUND_S, self._noise_since + NOISE_S))

    def nudge(self, at: float) -> Nudge | None:
        """What is due now, once each."""
        due = self.due_at()
        if due is None or at < due:
            return None
        self._quiet_since = None
        self.asked += 1
        return Nudge.ASK if self.asked <= self.asks else Nudge.GIVE_UP
