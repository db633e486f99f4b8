"""In which language the window speaks and by whose clock: both are set when it opens, and by nobody else; no Qt.

The terminal sets neither: it speaks English, by the clock of its machine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from appliance.contract.sentences import mark

__all__ = ["count", "keep_time_of", "local", "mark", "say", "speak", "tell_date", "tell_whole_date"]

WEEKDAYS = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"), mark("Sat"), mark("Sun"))


@dataclass(slots=True)
class _Manner:
    translate: Callable[[str], str] = lambda text: text
    zone: tzinfo | None = None


_manner = _Manner()


def say(text: str, /, **values: object) -> str:
    """The text in the person's language, with `{names}` filled in."""
    told = _manner.translate(text)
    return told.format(**values) if values else told


def count(number: int, one: str, many: str) -> str:
    """The one or the other, both already said, with `{n}` filled in."""
    return (one if number == 1 else many).format(n=number)


def tell_date(day: date) -> str:
    """`Sun 22/11`."""
    return say("{weekday} {day}/{month}", weekday=say(WEEKDAYS[day.weekday()]), day=day.day, month=day.month)


def tell_whole_date(day: date) -> str:
    """`22/11/2026`, for what may lie years away."""
    return say("{day}/{month}/{year}", day=day.day, month=day.month, year=day.year)


def local(at: float) -> datetime:
    """Seconds since the epoch by the hotel's clock."""
    return datetime.fromtimestamp(at, _manner.zone)


def speak(translate: Callable[[str], str]) -> None:
    """From now on everything is said through `translate`."""
    _manner.translate = translate


def keep_time_of(zone: str | None) -> bool:
    """From now on times are those of this zone, `Europe/London`; without one, or of one unknown here, the machine's.

    Tells whether that is another one than before.
    """
    before = _manner.zone
    try:
        _manner.zone = None if zone is None else ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        _manner.zone = None
    return _manner.zone != before
