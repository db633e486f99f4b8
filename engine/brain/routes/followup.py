"""What the porter can't settle itself: taken down with a name and how to reach the guest, never argued or promised."""

from __future__ import annotations

import re

from appliance.contract.events import RequestKind
from engine.brain.dialog import Done, Expects
from engine.brain.names import find_name
from engine.brain.numbers import find_phone, speak_digits
from engine.brain.routes.acts import leave_request
from engine.brain.routes.rooms import read_room
from engine.brain.state import House, Line, Move, Route, Slots, Topic
from engine.brain.words import Words

SUBJECTS = {
    "table": "Table or treatment to be booked",
    "taxi": "Taxi to be ordered",
    "lost": "Lost property",
    "bill": "Bill to be looked into",
    "complaint": "Complaint",
    "change_booking": "Booking to be changed or confirmed",
    "change_wake_up": "Wake-up call to be changed or cancelled",
    "event": "Group or event inquiry",
    "question": "Question to be answered",
}


_TOLD_WITH = {
    "lost": re.compile(r"\b(?:in|on|at|under|behind|beside|by|near|there|here|somewhere) (?:the|my|our|your|a|room)\b"),
    "table": re.compile(r"\b(?:tonight|tomorrow|today|at|on|this|next|evening|lunch|noon)\b"),
}


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found: dict[str, str] = {}
    subject = next((s for s in SUBJECTS if house.heard.has(words.line, s)), None)
    if not slots.get("what") and subject and (subject != "question" or asked):
        found |= {"subject": subject, "what": words.raw}
    elif asked == "what" and len(words.tokens) > 1:
        found["what"] = words.raw
    if name := find_name(words, asked=asked == "name"):
        found["name"] = name
    if phone := find_phone(words.line, asked=asked == "contact"):
        found["phone"] = phone
    room = read_room(words, "room" if asked == "contact" and not phone else "", house)
    if room.get("room"):
        found["room"] = room["room"]
    return found


def move(slots: Slots, house: House) -> Move:
    intro = (Line(f"subject.{slots['subject']}"),) if slots.get("fresh") else ()
    if not slots.get("what"):
        return Move((Line("follow_up.ask_what"),), "what", Expects.MESSAGE)
    if not slots.get("name") and not slots.get("room"):
        return Move((*intro, Line("follow_up.ask_name")), "name", Expects.NAME)
    if not slots.get("room") and not slots.get("phone"):
        return Move((*intro, Line("follow_up.ask_contact")), "contact", Expects.PHONE)
    details = {key: slots.get(key, "") for key in ("what", "name", "room", "phone")}
    kind = RequestKind.RESERVATION if slots["subject"] == "change_booking" else RequestKind.MESSAGE
    who = slots.get("name") or f"room {slots['room']}"
    summary = f"{SUBJECTS[slots['subject']]}, from {who}: {slots['what']}"
    return Move(intro or (Line("ok.moment"),), acts=(leave_request(kind, summary, details),))


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    name = slots.get("name") or f"room {speak_digits(slots['room'])}"
    return (Line("follow_up.done", {"name": name}),)


def says_enough(words: Words, slots: Slots) -> bool:
    """What was lost was lost somewhere, and a table is for some time."""
    wanted = _TOLD_WITH.get(slots.get("subject", ""))
    return wanted is None or bool(wanted.search(words.line))


ROUTE = Route(Topic.FOLLOW_UP, read, move, closing, says_enough)
