"""Days in another language than English: today, tomorrow, a weekday, a date; and read out with the weekday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from re import Match

from engine.brain.reading.dates import hotel_day
from engine.brain.reading.tongue import Days, Tongue

_NEAR = ("today", "tomorrow", "after_tomorrow")


@dataclass(frozen=True, slots=True)
class FoundDay:
    """The day that a line names; None with `is_other` if it names one that only people can set. `rest`: the line
    without it."""

    day: date | None
    is_other: bool
    rest: str


def find_day(digits: str, tongue: Tongue, now: datetime, at: time | None = None) -> FoundDay:
    """`digits`: the line with its numbers in figures. `at`: the hour that is wanted, if it is known."""
    days = tongue.days
    if days.other.search(digits):
        return FoundDay(None, True, digits)
    found: list[tuple[int, date | None, bool]] = []
    rest = digits
    for name, shape in days.shapes.items():
        for match in shape.finditer(rest):
            is_ruled_out = bool(tongue.ruled_out.search(rest[: match.start()].rstrip()))
            found.append((match.start(), _day_of(name, match, days, now, at), is_ruled_out))
        rest = shape.sub(lambda match: " " * (match.end() - match.start()), rest)
    meant = [f for f in found if not f[2]] or found
    told = {day for _, day, _ in meant}
    if None in told:
        return FoundDay(None, True, digits)
    if len(told) > 1 and tongue.corrects.search(digits):
        told = {max(meant, key=lambda f: f[0])[1]}
    return FoundDay(next(iter(told), None) if len(told) == 1 else None, len(told) > 1, rest)


def speak_due(due: datetime, days: Days, now: datetime) -> str:
    """'morgen, Freitag, um 06:30', 'am Dienstag, dem 24. November, um 06:30'."""
    weekday = days.weekdays[due.weekday()].partition("|")[0]
    clock, ahead = f"{due:%H:%M}", (due.date() - now.date()).days
    if ahead < len(days.near):
        return days.told_near.format(day=days.near[ahead], weekday=weekday, time=clock)
    month = days.months[due.month - 1].partition("|")[0]
    return days.told_date.format(weekday=weekday, day=due.day, month=month, time=clock)


def speak_dues(dues: Sequence[datetime], days: Days, now: datetime) -> str:
    """'morgen, Freitag, um 06:30 und 07:00': the day again only where it is another one."""
    told = [
        f"{due:%H:%M}" if n and due.date() == dues[n - 1].date() else speak_due(due, days, now)
        for n, due in enumerate(dues)
    ]
    *first, last = told
    return f"{', '.join(first)} {days.told_and} {last}" if first else last


def _day_of(name: str, match: Match[str], days: Days, now: datetime, at: time | None) -> date | None:
    today = hotel_day(now)
    if name in _NEAR:
        return today + timedelta(days=_NEAR.index(name))
    parts = match.groupdict()
    if name == "weekday":
        ahead = (_index(days.weekdays, parts["weekday"]) - today.weekday()) % 7
        is_today = not ahead and at is not None and datetime.combine(today, at) > now
        return today + timedelta(days=ahead if ahead or is_today else 7)
    named = parts.get("month")
    month = _index(days.months, named) + 1 if named else int(parts.get("number") or 0) or None
    return _next_such(int(parts["day"]), month, today)


def _index(names: tuple[str, ...], said: str) -> int:
    return next(n for n, name in enumerate(names) if said in name.lower().split("|"))


def _next_such(day: int, month: int | None, today: date) -> date | None:
    """The next such date from today on; None if there is none within a year."""
    ahead = (today + timedelta(days=n) for n in range(366))
    return next((d for d in ahead if d.day == day and month in (None, d.month)), None)
