"""Danger: what to do is said at once, and the staff are alerted in the same breath; the room is asked afterwards."""

from __future__ import annotations

from engine.brain.dialog import Done, Expects
from engine.brain.numbers import speak_digits
from engine.brain.routes.acts import act
from engine.brain.routes.rooms import read_room
from engine.brain.state import House, Line, Move, Route, Slots, Topic
from engine.brain.words import Words

DANGERS = {
    "fire": "fire",
    "gas": "fire",
    "breathing": "medical",
    "medical": "medical",
    "crime": "crime",
    "trapped": "other",
    "other": "other",
}
"""What staff are alerted to, by what the words speak of."""

WHAT = {"gas": "Gas is smelled: ", "breathing": "Somebody is not breathing well: ", "trapped": "Somebody is trapped: "}


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    room = read_room(words, asked, house).get("room")
    return {"room": room} if room else {}


def move(slots: Slots, house: House) -> Move:
    """The instruction with the alert; once that is out, only the room is passed on."""
    danger, room = slots["danger"], slots.get("room", "")
    what = f"{WHAT.get(danger, '')}{slots['said']}"
    alert = act("alert_emergency", danger=DANGERS[danger], what=what, room=room)
    if slots.get("alerted"):
        if room and room != slots.get("told_room"):
            return Move((), acts=(alert,))
        asked = ("", Expects.NOTHING) if room else ("room", Expects.ROOM)
        return Move((instruction(danger, house),), *asked)
    return Move((instruction(danger, house),), acts=(alert,))


def instruction(danger: str, house: House) -> Line:
    return Line(f"emergency.{danger}", {"number": house.profile.emergency_number})


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if not slots.get("room"):
        return (Line("emergency.alerted"),)
    key = "emergency.room_noted" if slots.get("alerted") else "emergency.alerted_room"
    return (Line(key, {"room": speak_digits(slots["room"])}),)


ROUTE = Route(Topic.EMERGENCY, read, move, closing)
