"""Danger: what to do is said at once, and the staff are alerted in the same breath; then comes what the hotel itself
says to it, and the room is asked for."""

from __future__ import annotations

from appliance.contract.hotel import EmergencyTexts
from engine.brain.dialog import Done, Expects
from engine.brain.reading.numbers import speak_digits
from engine.brain.reading.words import Words
from engine.brain.routes.acts import act
from engine.brain.routes.rooms import read_room
from engine.brain.state import House, Line, Move, Route, Slots, Topic
from engine.brain.telling import sentences_of

DANGERS = {
    "fire": "fire",
    "gas": "fire",
    "electric": "fire",
    "breathing": "medical",
    "despair": "medical",
    "medical": "medical",
    "crime": "crime",
    "intruder": "intruder",
    "inside": "intruder",
    "trapped": "other",
    "missing": "other",
    "other": "other",
}
"""What staff are alerted to, by what the words speak of."""

WHAT = {
    "gas": "Gas is smelled: ",
    "electric": "Electricity, don't touch: ",
    "breathing": "Somebody is not breathing well: ",
    "despair": "The guest speaks of ending their own life, go to them: ",
    "trapped": "Somebody is trapped: ",
    "missing": "Somebody is missing: ",
    "inside": "Somebody is in the guest's room: ",
}


HOTEL_SPEAKS_OF = ("fire", "breathing", "medical", "crime", "intruder", "other")
"""Who smells gas, is trapped, misses somebody, wants to die or has somebody in the room is told nothing that is written
for another danger."""


OF_ONESELF = ("breathing", "medical")
"""Who speaks of themself in these is told what they can do themself, and not what to do for somebody else."""


ROOM, LAST_SEEN = "room", "last_seen"
"""Asked, once staff are alerted: where the danger is, and where somebody who is missing was last."""


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    room = read_room(words, asked, house).get("room", "")
    place = house.heard.dangers.place(words.line, asked=not room and asked in (ROOM, LAST_SEEN))
    if asked == LAST_SEEN and not room:
        place = place or words.raw
    return {key: value for key, value in (("room", room), ("place", place)) if value}


def move(slots: Slots, house: House) -> Move:
    """The instruction with the alert; once that is out, only where it is is passed on."""
    danger, of_self = slots["danger"], bool(slots.get("of_self"))
    what = f"{WHAT.get(danger, '')}{slots['said']}"
    alert = act("alert_emergency", danger=DANGERS[danger], what=what, room=slots.get("room"), place=slots.get("place"))
    line = instruction(danger, house, of_self=of_self)
    if slots.get("alerted"):
        if where_of(slots) != slots.get("told_where"):
            return Move((), acts=(alert,))
        return Move((line,), *question(slots, house))
    return Move((line,), acts=(alert,))


def where_of(slots: Slots) -> str:
    return f"{slots.get('room', '')}|{slots.get('place', '')}"


def question(slots: Slots, house: House) -> tuple[str, Expects]:
    """What is still to be asked of where it is, so that somebody finds it."""
    is_missing, place = slots["danger"] == "missing", slots.get("place", "")
    if is_missing and not place:
        return LAST_SEEN, Expects.NOTHING
    if slots.get("room") or (house.heard.dangers.is_exact(place) and not is_missing):
        return "", Expects.NOTHING
    return ROOM, Expects.ROOM


def instruction(danger: str, house: House, *, of_self: bool = False) -> Line:
    key = "oneself" if of_self else danger
    return Line(f"emergency.{key}", {"number": house.profile.emergency_number})


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    asked, _ = question(slots, house)
    if slots.get("alerted"):
        return _noted(slots, asked)
    told = () if slots.get("of_self") else _of_the_hotel(slots["danger"], done)
    if asked == LAST_SEEN:
        return (*told, Line("emergency.last_seen"))
    comes = "comes" if slots["danger"] == "despair" else "alerted"
    if asked:
        return (*told, Line(f"emergency.{comes}"))
    if house.heard.dangers.is_exact(slots.get("place", "")):
        return (*told, Line("emergency.alerted_place", {"place": slots["place"]}))
    return (*told, Line(f"emergency.{comes}_room", {"room": speak_digits(slots["room"])}))


def _noted(slots: Slots, asked: str) -> tuple[Line, ...]:
    """What was told of where it is has been passed on; what is still not known is asked."""
    told_room, _, _ = slots.get("told_where", "").partition("|")
    if slots.get("room", "") != told_room:
        return (Line("emergency.room_noted", {"room": speak_digits(slots["room"])}),)
    return (Line("emergency.place_noted"), *((Line("emergency.where"),) if asked else ()))


def _of_the_hotel(danger: str, done: Done) -> tuple[Line, ...]:
    """'We meet on the quay': without the sentences that every hotel begins with, as the instruction has said that."""
    if danger not in HOTEL_SPEAKS_OF or not isinstance(done.result, dict):
        return ()
    of_all = sentences_of(str(getattr(EmergencyTexts(), DANGERS[danger])))
    own = [s for s in sentences_of(str(done.result.get("what_to_do") or "")) if s not in of_all]
    return (Line("emergency.of_the_hotel", {"text": " ".join(own)}),) if own else ()


ROUTE = Route(Topic.EMERGENCY, read, move, closing)
