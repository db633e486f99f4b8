"""Wake-up calls: set, changed, cancelled; time, day and room are read back before it is left.

Who set a call and is not woken misses an aeroplane, so where an hour or a room had to be guessed the guest is asked;
where both were said plainly they are repeated in the same breath, and a word puts them right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from engine.brain.dialog import Act, Done, Expects
from engine.brain.reading.dates import find_date, speak_date
from engine.brain.reading.numbers import runs, speak_digits
from engine.brain.reading.rooms import is_by_ear, without_room
from engine.brain.reading.times import (
    CORRECTION,
    HOUR,
    MINUTE,
    STEP,
    FoundTime,
    find_delay,
    find_moved,
    find_time,
    find_times,
    speak_clock,
    speak_time,
)
from engine.brain.reading.waking import ahead_of, events, find_ahead, without_events
from engine.brain.reading.words import Words
from engine.brain.routes.acts import act
from engine.brain.routes.confirming import read_confirmation
from engine.brain.routes.either import ask_either, choose, read_either
from engine.brain.routes.rooms import ask_room, read_room
from engine.brain.routes.wakeup_series import (
    days_of,
    first_days,
    is_left_open,
    put_right,
    read_series,
    speak_series,
    times_of,
    without_count,
)
from engine.brain.state import House, Line, Move, Route, Slots, Topic

WISHES = ("wake_up", "change_wake_up", "cancel_wake_up")
"""By intent."""

OF_AN_HOUR = ("time", "also", "date", "days", "daily", "until", "dues")
"""What tells when to wake."""

EARLIEST_SURE_HOUR = 4
"""'Wake me at three' may mean either three; from four on, a wake-up call is in the morning."""

_ROOM_NAMED = re.compile(r"\b(?:room|suite)\b")
_HALF = re.compile(r"\b(?:morning|am|afternoon|evening|pm)\b")
_FROM = re.compile(
    rf"\bfrom (?:at )?(?:(?:{STEP}) (?:past|to) )?{HOUR}(?: (?:oclock|am|pm|{MINUTE}))? (?=(?:on )?to\b)"
)
_WAKES = re.compile(r"\b(?:wake|waking|call|ring)\b")
_MOVES_TO = re.compile(r"\b(?:to|until|till|make (?:it|that))(?: (?:at|about|around|be))? $")
"""Behind it stands the time that is to be."""
_CLEARLY_A_TIME = re.compile(
    rf"{CORRECTION.pattern}|\b(?:at|by|oclock|am|pm|half|quarter|noon|midnight|morning)\b|\d:\d\d"
)
"""Numbers that answer 'which room?' change the time only with such a word among them: a room is soon misheard."""


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found = choose(words.line, slots) or _read_call(words, asked, slots, house)
    if slots.get("dues") and found.get("time") and not found.get("dues"):
        found |= put_right(slots["dues"].split(), found)
    if asked == "confirm" and not any(found.values()):
        return read_confirmation(words, house)
    return found | {"confirm": ""} if found and slots.get("confirm") else found


def _read_call(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found = read_room(words, asked, house)
    if found.get("room"):
        found["room_by_ear"] = "yes" if is_by_ear(words.line, found["room"]) else ""
    days = first_days(words.line, house)
    day = find_date(words.line, house.day) if days else None
    if day is not None and not any(found_day.day == day for found_day in days):
        day = days[0].day
    if day is not None and asked != "until":
        found["date"] = day.isoformat()
    if delay := find_delay(words.line):
        due = house.now + delay
        return found | {"time": due.strftime("%H:%M"), "date": due.date().isoformat(), "half_guessed": ""}
    named = found.get("no_room", "") if _ROOM_NAMED.search(words.line) else ""
    line = without_count(without_room(words.line, found.get("room") or named))
    called_at = without_events(line, asked=asked in ("time", ""))
    if settled := _ahead_of_event(line, asked, slots, house) or read_either(called_at, lambda at: _of_day(at, house)):
        return found | settled
    line = called_at
    if slots.get("wish") == "change_wake_up":
        told = find_times(line)
        if not slots.get("time") and told and (moved := find_moved(line, told[0].at)):
            return found | {"time": moved.strftime("%H:%M"), "half_guessed": ""}
        line = _only_the_new_time(line)
    found |= read_series(line, [], asked, slots, house)
    before = time.fromisoformat(slots["time"]) if slots.get("time") else None
    if before and (moved := find_moved(line, before) or _other_half(line, before)):
        return found | {"time": moved.strftime("%H:%M"), "half_guessed": ""}
    at = find_time(line, asked=asked in ("time", ""))
    if at is None or (asked == "room" and slots.get("time") and not _CLEARLY_A_TIME.search(line)):
        return found
    if found.get("no_room") and not named and _CLEARLY_A_TIME.search(line):
        del found["no_room"]
    is_guessed = not at.exact and at.at.hour < EARLIEST_SURE_HOUR
    times = find_times(line, asked=asked in ("time", ""))
    if _names_rooms(words.line, house) > 1:  # the first of them; the others are to be said one by one
        times = times[:1]
    more = read_series(line, [replace(t, at=_of_day(t, house)) for t in times], asked, slots, house)
    first = {"time": _of_day(at, house).strftime("%H:%M"), "half_guessed": "yes" if is_guessed else ""}
    return found | {"also": ""} | first | more


def _ahead_of_event(line: str, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """'My flight is at nine, wake me two hours before': reckoned, and read back. What was told of the two alone is
    kept until the other one is."""
    if slots.get("time"):
        return {}
    told, ahead = events(line, asked=not slots.get("event")), find_ahead(line)
    if asked == "event" and not told and not _WAKES.search(line):
        told = find_times(line, asked=True)
    if len(told) > 1 or (told and not ahead and len(find_times(line)) > 1):
        return {}
    event = f"{_of_day(told[0], house):%H:%M}" if told else slots.get("event", "")
    minutes = f"{ahead.seconds // 60}" if ahead else slots.get("ahead", "")
    if event and minutes:
        at = ahead_of(time.fromisoformat(event), timedelta(minutes=int(minutes)))
        return {"time": f"{at:%H:%M}", "half_guessed": "", "event": "", "ahead": ""}
    return {"event": event, "ahead": minutes} if told or ahead else {}


def _only_the_new_time(line: str) -> str:
    """'I set one for seven, please move it from seven to eight': without the times before the one behind 'to'."""
    line = _FROM.sub(" ", line)
    new = next((found for found in find_times(line, asked=True) if _MOVES_TO.search(line[: found.start])), None)
    if new is None:
        return line
    before = [found for found in find_times(line, asked=True) if found.end <= new.start]
    for found in reversed(before):
        line = line[: found.start] + line[found.end :]
    return line


def _names_rooms(line: str, house: House) -> int:
    return len({run.digits for run in runs(line.split()) if run.digits in house.profile.rooms})


def _other_half(line: str, at: time) -> time | None:
    """'No, in the afternoon': the same hour, of the other half of the day."""
    if find_time(line) or not (found := _HALF.search(line)):
        return None
    is_later = found[0] not in ("morning", "am")
    return at.replace(hour=at.hour % 12 + 12 * is_later) if is_later != (at.hour >= 12) else None


def move(slots: Slots, house: House) -> Move:  # noqa: PLR0911 - one return a question
    is_cancelled = slots.get("wish") == "cancel_wake_up"
    if not is_cancelled and not slots.get("time") and slots.get("ahead"):
        return Move((Line("wake_up.ask_event"),), "event", Expects.TIME)
    if not is_cancelled and (which := ask_either(slots)):
        return which
    if not is_cancelled and not slots.get("time"):
        return Move((Line("wake_up.ask_time"),), "time", Expects.TIME)
    if not slots.get("room"):
        if is_cancelled:
            return ask_room("wake_up", {**slots, "cancelled": "yes"}, {"time": ""})
        return ask_room("wake_up", slots, {"time": speak_time(time.fromisoformat(slots["time"]))})
    if is_cancelled:
        told = Line("wake_up.read_back_cancelled", {"room": speak_digits(slots["room"])})
        return Move((Line("ok.moment"), told), acts=(_call(slots["room"], None),))
    if slots.get("daily") and not slots.get("until"):
        return Move((Line("wake_up.ask_until"),), "until", Expects.DATE)
    dues = _dues(slots, house)
    when = _speak_due(dues[0], house.now) if len(dues) == 1 else speak_series(dues, house.now)
    values = {"when": when, "room": speak_digits(slots["room"])}
    if slots.get("confirm") == "no":
        return Move((Line("wake_up.what_is_wrong"),), "time", Expects.TIME, remember={"confirm": ""})
    if (slots.get("half_guessed") or slots.get("room_by_ear")) and slots.get("confirm") != "yes":
        return Move((Line("wake_up.is_it", values),), "confirm", Expects.YES_NO)
    moved_in = slots.get("old_room") and slots["old_room"] != slots["room"]
    elsewhere = (_call(slots["old_room"], None, changes=True),) if moved_in else ()
    changes = slots.get("wish") == "change_wake_up"
    key = "wake_up.read_back" if len(dues) == 1 else "wake_up.read_back_several"
    read_back = () if slots.get("confirm") else (Line(key, values),)
    calls = (
        _call(slots["room"], dues[0], changes=changes),
        *(_call(slots["room"], due, beside=True) for due in dues[1:]),
    )
    return Move((Line("ok.moment"), *read_back), acts=(*calls, *elsewhere, *_for_staff(slots, dues)))


def _dues(slots: Slots, house: House) -> list[datetime]:
    """When to call, soonest first."""
    if slots.get("dues"):
        told = (datetime.fromisoformat(due) for due in slots["dues"].split())
        return sorted(due for due in told if due > house.now)
    times = times_of(slots)
    first = _due(time.fromisoformat(slots["time"]), slots.get("date"), house)
    if len(times) == 1 and not slots.get("daily") and not slots.get("days"):
        return [first]
    firsts = [_due(at, slots.get("date") or None, house) for at in times]
    dues = set(firsts) | {datetime.combine(day, at) for day in days_of(min(firsts), slots) for at in times}
    return sorted(due for due in dues if due > house.now and (due in firsts or due.date() != min(firsts).date()))


def _for_staff(slots: Slots, dues: Sequence[datetime]) -> tuple[Act, ...]:
    """Days of a series that can't be set are left to people."""
    if not is_left_open(slots, [due.date() for due in dues]):
        return ()
    at = " and ".join(f"{t:%H:%M}" for t in times_of(slots))
    what = f"A wake-up call every day at {at}; set until {dues[-1]:%A %d %B}, the days after it are not"
    return (act("request_service", kind="question", what=what, room=slots["room"]),)


def _call(room: str, due: datetime | None, *, beside: bool = False, changes: bool = False) -> Act:
    told: dict[str, object] = {"room": room, "due_at": f"{due:%Y-%m-%dT%H:%M}" if due else None}
    how = {"beside": beside, "changes": changes}
    return Act("set_wake_up_call", told | {key: True for key, is_so in how.items() if is_so})


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if done.arguments["due_at"] is None:  # one of another call is cancelled by people only, who were asked to
        return (Line("wake_up.cancelled" if done.result.get("due_at") else "wake_up.cancel_passed_on"),)
    is_changed = bool(done.result.get("instead_of")) or slots.get("old_room")
    is_series = bool(slots.get("also") or slots.get("days") or slots.get("daily") or slots.get("dues"))
    if slots.get("wish") == "change_wake_up" and not is_changed:
        return (Line("wake_up.changed_elsewhere"),)
    key = "wake_up.changed" if is_changed else "wake_up.done_several" if is_series else "wake_up.done"
    left_open = (Line("wake_up.left_open"),) if is_left_open(slots, days_of(_dues(slots, house)[0], slots)) else ()
    return (Line(key), *left_open)


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
