"""A reservation that exists: shown by its guest, then read out, changed, extended or cancelled.

Whose it is is decided in the tools. What the guest says of it is passed on and nothing is told but what the tools
answer; which part was wrong is never hinted at, because it isn't known here.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from appliance.contract.told import tell
from engine.brain.dialog import Done, Expects
from engine.brain.reading.dates import LEAVING, find_date, find_dates, find_nights, speak_date
from engine.brain.reading.names import as_heard, find_last_name, name_beside_code
from engine.brain.reading.numbers import NUMBER, cardinal, find_guests, find_phone, speak_count, speak_digits
from engine.brain.reading.spelling import find_code, speak_letters, without_code
from engine.brain.reading.words import Words
from engine.brain.routes.acts import act, request
from engine.brain.routes.confirming import read_confirmation
from engine.brain.routes.offers import price
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.ringing_back import read_ring_back, ring_back
from engine.brain.routes.room_types import find_type, wants_instead
from engine.brain.routes.rooms import speak_contact
from engine.brain.state import House, Line, Move, Route, Slots, Topic

WISHES = ("booking_details", "change_booking", "cancel_booking", "extend_booking")
NEW = ("new_arrival", "new_nights", "new_guests", "shift", "extra", "leaving", "more_guests", "new_type")
"""What a change may be about."""

LONG_AHEAD_DAYS = 340
"""A day of arrival that is as far ahead as this was the one of this year."""

REPEATED_MAX = 1
"""Whoever tells the same wrong thing more often than twice is rung back, too."""

READ_BACK_ATTEMPTS = 2
"""With so many left what was heard is believed, but for one part of it."""

PROOF = ("code", "last_name", "arrival", "phone")
"""What is told to show that it is theirs."""

NO_NAMES = ("yes", "no", "no_code", "thanks", "greeting", "goodbye", "person", "help", "abuse", "cancel_booking")
"""What is said instead of a name."""

_FOR_DESK = {
    "booking_details": "about",
    "change_booking": "change",
    "cancel_booking": "cancel",
    "extend_booking": "extend",
}
_SHIFT = re.compile(rf"\b(?P<n>an?|{NUMBER}) (?P<unit>day|night|week)s? (?P<way>earlier|sooner|before|later|after)\b")
_MOVES = re.compile(
    r"\b(?:move|moving|change|changing|shift|switch|bring|push|put|postpone|rebook)\b.* to (?:the |on )?\w+"
)
_COMES = re.compile(r"\b(?:come|coming|arrive|arriving|check in|get there)\b")
_LEAVES = re.compile(r"\b(?:leave|leaving|stay|staying|check out|go home)\b")
CANCELS_IT = re.compile(r"(?<!not )(?<!never )\bcancel(?: (?:it|that|the \w+))?\b")
"""Asked whether a reservation is to be cancelled, who says so drops nothing but the reservation."""

KEEPS_IT = re.compile(
    r"\b(?:keep|leave) (?:it|that|them|(?:the|my|our) (?:booking|reservation|room))\b|\bstill (?:coming|come)\b|"
    r"\b(?:come|coming|arriving) (?:anyway|after all)\b"
)
_LONGER = re.compile(r"\b(?:more|another|extra|longer|additional)\b")
_MORE = re.compile(
    rf"\b(?:(?:add|bring|bringing) (?P<n>an?|another|{NUMBER})(?: more| extra)?"
    rf"|(?P<m>{NUMBER}) (?:more|extra|additional)) (?:persons?|people|guests?|adults?|child\w*)\b"
)


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    if slots.get("refused"):
        return read_ring_back(words, asked, house)
    if slots.get("shown_code"):
        return _read_change(words, asked, slots, house)
    found = _read_proof(words, asked, slots, house)
    if slots.get("wish") in ("change_booking", "extend_booking") and not asked:
        found |= _read_change(words, asked, slots, house)
        found.pop("arrival", None)
    return found


def _read_proof(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """What shows that it is theirs: code and last name, or last name, day of arrival and telephone."""
    found: dict[str, str] = {}
    rest = words
    is_read_back = bool(slots.get("heard_name") and slots.get("code"))
    if code := find_code(words.raw, words.line, asked=asked == "code" or is_read_back):
        found["code"] = code
        rest = words.part(without_code(words.raw, words.line))
    elif asked == "code" and house.heard.has(words.line, "no_code", "no"):
        found["no_code"] = "yes"
    is_asked = asked == "last_name" or (asked == "code" and bool(code))
    if name := find_last_name(rest, asked=is_asked) or (name_beside_code(words) if code else None):
        found["last_name"] = name
    if phone := find_phone(rest.line, asked=asked == "phone"):
        found["phone"] = phone
    if day := find_date(rest.line, house.day):
        is_past = day > house.day + timedelta(days=LONG_AHEAD_DAYS)  # who is in the house already says it too
        found["arrival"] = (day.replace(year=day.year - 1, day=min(day.day, 28)) if is_past else day).isoformat()
    if asked == "last_name" and not found and not house.heard.has(words.line, *NO_NAMES):
        found = {"last_name": heard} if (heard := as_heard(words)) else {}
    if slots.get("heard_name") and not found.get("last_name") and (found.keys() & {"code", "arrival", "phone"}):
        found["last_name"] = slots["heard_name"]  # the guest corrects what was read back, and not the name
    return found


def _read_change(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """What it is to become; relative wishes ('a day later') are settled once the reservation is known."""
    found: dict[str, str] = {}
    line = words.line
    shift = _SHIFT.search(line)
    if shift:
        days = (cardinal(shift["n"]) or 1) * (7 if shift["unit"] == "week" else 1)
        days = days if shift["way"] in ("later", "after") else -days
        found |= _shifted(line, str(days))
    if more := _MORE.search(line):
        found["more_guests"] = str(cardinal((more["n"] or more["m"]).replace("another", "one")) or 1)
    near = date.fromisoformat(slots["res_arrival"]) if slots.get("res_arrival") else None
    named = [] if shift else find_dates(line, house.day, near)
    is_moved = bool(_MOVES.search(line))
    leaving = [d for d in named if LEAVING.search(line[: d.start].rstrip()) and not is_moved]
    coming = [d for d in named if d not in leaving]
    if leaving:
        found["leaving"] = leaving[-1].day.isoformat()
    if coming and slots.get("wish") != "extend_booking":
        found["new_arrival"] = coming[-1].day.isoformat()
    elif coming and not leaving:
        found["leaving"] = coming[-1].day.isoformat()
    if not shift and (nights := find_nights(line)):
        is_more = slots.get("wish") == "extend_booking" or bool(_LONGER.search(line))
        found["extra" if is_more else "new_nights"] = str(nights)
    if not more and (guests := find_guests(line.replace("single", " "), asked=False)):  # that is a kind of room
        found["new_guests"] = str(guests)
    kind = find_type(line, house.profile.room_types)
    if kind and (asked in ("change", "confirm") or wants_instead(line)):
        found["new_type"] = kind
    if found:
        return found | {"quoted": "", "confirm": ""}
    if asked == "confirm" and slots["wish"] == "cancel_booking":
        if KEEPS_IT.search(line):
            return {"confirm": "no"}
        if CANCELS_IT.search(line) and not words.asks:
            return {"confirm": "yes"}
    return read_confirmation(words, house) if asked == "confirm" else {}


def _shifted(line: str, days: str) -> dict[str, str]:
    """'Come a day later' leaves the departure where it is, 'leave a day later' the arrival; else both move."""
    if _COMES.search(line):
        return {"shift": days, "shift_keeps": "departure"}
    return {"extra": days} if _LEAVES.search(line) else {"shift": days, "shift_keeps": "nights"}


def move(slots: Slots, house: House) -> Move:  # noqa: PLR0911 - one return a question
    if slots.get("refused"):
        return ring_back(slots)
    if slots.get("by_desk"):
        return _by_desk(slots)
    if slots.get("looked_up"):
        return _serve(slots, house)
    code, name = slots.get("shown_code") or slots.get("code"), slots.get("shown_name") or slots.get("last_name")
    intro = (Line("reservation.gladly"),) if slots.get("fresh") else ()
    if slots.get("missed"):
        intro = (Line("reservation.no_match"),)
        if not name and (heard := _what_was_heard(slots, house)):
            return Move((*intro, heard), "last_name", Expects.NAME, remember={"missed": ""})
    if not code and not slots.get("no_code"):
        return Move((*intro, Line("reservation.ask_code")), "code", Expects.NAME)
    if not name:
        return Move((Line("reservation.ask_name"),), "last_name", Expects.NAME)
    if not code and not slots.get("arrival"):
        return Move((Line("reservation.ask_arrival"),), "arrival", Expects.DATE)
    if not code and not slots.get("phone"):
        return Move((Line("reservation.ask_phone"),), "phone", Expects.PHONE)
    proof = {"code": code} if code else {"arrival": slots["arrival"], "phone": slots["phone"]}
    return Move((Line("wait.look_up"),), acts=(act("get_reservation", last_name=name, **proof),))


def _what_was_heard(slots: Slots, house: House) -> Line | None:
    """Read back whichever part was wrong, so that it tells nothing; the name is what ears mistake most."""
    if slots.get("code"):
        return Line("reservation.check_code", {"code": speak_letters(slots["code"])})
    if slots.get("arrival") and slots.get("phone"):
        day = speak_date(date.fromisoformat(slots["arrival"]), house.day)
        return Line("reservation.check_stay", {"day": day, "phone": speak_digits(slots["phone"])})
    return None


def _serve(slots: Slots, house: House) -> Move:
    """The reservation is shown to be theirs: what they wanted with it."""
    if slots.get("is_cancelled"):
        return Move((Line("reservation.is_cancelled", _spoken(slots, house)),), ends=True, expects=Expects.YES_NO)
    match slots["wish"]:
        case "cancel_booking":
            return _cancel(slots, house)
        case "change_booking" | "extend_booking":
            return _change(slots, house)
    return Move((Line("reservation.details", _spoken(slots, house)),), ends=True, expects=Expects.YES_NO)


def _cancel(slots: Slots, house: House) -> Move:
    if slots.get("confirm") == "no":
        return Move((Line("reservation.kept"),), ends=True, expects=Expects.YES_NO)
    is_free = slots.get("free_to_cancel") == "yes"
    if slots.get("confirm") != "yes":
        key = "reservation.confirm_cancel" if is_free else "reservation.not_free"
        return Move((Line(key, _spoken(slots, house)),), "confirm", Expects.YES_NO)
    if not is_free:
        return _by_desk(slots)
    return Move((Line("ok.moment"),), acts=(act("cancel_reservation", code=slots["shown_code"]),))


def _change(slots: Slots, house: House) -> Move:  # noqa: PLR0911 - one return a question
    if slots.get("confirm") == "no":
        return Move((Line("reservation.kept"),), ends=True, expects=Expects.YES_NO)
    if slots.get("no_room"):
        cleared = {**dict.fromkeys(NEW, ""), "no_room": ""}
        return Move((Line("reservation.change_full"),), "change", Expects.REQUEST, remember=cleared)
    if not any(slots.get(key) for key in NEW):
        asks = "reservation.ask_extra" if slots["wish"] == "extend_booking" else "reservation.ask_change"
        return Move((Line(asks),), "change", Expects.REQUEST)
    new = _new_stay(slots)
    if slots.get("new_type") == slots["res_type"] and not any(slots.get(key) for key in NEW if key != "new_type"):
        return Move((Line("reservation.same_kind", _spoken(slots, house)),), ends=True, expects=Expects.YES_NO)
    if not slots.get("quoted"):
        stay = {key: new[key] for key in ("arrival", "nights", "guests", "room_type")}
        quote = act("quote", **stay, instead_of=slots["shown_code"])
        return Move((Line("wait.look_up"),), acts=(quote,))
    if slots.get("confirm") != "yes":
        values = _spoken({**slots, **{f"res_{key}": str(value) for key, value in new.items()}}, house)
        values |= {"price": price(int(slots["quoted"])), "before": price(int(slots["res_total"]))}
        return Move((Line("reservation.confirm_change", values),), "confirm", Expects.YES_NO)
    before: dict[str, Any] = {
        "arrival": slots["res_arrival"],
        "nights": int(slots["res_nights"]),
        "guests": int(slots["res_guests"]),
    }
    before["room_type"] = slots["res_type"]
    changes = {key: new[key] for key, value in before.items() if new[key] != value}
    if not changes:
        return Move((Line("reservation.kept"),), ends=True, expects=Expects.YES_NO)
    change = act("change_reservation", code=slots["shown_code"], **changes, quoted_minor=int(slots["quoted"]))
    return Move((Line("ok.moment"),), acts=(change,))


def _new_stay(slots: Slots) -> dict[str, Any]:
    """The stay as it is to be, with relative wishes settled against what is booked."""
    arrival, nights = date.fromisoformat(slots["res_arrival"]), int(slots["res_nights"])
    departure = arrival + timedelta(days=nights)
    if slots.get("shift"):
        arrival += timedelta(days=int(slots["shift"]))
    if slots.get("new_arrival"):
        arrival = date.fromisoformat(slots["new_arrival"])
    if slots.get("shift") and slots["shift_keeps"] == "departure":
        nights = (departure - arrival).days
    if slots.get("extra"):
        nights += int(slots["extra"])
    if slots.get("leaving"):
        nights = (date.fromisoformat(slots["leaving"]) - arrival).days
        nights = nights if nights > 0 else nights % 7 or 7  # 'until Sunday' is the one after they come
    nights = int(slots.get("new_nights") or nights)
    guests = int(slots.get("new_guests") or slots["res_guests"]) + int(slots.get("more_guests") or 0)
    stay = {"arrival": arrival.isoformat(), "nights": max(1, nights), "guests": guests}
    return {**stay, "room_type": slots.get("new_type") or slots["res_type"]}


def goes_on(slots: Slots, done: Done, house: House) -> dict[str, str] | None:  # noqa: PLR0911 - one return an outcome
    if slots.get("untold") and done.ok:
        return {"untold": ""}
    if not done.ok:
        is_uncertain = isinstance(done.result, dict) and done.result.get("reason") == "uncertain"
        return None if is_uncertain or done.name == "request_service" else {"by_desk": "yes", "down": "yes"}
    match done.name:
        case "get_reservation":
            return _shown(done.result, slots)
        case "quote":
            ok = done.result["reason"] == ""
            return {"quoted": str(done.result["total_minor"])} if ok else {"no_room": done.result["reason"]}
        case "change_reservation" | "cancel_reservation":
            if done.result["reason"] == "full":
                return {"no_room": "full", "confirm": "", "quoted": ""}
            if done.result["reason"] == "price_changed":
                return {"quoted": "", "confirm": ""}
            return None if done.result["done"] else {"by_desk": "yes"}
    return None


def _shown(result: dict[str, Any], slots: Slots) -> dict[str, str]:
    """What the tool answered to the guest's proof. After the first miss what was heard is read back; after the second
    they begin anew."""
    its = result["reservation"]
    if result["verified"] and its is not None:
        return {
            "looked_up": "yes",
            "shown_code": its["code"],
            "shown_name": its["last_name"],
            "res_arrival": its["arrival"],
            "res_nights": str(its["nights"]),
            "res_guests": str(its["guests"]),
            "res_type": its["room_type"],
            "res_name": its["room_name"],
            "res_total": str(its["total_minor"]),
            "policy": its["policy"],
            "free_to_cancel": "yes" if its["free_to_cancel"] else "no",
            "is_cancelled": "yes" if its["status"] == "cancelled" else "",
        }
    repeated = int(slots.get("repeated") or 0) + (str(result["attempts_left"]) == slots.get("left"))
    if result["attempts_left"] <= 0 or repeated > REPEATED_MAX:
        gone = ("phone", "code", "last_name", "heard_name", "arrival")
        told = "" if result["attempts_left"] <= 0 else "yes"  # the miss that ends it for the tool is told by it
        tried = {f"tried_{key}": slots.get(key, "") for key in PROOF} if told else {}
        return {"refused": "yes", "untold": told, **tried, **dict.fromkeys(gone, "")}  # none is known to be theirs
    tried = {"missed": "yes", "left": str(result["attempts_left"]), "repeated": str(repeated or "")}
    if result["attempts_left"] >= READ_BACK_ATTEMPTS and not repeated:
        return {**tried, "last_name": "", "heard_name": slots.get("last_name", "")}
    return {**tried, **dict.fromkeys(("code", "last_name", "heard_name", "arrival", "phone", "no_code"), "")}


def _by_desk(slots: Slots) -> Move:
    """Staff get what the guest wants, with all that he said of it."""
    intro = (Line("reservation.down"),) if slots.get("down") and not slots.get("asked_contact") else ()
    asked = {"asked_contact": "yes"}
    name = slots.get("shown_name") or slots.get("last_name")
    if not name:
        return Move((*intro, Line("reservation.ask_name")), "last_name", Expects.NAME, remember=asked)
    if not slots.get("shown_code") and not slots.get("phone"):
        return Move((*intro, Line("follow_up.ask_contact")), "phone", Expects.PHONE, remember=asked)
    code = slots.get("shown_code") or slots.get("code")
    new = ", ".join(f"{key.replace('_', ' ')} {slots[key]}" for key in NEW if slots.get(key))
    what = tell(f"ask.reservation.{_FOR_DESK[slots['wish']]}", code=code or tell("code.unknown"), name=name)
    what = tell("ask.with_wanted", what=what, wanted=new) if new else what
    left = request("reservation", what, name=name, phone=slots.get("phone"), instead_of=slots.get("replaces"))
    if slots.get("shown_code"):
        return Move((*intro, Line("ok.moment")), acts=(left,))
    told = Line("follow_up.read_back", {"who": f"{read_out(slots, 'last_name')}, ", "contact": speak_contact(slots)})
    return Move((*intro, Line("ok.moment"), told), acts=(left,))


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if slots.get("refused"):
        return (Line("reservation.will_ring"),)
    if done.name == "request_service":
        return (Line("reservation.left"),)
    if done.name == "cancel_reservation":
        return (Line("reservation.cancelled", _spoken(slots, house)),)
    new = {f"res_{key}": str(value) for key, value in _new_stay(slots).items()}
    return (Line("reservation.changed", _spoken({**slots, **new}, house)),)


def _spoken(slots: Slots, house: House) -> dict[str, str]:
    nights, guests = int(slots["res_nights"]), int(slots["res_guests"])
    day = speak_date(date.fromisoformat(slots["res_arrival"]), house.day)
    return {
        "what": house.profile.room_types.get(slots.get("new_type", ""), slots["res_name"]),
        "day": day if day in ("today", "tomorrow") else f"on {day}",
        "nights": "one night" if nights == 1 else f"{speak_count(nights)} nights",
        "guests": "one person" if guests == 1 else f"{speak_count(guests)} people",
        "total": price(int(slots["res_total"])),
        "currency": house.profile.currency,
        "policy": slots.get("policy", "") if slots.get("free_to_cancel") == "yes" else "",  # it is over
    }


ROUTE = Route(Topic.RESERVATION, read, move, closing, goes_on)
