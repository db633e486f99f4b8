"""What requests, tool calls and their answers are made of, in words: kinds, names of things, and their values."""

from __future__ import annotations

import re
from datetime import datetime
from textwrap import indent
from typing import Any, Protocol

from appliance.contract.events import RequestKind
from appliance.contract.requests import Request
from appliance.contract.sentences import SENTENCES
from appliance.contract.told import Told
from gui.told import retell
from gui.words import mark, say, tell_date

REQUESTS = {
    RequestKind.WAKE_UP: mark("Wake-up call"),
    RequestKind.MESSAGE: mark("Message"),
    RequestKind.MAINTENANCE: mark("Maintenance"),
    RequestKind.HOUSEKEEPING: mark("Housekeeping"),
    RequestKind.RESERVATION: mark("Reservation"),
    RequestKind.PERSON: mark("Wants a person"),
    RequestKind.EMERGENCY: mark("Emergency"),
    RequestKind.NOISE: mark("Noise"),
    RequestKind.LOST_PROPERTY: mark("Lost property"),
    RequestKind.TABLE: mark("Table"),
    RequestKind.SPA: mark("Spa"),
    RequestKind.LUGGAGE: mark("Luggage"),
    RequestKind.TRANSPORT: mark("Transport"),
    RequestKind.PARKING: mark("Parking"),
    RequestKind.BILLING: mark("Billing"),
    RequestKind.PAYMENT: mark("Payment"),
    RequestKind.GROUP: mark("Group"),
    RequestKind.COMPLAINT: mark("Complaint"),
    RequestKind.QUESTION: mark("Question"),
}

_WHEN = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d.*)?")

LONGEST_WORDS = 160
"""Of what calls somebody: the rest is told where there is room for it."""

SERVICE = ("ask.service", "ask.service_for")
"""Sentences that say the kind, and for whom, around what is wanted."""

KEYS = {
    "age_s": mark("age in seconds"),
    "arrival": mark("arrival"),
    "at": mark("at"),
    "attempts_left": mark("tries left"),
    "beside": mark("besides the one before"),
    "booked": mark("booked"),
    "by": mark("by"),
    "cancel": mark("cancel"),
    "cancelled": mark("cancelled"),
    "cause": mark("cause"),
    "changes": mark("changes an earlier one"),
    "code": mark("code"),
    "currency": mark("currency"),
    "danger": mark("danger"),
    "date": mark("date"),
    "department": mark("department"),
    "departure": mark("departure"),
    "detail": mark("more"),
    "done": mark("done"),
    "due_at": mark("due"),
    "email": mark("e-mail"),
    "error": mark("what went wrong"),
    "fee_minor": mark("fee"),
    "first_name": mark("first name"),
    "free": mark("free"),
    "free_to_cancel": mark("free to cancel"),
    "from": mark("from"),
    "from_name": mark("from"),
    "guests": mark("guests"),
    "hours": mark("hours"),
    "instead_of": mark("instead of"),
    "kind": mark("kind"),
    "language": mark("language"),
    "last_name": mark("last name"),
    "left": mark("left for staff"),
    "message": mark("message"),
    "name": mark("name"),
    "night_minor": mark("a night"),
    "nights": mark("nights"),
    "note": mark("note"),
    "noted": mark("noted"),
    "notes": mark("notes"),
    "number": mark("number"),
    "offers": mark("offers"),
    "phone": mark("telephone"),
    "place": mark("place"),
    "policy": mark("terms"),
    "query": mark("question"),
    "quoted_minor": mark("price told"),
    "reason": mark("reason"),
    "request_id": mark("request"),
    "reservation": mark("reservation"),
    "room": mark("room"),
    "room_name": mark("room"),
    "room_type": mark("room type"),
    "said": mark("said"),
    "score": mark("how well it fits"),
    "sleeps": mark("sleeps"),
    "spoken": mark("spoken"),
    "staffed": mark("somebody is there"),
    "status": mark("status"),
    "text": mark("text"),
    "time": mark("time"),
    "title": mark("title"),
    "to": mark("to"),
    "tool": mark("tool"),
    "total_minor": mark("total"),
    "urgent": mark("urgent"),
    "venue": mark("venue"),
    "verified": mark("shown to be theirs"),
    "what": mark("what"),
    "what_to_do": mark("what to do"),
    "withdrawn": mark("taken back"),
}
"""What requests, tools and their answers are made of."""

UNSAID = frozenset({"told"})
"""What a sentence is made of, which is said already."""

SAID_ABOVE = frozenset({"said", "message", "cancel"})
"""Of a request: the guest's own words are in the conversation, a message in the summary."""

REASONS = {
    "invalid": mark("something was wrong with it"),
    "unavailable": mark("the hotel's system can't be asked"),
    "timed_out": mark("it took too long"),
    "uncertain": mark("nobody knows whether it was done"),
    "failed": mark("it could not be done"),
    "full": mark("no such room is free"),
    "price_changed": mark("the price is another one now"),
    "not_verified": mark("they have not shown that it is theirs"),
    "too_late": mark("no longer free of charge"),
    "policy": mark("the porter may not do it"),
    "too_many_guests": mark("too many guests for the room"),
    "no_such_type": mark("there is no such room type"),
    "closed": mark("closed then"),
}
"""Why a tool did not do what was asked of it."""

