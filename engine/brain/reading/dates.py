"""Dates and stays as they are spoken: 'a week on Friday', 'the third of July', 'for two nights'; and read out."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from engine.brain.reading.numbers import NUMBER, TEENS, TENS, UNITS, cardinal
from engine.brain.reading.times import CORRECTION

NIGHT_ENDS_AT_HOUR = 5
"""Until then 'tonight' is the night that began yesterday: a caller at one in the morning means this one."""

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "january february march april may june july august september october november december".split()
_SMALL = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split()
)
_SMALL += "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
ORDINALS = {w: n for n, w in enumerate(_SMALL, start=1)}
ORDINALS |= {f"twenty {w}": 20 + n for w, n in list(ORDINALS.items())[:9]}
ORDINALS |= {"thirtieth": 30} | {f"thirty {w}": 30 + n for w, n in list(ORDINALS.items())[:9]}

_UNIT_WORDS = "|".join(w for w, n in UNITS.items() if 0 < n < 10)
_DAY = "|".join(sorted(ORDINALS, key=len, reverse=True)) + r"|\d{1,2}(?:st|nd|rd|th)?"
_MONTH = "|".join(MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_WEEKDAY = "|".join(WEEKDAYS) + "|mon|tues?|wed|thurs?|fri|sat|sun"
_TEN_TO_99 = "|".join(sorted((*TEENS, *TENS), key=len, reverse=True))
_YEAR = rf"(?:(?:in )?(?P<year>20\d\d|(?:twenty|two thousand(?: and)?) (?:{_TEN_TO_99})(?: (?:{_UNIT_WORDS}))?))\b"
"""'Twenty twenty six', 'two thousand and twenty seven', '2026'."""

_NOT_A_DAY = r"(?! (?:one|room|option|floor|time|night|offer))"

HOLIDAYS = {
    "new years eve": (12, 31),
    "new years day": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "valentines day": (2, 14),
}

_OF_A_FEAST = r"(?! (?:party|parties|dinner|lunch|meal|menu|tree|market|presents?|cards?)\b)"
"""A Christmas party has a day of its own."""

SHAPES = (
    ("holiday", rf"\b(?P<holiday>{'|'.join(HOLIDAYS)})\b{_OF_A_FEAST}"),
    (
        "from_today",
        rf"\b(?:(?P<n>an?|{NUMBER}) (?P<unit>days?|weeks?|fortnight) (?:from (?:today|tonight|now)|today)|"
        r"in (?P<n2>a) (?P<unit2>fortnight))\b",
    ),
    ("after_tomorrow", r"\b(?:the )?day after tomorrow\b"),
    ("tomorrow", r"\btomorrow\b"),
    ("yesterday", r"\byesterday\b"),
    ("today", r"\b(?:tonight|today|this (?:evening|afternoon|night)|right now|straight away|for now)\b"),
    ("in_days", rf"\bin (?P<n>an?|{NUMBER}) (?P<unit>days?|weeks?)\b(?: time)?"),
    ("week_on", rf"\ba week (?:on|this|from) (?P<weekday>{_WEEKDAY})\b|\b(?P<weekday2>{_WEEKDAY}) week\b"),
    (
        "days_month",
        rf"\b(?:the )?(?P<day>{_DAY})"
        rf"(?= (?:until|till|to|through to|and) (?:the )?(?:{_DAY}) (?:of )?(?P<month>{_MONTH})\b)",
    ),
    (
        "weekend_of",
        rf"\b(?:the )?(?P<which>first|second|third|fourth|last) weekend (?:of|in) (?P<month>{_MONTH})\b(?: {_YEAR})?",
    ),
    ("day_month", rf"\b(?:the )?(?P<day>{_DAY}) (?:of )?(?P<month>{_MONTH})\b(?: {_YEAR})?"),
    ("first_of", rf"\b(?:the )?first (?:\w+ )?(?:days?|nights?|week) (?:of|in) (?P<month>{_MONTH})\b"),
    ("month_day", rf"\b(?P<month>{_MONTH}) (?:the )?(?P<day>{_DAY})\b(?: {_YEAR})?"),
    ("last", rf"\b(?<!the )last (?P<last>{_WEEKDAY}|weekend|week)\b(?! (?:of|in) )"),
    ("weekend", r"\b(?P<which>this|next|the|at the) weekend\b"),
    ("weekday", rf"\b(?:(?P<which>next|this|coming|following) )?(?P<weekday>{_WEEKDAY})s?(?P<after> next week)?\b"),
    ("day", rf"\b(?:on )?the (?P<day>{_DAY})\b{_NOT_A_DAY}"),
)
_BESIDE_A_DATE = re.compile(rf"(?:{_WEEKDAY})(?: on)?(?: the)? $")
_ONE_OF_DAYS = re.compile(rf"^(?:{_WEEKDAY})(?: (?:{_WEEKDAY}))* and (?:{_WEEKDAY})\b")
"""'Saturday, Sunday and Monday' are three: commas are not in the line."""
_WEEKEND_OF = re.compile(r"weekend (?:of|around) (?:the )?$")
_FOLLOWING = re.compile(r"following ")
FRIDAY = 4
_SHAPES = tuple((name, re.compile(pattern)) for name, pattern in SHAPES)
_FROM_A_DAY = rf" (?:(?:from|on) (?:today|now|tonight|tomorrow|next|this|{_WEEKDAY})|today|tomorrow)\b"
_NIGHTS = re.compile(
    rf"(?<!\bin )\b(?P<n>an?|another|the|{NUMBER}|a couple of|a few) (?:more |extra |further )?"
    rf"(?P<unit>nights?|weeks(?!{_FROM_A_DAY})|fortnight(?!{_FROM_A_DAY})|week(?! (?:on|this|from|today)\b)|"
    r"(?<=for a )(?:week|fortnight))\b"
)
_NIGHTS_NAMED = re.compile(
    rf"\bnights? (?:of |on |for |from )?(?:the )?(?P<first>{_DAY})(?: (?:the )?(?:{_DAY}))*"
    rf" (?:and|to|until|through) (?:the )?(?P<last>{_DAY})\b"
)
_NIGHTS_JOINED = re.compile(r"(?: nights?)?(?: and)?(?: also)?(?: for| on| of)?(?: the)?(?: nights? of)? ")
"""Between the days of a stay that are named one by one."""
_AND_AFTER = re.compile(r"(?: nights?)? and the (?:(?:day|night) after|(?:next|following) (?:day|night))\b")
_INSTEAD = re.compile(rf"{CORRECTION.pattern}|\b(?:but|only)\b")
"""'I booked a week but would like five nights': the last is meant."""
DAYS_OF_A_WEEK = 7
_A_WEEK_ON = re.compile(rf" (?:on|this|from) (?:{_WEEKDAY})\b")
"""'For a week on Friday' is a stay of a week, unless the nights are told beside it."""
RULED_OUT = re.compile(r"\b(?:not|instead of|rather than)(?: on)?(?: the)?$")
LEAVING = re.compile(
    r"\b(?:until|till|to|leaving|leave|through|through to|departing|checking out|check out|out)(?: on)?(?: the)?$"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line and where it stands."""

    day: date
    start: int
    end: int


