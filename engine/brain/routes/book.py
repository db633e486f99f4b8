"""A room to be had: dates, nights and guests are looked up, an offer is chosen, read back, and booked after a yes.

What can't be booked (no such big room, full, the hotel's system is down) is left for the desk, and the reply says so.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from appliance.contract.told import tell
from engine.brain.dialog import Act, Done, Expects, Lookup
from engine.brain.facts import AskTheTool, FactsUnavailable, Offer, as_json
from engine.brain.reading.dates import find_stay, speak_date
from engine.brain.reading.mail import beside_email, find_email, speak_email
from engine.brain.reading.names import TITLES, find_name, find_name_put_right, find_spelled
from engine.brain.reading.numbers import find_guests, find_phone, runs, speak_count, speak_digits
from engine.brain.reading.spelling import speak_letters
from engine.brain.reading.words import Words
from engine.brain.routes.acts import act, request
from engine.brain.routes.confirming import read_confirmation
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.room_types import find_type, wants_instead
from engine.brain.state import OFFER, House, Line, Move, Route, Slots, Topic

ANY_ROOM = "any room"

NOT_CHOSEN = (ANY_ROOM, "unknown", "declined")
"""Kinds that name none of the hotel's rooms."""

STAY = ("arrival", "nights", "guests")
"""What a room is looked up for."""

LONGEST_COUNT = 2
"""Digits of how many nights or guests there may be; more of them in a row are a telephone's."""

WHOLE_NUMBER = 10
LEAST_PART = 2
"""Digits of a number that comes in pieces; 'with one L' tells none."""

OLD_S = 90.0
"""An answer that is older is told with its age."""


_SEVERAL = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|\d) (?:\w+ )?rooms\b")
"""More than one is put together by the desk."""
_ONE_ROOM = re.compile(r"\b(?:one|a single|just a|a family|the family) (?:\w+ )?(?:room|suite)\b")


_ONE_OF_TWO = re.compile(
    r"^(?:(?:well|oh|then|yes|please|i think|i would like|i will take|we will take|we would like|let us say) )*"
    r"the (?:first|second|other|cheaper|cheapest|better|bigger)(?: one| option| room)?(?: please| then| thanks)*$"
)
_NAME_IS_WRONG = re.compile(r"\bname is (?:wrong|not right|not correct|misspelt)\b|\b(?:not my|wrong|another) name\b")
_THAT_ONE = re.compile(r"^(?:(?:no|oh|well|sorry|actually|wait) )*(?:the|a|an) (?:\w+ ?){1,3}$")
_LEADING_NO = re.compile(r"^(?:(?:no|oh|sorry|actually|wait|hang on|well) )+")


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    if asked == "kind" and _ONE_OF_TWO.search(words.line) and (kind := _choose(words.line, slots, house)):
        return {"kind": kind}  # 'the first', which is no date
    if kind := _other_type(words.line, asked, slots, house):
        return {"kind": kind, "changed": "yes", "confirm": ""}
    named = _named_type(words.line, house) if not asked else ""
    found: dict[str, str] = {"wanted": named} if named else {}
    near = date.fromisoformat(slots["arrival"]) if slots.get("arrival") else None
    arrival, nights = find_stay(words.line, house.day, near)
    if arrival:
        found["arrival"] = arrival.isoformat()
    if nights is None and asked == "nights":
        nights = _number(words.line)
    if nights is None and arrival and not slots.get("nights") and ("night" in words.line or arrival == house.day):
        nights = 1
    if nights:
        found["nights"] = str(nights)
    found |= _read_party(words, asked, slots, house)
    is_changed = any(key in found for key in ("arrival", "nights", "guests"))  # 'no, the sixteenth' declines nothing
    if asked == "kind" and not is_changed and (kind := _choose(words.line, slots, house)):
        found["kind"] = kind
    elif asked == "kind" and not is_changed and (kind := _not_offered(words, house)):
        found |= {"kind": kind, "changed": "yes"}
    email = find_email(words.raw) or ""
    if email:
        found["email"] = email
    if name := find_name(beside_email(words) if email else words, asked=asked == "name"):
        found["name"] = name
    elif asked == "confirm" and not is_changed:
        found |= _read_name_put_right(words, slots)
    found |= _read_phone(words.line, asked, slots, is_number=not (is_changed or email))
    found |= _read_other_stay(found, slots)
    if asked == "confirm" and not found:
        found = _read_other_kind(words, slots, house) or read_confirmation(words, house)
    return found


