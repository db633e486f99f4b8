"""Wake-up calls: time, day and room; read back once it is left."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from appliance.contract.events import RequestKind
from engine.brain.dates import find_dates, speak_date
from engine.brain.dialog import Done, Expects
from engine.brain.numbers import speak_digits
from engine.brain.rooms import without_room
from engine.brain.routes.acts import leave_request
from engine.brain.routes.rooms import ask_room, read_room
from engine.brain.state import House, Line, Move, Route, Slots, Topic
from engine.brain.times import CORRECTION, FoundTime, find_delay, find_time, speak_clock, speak_time
from engine.brain.words import Words

EARLIEST_SURE_HOUR = 4
"""'Wake me at three' may mean either three; from four on, a wake-up call is in the morning."""

_CLEARLY_A_TIME = re.compile(
    rf"{CORRECTION.pattern}|\b(?:at|by|oclock|am|pm|half|quarter|noon|midnight|morning)\b|\d:\d\d"
)
"""Numbers that answer 'which room?' change the time only with such a word among them: a room is soon misheard."""


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found = read_room(words, asked, house)
    day = next((f.day for f in find_dates(words.line, house.day)), None)
    if day is not None:
        found["date"] = day.isoformat()
    if delay := find_delay(words.line):
        due = house.now + delay
        return found | {"time": due.strftime("%H:%M"), "date": due.date().isoformat()}
    line = without_room(words.line, found.get("room", ""))
    at = find_time(line, asked=asked in ("time", ""))
    if at is None or (asked == "room" and slots.get("time") and not _CLEARLY_A_TIME.search(line)):
        return found
    if found.get("no_room") and _CLEARLY_A_TIME.search(line):
        del found["no_room"]
    return found | {"time": _of_day(at, house).strftime("%H:%M")}


def move(slots: Slots, house: House) -> Move:
    if not slots.get("time"):
        return Move((Line("wake_up.ask_time"),), "time", Expects.TIME)
    at = time.fromisoformat(slots["time"])
    if not slots.get("room"):
        return ask_room("wake_up", slots, {"time": speak_time(at)})
    due = _due(at, slots.get("date"), house)
    summary = f"Wake-up call for room {slots['room']} at {due:%H:%M} on {due:%A %d %B}"
    if slots.get("replaces"):
        summary = f"Changed: {summary} (instead of {slots['instead_of']})"
    details = {"room": slots["room"], "time": f"{due:%H:%M}", "date": due.date().isoformat()}
    details |= {"replaces": slots.get("replaces", "")}
    act = leave_request(RequestKind.WAKE_UP, summary, details, due_at=f"{due:%Y-%m-%dT%H:%M}")
    return Move((Line("ok.moment"),), acts=(act,))


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    due = datetime.fromisoformat(done.arguments["due_at"])
    values = {"when": _speak_due(due, house.now), "room": speak_digits(slots["room"])}
    return (Line("wake_up.changed" if slots.get("replaces") else "wake_up.done", values),)


def _of_day(found: FoundTime, house: House) -> time:
    """Settles morning or afternoon where it was left open."""
    at = found.at
    if found.exact or at.hour >= EARLIEST_SURE_HOUR:
        return at
    hours = (at.hour, at.hour + 12)
    ahead = [h for h in hours if time(h, at.minute) > house.now.time()]
    return time((ahead or hours)[0], at.minute)


def _due(at: time, day: str | None, house: House) -> datetime:
    """The next such time, or the one on the day that was said if that is still to come."""
    if day is not None:
        due = datetime.combine(date.fromisoformat(day), at)
        if due > house.now:
            return due
    due = datetime.combine(house.now.date(), at)
    return due if due > house.now else due + timedelta(days=1)


def _speak_due(due: datetime, now: datetime) -> str:
    """'seven this morning, Friday': always the weekday, as who has not slept calls 'tomorrow' what is today by now."""
    if (due.hour, due.minute) == (0, 0):
        return f"midnight, between {due - timedelta(days=1):%A} and {due:%A}"
    clock, day = speak_clock(due.time()), speak_date(due.date(), now.date())
    part = "morning" if due.hour < 12 else "afternoon" if due.hour < 18 else "evening"
    if day == "today":
        return f"{clock} this {part}, {due:%A}"
    if day == "tomorrow":
        return f"{clock} tomorrow {part}, {due:%A}"
    return f"{clock} in the {part}, on {day}"


ROUTE = Route(Topic.WAKE_UP, read, move, closing)