def hotel_day(now: datetime) -> date:
    """The day a hotel lives in: it ends with the night, not at midnight."""
    return (now - timedelta(hours=NIGHT_ENDS_AT_HOUR)).date()


def find_dates(line: str, today: date, near: date | None = None) -> list[FoundDate]:
    """All dates in the line, in order; those in the past are taken to be the next of their kind.

    A day without a month is of the month of `near`, a date that was spoken of before: 'no, the sixteenth'.
    """
    said = [(match, day) for match, day in _said(line, today, near) if day is not None]
    found = [FoundDate(day, match.start(), match.end()) for match, day in said]
    return _joined(line, sorted(found, key=lambda f: f.start))


def _said(line: str, today: date, near: date | None) -> list[tuple[re.Match[str], date | None]]:
    """Every date of the line with its words; without a day where a month has no such day."""
    said: list[tuple[re.Match[str], date | None]] = []
    for name, shape in _SHAPES:
        for match in shape.finditer(line):
            if any(match.start() < other.end() and other.start() < match.end() for other, _ in said):
                continue
            day = _read(name, match, today, near)
            if day is not None or name in ("day_month", "month_day"):
                said.append((match, day))
    return said


@dataclass(frozen=True, slots=True)
class Slip:
    """A day that can't be meant: one that no month has (its number and month are told), or one that is past."""

    spoken: str
    is_past: bool
    start: int
    end: int


def find_slip(line: str, today: date) -> Slip | None:
    """'The thirty first of June', 'last Friday', 'June the tenth twenty twenty six': what no stay can begin with."""
    for match, day in _said(line, today, None):
        if day is None:
            month = MONTHS[_month_number(match["month"]) - 1].title()
            spoken = f"{speak_ordinal(_day_number(match['day']))} of {month}"
            return Slip(spoken, is_past=False, start=match.start(), end=match.end())
        if day < today:
            return Slip(speak_date(day, today), is_past=True, start=match.start(), end=match.end())
    return None


