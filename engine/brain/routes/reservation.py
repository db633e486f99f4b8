"""A reservation that exists: shown by its guest, then read out, changed, extended or cancelled.

Whose it is is decided in the tools. What the guest says of it is passed on and nothing is told but what the tools
answer; which part was wrong is never hinted at, because it isn't known here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from appliance.contract.told import Told, tell
from engine.brain.dialog import Done, Expects
from engine.brain.reading.dates import find_date, speak_date
from engine.brain.reading.introductions import surname_beside
from engine.brain.reading.names import as_heard, find_last_name, find_lone_name, name_beside_code
from engine.brain.reading.numbers import Run, find_phone, runs, speak_count, speak_digits
from engine.brain.reading.spelling import NAMED_LETTERS, find_code, speak_letters, without_code
from engine.brain.reading.unreached import has_no_phone
from engine.brain.reading.words import Words
from engine.brain.routes.acts import act, request
from engine.brain.routes.book import spoken_limit
from engine.brain.routes.change_reading import NEW, new_stay, read_change
from engine.brain.routes.offers import price
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.ringing_back import read_ring_back, ring_back
from engine.brain.routes.rooms import speak_contact
from engine.brain.state import House, Line, Move, Route, Slots, Topic

WISHES = ("booking_details", "change_booking", "cancel_booking", "extend_booking")
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

LEAST_OF_A_PHONE = 9
_CALLED_A_PHONE = re.compile(r"\b(?:phone|telephone|mobile|cell|ring|call|number)\b")
_CALLED_A_CODE = re.compile(r"\b(?:code|reference|confirmation)\b")
LEAST_OF_A_NAMED_PHONE = 5
_A_PHONE_IS = re.compile(
    r"\b(?:phone|telephone|mobile|cell|(?:ring|call|reach|reached) (?:me )?(?:on|at))(?: number)?(?: (?:it )?is)?$"
)
_MY_NUMBER_IS = re.compile(
    r"\b(?<!confirmation )(?<!reservation )(?<!reference )(?<!booking )(?<!code )number(?: is)?$"
)
_IS_A_PHONE = re.compile(r"^is (?:my|the|our) (?:phone|telephone|mobile|cell)\b")

_FOR_DESK = {
    "booking_details": "about",
    "change_booking": "change",
    "cancel_booking": "cancel",
    "extend_booking": "extend",
}


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    if slots.get("refused"):
        return read_ring_back(words, asked, house)
    if slots.get("shown_code"):
        return read_change(words, asked, slots, house)
    found = _read_proof(words, asked, slots, house)
    if slots.get("wish") in ("change_booking", "extend_booking") and not asked:
        if changed := read_change(words, asked, slots, house):
            changed["said_change"] = words.raw
        found |= changed
        found.pop("arrival", None)
    return found


def _read_proof(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """What shows that it is theirs: code and last name, or last name, day of arrival and telephone, in any order."""
    found: dict[str, str] = {}
    rest = words
    is_read_back = bool(slots.get("heard_name") and slots.get("code"))
    is_dated = bool(find_date(words.line, house.day) or slots.get("arrival") or slots.get("no_code"))
    named = _named_phone(words.line, beside_stay=is_dated)
    phone = named.digits if named else find_phone(words.line, asked=asked == "phone")
    line = _without(words.line, named) if named else words.line
    code = find_code(words.raw, line, asked=asked == "code" or is_read_back)
    if code and not (phone and _is_a_phone(code, phone, words.line)):
        found["code"] = code
        rest = words.part(without_code(words.raw, line))
        phone = named.digits if named else find_phone(rest.line, asked=asked == "phone")
    if phone:
        found["phone"] = phone
    elif asked == "phone" and has_no_phone(words.line):
        return {"unreached": "yes"}
    if day := find_date(rest.line, house.day):
        is_past = day > house.day + timedelta(days=LONG_AHEAD_DAYS)  # who is in the house already says it too
        found["arrival"] = (day.replace(year=day.year - 1, day=min(day.day, 28)) if is_past else day).isoformat()
    if not found.get("code") and _goes_without_code(words, asked, found, house):
        found["no_code"] = "yes"
    if name := _read_last_name(words, rest, asked, found, house):
        found["last_name"] = name
    if asked == "last_name" and not found and not house.heard.has(words.line, *NO_NAMES):
        found = {"last_name": heard} if (heard := as_heard(words)) else {}
    if slots.get("heard_name") and not found.get("last_name") and (found.keys() & {"code", "arrival", "phone"}):
        found["last_name"] = slots["heard_name"]  # the guest corrects what was read back, and not the name
    return found


def _named_phone(line: str, *, beside_stay: bool) -> Run | None:
    """Figures that are said to be a telephone's, be they as few as a code's; 'my number' is one beside a day."""
    tokens = line.split()
    for run in runs(tokens):
        before, behind = " ".join(tokens[: run.start]), " ".join(tokens[run.end :])
        is_named = _A_PHONE_IS.search(before) or _IS_A_PHONE.match(behind)
        if len(run.digits) >= LEAST_OF_A_NAMED_PHONE and (is_named or (beside_stay and _MY_NUMBER_IS.search(before))):
            return run
    return None


def _without(line: str, run: Run) -> str:
    tokens = line.split()
    return " ".join((*tokens[: run.start], *tokens[run.end :]))


def _is_a_phone(code: str, phone: str, line: str) -> bool:
    """All its figures are the telephone's, 'I' behind them is no letter of it; or it begins or is called as one."""
    if re.sub(r"\D", "", code) == re.sub(r"\D", "", phone) and not code[:1].isalpha():
        code = re.sub(r"\D", "", code)
    named = _CALLED_A_PHONE.search(line) and not _CALLED_A_CODE.search(line)
    return code.isdecimal() and len(code) >= LEAST_OF_A_PHONE and (code.startswith("0") or bool(named))


