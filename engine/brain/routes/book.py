"""A room to be had: dates, nights and guests are looked up, an offer is chosen, read back, and booked after a yes.

What can't be booked (no such big room, full, the hotel's system is down) is left for the desk, and the reply says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from appliance.contract.told import tell
from engine.brain.dialog import Act, Done, Expects
from engine.brain.facts import AskTheTool, FactsUnavailable
from engine.brain.reading.dates import speak_date
from engine.brain.reading.mail import speak_email
from engine.brain.reading.names import TITLES
from engine.brain.reading.numbers import speak_count, speak_digits
from engine.brain.reading.spelling import speak_letters
from engine.brain.routes.acts import act, request
from engine.brain.routes.book_reading import ANY_ROOM, NOT_CHOSEN, read
from engine.brain.routes.offers import as_of, chosen, look_up, price, wanted_of
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.wishes import policy_of
from engine.brain.state import OFFER, House, Line, Move, Route, Slots, Topic


def move(slots: Slots, house: House) -> Move:
    """What was wished for beside the room is answered from the notes, or said to be noted."""
    step = _with_wish(slots, house) if slots.get("booked") else _next(slots, house)
    if not slots.get("noted") or step.acts or step.asked == "confirm":
        return step
    lines, lookups = policy_of(slots["noted"], house)
    lines = lines or (Line("book.noted"),)
    remember = {**step.remember, "noted": ""}
    return replace(step, lines=(*lines, *step.lines), lookups=(*lookups, *step.lookups), remember=remember)


def _next(slots: Slots, house: House) -> Move:  # noqa: PLR0911 - one return a question
    if slots.get("kind") == "declined":
        held = (Line("book.no_hold"),) if slots.get("held") else ()
        return Move((*held, Line("book.declined")), expects=Expects.YES_NO, ends=True)
    if not slots.get("arrival"):
        return Move((Line("book.ask_arrival"),), "arrival", Expects.DATE)
    if not slots.get("nights"):
        return Move((Line("book.ask_nights"),), "nights", Expects.NUMBER)
    if int(slots["nights"]) > house.profile.nights_max and slots.get("kind") not in NOT_CHOSEN:
        return Move((Line("book.too_long", spoken_limit(house)),), OFFER, Expects.YES_NO, remember={"kind": ""})
    if not slots.get("kind"):
        return _offer(slots, house)
    if slots.get("changed") and slots["kind"] not in NOT_CHOSEN:
        return _told_anew(slots, house)
    intro = (Line("book.no_lookup"),) if slots["kind"] == "unknown" and not slots.get("name") else ()
    if (slots.get("rooms") or slots["kind"] == ANY_ROOM) and not slots.get("guests"):
        return Move((Line("book.ask_guests"),), "guests", Expects.NUMBER)
    intro = (Line("book.several"),) if slots.get("rooms") and not slots.get("name") else intro
    if not slots.get("name"):
        asking = "book.ask_name" if slots.get("name") is None else "book.which_name"  # empty: it was read back wrong
        return Move((*intro, Line(asking)), "name", Expects.NAME)
    if not slots.get("phone") and slots.get("no_phone"):
        if not slots.get("email") and not slots.get("no_email"):
            return Move((Line("book.ask_email"),), "email", Expects.REQUEST)
        return _leave(slots, house)
    if not slots.get("phone"):
        asking = "book.ask_rest" if slots.get("phone_part") else "book.ask_phone"
        return Move((Line(asking),), "phone", Expects.PHONE)
    if slots["kind"] in (ANY_ROOM, "unknown") or slots.get("by_desk"):
        return _leave(slots, house)
    return _confirm(slots, house)


def goes_on(slots: Slots, done: Done, house: House) -> dict[str, str] | None:  # noqa: PLR0911 - one return an outcome
    """A room that somebody else took meanwhile, or another price: offered anew; a failure: the desk gets the wish."""
    if done.name == "check_availability":
        # a room that was chosen before is told anew
        return {"changed": "yes" if slots.get("kind") else ""} if done.ok else {"kind": "unknown"}
    if slots.get("booked"):
        return None if done.ok else {"wish_lost": "yes"}
    if done.name != "book_room":
        return None
    if not done.ok:
        return None if done.result.get("reason") == "uncertain" else {"by_desk": "yes"}
    match done.result["reason"]:
        case "":
            return _booked(done.result["reservation"]) if slots.get("note") else None
        case "full" | "price_changed":
            return {"kind": "", "confirm": "", "gone": done.result["reason"]}
    return {"by_desk": "yes"}


def _booked(reservation: Mapping[str, Any]) -> dict[str, str]:
    """The room is booked, and a wish is still to be left beside it."""
    return {
        "booked": reservation["room_name"],
        "shown_code": reservation["code"],
        "shown_name": reservation["last_name"],
        "policy": reservation["policy"] if reservation["free_to_cancel"] else "",
    }


def _with_wish(slots: Slots, house: House) -> Move:
    if slots.get("wish_lost"):
        lost = Line("book.wish_lost", {"phone": house.profile.phone})
        return Move((*_tell_booked(slots, house), lost), ends=True, expects=Expects.YES_NO)
    about = tell("ask.reservation.about", code=slots["shown_code"], name=slots["name"])
    what = tell("ask.with_note", what=about, note=slots["note"])
    who = {"name": slots["name"], "phone": slots["phone"], "arrival": slots["arrival"]}
    return Move((), acts=(request("reservation", what, said=slots["note"], **who),))


def _tell_booked(slots: Slots, house: House) -> tuple[Line, ...]:
    booked = {**spoken_stay(slots, house), "name": slots["name"], "what": slots["booked"]}
    terms = Line("book.terms", {"policy": slots["policy"]}) if slots.get("policy") else Line("book.terms_over")
    return (Line("book.booked", {**booked, "code": speak_letters(slots["shown_code"])}), terms)


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if slots.get("booked"):
        return (*_tell_booked(slots, house), Line("book.with_wish"))
    if done.name != "book_room":
        key = "done" if slots.get("phone") else "done_mail" if slots.get("email") else "done_unreached"
        return (Line(f"book.{key}", {"name": slots["name"]}),)
    # what is free by now does not tell: it may have been the last one
    return _tell_booked({**slots, **_booked(done.result["reservation"])}, house)


def _offer(slots: Slots, house: House) -> Move:
    """Looks up what is free and offers the two cheapest; without a number of guests, says from which price."""
    guests = int(slots["guests"]) if slots.get("guests") else None
    try:
        offers, lookup = look_up(slots, guests or 1, house)
    except FactsUnavailable as e:
        return _ask_system(slots, guests or 1, house, can_be_asked=isinstance(e, AskTheTool))
    except ValueError:
        return Move((Line("book.too_far"),), OFFER, Expects.YES_NO)
    spoken = spoken_stay(slots, house)
    offers = wanted_of(offers, slots.get("wanted", ""))
    gone = (Line(f"book.gone_{slots['gone']}"),) if slots.get("gone") else ()
    if not offers:
        key = "book.too_many" if guests and not gone and look_up(slots, 1, house)[0] else "book.full"
        return Move((*gone, Line(key, spoken)), OFFER, Expects.YES_NO, lookups=(lookup,))
    if guests is None:
        told = Line("book.free_from", {**spoken, "price": price(offers[0].night_minor)})
        question = (Line("book.ask_guests"),) if slots.get("told") else (*as_of(slots, 1, house), told)
        return Move(question, "guests", Expects.NUMBER, lookups=(lookup,), remember={"told": "yes"})
    first = (*gone, *as_of(slots, guests, house))
    values = {**spoken, "a": offers[0].name, "price_a": price(offers[0].total_minor)}
    if len(offers) == 1:
        return Move((*first, Line("book.one_offer", values)), "kind", Expects.YES_NO, lookups=(lookup,))
    values |= {"b": offers[1].name, "price_b": price(offers[1].total_minor)}
    return Move((*first, Line("book.offers", values)), "kind", Expects.REQUEST, lookups=(lookup,))


def _ask_system(slots: Slots, guests: int, house: House, *, can_be_asked: bool) -> Move:
    """What isn't at hand is asked of the hotel's system, once for each stay; else the desk will have to look."""
    stay = {"arrival": slots["arrival"], "nights": int(slots["nights"]), "guests": guests}
    if can_be_asked and slots.get("asked_for") != str(stay):
        asking = act("check_availability", **stay)
        return Move((Line("wait.look_up"),), acts=(asking,), remember={"asked_for": str(stay)})
    unknown: Slots = {"kind": "unknown"}
    after = move({**slots, **unknown}, house)
    intro = () if after.asked == "name" else (Line("book.no_lookup"),)  # that question has it itself
    return replace(after, lines=(*intro, *after.lines), remember={**after.remember, **unknown})


def _told_anew(slots: Slots, house: House) -> Move:
    """What was chosen with what it costs by now, if it is free for the stay as it is by now; else what there is."""
    try:
        offers, lookup = look_up(slots, int(slots.get("guests") or 1), house)
    except (FactsUnavailable, ValueError):
        return _offer(slots, house)
    offer = next((o for o in offers if o.code == slots["kind"]), None)
    if offer is None:
        offered = _offer({**slots, "kind": "", "wanted": ""}, house)
        gone = (Line("book.not_that_kind", {"what": house.profile.room_types[slots["kind"]]}),)
        lines = (*(gone if offered.asked == "kind" else ()), *offered.lines)
        return replace(offered, lines=lines, remember={**offered.remember, "kind": "", "changed": ""})
    told = Line("book.so_it_is", {**spoken_stay(slots, house), "what": offer.name, "price": price(offer.total_minor)})
    after = move({**slots, "changed": ""}, house)
    lines = after.lines if after.asked == "confirm" else (told, *after.lines)
    lines = (*as_of(slots, int(slots.get("guests") or 1), house), *lines)
    return replace(after, lines=lines, lookups=(lookup,), remember={**after.remember, "changed": ""})


def _confirm(slots: Slots, house: House) -> Move:
    """Everything is read back, with the last name spelled, before a room is booked."""
    offer, lookup = chosen(slots, house)
    if offer is None:
        return _leave(slots, house)
    if slots.get("confirm") == "no":
        return Move((Line("book.what_is_wrong"),), "confirm", Expects.REQUEST, remember={"confirm": "", "wrong": "yes"})
    first, last = _names(slots["name"])
    if slots.get("confirm") != "yes":
        values = {**spoken_stay(slots, house), "what": offer.name, "price": price(offer.total_minor)}
        values |= {"name": slots["name"], "letters": speak_letters(last), "phone": speak_digits(slots["phone"])}
        lookups = (lookup,) if lookup else ()
        mail = (Line("book.email", {"email": speak_email(slots["email"])}),) if slots.get("email") else ()
        wish = (Line("book.wish", {"wish": slots["note"]}),) if slots.get("note") else ()
        return Move((*mail, *wish, Line("book.confirm", values)), "confirm", Expects.YES_NO, lookups=lookups)
    stay = {"arrival": slots["arrival"], "nights": int(slots["nights"]), "guests": int(slots.get("guests") or 1)}
    who = {"first_name": first, "last_name": last, "phone": slots["phone"]}
    who |= {"email": slots.get("email", "")}
    booking = act("book_room", **stay, room_type=offer.code, quoted_minor=offer.total_minor, **who)
    return Move((Line("ok.moment"),), acts=(booking,))


def _leave(slots: Slots, house: House) -> Move:
    values = {**spoken_stay(slots, house), "what": _offer_name(slots, house), "name": read_out(slots)}
    reached = f"on {speak_digits(slots['phone'])}" if slots.get("phone") else ""
    reached = reached or (f"at {speak_email(slots['email'])}" if slots.get("email") else "")
    told = Line("book.read_back", {**values, "reached": f", {reached}" if reached else ""})
    return Move((Line("ok.moment"), told), acts=(_wish(slots, house),))


def _wish(slots: Slots, house: House) -> Act:
    """What the porter can't book is left for the desk."""
    what = _offer_name(slots, house)
    arrival, nights, guests = date.fromisoformat(slots["arrival"]), slots["nights"], slots.get("guests") or "1"
    summary = tell("ask.room", room=what, nights=nights, date=arrival, guests=guests)
    stay = {"arrival": slots["arrival"], "nights": int(nights), "guests": int(guests)}
    who = {"name": slots["name"], "phone": slots.get("phone", ""), "email": slots.get("email", "")}
    summary = tell("ask.with_note", what=summary, note=slots["note"]) if slots.get("note") else summary
    return request("reservation", summary, **stay, **who, instead_of=slots.get("replaces"))


