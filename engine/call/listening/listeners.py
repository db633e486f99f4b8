"""Who wants to know what the guest says while it is heard, and whom to ask about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from engine.call.listening.turns import Judgement


@dataclass(frozen=True, slots=True)
class TurnOver:
    """The guest's turn as it was judged to be over; times in seconds since the epoch."""

    words: str
    started_at: float
    speech_ended_at: float
    words_at: float
    decided_at: float
    locale: str | None = None
    """As the ears heard it, like "de-DE"; those that know one language only don't say."""
    confidence: float | None = None
    queued_s: float = 0.0
    """How long the words waited for other guests' to be recognised."""
    runs_left_out: int = 0
    """Runs of the recogniser while they spoke that were spaced out, because it was busy."""

    @property
    def quiet_s(self) -> float:
        """For how long the guest had been waiting when the turn was judged to be over."""
        return max(0.0, self.decided_at - self.speech_ended_at)


class Floor(Protocol):
    """Who has the floor while the guest makes a sound; see engine.call.listening.interruption."""

    def stirred(self) -> None: ...

    def subsided(self) -> None: ...

    def voice_began(self) -> None: ...

    def words(self, words: str, voice_s: float, *, has_paused: bool, goes_on: bool) -> bool: ...

    def voice_ended(self) -> None: ...


class Waiting(Protocol):
    """Who sees to it that a guest is not left in silence while words are recognised (`rescue.py`)."""

    def ears(self, is_open: bool) -> None:
        """Whether the recogniser can be asked."""

    def words_awaited(self, awaited: bool, *, quiet_s: float = 0.0) -> None:
        """The recogniser was asked at a pause, `quiet_s` after the guest's last sound; or it has answered."""

    def goes_on(self) -> None:
        """The guest speaks on after the pause."""

    def words_found(self) -> None:
        """In the sound that the guest makes."""

    def nothing_said(self) -> None:
        """It found no words in the sound."""

    def words_lost(self) -> None:
        """The guest said something that will never be answered: they have to say it again."""


@dataclass(frozen=True, slots=True)
class Listeners:
    """Who wants to know, and whom to ask."""

    judge: Callable[[str], Judgement]
    partial: Callable[[str], None]
    turn_over: Callable[[TurnOver], None]
    waiting: Waiting
    take_back: Callable[[str], bool]
    """The guest goes on with the turn of these words; False when it must stay a turn of its own."""
    leave: Callable[[], None]
    """The guest did not go on: what was taken back was a turn."""
    floor: Floor
    answers: Callable[[], bool] = lambda: True
    """False while words are only written down, because the guest speaks with somebody else."""
