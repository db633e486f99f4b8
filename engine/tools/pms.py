"""The port to the hotel's own system (property management system), whoever it comes from."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from engine.brain.facts import Offer

MAX_NIGHTS = 60
MAX_GUESTS = 50
MAX_DAYS_AHEAD = 500


class Pms(Protocol):
    """Read-only. Raises FactsUnavailable when the system can't be asked, ValueError for a stay that can't be."""

    def availability(self, arrival: date, nights: int, guests: int) -> list[Offer]:
        """Room types that are free for every night and big enough for the guests, cheapest first."""
        ...

    def arriving(self, day: date) -> list[str]:
        """The names of the guests who arrive on this day: for the ears, never for the brain."""
        ...


def check_stay(nights: int, guests: int) -> None:
    """Raises ValueError with a sentence that may be said aloud."""
    if not 1 <= nights <= MAX_NIGHTS:
        raise ValueError(f"nights must be between 1 and {MAX_NIGHTS}")
    if not 1 <= guests <= MAX_GUESTS:
        raise ValueError(f"guests must be between 1 and {MAX_GUESTS}")
