"""Something is broken, missing or too loud: what, and in which room."""

from __future__ import annotations

import re

from appliance.contract.events import RequestKind
from engine.brain.dialog import Done, Expects
from engine.brain.numbers import speak_digits
from engine.brain.routes.acts import leave_request
from engine.brain.routes.rooms import ask_room, read_room
from engine.brain.state import House, Line, Move, Route, Slots, Topic
from engine.brain.words import Words

KINDS = ("noise", "maintenance", "housekeeping")
URGENT = re.compile(r"\b(?:flood\w*|pouring|burst|leaking badly|overflowing|sparks?|locked out|water (?:is )?coming)\b")
_REQUEST_KIND = {
    "maintenance": RequestKind.MAINTENANCE,
    "housekeeping": RequestKind.HOUSEKEEPING,
    "noise": RequestKind.MESSAGE,
}
_COURTESY = re.compile(
    r"\b(?:hello|hi|good (?:evening|morning|night)|please|excuse me|thank you|thanks|sorry|"
    r"(?:could|can|would|may) (?:you|i|we) (?:please )?(?:bring|send|get|have)(?: me| us| up)?|"
    r"(?:i|we) (?:need|want|would like|would need)|to my room|in (?:my|our) room|"
    r"(?:i am|we are|this is|it is)? ?(?:in )?room (?:number )?(?:(?:\d+|one|two|three|four|five|six|seven|eight|"
    r"nine|oh|zero|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|hundred|and) ?)+)\b"
)
_LEFTOVER = re.compile(
    r"^(?:(?:the|a|an|and|some|in|for|my|our|to|but) )+(?=\w)|(?: (?:in|and|for|to|my|the|too|also|is it))+$"
)


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found = read_room(words, asked, house)
    kind = next((k for k in KINDS if house.heard.has(words.line, k)), None)
    if kind and not slots.get("what"):
        return found | {"kind": kind, "what": _what(words.line), "said": words.raw}
    if asked == "what" and len(words.tokens) > 1 and not found.get("room"):
        return found | {"kind": kind or "maintenance", "what": _what(words.line), "said": words.raw}
    return found


def move(slots: Slots, house: House) -> Move:
    if not slots.get("what"):
        return Move((Line("service.ask_what"),), "what", Expects.REQUEST)
    if not slots.get("room"):
        return ask_room("service", slots, {})
    details = {"room": slots["room"], "what": slots["what"], "said": slots["said"]}
    details |= {"replaces": slots.get("replaces", "")}
    summary = f"{slots['kind'].title()}, room {slots['room']}: {slots['what']}"
    urgent = bool(URGENT.search(slots["said"].lower()))
    act = leave_request(_REQUEST_KIND[slots["kind"]], summary, details, urgent=urgent)
    return Move(() if slots["kind"] == "noise" else (Line("ok.moment"),), acts=(act,))


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    values = {"room": speak_digits(slots["room"]), "what": slots["what"]}
    return (Line(f"service.done_{slots['kind']}", values),)


def _what(line: str) -> str:
    """The thing itself, without courtesies and room: 'could you bring some towels to my room' -> 'towels'."""
    bare = " ".join(_COURTESY.sub(" ", line).split())
    bare = _LEFTOVER.sub("", _LEFTOVER.sub("", bare)).strip()
    return bare or line


def says_enough(words: Words, slots: Slots) -> bool:
    """Things that are to be brought are a list, until it is said where to."""
    return slots.get("kind") != "housekeeping" or bool(re.search(r"\b(?:room|suite)\b", words.line))


ROUTE = Route(Topic.SERVICE, read, move, closing, says_enough)
