"""Several wake-up calls of one room: more than one in a morning, on several days, or every day until one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from engine.brain.reading.dates import LEAVING, FoundDate, find_dates, speak_date
from engine.brain.reading.times import CORRECTION, FoundTime, speak_clock
from engine.brain.state import House, Slots

MAX_CALLS = 14
"""So many are set at once; for more, and for no known end, people see to it."""

OPEN = "open"
"""Every day, and no last one was told."""

DAILY = re.compile(
    r"\b(?:every|each) (?:single )?(?:day|morning|week ?day)s?\b|\bdaily\b|\ball week\b|"
    r"\bweekdays\b"
)
_WORKDAYS = re.compile(r"\b(?:every|each) week ?day|\bweekdays\b|\bmonday (?:to|till|until|through) friday\b")
_NO_END = re.compile(
    r"\b(?:until|till|while|as long as) (?:i|we) (?:leave|check out|go|depart|are here|am here|stay|are staying)\b|"
    r"\b(?:my|our|the) (?:whole|entire) stay\b"
)
_THIS_WEEK = re.compile(r"\b(?:this|(?:the )?(?:rest|remainder) of (?:the|this)|the whole) week\b")
FRIDAY, SUNDAY = 4, 6
_COUNT = re.compile(r"\b(?:a couple of|two|three|four|2|3|4) (?:different )?(?:wake up )?(?:calls?|alarms|times)\b")
_ONE_AT = re.compile(r"(?<!\bat )\bone (?=(?:at|for) )")
_JOINED = re.compile(r"\b(?:and|again|also|plus|then|another|once more)\b|,")
_LAST = re.compile(r"\b(?:until|till|up to|through(?: to)?|to)(?: and including)?(?: on)?(?: the)?$")


def without_count(line: str) -> str:
    """'Two wake-up calls' is how many, and no time."""
    return _ONE_AT.sub(" ", _COUNT.sub("call", line))


def first_days(line: str, house: House) -> list[FoundDate]:
    """The days on which to wake; not the one until which."""
    return [found for found in find_dates(line, house.day) if not _is_last(line, found)]


def read_series(line: str, times: Sequence[FoundTime], asked: str, slots: Slots, house: House) -> dict[str, str]:
    """`also`: times after the first, `days`: days after the first, `daily` and `until`. What is joined counts alone.
    `dues`: where each day has its own time."""
    found: dict[str, str] = {}
    if dues := _paired(times, first_days(line, house)):
        return {"dues": " ".join(dues)}
    if _all_joined(line, times):
        found["also"] = " ".join(f"{t.at:%H:%M}" for t in times[1:])
    days = first_days(line, house)
    if _all_joined(line, days) or _listed(line, days):
        found["days"] = " ".join(dict.fromkeys(d.day.isoformat() for d in days[1:] if d.day != days[0].day))
    if DAILY.search(line):
        found["daily"] = "workdays" if _WORKDAYS.search(line) else "yes"
    last = next((d.day for d in find_dates(line, house.day) if _is_last(line, d)), None)
    if last is None and asked == "until":
        answered = find_dates(line, house.day)
        last = answered[-1].day if answered else None
    if last is None and _THIS_WEEK.search(line) and house.day.weekday() != SUNDAY:
        last = house.day + timedelta(days=SUNDAY - house.day.weekday())
    if last is not None and (found.get("daily") or slots.get("daily")):
        found["until"] = last.isoformat()
    elif asked == "until" or (found.get("daily") and _NO_END.search(line)):
        found["until"] = OPEN
    return found


def _paired(times: Sequence[FoundTime], days: Sequence[FoundDate]) -> list[str]:
    """'At seven tomorrow and at nine on Saturday'; in turn, or none."""
    if not len(times) == len(days) > 1:
        return []
    both: list[FoundTime | FoundDate] = [*times, *days]
    turns = sorted(both, key=lambda found: found.start)
    in_turn = all(isinstance(a, FoundTime) != isinstance(b, FoundTime) for a, b in pairwise(turns))
    told = zip(times, days, strict=True)
    return [f"{day.day.isoformat()}T{at.at:%H:%M}" for at, day in told] if in_turn else []


def put_right(dues: Sequence[str], found: Slots) -> dict[str, str]:
    """Where each day has its own time: 'tomorrow at eight' changes that day's, 'at eight' that of all of them."""
    days = [due[:10] for due in dues]
    if found.get("date") in days:
        return {
            "dues": " ".join(
                f"{d}T{found['time']}" if d == found["date"] else due for d, due in zip(days, dues, strict=True)
            )
        }
    if found.get("date"):
        return {"dues": ""}
    return {"dues": "", "date": days[0], "days": " ".join(days[1:])}