def _goes_without_code(words: Words, asked: str, found: Slots, house: House) -> bool:
    """The code isn't known, or what is told instead of it shows as much."""
    if asked == "code" and (house.heard.has(words.line, "no_code", "no") or found.get("phone")):
        return True
    if asked:
        return False
    says_so = bool(_CALLED_A_CODE.search(words.line)) and house.heard.has(words.line, "no_code")
    return says_so or bool(found.get("phone") and found.get("arrival"))


def _read_last_name(words: Words, rest: Words, asked: str, found: Slots, house: House) -> str | None:
    if found.get("code"):
        is_asked = asked in ("last_name", "code")
        return find_last_name(rest, asked=is_asked) or name_beside_code(words) or surname_beside(words)
    if asked != "last_name" and found.keys() & {"phone", "arrival"}:
        return find_last_name(rest, asked=False) or surname_beside(words)
    # 'I don't have it, it's Strathearn', to the code; letters and figures are a part of one
    is_code = any(
        (len(word) == 1 and word not in "ai") or word.isdigit() or word in NAMED_LETTERS for word in words.tokens
    )
    beside = surname_beside(words) if asked == "code" and not is_code else None
    if asked == "code" and not is_code and not beside and not house.heard.has(words.line, *NO_NAMES):
        beside = find_lone_name(words)
    return find_last_name(rest, asked=asked == "last_name") or beside


def move(slots: Slots, house: House) -> Move:  # noqa: PLR0911 - one return a question
    if slots.get("refused"):
        return ring_back(slots, wanted_of(slots, _who_tried(slots)))
    if slots.get("by_desk"):
        return _by_desk(slots)
    if slots.get("looked_up"):
        return _serve(slots, house)
    code, name = slots.get("shown_code") or slots.get("code"), slots.get("shown_name") or slots.get("last_name")
    intro = (Line("reservation.gladly"),) if slots.get("fresh") else ()
    heard_of_it = {"missed": ""}  # told once a miss: nothing was looked up since
    if slots.get("missed"):
        intro = (Line("reservation.no_match"),)
        if not name and (heard := _what_was_heard(slots, house)):
            return Move((*intro, heard), "last_name", Expects.NAME, remember=heard_of_it)
    if not code and not slots.get("no_code"):
        return Move((*intro, Line("reservation.ask_code")), "code", Expects.NAME, remember=heard_of_it)
    if not name:
        return Move((Line("reservation.ask_name"),), "last_name", Expects.NAME)
    if not code and not slots.get("arrival"):
        return Move((Line("reservation.ask_arrival"),), "arrival", Expects.DATE)
    if not code and slots.get("unreached"):
        return _by_desk(slots)
    if not code and not slots.get("phone"):
        return Move((Line("reservation.ask_phone"),), "phone", Expects.PHONE)
    proof = {"code": code} if code else {"arrival": slots["arrival"], "phone": slots["phone"]}
    return Move((Line("wait.look_up"),), acts=(act("get_reservation", last_name=name, **proof),))


