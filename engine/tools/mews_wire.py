"""What the Mews Connector API says, as far as we need it, and its words for ours. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from pydantic import Field

from engine.tools.pms import Status
from engine.tools.pms_line import Text, Theirs
from engine.tools.pms_terms import duration

VERSIONED_RESERVATIONS: Final = "reservations/getAll/2023-06-06"
VERSIONED_AVAILABILITY: Final = "services/getAvailability/2024-01-22"

STATUS: Final = {
    "Confirmed": Status.BOOKED,
    "Optional": Status.BOOKED,
    "Started": Status.IN_HOUSE,
    "Processed": Status.DEPARTED,
    "Canceled": Status.CANCELLED,
}
"""Enquired and Requested are no reservations yet: nobody of the hotel has confirmed them."""

STATES: Final = {status: [state for state, ours in STATUS.items() if ours is status] for status in Status}


class Enterprise(Theirs):
    Name: Text = ""
    TimeZoneIdentifier: Text


class Configuration(Theirs):
    Enterprise: Enterprise


class ServiceTimes(Theirs):
    StartOffset: Text
    EndOffset: Text

    @property
    def arrival(self) -> timedelta:
        """Since the first night's day began."""
        return duration(self.StartOffset)

    @property
    def departure(self) -> timedelta:
        """Since the last night's day ended."""
        return duration(self.EndOffset)


class ServiceData(Theirs):
    Discriminator: Text
    Value: ServiceTimes | None = None


class Service(Theirs):
    Id: Text
    IsActive: bool
    Data: ServiceData


class Services(Theirs):
    Services: list[Service]
    Cursor: Text | None = None


class Category(Theirs):
    Id: Text
    IsActive: bool
    Type: Text = "Room"
    Names: dict[str, Text]
    Capacity: int = Field(ge=0, le=100)
    ExtraCapacity: int = Field(default=0, ge=0, le=100)


class Categories(Theirs):
    ResourceCategories: list[Category]
    Cursor: Text | None = None


class Rate(Theirs):
    Id: Text
    IsActive: bool
    IsEnabled: bool
    IsPublic: bool


class Rates(Theirs):
    Rates: list[Rate]
    Cursor: Text | None = None


class AgeCategory(Theirs):
    Id: Text
    Classification: Text
    IsActive: bool = True


class AgeCategories(Theirs):
    AgeCategories: list[AgeCategory]
    Cursor: Text | None = None


class CategoryAvailability(Theirs):
    ResourceCategoryId: Text
    Metrics: dict[str, list[int]]

    def free(self, nights: int) -> list[int]:
        """For each night: usable rooms that nobody has. Raises ValueError."""
        usable, occupied = self.Metrics.get("UsableResources", []), self.Metrics.get("Occupied", [])
        if not len(usable) == len(occupied) == nights:
            raise ValueError(f"{len(usable)} nights instead of {nights}")
        return [max(0, a - b) for a, b in zip(usable, occupied, strict=True)]


class Availability(Theirs):
    ResourceCategoryAvailabilities: list[CategoryAvailability]


class Amount(Theirs):
    Currency: Text
    GrossValue: Decimal = Field(ge=0, le=10_000_000)


class CategoryPrices(Theirs):
    CategoryId: Text
    AmountPrices: list[Amount]


class Pricing(Theirs):
    CategoryPrices: list[CategoryPrices]


class PersonCount(Theirs):
    Count: int = Field(ge=0, le=1000)


class Booked(Theirs):
    Id: Text
    Number: Text
    State: Text
    AccountId: Text
    ScheduledStartUtc: datetime
    ScheduledEndUtc: datetime
    RequestedResourceCategoryId: Text
    PersonCounts: list[PersonCount] = Field(default_factory=list)


class BookedPage(Theirs):
    """Each row is understood by itself."""

    Reservations: list[Any]
    Cursor: Text | None = None


class Customer(Theirs):
    Id: Text
    FirstName: Text | None = None
    LastName: Text | None = None
    Phone: Text | None = None


class Customers(Theirs):
    Customers: list[Any]
    Cursor: Text | None = None


class OrderItem(Theirs):
    ServiceOrderId: Text
    Amount: Amount


class OrderItems(Theirs):
    OrderItems: list[Any]
    Cursor: Text | None = None


class Refusal(Theirs):
    """The body of a 400 or 403."""

    Message: Text = ""
