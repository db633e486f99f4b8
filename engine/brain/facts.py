"""What the brain may ask about the hotel: read-only, and always through `Facts`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from engine.errors import EngineError


class FactsUnavailable(EngineError):
    """The hotel's system can't be asked now; the porter says so and takes a request."""


class AskTheTool(FactsUnavailable):
    """It is not at hand at this moment; the tool of the same name can ask the hotel's system."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The hotel itself. `phone` and `emergency_number` are written as they are spoken."""

    name: str
    phone: str
    emergency_number: str
    check_in: str
    check_out: str
    currency: str
    rooms: frozenset[str]
    vocabulary: tuple[str, ...]
    sayings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Language, then subject: the hotel's own sentences for callers who are answered by keys."""
    directory: Mapping[str, str] = field(default_factory=dict)
    """What callers call a department, in small letters, and its name."""
    room_types: Mapping[str, str] = field(default_factory=dict)
    """Codes of the kinds of room, and their names."""
    nights_max: int = 14
    """The longest stay that may be booked without the desk."""


@dataclass(frozen=True, slots=True)
class Note:
    """One of the hotel's own notes; `spoken` is its short answer, in spoken English."""

    title: str
    spoken: str
    detail: str
    score: float


@dataclass(frozen=True, slots=True)
class Offer:
    """A room type that is free for a whole stay; money in minor units (pence, cents)."""

    code: str
    name: str
    sleeps: int
    free: int
    night_minor: int
    total_minor: int


class Facts(Protocol):
    """Read-only lookups; they answer in a millisecond or raise FactsUnavailable (AskTheTool: not without asking)."""

    @property
    def profile(self) -> Profile: ...

    def search_hotel(self, query: str) -> list[Note]:
        """The notes that answer the question, best first; none if none is relevant."""
        ...

    def availability(self, arrival: date, nights: int, guests: int) -> list[Offer]:
        """Room types that are free for every night and big enough, cheapest first."""
        ...

    def availability_age_s(self, arrival: date, nights: int, guests: int) -> float:
        """How long ago the hotel's system said so; 0 for a book that is at hand."""
        ...


def as_json(found: Sequence[Note] | Sequence[Offer]) -> list[dict[str, object]]:
    """A lookup's result as JSON values."""
    return [{name: getattr(item, name) for name in item.__dataclass_fields__} for item in found]