UNDONE = ("booked", "done", "left", "noted", "verified", "withdrawn")
"""What a tool answers with "no" where it refused."""

FINDINGS = ("notes", "offers")
NOTHING_FOUND = mark("nothing was found")

STAYS = {
    "booked": mark("booked"),
    "in_house": mark("in the house"),
    "departed": mark("departed"),
    "cancelled": mark("cancelled"),
}
"""Where a reservation stands."""

LANGUAGES = {
    "de": mark("German"),
    "en": mark("English"),
    "es": mark("Spanish"),
    "fr": mark("French"),
    "it": mark("Italian"),
}


TIERS = {"scripted": mark("own rules")}


class Wanted(Protocol):
    """Something that was left for staff, whole or as a plea."""

    @property
    def told(self) -> Told | None: ...
    @property
    def summary(self) -> str: ...


def name_tier(tier: str) -> str:
    """Most are called as they are everywhere."""
    return say(TIERS[tier]) if tier in TIERS else tier


def name_request(kind: RequestKind) -> str:
    return say(REQUESTS[kind])


def name_language(locale: str) -> str:
    """`English` for `en-GB`; the locale itself where we have no word for it."""
    known = LANGUAGES.get(locale.partition("-")[0])
    return locale if known is None else say(known)


def shorten(text: str, limit: int = LONGEST_WORDS) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def tell_tool(name: str, arguments: dict[str, Any], limit: int = 90) -> str:
    """A tool call on one line: `Free rooms: nights 1, guests 2`; a single argument speaks for itself."""
    given = {key: value for key, value in arguments.items() if key not in UNSAID}
    parts = [
        tell_value(value) if len(given) == 1 else f"{_name(key)} {_plain(key, value)}" for key, value in given.items()
    ]
    return shorten(name_tool(name) + (f": {', '.join(parts)}" if parts else ""), limit)


def name_tool(name: str) -> str:
    """One that is not known here by its own name."""
    known = SENTENCES.get(f"tool.{name}")
    return _name(name).capitalize() if known is None else say(known)


def tell_summary(request: Wanted) -> str:
    """What is to be done; what kind it is stands above it, and for whom below."""
    told = request.told
    while told is not None and told.code in SERVICE:
        what = told.values.get("what")
        if isinstance(what, str):
            return what
        told = what
    return retell(told, request.summary)


def tell_details(request: Request) -> str:
    """What belongs to a request and is not in its summary, one `Key: value` a line."""
    summary, said = tell_summary(request).casefold(), SAID_ABOVE | _filled_in(request.told)
    more = {key: value for key, value in request.details.items() if key not in said and value.casefold() not in summary}
    return "\n".join(f"{_title(key)}: {_plain(key, value)}" for key, value in more.items())


def _filled_in(told: Told | None) -> frozenset[str]:
    """What a sentence says, by its names."""
    if told is None:
        return frozenset()
    inner = (_filled_in(value) for value in told.values.values() if isinstance(value, Told))
    return frozenset(told.values).union(*inner)


def tell_refusal(ok: bool | None, result: Any) -> str | None:
    """Why a tool did not do what was asked of it, "" where it does not say; None where it did, or has not answered."""
    answer = result if isinstance(result, dict) else {}
    why = REASONS.get(str(answer.get("reason")))
    if ok and any(answer.get(key) == [] for key in FINDINGS):
        why = NOTHING_FOUND
    refused = ok is False or why is not None or any(answer.get(key) is False for key in UNDONE)
    return (say(why) if why else "") if refused else None


def tell_value(value: Any) -> str:
    """A tool's question or answer in full: one `key: value` a line where it is an object."""
    if isinstance(value, dict):
        told = [f"{_name(key)}: {_plain(key, part)}" for key, part in value.items() if key not in UNSAID]
        return "\n".join(told) or say("nothing")
    if isinstance(value, list):
        return "\n\n".join(tell_value(part) for part in value) or say("nothing")
    return _plain("", value)


def _name(key: str) -> str:
    known = KEYS.get(key)
    return key.replace("_", " ") if known is None else say(known)


def _title(key: str) -> str:
    name = _name(key)
    return name[:1].upper() + name[1:]


def _plain(key: str, value: Any) -> str:
    """What is inside of it stands below it, further in."""
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if value is None or value in ("", [], {}):
        return "–"
    if isinstance(value, dict | list):
        return "\n" + indent(tell_value(value), "    ")
    if key.endswith("_minor") and isinstance(value, int):
        return f"{value / 100:.2f}"
    return _decode(key, str(value))


def _decode(key: str, value: str) -> str:
    """A code in words; what is none, as a guest's own words, stays."""
    match key:
        case "kind" if value in set(RequestKind):
            return name_request(RequestKind(value))
        case "danger" if f"danger.{value}" in SENTENCES:
            return say(SENTENCES[f"danger.{value}"])
        case "reason" if value in REASONS:
            return say(REASONS[value])
        case "status" if value in STAYS:
            return say(STAYS[value])
        case "language":
            return name_language(value)
    return _tell_when(value)


def _tell_when(value: str) -> str:
    """A day, or an hour of one, written as everywhere in the window; what is none stays."""
    if _WHEN.fullmatch(value) is None:
        return value
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return value
    day = tell_date(when.date())
    return f"{day} {when:%H:%M}" if "T" in value else day