def _joined(line: str, found: list[FoundDate]) -> list[FoundDate]:
    """'Thursday the tenth of December' and 'the weekend of the fifth' are one date each, 'the following Monday' is the
    one after the date before it."""
    joined: list[FoundDate] = []
    for this in found:
        before = joined[-1] if joined else None
        until = line[before.start : this.start] if before else ""
        if before and _BESIDE_A_DATE.fullmatch(until) and not _ONE_OF_DAYS.search(line[this.start :]):
            joined[-1] = FoundDate(this.day, before.start, this.end)
        elif before and _WEEKEND_OF.search(until) and "weekend" in line[before.start : before.end]:
            friday = this.day - timedelta(days=(this.day.weekday() - FRIDAY) % 7)
            joined[-1] = FoundDate(friday, before.start, this.end)
        elif before and _FOLLOWING.match(line, this.start):
            days = (this.day.weekday() - before.day.weekday() - 1) % 7 + 1
            joined.append(FoundDate(before.day + timedelta(days=days), this.start, this.end))
        else:
            joined.append(this)
    return joined


def find_date(line: str, today: date) -> date | None:
    """The date that is meant, the first unless it is corrected: 'not Saturday, Sunday', 'on Friday, no, Thursday'."""
    found = find_dates(line, today)
    found = [f for f in found if not RULED_OUT.search(line[: f.start].rstrip())] or found
    if not found:
        return None
    is_corrected = any(CORRECTION.search(line[a.end : b.start]) for a, b in pairwise(found))
    return (found[-1] if is_corrected else found[0]).day


def find_nights(line: str) -> int | None:
    """How many nights: 'two nights' -> 2, 'a week' -> 7, 'a couple of nights' -> 2."""
    said = list(_NIGHTS.finditer(line))
    said = [f for f in said if f["unit"] != "week" or not _A_WEEK_ON.match(line, f.end())] or said
    if not said:
        return None
    is_corrected = any(_INSTEAD.search(line[a.end() : b.start()]) for a, b in pairwise(said))
    found = said[-1] if is_corrected else said[0]
    words = {"the": 1, "another": 1, "a couple of": 2}
    if found["n"] == "a few":
        return None
    count = words.get(found["n"]) or cardinal(found["n"]) or 0
    unit = {"week": 7, "weeks": 7, "fortnight": 14}.get(found["unit"], 1)
    return count * unit or None


def find_stay(line: str, today: date, near: date | None = None) -> tuple[date | None, int | None]:
    """Arrival and nights, as far as they were said; 'from Friday to Sunday' gives both."""
    found = find_dates(line, today, near)
    arrival = next((f.day for f in found if not LEAVING.search(line[: f.start].rstrip())), None)
    departure = next((f.day for f in found if LEAVING.search(line[: f.start].rstrip())), None)
    nights = _nights_named(line) or nights_in_a_row(line, found) or find_nights(line)
    if nights is None and departure is not None:
        start = arrival or today
        nights = (departure - start).days
        nights = nights + 7 if nights <= 0 and nights + 7 > 0 else nights
    if nights is None and "weekend" in line and arrival is not None:
        nights = 2
    return arrival, nights if nights is None or nights > 0 else None


def _nights_named(line: str) -> int | None:
    """'The nights of the seventh and the eighth' -> 2."""
    named = _NIGHTS_NAMED.search(line)
    if named is None:
        return None
    days = _day_number(named["last"]) - _day_number(named["first"])
    return days + 1 if 0 < days < DAYS_OF_A_WEEK * 2 else None


def nights_in_a_row(line: str, found: Sequence[FoundDate]) -> int | None:
    """'Friday and Saturday night' -> 2: each is the day after the one before it."""
    pairs = list(pairwise(found))
    joined = all(_NIGHTS_JOINED.fullmatch(line[a.end : b.start]) for a, b in pairs)
    is_row = joined and all(b.day - a.day == timedelta(days=1) for a, b in pairs)
    is_and = bool(pairs) and "and" in line[pairs[-1][0].end : pairs[-1][1].start]
    count = len(found) + bool(found and _AND_AFTER.match(line, found[-1].end))
    return count if is_row and (is_and or count > len(found)) else None


