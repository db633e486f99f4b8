"""A person is wanted: alerted at once, and only then asked where the guest can be reached."""

from __future__ import annotations

from appliance.contract.events import RequestKind
from engine.brain.dialog import Done, Expects
from engine.brain.names import find_name
from engine.brain.numbers import find_phone, speak_digits
from engine.brain.routes.acts import ask_for_person, leave_request
from engine.brain.routes.rooms import read_room
from engine.brain.state import House, Line, Move, Route, Slots, Topic
from engine.brain.words import Words


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found: dict[str, str] = {}
    if phone := find_phone(words.line, asked=asked == "contact"):
        found["phone"] = phone
    elif room := read_room(words, "room" if asked == "contact" else "", house).get("room"):
        found["room"] = room
    if name := find_name(words, asked=False):
        found["name"] = name
    return found


def move(slots: Slots, house: House) -> Move:
    if not slots.get("alerted"):
        return Move((Line("ok.moment"),), acts=(ask_for_person(slots.get("reason") or "no reason given"),))
    if not slots.get("room") and not slots.get("phone"):
        return Move((Line("person.already", {"phone": house.profile.phone}),), "contact", Expects.PHONE)
    where = f"room {slots['room']}" if slots.get("room") else slots["phone"]
    details = {key: slots.get(key, "") for key in ("room", "phone", "name")}
    summary = f"Call back {slots.get('name') or 'the guest who asked for a person'} on {where}"
    return Move((Line("ok.moment"),), acts=(leave_request(RequestKind.PERSON, summary, details),))


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    room = slots.get("room")
    contact = f"in room {speak_digits(room)}" if room else f"on {speak_digits(slots['phone'])}"
    return (Line("person.thanks", {"contact": contact}),)


ROUTE = Route(Topic.PERSON, read, move, closing)
