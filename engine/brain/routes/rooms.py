"""The room number, as several routes ask for it: only rooms of this house are believed."""

from __future__ import annotations

from engine.brain.dialog import Expects
from engine.brain.reading.numbers import speak_digits
from engine.brain.reading.rooms import find_room
from engine.brain.reading.words import Words
from engine.brain.state import House, Line, Move, Slots


def read_room(words: Words, asked: str, house: House) -> dict[str, str]:
    """{'room': ...} if there is such a room, {'no_room': ...} if there is none."""
    room = find_room(words.line, house.profile.rooms, asked=asked == "room")
    if room is None:
        return {}
    return {"room": room, "no_room": ""} if room in house.profile.rooms else {"no_room": room}


def speak_contact(slots: Slots) -> str:
    """Where the guest can be reached, as it is read back."""
    if slots.get("phone"):
        return f"on {speak_digits(slots['phone'])}"
    return f"in room {speak_digits(slots['room'])}"


def ask_room(part: str, slots: Slots, values: Slots) -> Move:
    """Asks for the room, or says that there is no such room."""
    if slots.get("no_room"):
        return Move((Line(f"{part}.no_room", {"room": speak_digits(slots["no_room"])}),), "room", Expects.ROOM)
    key = "ask_cancelled_room" if slots.get("cancelled") else "ask_room"
    return Move((Line(f"{part}.{key}", values),), "room", Expects.ROOM)
