"""The hotel in its own words: one document that the API takes, the store keeps, and the engine reads.

Everything that is spoken is written as it is said; `appliance.contract.hotel_folder` reads it from a folder.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from appliance.contract.hotel_notes import Note, read_sections
from appliance.contract.told import wrong
from appliance.contract.written import Written

Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")
]
Sentence = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=r"^[^\x00-\x1f\x7f]*$")
]
RoomNumber = Annotated[str, StringConstraints(pattern=r"^\d{1,4}$")]
MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Clock = Annotated[str, Written(r"([01]\d|2[0-3]):[0-5]\d", "as_clock")]
Number = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\+?[0-9][0-9 ()/-]{0,24}$")]
CurrencyCode = Annotated[str, Written(r"[A-Z]{3}", "as_currency")]
NotesName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{1,40}$")]
Markdown = Annotated[str, StringConstraints(max_length=64 * 2**10)]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

FRIDAY, SATURDAY = 4, 5
WEEKDAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class _Door(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Sayings(_Door):
    """What the hotel says in another language to callers who ask; of the first two also to those who press a key."""

    breakfast: Sentence
    check_out: Sentence
    check_in: Sentence | None = None
    wifi: Sentence | None = None
    parking: Sentence | None = None
    bar: Sentence | None = None
    address: Sentence | None = None


class Hours(_Door):
    """From when to when somebody is there; over midnight if `to` is the earlier one."""

    opens: Clock = Field(alias="from")
    closes: Clock = Field(alias="to")

    def hold(self, at: time) -> bool:
        clock = f"{at:%H:%M}"
        if self.opens <= self.closes:
            return self.opens <= clock < self.closes
        return clock >= self.opens or clock < self.closes


class Department(_Door):
    """Whom a call may be transferred to."""

    name: Line
    number: Number = Field(description="what is dialled")
    also: list[Line] = Field(default_factory=list, description="other words for it")
    hours: Hours | None = Field(default=None, description="without them somebody is always there")


class VenueKind(StrEnum):
    RESTAURANT = "restaurant"
    SPA = "spa"


class Venue(_Door):
    """Where a table or an appointment is asked for."""

    name: Line
    kind: VenueKind
    hours: Hours = Field(description="the last table or appointment begins before `to`")
    closed_on: list[Weekday] = Field(default_factory=list)
    spoken: Sentence = Field(description="the hours, as they are said")
    guests_max: int = Field(default=8, ge=1, le=100, description="a larger party is for staff")

    def is_open(self, at: datetime) -> bool:
        return WEEKDAYS[at.weekday()] not in self.closed_on and self.hours.hold(at.time())


class Policies(_Door):
    """What the porter may do by itself; what is beyond it becomes a request for staff."""

    porter_books: bool = Field(default=True, description="book, change and cancel; else each is a request")
    nights_max: int = Field(default=14, ge=1, le=60)
    days_ahead_max: int = Field(default=365, ge=1, le=500)
    rooms_per_call_max: int = Field(default=2, ge=1, le=10)
    cancel_free_days: int = Field(default=1, ge=0, le=60, description="days before arrival ...")
    cancel_free_until: Clock = Field(default="18:00", description="... and the hour until which cancelling is free")
    cancel_spoken: Sentence = Field(
        default="You can cancel without charge until six in the evening on the day before you arrive.",
        description="the same, as it is said",
    )

    def free_until(self, arrival: date) -> datetime:
        """In the hotel's time, without a zone."""
        day = arrival - timedelta(days=self.cancel_free_days)
        return datetime.combine(day, time.fromisoformat(self.cancel_free_until))


class EmergencyTexts(_Door):
    """What a guest in danger is told first."""

    fire: Sentence = "Leave your room now if it is safe, close the door behind you, and take the stairs, not the lift."
    medical: Sentence = "Stay with them and keep them warm. Somebody of the house is on the way to you."
    crime: Sentence = "Go to a safe place and lock the door. Do not speak to them."
    intruder: Sentence = "Keep your door locked and open it to nobody. Somebody of the house is on the way."
    other: Sentence = "Go to a safe place. Somebody of the house is on the way to you."


