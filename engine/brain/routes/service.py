"""Something is broken, missing, too loud or to be carried: what, and in which room."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from engine.brain.dialog import Done, Expects
from engine.brain.reading.dates import find_date
from engine.brain.reading.loud_rooms import rooms_of_noise
from engine.brain.reading.numbers import speak_digits
from engine.brain.reading.rooms import without_room
from engine.brain.reading.times import find_time
from engine.brain.reading.words import Words
from engine.brain.routes.acts import request
from engine.brain.routes.followup import tells_more
from engine.brain.routes.rooms import ask_room, read_room
from engine.brain.state import House, Line, Move, Route, Slots, Topic

KINDS = ("noise", "maintenance", "housekeeping", "luggage", "car")
"""By intent."""

ASKED_OF_STAFF = {"car": "parking"}
"""What staff know it as, where that isn't the same."""

_AT_AN_HOUR = ("luggage", "car")
"""Somebody has to come then."""

URGENT = re.compile(
    r"\b(?:flood\w*|pouring|burst|through the (?:ceiling|wall|roof)|"
    r"power (?:cut|failure|outage|loss)|blackout|short circuit|"
    r"(?:no|without|lost(?: the| all| our)?) (?:power|electricity)|"
    r"(?:power|electricity|electrics)(?:'s| is| has| went| goes| keeps)? (?:\w+ )?(?:out|off|gone|failed|tripped|down)|"
    r"leaking badly|overflowing|sparks?|locked out|water (?:is )?coming|"
    r"(?:locked|stuck|trapped) (?:\w+ )?(?:in|inside) the)\b"
)
_COURTESY = re.compile(
    r"^(?:yes|yeah|ok|okay) (?=\w)|"
    r"\b(?:hello|hi|good (?:evening|morning|night)|please|excuse me|thank you|thanks|sorry|"
    r"(?:could|can|would|may) (?:you|i|we) (?:please )?(?:bring|send|get|have)(?: me| us| up)?|"
    r"would you mind (?:bringing|sending|getting)(?: me| us)?(?: up)?|"
    r"(?:could|can|would|will) (?:you|somebody|someone|anybody|anyone)(?: please)?|"
    r"(?:just |only )?(?:two|three|four|(?:a )?couple of|a few|several|some) (?:(?:other|more|small|little) )?"
    r"things(?= \w)|"
    r"(?:i|we) (?:need|want|would like|would need)|to my room|in (?:my|our) room|"
    r"(?:i am|we are|this is|it is)? ?(?:in )?room (?:number )?(?:(?:\d+|one|two|three|four|five|six|seven|eight|"
    r"nine|oh|zero|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|hundred|and) ?)+)\b"
)
_OPEN_END = re.compile(r"\b(?:from|in|at|of|to|by|through)$")
_MINE = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (r"^(?:can|could|would|will) ((?:my|our|the|an?) (?:\w+ ){1,2}?)(?=be|come)", r"\1to "),
        (r"^(?:bring|give|send|get) (?:me|us) (?:up )?", ""),
        (r"\b(?:my|our)\b", "your"),
        (r"\b(?:mine|ours)\b", "yours"),
        (r"\bmyself\b", "yourself"),
        (r"\bourselves\b", "yourselves"),
        (r"\b(?:i am|we are)\b", "you are"),
        (r"\b(?:am i|are we)\b", "are you"),
        (r"\b(?:i was|we were)\b", "you were"),
        (r"\b(?:i|we|me|us)\b", "you"),
    )
)
"""What a guest says of himself, as it is said back to him."""
_LEFTOVER = re.compile(
    r"^(?:(?:the|a|an|and|some|in|for|my|our|to|but) )+(?=\w)|(?: (?:in|and|for|to|my|the|too|also|is it|oh))+$"
)


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    kind = next((k for k in KINDS if house.heard.has(words.line, k)), None)
    is_noise = "noise" in (kind, slots.get("kind"))
    found = _read_rooms_of_noise(words, asked, house) if is_noise else read_room(words, asked, house)
    room = found.get("room", "")
    if kind in _AT_AN_HOUR or slots.get("kind") in _AT_AN_HOUR:
        found |= _when(without_room(words.line, room), house)
    if kind and not slots.get("what"):
        return found | {"kind": kind, "what": _with_loud(_what(words.line, room), found), "said": words.raw}
    if asked == "what" and len(words.tokens) > 1 and not found.get("room"):
        return found | {"kind": kind or "maintenance", "what": _what(words.line, room), "said": words.raw}
    if not found and tells_more(words, asked, slots, house) and (kind is None or kind == slots.get("kind")):
        return {"what": f"{slots['what']}, {_what(words.line, room)}", "said": f"{slots['said']} {words.raw}"}
    return found


