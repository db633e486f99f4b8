"""Speech that no recogniser could transcribe: kept until one can, and answered then unless it is too old. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keeping:
    """For how long, in seconds."""

    fresh_s: float = 10.0
    """Since the guest was told that they are not heard. The recording that tells them takes seven, a recogniser that
    was killed is back by then, and they are not asked whether they are there before twelve of silence. Later, an answer
    would meet a guest who has given up that question, or is being asked another: they are asked to say it again."""
    retry_s: float = 1.0
    """Between two tries: as long as a breaker waits before its first probe."""


@dataclass(slots=True)
class Owed:
    """One guest's; times in seconds since the epoch."""

    keeping: Keeping
    told_at: float | None = None
    """When everybody had failed; None while nothing is kept."""

    def keep(self, told_at: float) -> None:
        self.told_at = told_at

    def is_fresh(self, at: float) -> bool:
        """Whether something is kept that is still worth an answer, and is heard as one with what follows it."""
        return self.told_at is not None and at - self.told_at <= self.keeping.fresh_s

    def settle(self) -> None:
        """It was transcribed, or is given up."""
        self.told_at = None
