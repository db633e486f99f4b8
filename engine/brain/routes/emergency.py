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


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    room = read_room(words, asked, house).get("room")
    return {"room": room} if room else {}


def move(slots: Slots, house: House) -> Move:
    """The instruction with the alert; once that is out, only the room is passed on."""
    danger, room, of_self = slots["danger"], slots.get("room", ""), bool(slots.get("of_self"))
    what = f"{WHAT.get(danger, '')}{slots['said']}"
    alert = act("alert_emergency", danger=DANGERS[danger], what=what, room=room)
    if slots.get("alerted"):
        if room and room != slots.get("told_room"):
            return Move((), acts=(alert,))
        asked = ("", Expects.NOTHING) if room else ("room", Expects.ROOM)
        return Move((instruction(danger, house, of_self=of_self),), *asked)
    return Move((instruction(danger, house, of_self=of_self),), acts=(alert,))


def instruction(danger: str, house: House, *, of_self: bool = False) -> Line:
    key = "oneself" if of_self else danger
    return Line(f"emergency.{key}", {"number": house.profile.emergency_number})


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    room = {"room": speak_digits(slots.get("room", ""))}
    if slots.get("alerted"):
        return (Line("emergency.room_noted", room),)
    return (
        *(() if slots.get("of_self") else _of_the_hotel(slots["danger"], done)),
        Line("emergency.alerted_room", room) if slots.get("room") else Line("emergency.alerted"),
    )


def _of_the_hotel(danger: str, done: Done) -> tuple[Line, ...]:
    """'We meet on the quay': without the sentences that every hotel begins with, as the instruction has said that."""
    if danger not in HOTEL_SPEAKS_OF or not isinstance(done.result, dict):
        return ()
    of_all = sentences_of(str(getattr(EmergencyTexts(), DANGERS[danger])))
    own = [s for s in sentences_of(str(done.result.get("what_to_do") or "")) if s not in of_all]
    return (Line("emergency.of_the_hotel", {"text": " ".join(own)}),) if own else ()


ROUTE = Route(Topic.EMERGENCY, read, move, closing)
