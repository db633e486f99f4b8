"""Messages for a guest: taken down for whoever it is, without a hint whether that person stays here.

It is read back before it is left; a number that is said only then, or another word, makes it anew.
"""

from __future__ import annotations

import re

from engine.brain.dialog import Done, Expects
from engine.brain.reading.names import find_name, find_recipient, find_text, recipient
from engine.brain.reading.numbers import find_phone, speak_digits
from engine.brain.reading.rooms import find_room
from engine.brain.reading.words import Words
from engine.brain.routes.acts import act
from engine.brain.routes.reading_names import read_out
from engine.brain.state import OFFER, House, Line, Move, Route, Slots, Topic

READ_BACK_WORDS = 25
UNNAMED = "-"
"""From somebody who hung up before they said who they are."""


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    if asked == "text":
        return {"text": words.raw}
    found: dict[str, str] = {}
    room = find_room(words.line, house.profile.rooms, asked=False)
    if not slots.get("to") or asked == "to":
        to = (
            f"room {room}" if room else find_recipient(words.line) or (recipient(words.line) if asked == "to" else None)
        )
        found |= {"to": to} if to else {}
    if asked in ("", "to", OFFER) and (text := find_text(words)):
        found["text"] = re.sub(r"\bi\b", "I", f"{text[:1].upper()}{text[1:]}")
    if name := find_name(words, asked=asked == "name"):
        found["name"] = name
    if phone := find_phone(words.line, asked=asked == "phone"):
        found["phone"] = phone
    if asked == "name" and room and not name:
        found["name"] = f"the guest in room {room}"
    return found


def move(slots: Slots, house: House) -> Move:
    if not slots.get("to"):
        return Move((Line("message.ask_to"),), "to", Expects.NAME)
    if not slots.get("text"):
        return Move((Line("message.ask_text"),), "text", Expects.MESSAGE)
    if not slots.get("name") and not slots.get("as_is"):
        return Move((Line("message.ask_from"),), "name", Expects.NAME)
    sender = slots.get("name") or slots.get("phone") or UNNAMED
    message = {"to": slots["to"], "text": slots["text"], "from_name": sender, "phone": slots.get("phone")}
    left = act("take_message", **message, instead_of=slots.get("replaces"))
    return Move((Line("ok.moment"), _read_back(slots)), acts=(left,))


def _read_back(slots: Slots) -> Line:
    """A long one is not said again in full: who dictates it knows it."""
    phone = f", on {speak_digits(slots['phone'])}" if slots.get("phone") else ""
    to = re.sub(r"^my ", "your ", read_out(slots, "to"))
    to = f"room {speak_digits(to)}" if to.startswith("room ") else to
    who = f" From {read_out(slots)}{phone}." if slots.get("name") else ""
    values = {"to": to, "text": slots["text"].rstrip(".!? "), "who": who}
    is_long = len(slots["text"].split()) > READ_BACK_WORDS
    return Line("message.read_back_long" if is_long else "message.read_back", values)


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if slots["to"].startswith("room "):
        return (Line("message.done_room"),)
    if not slots.get("name"):
        return (Line("message.done", {"name": "thank you"}),)
    name = "thank you" if slots["name"].startswith("the guest") else slots["name"]
    return (Line("message.done", {"name": name}),)


ROUTE = Route(Topic.MESSAGE, read, move, closing)