def _read(name: str, match: re.Match[str], today: date, near: date | None) -> date | None:  # noqa: PLR0911 - one return for each shape
    parts = match.groupdict()
    if name in ("today", "tomorrow", "after_tomorrow"):
        return today + timedelta(days=("today", "tomorrow", "after_tomorrow").index(name))
    if name == "yesterday":
        return today - timedelta(days=1)
    if name == "last":
        return _last(parts["last"], today)
    if name == "in_days":
        days = cardinal(parts["n"]) or 0
        return today + timedelta(days=days * (7 if parts["unit"].startswith("week") else 1))
    if name == "from_today":
        unit = parts["unit"] or parts["unit2"]
        days = 14 if unit == "fortnight" else 7 if unit.startswith("week") else 1
        return today + timedelta(days=(cardinal(parts["n"] or "a") or 1) * days)
    if name == "weekend":
        begun = today.weekday() in (4, 5) and parts["which"] != "next"
        return today if begun else _weekday("fri", today, next_week=parts["which"] == "next")
    if name == "week_on":
        return _weekday(parts["weekday"] or parts["weekday2"], today, next_week=False) + timedelta(days=7)
    if name == "weekday":
        return _weekday(parts["weekday"], today, next_week="next" in (parts["which"], (parts["after"] or "")[1:5]))
    if name == "weekend_of":
        month, year = _month_number(parts["month"]), _year_number(parts.get("year") or "")
        return _weekend_of(parts["which"], month, year, today)
    if name == "holiday":
        return _next_of_year(*HOLIDAYS[parts["holiday"]], today)
    day = 1 if name == "first_of" else _day_number(parts["day"])
    if name == "day":
        return _next_day_of_month(day, max(today, near.replace(day=1)) if near else today)
    month, year = _month_number(parts["month"]), _year_number(parts.get("year") or "")
    if year is None:
        return _next_of_year(month, day, today)
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _last(word: str, today: date) -> date:
    """'Last Friday' is the one before today; 'last weekend' begins on one."""
    if word == "week":
        return today - timedelta(days=7)
    day = _weekday("fri" if word == "weekend" else word, today, next_week=False)
    return day - timedelta(days=7 if day - today < timedelta(days=7) else 14)


def _weekend_of(which: str, month: int, year: int | None, today: date) -> date:
    """The Friday of the weekend: the first of July is the one with the first Saturday."""
    for at in (year,) if year else (today.year, today.year + 1):
        first = next(day for day in range(1, 8) if date(at, month, day).weekday() == FRIDAY + 1)
        last = calendar.monthrange(at, month)[1]
        days = range(first, last + 1, 7)
        places = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
        friday = date(at, month, days[places[which]]) - timedelta(days=1)
        if friday >= today or year:
            break
    return friday


def _month_number(word: str) -> int:
    return next(n for n, m in enumerate(MONTHS, start=1) if m.startswith(word[:3]))


def _year_number(word: str) -> int | None:
    if not word:
        return None
    if word.isdecimal():
        return int(word)
    return 2000 + (cardinal(re.sub(r"^(?:twenty|two thousand(?: and)?) ", "", word)) or 0)


def _weekday(word: str, today: date, *, next_week: bool) -> date:
    number = next(n for n, w in enumerate(WEEKDAYS) if w.startswith(word[:3]))
    if next_week:
        return today + timedelta(days=7 - today.weekday() + number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _day_number(word: str) -> int:
    return ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def _next_day_of_month(day: int, today: date) -> date | None:
    year, month = today.year, today.month
    for _ in range(13):
        if day <= calendar.monthrange(year, month)[1] and day >= 1 and date(year, month, day) >= today:
            return date(year, month, day)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return None


def _next_of_year(month: int, day: int, today: date) -> date | None:
    for year in range(today.year, today.year + 5):
        if 1 <= day <= calendar.monthrange(year, month)[1] and date(year, month, day) >= today:
            return date(year, month, day)
    return None


def speak_date(day: date, today: date) -> str:
    """'tonight' is not a date: today -> 'today', the next day -> 'tomorrow', else 'Friday the 27th of November'."""
    if day == today:
        return "today"
    if day == today + timedelta(days=1):
        return "tomorrow"
    return f"{WEEKDAYS[day.weekday()].title()} the {speak_ordinal(day.day)} of {MONTHS[day.month - 1].title()}"


def speak_ordinal(number: int) -> str:
    """3 -> '3rd'."""
    last = 0 if 10 <= number % 100 <= 20 else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"