def _read_phone(line: str, asked: str, slots: Slots, *, is_number: bool) -> dict[str, str]:
    """`is_number`: whether figures that are too few may be the first of one; those of 'three nights' are not."""
    if phone := find_phone(line, asked=asked == "phone"):
        return {"phone": phone, "phone_part": ""}
    return _read_part(line, slots.get("phone_part", "")) if asked == "phone" and is_number else {}


def _read_other_stay(found: Mapping[str, str], slots: Slots) -> dict[str, str]:
    """'No wait, make it three nights', once a room was chosen: the same room, if it is to be had then."""
    kind = slots.get("kind")
    if (
        not kind
        or slots.get("rooms")
        or slots.get("replaces")
        or all(found.get(k, slots.get(k)) == slots.get(k) for k in STAY)
    ):
        return {}
    return {"kind": ""} if kind in NOT_CHOSEN else {"changed": "yes", "confirm": ""}


def _other_type(line: str, asked: str, slots: Slots, house: House) -> str | None:
    """'Could I have the suite instead', once another was chosen; one that is not free is declined in `move`."""
    chosen = slots.get("kind")
    if chosen in (None, "", *NOT_CHOSEN) or asked == "kind":
        return None
    if not wants_instead(line) and not (asked in ("name", "phone") and _THAT_ONE.search(line)):
        return None
    kind = find_type(line, house.profile.room_types)
    return kind if kind != chosen else None


def _read_name_put_right(words: Words, slots: Slots) -> dict[str, str]:
    """A name that was read back wrong: spelled, said again, or only said to be wrong, and then asked for."""
    if letters := find_spelled(words):
        return {"name": " ".join((*slots["name"].split()[:-1], letters))}
    if name := find_name_put_right(words, slots["name"]):
        return {"name": name}
    return {"name": "", "confirm": ""} if _NAME_IS_WRONG.search(words.line) else {}


def _not_offered(words: Words, house: House) -> str | None:
    """'The suite', which is none of those that were offered: it is said not to be free."""
    return None if words.asks else find_type(_without_numbers(words.line), house.profile.room_types)


def _read_other_kind(words: Words, slots: Slots, house: House) -> dict[str, str]:
    """'No, the cheaper one': the other of the two that were offered."""
    line = _LEADING_NO.sub("", words.line)
    kind = _choose(line, slots, house) if line != words.line or _ONE_OF_TWO.search(line) else None
    is_another = kind not in (None, "declined", slots.get("kind")) and not house.heard.has(line, "yes")
    return {"kind": kind, "confirm": ""} if kind and is_another else {}