def _who_tried(slots: Slots) -> str:
    return slots.get("back_name") or slots.get("tried_last_name") or "-"


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
    new = new_stay(slots)
    if slots.get("new_type") == slots["res_type"] and not any(slots.get(key) for key in NEW if key != "new_type"):
        return Move((Line("reservation.same_kind", _spoken(slots, house)),), ends=True, expects=Expects.YES_NO)
    if why := _why_desk(slots, new, house):
        if slots.get("confirm") == "yes":
            return _by_desk(slots)
        return Move((why, Line("reservation.shall_desk")), "confirm", Expects.YES_NO)
    if not slots.get("quoted"):
        stay = {key: new[key] for key in ("arrival", "nights", "guests", "room_type")}
        quote = act("quote", **stay, instead_of=slots["shown_code"])
        return Move((Line("wait.look_up"),), acts=(quote,))
    if slots.get("confirm") != "yes":
        values = _spoken({**slots, **{f"res_{key}": str(value) for key, value in new.items()}}, house)
        values |= {"price": price(int(slots["quoted"])), "before": price(int(slots["res_total"]))}
        key = "confirm_change_same" if values["price"] == values["before"] else "confirm_change"
        return Move((Line(f"reservation.{key}", values),), "confirm", Expects.YES_NO)
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


def _why_desk(slots: Slots, new: Mapping[str, Any], house: House) -> Line | None:
    """Why the desk has to decide a change, as the tools would: said before it is offered, not after a yes."""
    is_longer = new["arrival"] == slots["res_arrival"] and new["nights"] >= int(slots["res_nights"])
    if slots.get("free_to_cancel") != "yes" and not is_longer:
        return Line("reservation.too_late")
    if new["nights"] > house.profile.nights_max:
        return Line("reservation.too_long", spoken_limit(house))
    return None


def goes_on(slots: Slots, done: Done, house: House) -> dict[str, str] | None:  # noqa: PLR0911 - one return an outcome
    if slots.get("untold") and done.ok:
        return {"untold": "", "told_id": str(done.result["request_id"])}
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
        tried = {f"tried_{key}": slots.get(key, "") for key in PROOF}
        told = {"untold": "yes", "told_id": result.get("request_id") or ""}  # by the tool, which knows of no wish
        return {"refused": "yes", **told, **tried, **dict.fromkeys(gone, "")}  # none is known to be theirs
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
    if not slots.get("shown_code") and not slots.get("phone") and not slots.get("unreached"):
        return Move((*intro, Line("follow_up.ask_contact")), "phone", Expects.PHONE, remember=asked)
    what = wanted_of(slots, name)
    if slots.get("unreached") and not slots.get("shown_code"):  # it may be anybody's
        what = tell("ask.with_wanted", what=tell("ask.not_shown"), wanted=what)
    left = request("reservation", what, name=name, phone=slots.get("phone"), instead_of=slots.get("replaces"))
    if slots.get("shown_code") or not slots.get("phone"):
        return Move((*intro, Line("ok.moment")), acts=(left,))
    told = Line("follow_up.read_back", {"who": f"{read_out(slots, 'last_name')}, ", "contact": speak_contact(slots)})
    return Move((*intro, Line("ok.moment"), told), acts=(left,))


def wanted_of(slots: Slots, name: str) -> Told:
    """What staff are to do, and how it is to become: as was worked out, or else in the guest's own words."""
    code = slots.get("shown_code") or slots.get("code") or slots.get("tried_code")
    what = tell(f"ask.reservation.{_FOR_DESK[slots['wish']]}", code=code or tell("code.unknown"), name=name)
    if slots.get("shown_code") and any(slots.get(key) for key in NEW):
        new = new_stay(slots)
        stay = {"nights": new["nights"], "date": date.fromisoformat(new["arrival"]), "guests": new["guests"]}
        room = slots.get("new_type") or slots["res_name"]
        return tell("ask.with_wanted", what=what, wanted=tell("ask.room", room=room, **stay))
    return tell("ask.with_wanted", what=what, wanted=slots["said_change"]) if slots.get("said_change") else what


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if slots.get("refused"):
        return (Line("reservation.will_ring"),)
    if done.name == "request_service":
        return (Line("follow_up.done_as_is" if slots.get("unreached") else "reservation.left"),)
    if done.name == "cancel_reservation":
        return (Line("reservation.cancelled", _spoken(slots, house)),)
    new = {f"res_{key}": str(value) for key, value in new_stay(slots).items()}
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
