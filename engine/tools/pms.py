"""The port to the hotel's own system (property management system), whoever it comes from.

What a system answers is data: an adapter takes from it what it knows, checks it, and leaves the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from engine.brain.facts import Offer
from engine.errors import EngineError

MAX_NIGHTS = 60
MAX_DAYS_AHEAD = 500
MAX_GUESTS = 50


class SoldOut(EngineError):
    """No room of the type is free any more for the whole stay."""


class Refused(EngineError):
    """The system understood and said no; `str(e)` is for the log."""


class Uncertain(EngineError):
    """Something was begun, and nobody knows whether it was done; `str(e)` is for the log."""


class Status(StrEnum):
    """Where a reservation stands."""

    BOOKED = "booked"
    IN_HOUSE = "in_house"
    DEPARTED = "departed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Stay:
    """Nights for guests in one room."""

    arrival: date
    nights: int
    guests: int

    @property
    def departure(self) -> date:
        return self.arrival + timedelta(days=self.nights)

    @property
    def each_night(self) -> list[date]:
        return [self.arrival + timedelta(days=n) for n in range(self.nights)]


def check_stay(stay: Stay) -> Stay:
    """One that may be asked for. Raises ValueError with a sentence that may be said aloud."""
    if not 1 <= stay.nights <= MAX_NIGHTS:
        raise ValueError(f"nights must be between 1 and {MAX_NIGHTS}")
    if not 1 <= stay.guests <= MAX_GUESTS:
        raise ValueError(f"guests must be between 1 and {MAX_GUESTS}")
    return stay


@dataclass(frozen=True, slots=True)
class RoomKind:
    """A room type of the system; `code` names it among us, `name` is spoken."""

    code: str
    name: str
    sleeps: int


@dataclass(frozen=True, slots=True)
class Guest:
    """Who books."""

    first_name: str
    last_name: str
    phone: str
    email: str = ""

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class Reservation:
    """As the hotel's system has it; `ref` is its own name for it, `code` the one that guests are given."""

    ref: str
    code: str
    first_name: str
    last_name: str
    phone: str
    type_code: str
    stay: Stay
    total_minor: int
    status: Status
    room: str | None = None


@dataclass(frozen=True, slots=True)
class Offers:
    """Cheapest first; `age_s` is how long ago the system said so."""

    offers: Sequence[Offer] = field(default_factory=tuple)
    age_s: float = 0.0

    def of(self, type_code: str) -> Offer | None:
        return next((offer for offer in self.offers if offer.code == type_code), None)


class Pms(Protocol):
    """Every method but `at_hand` may take its time, and raises FactsUnavailable when the system can't be asked."""

    def at_hand(self, stay: Stay) -> Offers:
        """What `availability` would say, without asking anybody. Raises AskTheTool."""
        ...

    async def property_name(self) -> str:
        """What the system calls this hotel."""
        ...

    async def kinds(self) -> Sequence[RoomKind]:
        """All room types, free or not."""
        ...

    async def availability(self, stay: Stay, *, fresh: bool = False) -> Offers:
        """Room types that are free for every night and big enough. `fresh`: not from a cache."""
        ...

    async def quote_change(self, reservation: Reservation, stay: Stay) -> Offers:
        """The same for a reservation that is to be changed to this stay: its own room is free for it."""
        ...

    async def find(self, code: str) -> list[Reservation]:
        """Those with this code, however it is written, and maybe those with its figures; none if it is not known."""
        ...

    async def arrivals(self, day: date) -> list[Reservation]:
        """Those that arrive on this day and are not cancelled."""
        ...

    async def book(self, stay: Stay, type_code: str, guest: Guest, key: str) -> Reservation:
        """Books once for each key, however often it is asked. Raises SoldOut, Refused, Uncertain."""
        ...

    async def booked(self, key: str) -> Reservation | None:
        """What was booked with this key."""
        ...

    async def change(self, reservation: Reservation, stay: Stay, type_code: str) -> Reservation:
        """Raises SoldOut, Refused, Uncertain."""
        ...

    async def cancel(self, reservation: Reservation) -> Reservation:
        """One that is cancelled stays so. Raises Refused, Uncertain."""
        ...

    async def aclose(self) -> None: ...


def plain_code(code: str) -> str:
    """'hl 48-21' -> 'HL4821'."""
    return "".join(c for c in code.upper() if c.isalnum())


def code_figures(code: str) -> str:
    """The figures that a code of letters and figures ends with; empty where they are too few to tell it by."""
    found = re.fullmatch(r"[A-Z]{1,3}(\d{4,})", plain_code(code))
    return found[1] if found else ""