def _names(name: str) -> tuple[str, str]:
    """First and last name, without titles: 'Mrs Anna Lee' -> ('Anna', 'Lee')."""
    parts = [p for p in name.split() if p.lower() not in TITLES]
    return " ".join(parts[:-1]), parts[-1] if parts else name


def _offer_name(slots: Slots, house: House) -> str:
    if slots["kind"] in (ANY_ROOM, "unknown"):
        return slots.get("kinds") or ANY_ROOM
    offer, _ = chosen(slots, house)
    return offer.name if offer else ANY_ROOM


def spoken_limit(house: House) -> dict[str, str]:
    """How long a stay the porter may agree to by itself."""
    return {"most": speak_count(house.profile.nights_max)}


def spoken_stay(slots: Slots, house: House) -> dict[str, str]:
    """Day, nights and guests of a stay as they are told, and what its price is told in."""
    nights, guests = int(slots["nights"]), int(slots.get("guests") or 1)
    day = speak_date(date.fromisoformat(slots["arrival"]), house.day)
    return {
        "day": "tonight" if day == "today" else day if day == "tomorrow" else f"on {day}",
        "nights": "for one night" if nights == 1 else f"for {speak_count(nights)} nights",
        "guests": "one person" if guests == 1 else f"{speak_count(guests)} people",
        "currency": house.profile.currency,
        "per": "a night" if nights == 1 else "in all",
    }


ROUTE = Route(Topic.BOOK, read, move, closing, goes_on)
