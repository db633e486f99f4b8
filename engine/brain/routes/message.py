"""Messages for a guest: taken down for whoever it is, without a hint whether that person stays here."""

from __future__ import annotations

from engine.brain.dialog import Done, Expects
from engine.brain.names import find_name, find_recipient, find_text, recipient
from engine.brain.numbers import find_phone, speak_digits
from engine.brain.rooms import find_room
from engine.brain.routes.acts import act
from engine.brain.state import OFFER, House, Line, Move, Route, Slots, Topic
from engine.brain.words import Words


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
        found["text"] = text
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
    if not slots.get("name"):
        return Move((Line("message.ask_from"),), "name", Expects.NAME)
    message = {"to": slots["to"], "text": slots["text"], "from_name": slots["name"], "phone": slots.get("phone")}
    return Move((Line("ok.moment"),), acts=(act("take_message", **message),))


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if slots["to"].startswith("room "):
        return (Line("message.done_room", {"room": speak_digits(slots["to"])}),)
    name = "thank you" if slots["name"].startswith("the guest") else slots["name"]
    return (Line("message.done", {"name": name}),)


ROUTE = Route(Topic.MESSAGE, read, move, closing)