def days_of(first: datetime, slots: Slots) -> list[date]:
    """The days of a series whose first call is due then."""
    days = [first.date(), *(date.fromisoformat(d) for d in slots.get("days", "").split())]
    until = slots.get("until", "")
    if slots.get("daily") and until and until != OPEN:
        last = min(date.fromisoformat(until), first.date() + timedelta(days=MAX_CALLS - 1))
        days += [first.date() + timedelta(days=n) for n in range(1, (last - first.date()).days + 1)]
        if slots["daily"] == "workdays":
            days = [day for day in days if day.weekday() < 5] or days[:1]
    return sorted(set(days))


def times_of(slots: Slots) -> list[time]:
    return sorted({time.fromisoformat(t) for t in (slots["time"], *slots.get("also", "").split())})


def is_left_open(slots: Slots, days: Sequence[date]) -> bool:
    """Whether there are days of it that nobody knows yet, or too many."""
    until = slots.get("until", "")
    if not slots.get("daily") or until in ("", OPEN):
        return bool(slots.get("daily")) and until == OPEN
    last = date.fromisoformat(until)
    if slots["daily"] == "workdays":
        last -= timedelta(days=max(0, last.weekday() - FRIDAY))
    return days[-1] < last


def speak_series(dues: Sequence[datetime], now: datetime) -> str:
    """'six and half past six, tomorrow, Friday', or 'seven, every day until Sunday the twenty-second'."""
    times = sorted({d.time() for d in dues})
    if len(times) * len({d.date() for d in dues}) != len(dues):
        return " and ".join(_speak_by_itself(due, now) for due in dues)
    clocks = [speak_clock(t) + ("" if _part(t) == _part(after) else _part(t)) for t, after in pairwise(times)]
    clocks.append(speak_clock(times[-1]) + _part(times[-1]))
    days = sorted({d.date() for d in dues})
    told = [_speak_day(day, now) for day in days]
    run = len(days) > 2 and all(b - a == timedelta(days=1) for a, b in pairwise(days))
    works = len(days) > 2 and all(day.weekday() < 5 for day in days)
    span = f"every {'day' if run else 'weekday'} from {told[0]}, to {told[-1]}"
    when = span if run or works else " and ".join(told)
    return f"{' and '.join(clocks)}, {when}"


def _speak_by_itself(due: datetime, now: datetime) -> str:
    return f"{speak_clock(due.time())}{_part(due.time())}, {_speak_day(due.date(), now)},"


def _part(at: time) -> str:
    return " in the morning" if at.hour < 12 else " in the afternoon" if at.hour < 18 else " in the evening"


def _speak_day(day: date, now: datetime) -> str:
    spoken = speak_date(day, now.date())
    return f"{spoken}, {day:%A}" if spoken in ("today", "tomorrow") else spoken


def _all_joined(line: str, found: Sequence[FoundTime | FoundDate]) -> bool:
    """Two or more, joined by 'and', none of them put right."""
    between = [line[a.end : b.start] for a, b in pairwise(found)]
    return bool(between) and all(_JOINED.search(words) and not CORRECTION.search(words) for words in between)


def _listed(line: str, days: Sequence[FoundDate]) -> bool:
    """'Tomorrow, Saturday and Sunday': commas are not in the line."""
    between = [line[a.end : b.start].strip() for a, b in pairwise(days)]
    return len(between) > 1 and between[-1] == "and" and not any(between[:-1])


def _is_last(line: str, found: FoundDate) -> bool:
    before = line[: found.start].rstrip()
    return bool(_LAST.search(before) or LEAVING.search(before))