class RoomType(_Door):
    """One kind of room; rates in whole units of the currency, a night."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{1,20}$")]
    name: Line
    sleeps: int = Field(ge=1, le=20)
    rate: int = Field(ge=0, le=100_000)
    weekend_rate: int = Field(ge=0, le=100_000)
    rooms: list[RoomNumber] = Field(min_length=1, max_length=2000)


class Season(_Door):
    """Other rates for a part of the year; it may run over New Year."""

    name: Line
    first: MonthDay = Field(alias="from")
    last: MonthDay = Field(alias="to")
    rates: dict[str, Annotated[int, Field(ge=0, le=100_000)]]

    def holds(self, night: date) -> bool:
        day = night.strftime("%m-%d")
        if self.first <= self.last:
            return self.first <= day <= self.last
        return day >= self.first or day <= self.last


class Rooms(_Door):
    """Room types, their rooms and rates."""

    types: list[RoomType] = Field(min_length=1, max_length=100)
    seasons: list[Season] = Field(default_factory=list, max_length=50)

    @model_validator(mode="after")
    def fits_together(self) -> Self:
        codes = [kind.code for kind in self.types]
        _once("room_type", codes)
        _once("room", [number for kind in self.types for number in kind.rooms])
        for season in self.seasons:
            unknown = sorted(set(season.rates) - set(codes))
            if unknown:
                raise wrong("no_room_type", season=repr(season.name), room_type=repr(unknown[0]))
        return self

    def night_rate(self, kind: RoomType, night: date) -> int:
        """A type's rate for a night in whole units of the currency: season before weekend before weekday."""
        for season in reversed(self.seasons):
            if season.holds(night) and kind.code in season.rates:
                return season.rates[kind.code]
        return kind.weekend_rate if night.weekday() in (FRIDAY, SATURDAY) else kind.rate


class Hotel(_Door):
    """All that the porter knows of the hotel. Phone and emergency number are written as they are spoken."""

    name: Line
    phone: Line
    emergency_number: Line
    check_in: Line
    check_out: Line
    currency: Line = Field(description="as it is spoken: pounds")
    currency_code: CurrencyCode = Field(default="GBP", description="as the hotel's system writes it")
    timezone: str | None = Field(default=None, description="like Europe/London; without one it is the machine's")
    synonyms: list[list[Line]] = Field(default_factory=list, max_length=500)
    languages: dict[Literal["de", "fr", "es", "it"], Sayings] = Field(default_factory=dict)
    policies: Policies = Field(default_factory=Policies)
    directory: list[Department] = Field(default_factory=list, max_length=100)
    venues: list[Venue] = Field(default_factory=list, max_length=50)
    emergency: EmergencyTexts = Field(default_factory=EmergencyTexts)
    rooms: Rooms
    notes: dict[NotesName, Markdown] = Field(
        default_factory=dict, max_length=50, description="name -> Markdown; each `#` section is one note"
    )

    @field_validator("timezone")
    @classmethod
    def is_known(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                ZoneInfo(value)
            except (ZoneInfoNotFoundError, ValueError, OSError) as e:
                raise wrong("time_zone", zone=repr(value)) from e
        return value

    @field_validator("notes")
    @classmethod
    def can_be_spoken(cls, notes: dict[str, str]) -> dict[str, str]:
        for name, text in notes.items():
            read_sections(text, name)
        return notes

    @field_validator("directory")
    @classmethod
    def departments_once(cls, directory: list[Department]) -> list[Department]:
        _once("department", [word.casefold() for d in directory for word in (d.name, *d.also)])
        return directory

    @field_validator("venues")
    @classmethod
    def venues_once(cls, venues: list[Venue]) -> list[Venue]:
        _once("venue", [venue.name.casefold() for venue in venues])
        return venues

    @property
    def zone(self) -> ZoneInfo | None:
        """The hotel's time zone; None if it is the machine's."""
        return ZoneInfo(self.timezone) if self.timezone else None

    @property
    def sections(self) -> list[Note]:
        """Every note, in the order of the files' names."""
        return [note for name in sorted(self.notes) for note in read_sections(self.notes[name], name)]


class SaveHotel(BaseModel):
    """Body of `PUT /api/v1/hotel`."""

    model_config = ConfigDict(extra="forbid")

    version: int = Field(ge=0, description="the version that was read before; another one has been saved since: 409")
    hotel: Hotel


class HotelSaved(BaseModel):
    """Who saved a version, and when."""

    version: int = Field(description="0: nobody has saved one; this is what the hotel's folder says")
    at: float | None = None
    by: str | None = None


class HotelVersion(HotelSaved):
    """One version of the hotel's words."""

    hotel: Hotel


class HotelVersions(BaseModel):
    """What was saved, newest first."""

    versions: list[HotelSaved]


def _once(what: str, names: Iterable[str]) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise wrong(f"there_twice.{what}", name=repr(twice[0]))