def _read_party(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """How many they are, and whether one room is enough."""
    several = _SEVERAL.search(words.line)
    guests = find_guests(words.line, asked=asked == "guests")
    rooms = {"rooms": several[1], "kind": ANY_ROOM} if several else {}
    if slots.get("rooms") and _ONE_ROOM.search(words.line):
        rooms = {"rooms": "", "kind": "", "wanted": _named_type(words.line, house)}
    return rooms | ({"guests": str(guests)} if guests else {})


def move(slots: Slots, house: House) -> Move:  # noqa: PLR0911 - one return a question
    if slots.get("kind") == "declined":
        return Move((Line("book.declined"),), expects=Expects.YES_NO, ends=True)
    if not slots.get("arrival"):
        return Move((Line("book.ask_arrival"),), "arrival", Expects.DATE)
    if not slots.get("nights"):
        return Move((Line("book.ask_nights"),), "nights", Expects.NUMBER)
    if not slots.get("kind"):
        return _offer(slots, house)
    if slots.get("changed") and slots["kind"] not in NOT_CHOSEN:
        return _told_anew(slots, house)
    intro = (Line("book.no_lookup"),) if slots["kind"] == "unknown" and not slots.get("name") else ()
    if slots.get("rooms") and not slots.get("guests"):
        return Move((Line("book.ask_guests"),), "guests", Expects.NUMBER)
    intro = (Line("book.several"),) if slots.get("rooms") and not slots.get("name") else intro
    if not slots.get("name"):
        asking = "book.ask_name" if slots.get("name") is None else "book.which_name"  # empty: it was read back wrong
        return Move((*intro, Line(asking)), "name", Expects.NAME)
    if not slots.get("phone"):
        asking = "book.ask_rest" if slots.get("phone_part") else "book.ask_phone"
        return Move((Line(asking),), "phone", Expects.PHONE)
    if slots["kind"] in (ANY_ROOM, "unknown") or slots.get("by_desk"):
        return _leave(slots, house)
    return _confirm(slots, house)


def _told_anew(slots: Slots, house: House) -> Move:
    """What was chosen with what it costs by now, if it is free for the stay as it is by now; else what there is."""
    try:
        offers, lookup = _look_up(slots, int(slots.get("guests") or 1), house)
    except (FactsUnavailable, ValueError):
        return _offer(slots, house)
    offer = next((o for o in offers if o.code == slots["kind"]), None)
    if offer is None:
        offered = _offer({**slots, "kind": "", "wanted": ""}, house)
        gone = (Line("book.not_that_kind", {"what": house.profile.room_types[slots["kind"]]}),)
        lines = (*(gone if offered.asked == "kind" else ()), *offered.lines)
        return replace(offered, lines=lines, remember={**offered.remember, "kind": "", "changed": ""})
    told = Line("book.so_it_is", {**_spoken(slots, house), "what": offer.name, "price": price(offer.total_minor)})
    after = move({**slots, "changed": ""}, house)
    lines = after.lines if after.asked == "confirm" else (told, *after.lines)
    return replace(after, lines=lines, lookups=(lookup,), remember={**after.remember, "changed": ""})


def goes_on(slots: Slots, done: Done, house: House) -> dict[str, str] | None:
    """A room that somebody else took meanwhile, or another price: offered anew; a failure: the desk gets the wish."""
    if done.name == "check_availability":
        # a room that was chosen before is told anew
        return {"changed": "yes" if slots.get("kind") else ""} if done.ok else {"kind": "unknown"}
    if done.name != "book_room":
        return None
    if not done.ok:
        return None if done.result.get("reason") == "uncertain" else {"by_desk": "yes"}
    match done.result["reason"]:
        case "":
            return None
        case "full" | "price_changed":
            return {"kind": "", "confirm": "", "gone": done.result["reason"]}
    return {"by_desk": "yes"}


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    spoken = {**_spoken(slots, house), "name": slots["name"]}
    if done.name != "book_room":
        return (Line("book.done", spoken),)
    reservation = done.result["reservation"]  # what is free by now does not tell: it may have been the last one
    booked = {**spoken, "what": reservation["room_name"], "code": speak_letters(reservation["code"])}
    return (Line("book.booked", booked), Line("book.terms", {"policy": reservation["policy"]}))


def _confirm(slots: Slots, house: House) -> Move:
    """Everything is read back, with the last name spelled, before a room is booked."""
    offer, lookup = _chosen(slots, house)
    if offer is None:
        return _leave(slots, house)
    if slots.get("confirm") == "no":
        return Move((Line("book.what_is_wrong"),), "confirm", Expects.REQUEST, remember={"confirm": ""})
    first, last = _names(slots["name"])
    if slots.get("confirm") != "yes":
        values = {**_spoken(slots, house), "what": offer.name, "price": price(offer.total_minor)}
        values |= {"name": slots["name"], "letters": speak_letters(last), "phone": speak_digits(slots["phone"])}
        lookups = (lookup,) if lookup else ()
        mail = (Line("book.email", {"email": speak_email(slots["email"])}),) if slots.get("email") else ()
        return Move((*mail, Line("book.confirm", values)), "confirm", Expects.YES_NO, lookups=lookups)
    stay = {"arrival": slots["arrival"], "nights": int(slots["nights"]), "guests": int(slots.get("guests") or 1)}
    who = {"first_name": first, "last_name": last, "phone": slots["phone"]}
    who |= {"email": slots.get("email", "")}
    booking = act("book_room", **stay, room_type=offer.code, quoted_minor=offer.total_minor, **who)
    return Move((Line("ok.moment"),), acts=(booking,))


def _leave(slots: Slots, house: House) -> Move:
    values = {**_spoken(slots, house), "what": _offer_name(slots, house), "name": read_out(slots)}
    told = Line("book.read_back", values | {"phone": speak_digits(slots["phone"])})
    return Move((Line("ok.moment"), told), acts=(_wish(slots, house),))


def _wish(slots: Slots, house: House) -> Act:
    """What the porter can't book is left for the desk."""
    what = _offer_name(slots, house)
    arrival, nights, guests = date.fromisoformat(slots["arrival"]), slots["nights"], slots.get("guests") or "1"
    summary = tell("ask.room", room=what, nights=nights, date=arrival, guests=guests)
    stay = {"arrival": slots["arrival"], "nights": int(nights), "guests": int(guests)}
    who = {"name": slots["name"], "phone": slots["phone"], "email": slots.get("email", "")}
    return request("reservation", summary, **stay, **who, instead_of=slots.get("replaces"))


def _names(name: str) -> tuple[str, str]:
    """First and last name, without titles: 'Mrs Anna Lee' -> ('Anna', 'Lee')."""
    parts = [p for p in name.split() if p.lower() not in TITLES]
    return " ".join(parts[:-1]), parts[-1] if parts else name


def _offer(slots: Slots, house: House) -> Move:
    """Looks up what is free and offers the two cheapest; without a number of guests, says from which price."""
    guests = int(slots["guests"]) if slots.get("guests") else None
    try:
        offers, lookup = _look_up(slots, guests or 1, house)
    except FactsUnavailable as e:
        return _ask_system(slots, guests or 1, house, can_be_asked=isinstance(e, AskTheTool))
    except ValueError:
        return Move((Line("book.too_far"),), OFFER, Expects.YES_NO)
    spoken = _spoken(slots, house)
    offers = _wanted(offers, slots.get("wanted", ""))
    gone = (Line(f"book.gone_{slots['gone']}"),) if slots.get("gone") else ()
    if not offers:
        key = "book.too_many" if guests and not gone and _look_up(slots, 1, house)[0] else "book.full"
        return Move((*gone, Line(key, spoken)), OFFER, Expects.YES_NO, lookups=(lookup,))
    if guests is None:
        told = Line("book.free_from", {**spoken, "price": price(offers[0].night_minor)})
        question = (Line("book.ask_guests"),) if slots.get("told") else (*_as_of(slots, 1, house), told)
        return Move(question, "guests", Expects.NUMBER, lookups=(lookup,), remember={"told": "yes"})
    first = (*gone, *_as_of(slots, guests, house))
    values = {**spoken, "a": offers[0].name, "price_a": price(offers[0].total_minor)}
    if len(offers) == 1:
        return Move((*first, Line("book.one_offer", values)), "kind", Expects.YES_NO, lookups=(lookup,))
    values |= {"b": offers[1].name, "price_b": price(offers[1].total_minor)}
    return Move((*first, Line("book.offers", values)), "kind", Expects.REQUEST, lookups=(lookup,))


def _as_of(slots: Slots, guests: int, house: House) -> tuple[Line, ...]:
    """Says how old an answer is that the hotel's system gave before it fell silent."""
    age_s = house.facts.availability_age_s(date.fromisoformat(slots["arrival"]), int(slots["nights"]), guests)
    minutes = round(age_s / 60)
    if age_s < OLD_S:
        return ()
    ago = "a minute ago" if minutes <= 1 else f"{speak_count(minutes)} minutes ago"
    return (Line("book.as_of", {"ago": ago}),)


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


def _named_type(line: str, house: House) -> str:
    """The words of the line that may name a room type; which there are is known once there are offers."""
    known = {w for name in house.profile.vocabulary for w in name.lower().split() if len(w) > 3}
    return " ".join(w for w in _without_numbers(line).split() if w in known)


def _wanted(offers: list[Offer], wanted: str) -> list[Offer]:
    """The offers with the room type that was asked for by its name alone, if it is one of them."""
    said = set(wanted.split())
    named = [o for o in offers if said & {w for w in o.name.lower().split() if len(w) > 3}]
    return named if len(named) == 1 else offers


def _chosen(slots: Slots, house: House) -> tuple[Offer | None, Lookup | None]:
    """The offer that was chosen, as it stands now; None if it can't be looked up or is gone."""
    try:
        offers, lookup = _look_up(slots, int(slots.get("guests") or 1), house)
    except (FactsUnavailable, ValueError):
        return None, None
    return next((o for o in offers if o.code == slots["kind"]), None), lookup


def _look_up(slots: Slots, guests: int, house: House) -> tuple[list[Offer], Lookup]:
    stay = (date.fromisoformat(slots["arrival"]), int(slots["nights"]), guests)
    began = time.perf_counter()
    offers = house.facts.availability(*stay)
    arguments = {"arrival": slots["arrival"], "nights": stay[1], "guests": guests}
    return offers, Lookup("check_availability", arguments, as_json(offers), time.perf_counter() - began)


def _choose(line: str, slots: Slots, house: House) -> str | None:
    """Which of the offers is meant: by name, or by place or price."""
    try:
        offers = _look_up(slots, int(slots["guests"]), house)[0]
    except (FactsUnavailable, ValueError, KeyError):
        return None
    line = _without_numbers(line)
    said = set(line.split())
    named = [o for o in offers if said & {w for w in o.name.lower().split() if len(w) > 3}]
    if len(named) == 1:
        return named[0].code
    if not slots.get("kind"):  # only what was offered can be said yes to; later 'the cheaper one' is any other
        offers = _wanted(offers, slots.get("wanted", ""))
    match house.heard.choice(line):
        case "declined":
            return "declined"
        case "second" if len(offers) > 1:
            return offers[1].code
        case choice if offers and (choice == "first" or house.heard.has(line, "yes")):
            return offers[0].code
    return None


def _read_part(line: str, before: str) -> dict[str, str]:
    """A telephone number that is told in pieces; from ten digits on it is whole."""
    digits = before + "".join(run.digits for run in runs(line.split()))
    if len(digits) < len(before) + LEAST_PART:
        return {}
    return {"phone": digits, "phone_part": ""} if WHOLE_NUMBER <= len(digits) <= 15 else {"phone_part": digits}


def _without_numbers(line: str) -> str:
    """Without telephone numbers, of which a 'double oh' names no room."""
    tokens = line.split()
    said = {at for run in runs(tokens) if len(run.digits) > LONGEST_COUNT for at in range(run.start, run.end)}
    return " ".join(token for at, token in enumerate(tokens) if at not in said)


def _offer_name(slots: Slots, house: House) -> str:
    if slots["kind"] in (ANY_ROOM, "unknown"):
        kinds = f" ({wanted})" if (wanted := slots.get("wanted", "").removeprefix("rooms").strip()) else ""
        return f"{slots['rooms']} rooms{kinds}" if slots.get("rooms") else ANY_ROOM
    offer, _ = _chosen(slots, house)
    return offer.name if offer else ANY_ROOM


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


def price(minor: int) -> str:
    """12050 -> '120.50', in whole units where there are no pence."""
    whole, pence = divmod(minor, 100)
    return f"{whole}.{pence:02d}" if pence else str(whole)


ROUTE = Route(Topic.BOOK, read, move, closing, goes_on)
