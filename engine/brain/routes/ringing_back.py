"""Who could not show a reservation is rung back: asked for a name and a number once, whatever was wrong."""

from __future__ import annotations

from appliance.contract.told import Told, tell
from engine.brain.dialog import Expects
from engine.brain.reading.introductions import introduce
from engine.brain.reading.numbers import find_phone
from engine.brain.reading.unreached import has_no_phone
from engine.brain.reading.words import Words
from engine.brain.routes.acts import request
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.rooms import read_room, speak_contact
from engine.brain.state import House, Line, Move, Slots


def read_ring_back(words: Words, asked: str, house: House) -> dict[str, str]:
    """A name, and a telephone number or a room; 'no' to being rung."""
    if asked != "ring_back":
        return {}
    found: dict[str, str] = {}
    if phone := find_phone(words.line, asked=True):
        found["back_phone"] = phone
    elif room := read_room(words, "room", house).get("room"):
        found["back_room"] = room
    if name := introduce(words).name:
        found["back_name"] = name
    if not found and (house.heard.has(words.line, "no", "never_mind", "goodbye") or has_no_phone(words.line)):
        return {"ring_back": "no"}
    return found


def ring_back(slots: Slots, wanted: Told) -> Move:
    """Staff know of it before the guest is told that they do, and may hang up. `wanted` is what it was all for."""
    what = tell("ask.with_wanted", what=tell("ask.not_shown"), wanted=wanted)
    tried = {"arrival": slots.get("tried_arrival"), "said": slots.get("tried_code")}
    before = slots.get("replaces") or slots.get("told_id")
    if slots.get("untold"):
        who = {"name": slots.get("tried_last_name"), "phone": slots.get("tried_phone")}
        return Move((), acts=(request("reservation", what, **who, **tried, instead_of=before),))
    if slots.get("ring_back") and not slots.get("replaces"):
        return Move((Line("reservation.refused"),), ends=True, expects=Expects.YES_NO)
    phone, room, name = (slots.get(f"back_{key}", "") for key in ("phone", "room", "name"))
    if not phone and not room:
        lines = (
            (Line("follow_up.ask_contact"),)
            if name
            else (Line("reservation.refused"), Line("reservation.ask_ring_back"))
        )
        return Move(lines, "ring_back", Expects.PHONE)
    left = request("reservation", what, name=name, phone=phone, room=room, **tried, instead_of=before)
    told = Line(
        "follow_up.read_back",
        {
            "who": f"{read_out(slots, 'back_name')}, " if name else "",
            "contact": speak_contact({"phone": phone, "room": room}),
        },
    )
    return Move((Line("ok.moment"), told), acts=(left,), remember={"ring_back": "yes"})
