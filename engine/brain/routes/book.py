"""A room to be had: dates, nights and guests are looked up, an offer is chosen, and the desk gets the wish.

The porter books nothing itself: what is left is a request, and the reply says so.
"""

from __future__ import annotations

import time
from datetime import date

from appliance.contract.events import RequestKind
from engine.brain.dates import find_stay, speak_date
from engine.brain.dialog import Act, Done, Expects, Lookup
from engine.brain.facts import FactsUnavailable, Offer, as_json
from engine.brain.names import find_name
from engine.brain.numbers import find_guests, find_phone, runs, speak_count
from engine.brain.routes.acts import leave_request
from engine.brain.state import OFFER, House, Line, Move, Route, Slots, Topic
from engine.brain.words import Words

ANY_ROOM = "any room"


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found: dict[str, str] = {}
    arrival, nights = find_stay(words.line, house.day)
    if arrival:
        found["arrival"] = arrival.isoformat()
    if nights is None and asked == "nights":
        nights = _number(words.line)
    if nights is None and arrival and not slots.get("nights") and ("night" in words.line or arrival == house.day):
        nights = 1
    if nights:
        found["nights"] = str(nights)
    guests = find_guests(words.line, asked=asked == "guests")
    if guests:
        found["guests"] = str(guests)
    if asked == "kind" and (kind := _choose(words.line, slots, house)):
        found["kind"] = kind
    if name := find_name(words, asked=asked == "name"):
        found["name"] = name
    if phone := find_phone(words.line, asked=asked == "phone"):
        found["phone"] = phone
    if slots.get("kind") and any(found.get(k, slots.get(k)) != slots.get(k) for k in ("arrival", "nights", "guests")):
        found["kind"] = ""
    return found


def move(slots: Slots, house: House) -> Move:  # noqa: PLR0911 - one return a question
    if slots.get("kind") == "declined":
        return Move((Line("book.declined"),), "declined", Expects.YES_NO)
    if not slots.get("arrival"):
        return Move((Line("book.ask_arrival"),), "arrival", Expects.DATE)
    if not slots.get("nights"):
        return Move((Line("book.ask_nights"),), "nights", Expects.NUMBER)
    if not slots.get("kind"):
        return _offer(slots, house)
    intro = (Line("book.no_lookup"),) if slots["kind"] == "unknown" and not slots.get("name") else ()
    if not slots.get("name"):
        return Move((*intro, Line("book.ask_name")), "name", Expects.NAME)
    if not slots.get("phone"):
        return Move((Line("book.ask_phone"),), "phone", Expects.PHONE)
    return Move((Line("ok.moment"),), acts=(_act(slots, house),))


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    what = _offer_name(slots, house)
    return (Line("book.done", {**_spoken(slots, house), "name": slots["name"], "what": what}),)


def _act(slots: Slots, house: House) -> Act:
    what = _offer_name(slots, house)
    arrival = date.fromisoformat(slots["arrival"])
    stay = f"{slots['nights']} night(s) from {arrival:%A %d %B %Y}, {slots.get('guests') or '1'} guest(s)"
    summary = f"Room wanted: {what}, {stay}, {slots['name']}, {slots['phone']}; not booked yet, please ring to confirm"
    details = {key: slots.get(key, "") for key in ("arrival", "nights", "guests", "name", "phone")} | {
        "room_type": what
    }
    return leave_request(RequestKind.RESERVATION, summary, details)


def _offer(slots: Slots, house: House) -> Move:
    """Looks up what is free and offers the two cheapest; without a number of guests, says from which price."""
    guests = int(slots["guests"]) if slots.get("guests") else None
    try:
        offers, lookup = _look_up(slots, guests or 1, house)
    except FactsUnavailable:
        return Move((Line("book.no_lookup"), Line("book.ask_name")), "name", Expects.NAME)
    except ValueError:
        return Move((Line("book.too_far"),), OFFER, Expects.YES_NO)
    spoken = _spoken(slots, house)
    if not offers:
        key = "book.too_many" if guests and _look_up(slots, 1, house)[0] else "book.full"
        return Move((Line(key, spoken),), OFFER, Expects.YES_NO, lookups=(lookup,))
    if guests is None:
        told = Line("book.free_from", {**spoken, "price": _price(offers[0].night_minor)})
        question = Line("book.ask_guests") if slots.get("told") else told
        return Move((question,), "guests", Expects.NUMBER, lookups=(lookup,), remember={"told": "yes"})
    values = {**spoken, "a": offers[0].name, "price_a": _price(offers[0].total_minor)}
    if len(offers) == 1:
        return Move((Line("book.one_offer", values),), "kind", Expects.YES_NO, lookups=(lookup,))
    values |= {"b": offers[1].name, "price_b": _price(offers[1].total_minor)}
    return Move((Line("book.offers", values),), "kind", Expects.REQUEST, lookups=(lookup,))


def _look_up(slots: Slots, guests: int, house: House) -> tuple[list[Offer], Lookup]:
    stay = (date.fromisoformat(slots["arrival"]), int(slots["nights"]), guests)
    began = time.perf_counter()
    offers = house.facts.availability(*stay)
    arguments = {"arrival": slots["arrival"], "nights": stay[1], "guests": guests}
    return offers, Lookup("room_availability", arguments, as_json(offers), time.perf_counter() - began)


def _choose(line: str, slots: Slots, house: House) -> str | None:
    """Which of the offers is meant: by name, or by place or price."""
    try:
        offers = _look_up(slots, int(slots["guests"]), house)[0]
    except (FactsUnavailable, ValueError, KeyError):
        return None
    said = set(line.split())
    named = [o for o in offers if said & {w for w in o.name.lower().split() if len(w) > 3}]
    if len(named) == 1:
        return named[0].code
    match house.heard.choice(line):
        case "declined":
            return "declined"
        case "second" if len(offers) > 1:
            return offers[1].code
        case "first" if offers:
            return offers[0].code
    return None


def _offer_name(slots: Slots, house: House) -> str:
    if slots["kind"] in (ANY_ROOM, "unknown"):
        return ANY_ROOM
    offers = _look_up(slots, 1, house)[0]
    return next((o.name for o in offers if o.code == slots["kind"]), ANY_ROOM)


def _number(line: str) -> int | None:
    found = [r.digits for r in runs(line.split(), loose=len(line.split()) < 3)]
    return int(found[0]) if found and 0 < int(found[0]) <= 60 else None


def _spoken(slots: Slots, house: House) -> dict[str, str]:
    nights, guests = int(slots["nights"]), int(slots.get("guests") or 1)
    day = speak_date(date.fromisoformat(slots["arrival"]), house.day)
    return {
        "day": "tonight" if day == "today" else day if day == "tomorrow" else f"on {day}",
        "nights": "for one night" if nights == 1 else f"for {speak_count(nights)} nights",
        "guests": "one person" if guests == 1 else f"{speak_count(guests)} people",
        "currency": house.profile.currency,
        "per": "a night" if nights == 1 else "in all",
    }


def _price(minor: int) -> str:
    whole, pence = divmod(minor, 100)
    return f"{whole}.{pence:02d}" if pence else str(whole)


ROUTE = Route(Topic.BOOK, read, move, closing)
