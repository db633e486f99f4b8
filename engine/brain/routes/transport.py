"""A taxi: when, where to, and where the guest is found; staff order it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from appliance.contract.told import Told, tell
from engine.brain.dialog import Done, Expects
from engine.brain.reading.dates import WEEKDAYS, find_date, speak_date
from engine.brain.reading.introductions import name_beside
from engine.brain.reading.names import find_name
from engine.brain.reading.numbers import CARDINALS, find_phone, speak_digits, without_guests
from engine.brain.reading.rooms import without_room
from engine.brain.reading.times import (
    CORRECTION,
    FoundTime,
    find_delay,
    find_half,
    find_moved,
    find_time,
    find_times,
    speak_clock,
    speak_time,
)
from engine.brain.reading.words import Words, plain
from engine.brain.routes.acts import request
from engine.brain.routes.either import ask_either, choose, read_either
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.rooms import read_room, speak_contact
from engine.brain.routes.table import read_contact
from engine.brain.state import House, Line, Move, Route, Slots, Topic

NOW = "now"
EITHER_HALF = range(1, 6)
"""Hours that mean the night as well as the afternoon: on another day it is asked which."""
_WISH = re.compile(
    rf"\b(?:child|baby|booster) ?seats?\b|\bwheel ?chair\b|\bbuggy\b|\bpushchair\b|\bpram\b|\bdogs?\b|\bpets?\b|"
    rf"\b(?:suitcases?|luggage|bags|bikes?|bicycles?|skis?|golf)\b|\b(?:large|big|bigger|estate|van|minibus|electric)\b|"
    rf"\b(?:{'|'.join(CARDINALS)}|\d+) (?:of us|people|persons?|passengers?|adults?|children|kids)\b"
)
"""What a taxi has to have room for."""
_NOW = re.compile(r"\b(?:now|straight away|right away|immediately|at once|as soon as possible|asap|quickly)\b")
_ROADS = "street|road|lane|square|hotel|hall|airport|station"
_OF_A_TOWN = "airport|station|hospital|harbour|ferry|centre|center|town|city"
_OF_THE_TOWN = re.compile(
    rf"\b(?:{_OF_A_TOWN}|museum|theatre|theater|cinema|beach|port|pier|market|university|clinic|doctor)\b"
)
_PLACE = (
    rf"(?:(?:{_OF_A_TOWN})\b(?: (?:terminal|museum|hall|centre|center|road|street|hotel|station|port|office|quay)\b)?|"
    r"(?!(?:my|your|our|be|go|get|me|us|order|book) )[a-z]{3,}(?: (?:" + _ROADS + r"))?)"
)
_WHERE = re.compile(rf"\b(?:to|for) (?:the )?(?P<where>{_PLACE})")
_FROM = re.compile(
    r"\b(?:from|(?:pick|collect|fetch|get|meet)(?:ed|ing)? (?:me|us)(?: up)? (?:at|from)|up at) "
    rf"(?:the )?(?P<where>{_PLACE})"
)
_NO_PLACE = re.compile(
    rf"^(?:\d.*|half|quarter|{'|'.join(CARDINALS)}|{'|'.join(WEEKDAYS)}|tomorrow|tonight|today|noon|midnight|the|room|"
    r"order|call|have|please|someone|people|persons|actually|sorry|rather|better|make|instead|lunch|dinner|breakfast|"
    r"supper|you|your|here|hotel$|now|about|around)\b"
)
_OF_A_JOURNEY = re.compile(
    r"\b(?:flight|plane|train|ferry|boat)s?(?: (?:is|leaves|goes|departs|arrives|lands|at|by))*$"
)
_OF_THAT_JOURNEY = re.compile(r"^ (?:flight|plane|train|ferry|boat)\b")
"""'My flight is at nine', 'on the 9:50 train': for that hour no taxi is ordered."""
_BY_DAY = re.compile(r"\b(?:lunch|shopping|museum|beach)\b")
_IN_THE_EVENING = re.compile(r"\b(?:dinner|supper|theatre|theater|cinema|concert|opera)\b")
_MOVES_IT = re.compile(
    r"\b(?:push|move|put|make|change|leave|keep|bring) (?:it|that)(?: back| forward)? (?:to|at|for)\b"
)
_TAIL = re.compile(r" (?:at|for|in|on|please|now|tomorrow|tonight|by|from|room|number|and|we|i|it|actually|sorry)$")


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    return choose(words.line, slots) or (_read_order(words, asked, slots, house) | _read_wishes(words, slots))


def _read_wishes(words: Words, slots: Slots) -> dict[str, str]:
    """How many ride and what they bring, with the guest's own words: who orders it should know."""
    kept = slots.get("note", "")
    new = [wish for wish in dict.fromkeys(found[0] for found in _WISH.finditer(words.line)) if wish not in kept]
    if not new:
        return {}
    said = " ".join(filter(None, (slots.get("said"), words.raw)))
    return {"note": ", ".join(filter(None, (kept, *new))), "said": said}


