"""A person is wanted: alerted at once, and only then asked where the guest can be reached."""

from __future__ import annotations

from appliance.contract.told import Told, tell
from engine.brain.dialog import Done, Expects
from engine.brain.reading.names import find_name
from engine.brain.reading.numbers import find_phone
from engine.brain.reading.words import Words
from engine.brain.routes.acts import transfer
from engine.brain.routes.reading_names import is_by_ear, read_out
from engine.brain.routes.rooms import read_room, speak_contact
from engine.brain.state import House, Line, Move, Route, Slots, Topic


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
        return Move((Line("ok.moment"), *_named(slots)), acts=(transfer(_reason(slots), **_who(slots)),))
    if not slots.get("room") and not slots.get("phone"):
        return Move((Line("person.already", {"phone": house.profile.phone}),), "contact", Expects.PHONE)
    in_room, on_phone = slots.get("room"), slots.get("phone")
    where = tell("why.reachable_room", room=in_room) if in_room else tell("why.reachable_on", phone=on_phone)
    return Move((Line("ok.moment"), *_named(slots)), acts=(transfer(where, **_who(slots)),))


def _named(slots: Slots) -> tuple[Line, ...]:
    """A name that only ears know, or that was put right, once it is known where its owner can be reached."""
    is_new = is_by_ear(slots, "name") or (slots.get("name") and slots.get("replaces"))
    is_all = is_new and (slots.get("room") or slots.get("phone"))
    return (Line("ok.under_name", {"name": read_out(slots)}),) if is_all else ()


def _reason(slots: Slots) -> str | Told:
    """The guest's own words, if they gave any."""
    if slots.get("language"):
        return tell("why.rather_speaks", language=tell(f"language.{slots['language']}"))
    if slots.get("not_understood"):
        heard = tell("why.not_understood")
        return tell("why.matter", topic=heard, known=slots["not_understood"])
    if slots.get("nothing_new"):
        return tell("why.nothing_new", matter=slots["nothing_new"])
    return slots.get("reason") or tell("why.none")


def _who(slots: Slots) -> dict[str, str | None]:
    return {key: slots.get(key) for key in ("department", "room", "phone", "name")}


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    return (Line("person.thanks", {"contact": speak_contact(slots)}),)


ROUTE = Route(Topic.PERSON, read, move, closing)
