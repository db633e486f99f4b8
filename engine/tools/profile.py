"""Reads the hotel's folder: profile, rooms and rates, example reservations; every mistake is named by file and key."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from engine.errors import SettingsError

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
RoomNumber = Annotated[str, StringConstraints(pattern=r"^\d{1,4}$")]
MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


class _Door(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Sayings(_Door):
    """What the hotel says in another language to a caller who presses a key."""

    breakfast: Sentence
    check_out: Sentence


class HotelFile(_Door):
    """`hotel.toml`."""

    name: Line
    phone: Line
    emergency_number: Line
    check_in: Line
    check_out: Line
    currency: Line
    timezone: str | None = None
    synonyms: list[list[str]] = Field(default_factory=list)
    languages: dict[Literal["de", "fr", "es", "it"], Sayings] = Field(default_factory=dict)

    @field_validator("timezone")
    @classmethod
    def is_known(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                ZoneInfo(value)
            except (ZoneInfoNotFoundError, ValueError) as e:
                raise ValueError(f"unknown time zone {value!r}; expected one like 'Europe/London'") from e
        return value

    @property
    def zone(self) -> ZoneInfo | None:
        """The hotel's time zone; None if it is the machine's."""
        return ZoneInfo(self.timezone) if self.timezone else None


class RoomType(_Door):
    """One kind of room; rates in whole units of the currency, a night."""

    code: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{1,20}$")]
    name: Line
    sleeps: int = Field(ge=1, le=20)
    rate: int = Field(ge=0)
    weekend_rate: int = Field(ge=0)
    rooms: list[RoomNumber] = Field(min_length=1)


class Season(_Door):
    """Other rates for a part of the year; it may run over New Year."""

    name: Line
    first: MonthDay = Field(alias="from")
    last: MonthDay = Field(alias="to")
    rates: dict[str, int]

    def holds(self, night: date) -> bool:
        day = night.strftime("%m-%d")
        if self.first <= self.last:
            return self.first <= day <= self.last
        return day >= self.first or day <= self.last


class RoomsFile(_Door):
    """`rooms.toml`."""

    types: list[RoomType] = Field(min_length=1)
    seasons: list[Season] = Field(default_factory=list)


class ExampleReservation(_Door):
    """A reservation of the example; `arrival` in days from the day on which the book is made."""

    code: Line
    guest: Line
    phone: Line
    room: RoomNumber
    arrival: int
    nights: int = Field(ge=1)
    guests: int = Field(ge=1)


class ReservationsFile(_Door):
    """`reservations.toml`."""

    reservations: list[ExampleReservation] = Field(default_factory=list)


File = TypeVar("File", bound=_Door)


def read_hotel(folder: Path) -> HotelFile:
    """Raises SettingsError with the file and the key that is wrong."""
    return _read(folder / "hotel.toml", HotelFile)


def read_rooms(folder: Path) -> RoomsFile:
    """Raises SettingsError with the file and the key that is wrong."""
    return _read(folder / "rooms.toml", RoomsFile)


def read_reservations(folder: Path) -> ReservationsFile:
    """The example reservations; none if the hotel has no such file."""
    file = folder / "reservations.toml"
    return _read(file, ReservationsFile) if file.exists() else ReservationsFile()


def _read(file: Path, model: type[File]) -> File:
    try:
        content: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        return model.model_validate(content)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise SettingsError(f"{file} can't be read: {e}") from e
    except ValidationError as e:
        wrong = "; ".join(f"{'.'.join(map(str, x['loc']))}: {x['msg']}" for x in e.errors())
        raise SettingsError(f"{file}: {wrong}") from e