def _read_order(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    reached = words.part(without_guests(words.line)) if _WISH.search(words.line) else words
    found = read_contact(reached, house) if asked == "contact" and not _puts_time_right(words) else {}
    found = found or ({"no_room": ""} if _puts_time_right(words) else read_room(words, "", house))
    if not found and (phone := find_phone(words.line)):
        found["phone"] = phone
    line = without_room(words.line, found.get("room", ""))
    found |= _read_places(words, line, found.get("room", ""))
    if day := find_date(line, house.now.date()):
        found["day"] = day.isoformat()
    if name := find_name(words, asked=False) or name_beside(words):
        found["name"] = name
    if delay := find_delay(line):
        due = house.now + delay
        return found | {"time": due.strftime("%H:%M"), "day": due.date().isoformat()}
    before = slots.get("time") or NOW
    if before != NOW and (moved := find_moved(line, time.fromisoformat(before))):
        return found | {"time": moved.strftime("%H:%M")}
    if before != NOW and (half := find_half(line, time.fromisoformat(before))):
        return found | {"time": half.strftime("%H:%M"), "sure": "yes"}
    line = _without_journeys(line)
    if asked == "contact" and not CORRECTION.search(line) and not _puts_time_right(words):
        return found
    ordered = line.partition("taxi")[2]  # 'my flight leaves at six forty, so a taxi by half past three'
    if either := read_either(line, lambda told: told.at):
        found |= either
    elif at := (find_time(ordered) or find_time(line, asked=asked in ("time", "half") or _puts_time_right(words))):
        told = _time_of(at, line)
        if before != NOW and slots.get("sure") and not told["sure"]:  # of the half of the day that was told before
            told = _in_half_of(time.fromisoformat(before), told["time"])
        found |= told
    elif _NOW.search(line):
        found["time"] = NOW
    return found


def _time_of(found: FoundTime, line: str) -> dict[str, str]:
    """What a guest rides to tells the half of the day: lunch, the theatre."""
    at, hour = found.at, found.at.hour
    is_told = found.exact
    if not is_told and hour < 12 and (_IN_THE_EVENING.search(line) or (hour in EITHER_HALF and _BY_DAY.search(line))):
        at, is_told = at.replace(hour=hour + 12), True
    return {"time": at.strftime("%H:%M"), "sure": "yes" if is_told else ""}


def _in_half_of(before: time, at: str) -> dict[str, str]:
    told = time.fromisoformat(at)
    if told.hour >= 12 or (before.hour == 12 and told.hour not in EITHER_HALF):  # 'not at noon, at eleven'
        return {"time": at, "sure": ""}
    return {"time": told.replace(hour=told.hour % 12 + 12 * (before.hour >= 12)).strftime("%H:%M"), "sure": "yes"}


def _without_journeys(line: str) -> str:
    for at in reversed(find_times(line)):
        if _OF_A_JOURNEY.search(line[: at.start].rstrip()) or _OF_THAT_JOURNEY.search(line[at.end :]):
            line = line[: at.start] + line[at.end :]
    return line


def _read_places(words: Words, line: str, room: str) -> dict[str, str]:
    """Where from and where to; a place ends with the clause that it stands in."""
    clauses = [without_room(plain(c), room) for c in re.split(r"[,;.?!]\s", words.raw)] if "," in words.raw else [line]
    places = {"where": _WHERE, "from": _FROM}
    return {key: where for key, pattern in places.items() if (where := _place(pattern, clauses))}


def _puts_time_right(words: Words) -> bool:
    """'Can you push that to five fifteen?', where a room is asked for."""
    return bool(_MOVES_IT.search(words.line)) and bool(find_time(words.line, asked=True))


def move(slots: Slots, house: House) -> Move:
    if which := ask_either(slots):
        return which
    if not slots.get("time"):
        key = "taxi.ask_when" if slots.get("where") or slots.get("from") else "taxi.ask_time"
        return Move((Line(key),), "time", Expects.TIME)
    if _may_be_either(slots, house):
        at = speak_clock(time.fromisoformat(slots["time"]))
        return Move((Line("taxi.ask_half", {"time": at}),), "half", Expects.TIME)
    if slots.get("no_room") and not slots.get("room"):
        return Move((Line("service.no_room", {"room": speak_digits(slots["no_room"])}),), "contact", Expects.PHONE)
    if not slots.get("room") and not slots.get("phone") and not slots.get("no_contact"):
        return Move((Line("taxi.ask_contact", _spoken(slots, house)),), "contact", Expects.PHONE)
    due = _due(slots, house)
    details = {key: slots.get(key) for key in ("said", "room", "phone", "name")}
    details["due_at"] = None if slots["time"] == NOW else f"{due:%Y-%m-%dT%H:%M}"
    order = request(
        "transport", _what(slots, due), **details, urgent=slots["time"] == NOW or None, instead_of=slots.get("replaces")
    )
    values = {**_spoken(slots, house), "who": _who(slots)}
    told = Line("taxi.read_back_unreached", values)
    if slots.get("room") or slots.get("phone"):
        told = Line("taxi.read_back", {**values, "contact": speak_contact(slots)})
    return Move((Line("ok.moment"), told), acts=(order,))


def _may_be_either(slots: Slots, house: House) -> bool:
    """'At two on Saturday': in the night or in the afternoon. Of this night and day the next two is meant."""
    if slots["time"] == NOW or slots.get("sure") or not slots.get("day"):
        return False
    is_later = date.fromisoformat(slots["day"]) > house.now.date()
    return is_later and time.fromisoformat(slots["time"]).hour in EITHER_HALF


def _who(slots: Slots) -> str:
    comma = "," if slots.get("where") or slots.get("from") else ""
    return f" for {read_out(slots)}{comma}" if slots.get("name") else ""


def _what(slots: Slots, due: datetime) -> Told:
    when = {} if slots["time"] == NOW else {"time": f"{due:%H:%M}", "date": due.date()}
    code = "ask.taxi" if when else "ask.taxi_now"
    what = tell(f"{code}_to", where=slots["where"], **when) if slots.get("where") else tell(code, **when)
    note = ". ".join(filter(None, (f"from {slots['from']}" if slots.get("from") else "", slots.get("note"))))
    return tell("ask.with_note", what=what, note=note) if note else what


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    return (Line("taxi.done"),)


def _place(pattern: re.Pattern[str], clauses: list[str]) -> str:
    """'A taxi to the station at seven' -> 'station'."""
    places = (_TAIL.sub("", found["where"]) for clause in clauses for found in pattern.finditer(clause))
    return next((where for where in places if not _NO_PLACE.search(where)), "")


def _due(slots: Slots, house: House) -> datetime:
    """The next such time; the day that was said, if it is still to come then."""
    if slots["time"] == NOW:
        return house.now
    at = time.fromisoformat(slots["time"])
    if slots.get("day"):
        due = datetime.combine(date.fromisoformat(slots["day"]), at)
        if due > house.now:
            return due
    due = datetime.combine(house.now.date(), at)
    halves = (due,) if slots.get("sure") or at.hour >= 12 else (due, due + timedelta(hours=12))
    return next((d for d in halves if d > house.now), due + timedelta(days=1))


def _spoken(slots: Slots, house: House) -> dict[str, str]:
    where = "".join(
        f" {way} {'the ' if _OF_THE_TOWN.search(slots[key]) else ''}{slots[key]}"
        for way, key in (("from", "from"), ("to", "where"))
        if slots.get(key)
    )
    if slots["time"] == NOW:
        return {"when": "as soon as possible", "where": where}
    due = _due(slots, house)
    day = speak_date(due.date(), house.now.date())
    if day not in ("today", "tomorrow"):
        return {"when": f"{speak_time(due.time())} on {day}", "where": where}
    part = "morning" if due.hour < 12 else "afternoon" if due.hour < 18 else "evening"
    named = f"this {part}" if day == "today" else f"tomorrow {part}"
    return {"when": f"{speak_clock(due.time())} {day if (due.hour, due.minute) == (12, 0) else named}", "where": where}


def says_enough(words: Words, slots: Slots) -> bool:
    return bool(slots.get("time"))


ROUTE = Route(Topic.TAXI, read, move, closing, says_enough=says_enough)
