"""A taxi: when, where to, and where the guest is found; staff order it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from appliance.contract.told import Told, tell
from engine.brain.dialog import Done, Expects
from engine.brain.reading.dates import WEEKDAYS, find_date, speak_date
from engine.brain.reading.names import find_name
from engine.brain.reading.numbers import CARDINALS, find_phone, speak_digits, without_guests
from engine.brain.reading.rooms import without_room
from engine.brain.reading.times import CORRECTION, find_delay, find_moved, find_time, speak_clock
from engine.brain.reading.words import Words
from engine.brain.routes.acts import request
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.rooms import read_room, speak_contact
from engine.brain.routes.table import read_contact
from engine.brain.state import House, Line, Move, Route, Slots, Topic

NOW = "now"
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
_WHERE = re.compile(
    rf"\b(?:to|for) (?:the )?(?P<where>(?:{_OF_A_TOWN})\b(?: \w+)?|"
    rf"(?!(?:my|your|our|be|go|get|me|us|order|book) )[a-z]{{3,}}(?: (?:{_ROADS}))?)"
)
_NO_PLACE = re.compile(
    rf"^(?:\d.*|half|quarter|{'|'.join(CARDINALS)}|{'|'.join(WEEKDAYS)}|tomorrow|tonight|today|noon|midnight|the|room|"
    r"order|call|have|please|someone|people|persons|actually|sorry|rather|better|make|instead)\b"
)
_MOVES_IT = re.compile(
    r"\b(?:push|move|put|make|change|leave|keep|bring) (?:it|that)(?: back| forward)? (?:to|at|for)\b"
)
_TAIL = re.compile(r" (?:at|for|in|on|please|now|tomorrow|tonight|by|from|room|number|and|we|i|it|actually|sorry)$")


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    return _read_order(words, asked, slots, house) | _read_wishes(words, slots)


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
    if where := _where(line):
        found["where"] = where
    if day := find_date(line, house.now.date()):
        found["day"] = day.isoformat()
    if name := find_name(words, asked=False):
        found["name"] = name
    if delay := find_delay(line):
        due = house.now + delay
        return found | {"time": due.strftime("%H:%M"), "day": due.date().isoformat()}
    before = slots.get("time") or NOW
    if before != NOW and (moved := find_moved(line, time.fromisoformat(before))):
        return found | {"time": moved.strftime("%H:%M")}
    if asked == "contact" and not CORRECTION.search(line) and not _puts_time_right(words):
        return found
    ordered = line.partition("taxi")[2]  # 'my flight leaves at six forty, so a taxi by half past three'
    if at := (find_time(ordered) or find_time(line, asked=asked == "time" or _puts_time_right(words))):
        return found | {"time": at.at.strftime("%H:%M"), "sure": "yes" if at.exact else ""}
    if _NOW.search(line):
        found["time"] = NOW
    return found


def _puts_time_right(words: Words) -> bool:
    """'Can you push that to five fifteen?', where a room is asked for."""
    return bool(_MOVES_IT.search(words.line)) and bool(find_time(words.line, asked=True))


def move(slots: Slots, house: House) -> Move:
    if not slots.get("time"):
        return Move((Line("taxi.ask_time"),), "time", Expects.TIME)
    if slots.get("no_room") and not slots.get("room"):
        return Move((Line("service.no_room", {"room": speak_digits(slots["no_room"])}),), "contact", Expects.PHONE)
    if not slots.get("room") and not slots.get("phone"):
        return Move((Line("taxi.ask_contact", _spoken(slots, house)),), "contact", Expects.PHONE)
    due = _due(slots, house)
    details = {key: slots.get(key) for key in ("said", "room", "phone", "name")}
    details["due_at"] = None if slots["time"] == NOW else f"{due:%Y-%m-%dT%H:%M}"
    order = request(
        "transport", _what(slots, due), **details, urgent=slots["time"] == NOW or None, instead_of=slots.get("replaces")
    )
    told = Line("taxi.read_back", {**_spoken(slots, house), "contact": speak_contact(slots), "who": _who(slots)})
    return Move((Line("ok.moment"), told), acts=(order,))


def _who(slots: Slots) -> str:
    comma = "," if slots.get("where") else ""
    return f" for {read_out(slots)}{comma}" if slots.get("name") else ""


def _what(slots: Slots, due: datetime) -> Told:
    when = {} if slots["time"] == NOW else {"time": f"{due:%H:%M}", "date": due.date()}
    code = "ask.taxi" if when else "ask.taxi_now"
    what = tell(f"{code}_to", where=slots["where"], **when) if slots.get("where") else tell(code, **when)
    return tell("ask.with_note", what=what, note=slots["note"]) if slots.get("note") else what


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    return (Line("taxi.done"),)


def _where(line: str) -> str:
    """Where to: 'a taxi to the station at seven' -> 'station'."""
    for found in _WHERE.finditer(line):
        where = _TAIL.sub("", found["where"])
        if not _NO_PLACE.search(where):
            return where
    return ""


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
    the = "the " if _OF_THE_TOWN.search(slots.get("where", "")) else ""
    where = f" to {the}{slots['where']}" if slots.get("where") else ""
    if slots["time"] == NOW:
        return {"when": "as soon as possible", "where": where}
    due = _due(slots, house)
    day = speak_date(due.date(), house.now.date())
    part = "morning" if due.hour < 12 else "afternoon" if due.hour < 18 else "evening"
    spoken = {"today": f"this {part}", "tomorrow": f"tomorrow {part}"}.get(day, f"on {day}")
    return {"when": f"{speak_clock(due.time())} {spoken}", "where": where}


def says_enough(words: Words, slots: Slots) -> bool:
    return bool(slots.get("time"))


ROUTE = Route(Topic.TAXI, read, move, closing, says_enough=says_enough)