def _read_rooms_of_noise(words: Words, asked: str, house: House) -> dict[str, str]:
    """The room that is loud is not the caller's."""
    own, loud = rooms_of_noise(words.line, house.profile.rooms)
    if not own and not loud:
        return read_room(words, asked, house)
    return ({"room": own, "no_room": ""} if own else {}) | ({"loud_room": loud} if loud else {})


def _with_loud(what: str, found: Slots) -> str:
    """Where the noise comes from, if it went with the caller's room."""
    loud = found.get("loud_room", "")
    if not loud or loud in what:
        return what
    return f"{what} room {loud}" if _OPEN_END.search(what) else f"room {loud}: {what}"


def move(slots: Slots, house: House) -> Move:
    if not slots.get("what"):
        return Move((Line("service.ask_what"),), "what", Expects.REQUEST)
    if not slots.get("room") and not slots.get("as_is"):
        return ask_room("service", slots, {})
    urgent = bool(URGENT.search(slots["said"].lower())) or None
    who = {key: slots.get(key) for key in ("said", "room", "name")}
    due = _due(slots, house)
    asked = ASKED_OF_STAFF.get(slots["kind"], slots["kind"])
    left = request(asked, slots["what"], **who, due_at=due, urgent=urgent, instead_of=slots.get("replaces"))
    if slots.get("as_is") and not slots.get("room"):
        return Move((Line("ok.moment"),), acts=(left,))
    values = {"room": speak_digits(slots["room"]), "what": _read_back(slots["what"])}
    if slots["kind"] == "noise":
        from_room = {"loud": speak_digits(slots["loud_room"])} if slots.get("loud_room") else {}
        key = "service.read_back_noise_from" if from_room else "service.read_back_noise"
        return Move((Line(key, {**values, **from_room}),), acts=(left,))
    return Move((Line("ok.moment"), Line("service.read_back", values)), acts=(left,))


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if not slots.get("room"):
        return (Line("follow_up.done_as_is"),)
    return (Line(f"service.done_{slots['kind']}"),)


def _read_back(what: str) -> str:
    """'take my luggage up' -> 'Take your luggage up'."""
    yours = what
    for mine, your in _MINE:
        yours = mine.sub(your, yours)
    return f"{yours[:1].upper()}{yours[1:]}"


def _when(line: str, house: House) -> dict[str, str]:
    """When somebody is to come, if it was said."""
    found: dict[str, str] = {}
    if day := find_date(line, house.now.date()):
        found["day"] = day.isoformat()
    if at := find_time(line):
        found["time"] = at.at.strftime("%H:%M")
    return found


def _due(slots: Slots, house: House) -> str | None:
    if not slots.get("time"):
        return None
    day = date.fromisoformat(slots["day"]) if slots.get("day") else house.now.date()
    due = datetime.combine(day, time.fromisoformat(slots["time"]))
    return f"{due if due > house.now else due + timedelta(days=1):%Y-%m-%dT%H:%M}"


def _what(line: str, room: str) -> str:
    """The thing itself, without courtesies and room: 'could you bring some towels to my room' -> 'towels'."""
    bare = without_room(" ".join(_COURTESY.sub(" ", line).split()), room)
    bare = _LEFTOVER.sub("", _LEFTOVER.sub("", bare)).strip()
    return bare or line


def says_enough(words: Words, slots: Slots) -> bool:
    """Things that are to be brought are a list, until it is said where to."""
    return slots.get("kind") != "housekeeping" or bool(re.search(r"\b(?:room|suite)\b", words.line))


ROUTE = Route(Topic.SERVICE, read, move, closing, says_enough=says_enough)
