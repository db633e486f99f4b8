"""Between a hotel's system and us: days and instants, money and minor units, their room types and ours, their
rows and those that are understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import structlog

from appliance.contract.hotel import Hotel
from engine.brain.facts import FactsUnavailable
from engine.tools.pms import RoomKind

A = TypeVar("A")
B = TypeVar("B")

_log = structlog.get_logger(__name__)


def understood_of(rows: Iterable[A], understand: Callable[[A], B], *, skips: bool) -> list[B]:
    """One odd row hides no other of a list: it `skips` and logs what raises FactsUnavailable.

    Where the one that was asked for may be among them, nothing is skipped: it would seem not to be there.
    """
    found: list[B] = []
    for row in rows:
        try:
            found.append(understand(row))
        except FactsUnavailable as e:
            if not skips:
                raise
            _log.warning("a row of a list from the hotel's system is left out", why=str(e))
    return found


def zone_named(name: str) -> ZoneInfo:
    """Raises FactsUnavailable."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as e:
        raise FactsUnavailable(f"its time zone {name!r} is not known") from e


def instant(day: date, after: timedelta, zone: ZoneInfo) -> str:
    """'2026-11-19T15:00:00Z': so long after the day began, by the clock on the wall."""
    local = (datetime.combine(day, datetime.min.time()) + after).replace(tzinfo=zone)
    return f"{local.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def day_of(at: datetime, zone: ZoneInfo) -> date:
    """The day on the hotel's wall. Raises FactsUnavailable."""
    try:
        return at.astimezone(zone).date()
    except (OverflowError, ValueError) as e:
        raise FactsUnavailable("one of its days is not understood") from e


def duration(iso: str) -> timedelta:
    """'P0M0DT15H0M0S', with a sign before any figure. Raises FactsUnavailable."""
    found = re.fullmatch(r"(-?)P(?:(-?\d+)M)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+)(?:\.\d+)?S)?)?", iso)
    if found is None or int(found[2] or 0):
        raise FactsUnavailable(f"the duration {iso[:40]!r} is not understood")
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[2:])
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if found[1] else length


def minor(amount: Decimal) -> int:
    """Pounds to pence."""
    return int((amount * 100).quantize(Decimal(1), ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class TypeTable:
    """Their name of a room type and ours, one for one."""

    theirs: Mapping[str, RoomKind]
    """Their id -> the type, under our code."""

    @property
    def ours(self) -> dict[str, str]:
        """Our code -> their id."""
        return {kind.code: name for name, kind in self.theirs.items()}


def type_table(found: Iterable[tuple[str, str, int]], hotel: Hotel) -> TypeTable:
    """(their id, the spoken name, how many sleep there): a type that the hotel's document names has its code."""
    known = {kind.name.casefold(): kind.code for kind in hotel.rooms.types}
    table: dict[str, RoomKind] = {}
    for theirs, name, sleeps in found:
        code = known.get(name.casefold()) or re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "room"
        taken = {kind.code for kind in table.values()}
        free = next(c for c in (code, *(f"{code}-{n}" for n in range(2, 1000))) if c not in taken)
        table[theirs] = RoomKind(free, name, sleeps)
    return TypeTable(table)
