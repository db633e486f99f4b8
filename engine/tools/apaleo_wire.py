"""What Apaleo's API says, as far as we need it, and its words for ours. Pure."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from pydantic import Field

from engine.tools.pms import Status, plain_code
from engine.tools.pms_line import Text, Theirs

STATUS: Final = {
    "Confirmed": Status.BOOKED,
    "InHouse": Status.IN_HOUSE,
    "CheckedOut": Status.DEPARTED,
    "Canceled": Status.CANCELLED,
    "NoShow": Status.CANCELLED,
}

STATES: Final = {status: [state for state, ours in STATUS.items() if ours is status] for status in Status}

_CODE: Final = re.compile(r"([A-Z]{8})(\d{1,3})")


def reservation_id(code: str) -> str | None:
    """'xpgm sxgf 1' -> 'XPGMSXGF-1': a booking's eight letters and the number of the room in it."""
    found = _CODE.fullmatch(plain_code(code))
    return f"{found[1]}-{found[2]}" if found else None


class Token(Theirs):
    access_token: str = Field(min_length=1, max_length=20_000)
    expires_in: float = Field(gt=0)


class Property(Theirs):
    name: Text | dict[str, Text] = ""
    timeZone: Text
    currencyCode: Text


class UnitGroup(Theirs):
    id: Text
    name: Text = ""
    maxPersons: int = Field(default=1, ge=1, le=100)
    type: Text = "BedRoom"


class UnitGroups(Theirs):
    unitGroups: list[UnitGroup]
    count: int


class Named(Theirs):
    id: Text


class Money(Theirs):
    amount: Decimal = Field(ge=0, le=10_000_000)
    currency: Text


class Slice(Theirs):
    totalGrossAmount: Money


class Offer(Theirs):
    unitGroup: Named
    ratePlan: Named
    availableUnits: int = Field(ge=0, le=100_000)
    totalGrossAmount: Money
    timeSlices: list[Slice] = Field(min_length=1)


class OfferList(Theirs):
    offers: list[Offer]


class Person(Theirs):
    firstName: Text | None = None
    lastName: Text | None = None
    phone: Text | None = None


class Booked(Theirs):
    id: Text
    status: Text
    arrival: datetime
    departure: datetime
    adults: int = Field(ge=0, le=1000)
    childrenAges: list[int] = Field(default_factory=list)
    unitGroup: Named
    unit: Named | None = None
    primaryGuest: Person = Field(default_factory=Person)
    totalGrossAmount: Money
    externalCode: Text | None = None


class BookedList(Theirs):
    """Each row is understood by itself."""

    reservations: list[Any]
    count: int


class Made(Theirs):
    reservationIds: list[Named] = Field(min_length=1)


class Refusal(Theirs):
    """The body of a 4xx."""

    messages: list[Text] = Field(default_factory=list)
