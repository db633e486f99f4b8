"""What the words of a guest who books a room tell: the stay, the party, a room that was offered, and who it is for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from engine.brain.reading.dates import find_slip, find_stay
from engine.brain.reading.introductions import name_beside
from engine.brain.reading.mail import beside_email, find_email
from engine.brain.reading.names import find_bare_name, find_name, find_name_put_right, find_spelled
from engine.brain.reading.numbers import cardinal, find_guests, find_phone, find_phone_put_right, runs, speak_count
from engine.brain.reading.unreached import has_no_mail, has_no_phone
from engine.brain.reading.words import Words
from engine.brain.routes.confirming import THINKS, TO_BE_HELD, read_confirmation, says_only_yes
from engine.brain.routes.offers import PRICE, choose, without_numbers
from engine.brain.routes.room_types import find_type, wants_instead
from engine.brain.routes.wishes import read_wish
from engine.brain.state import House, Slots

ANY_ROOM = "any room"

NOT_CHOSEN = (ANY_ROOM, "unknown", "declined")
"""Kinds that name none of the hotel's rooms."""

STAY = ("arrival", "nights", "guests")
"""What a room is looked up for."""

WHOLE_NUMBER = 10
LEAST_PART = 2
"""Digits of a number that comes in pieces; 'with one L' tells none."""

_SEVERAL = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|\d) (?:\w+ )?rooms\b")
"""More than one is put together by the desk."""
_KINDS = re.compile(
    r"\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d) "
    r"(?:(?:double|single|twin|family) (?:rooms?|suites?)|doubles?|singles?|twins?|suites?)\b"
)
"""'Two doubles and a single': each kind with its number."""
_ONE_ROOM = re.compile(r"\b(?:one|a single|just a|a family|the family) (?:\w+ )?(?:room|suite)\b")


_ONE_OF_TWO = re.compile(
    r"^(?:(?:well|oh|then|yes|please|i think|i would like|i will take|we will take|we would like|let us say) )*"
    r"the (?:first|second|other|cheaper|cheapest|better|bigger)(?: one| option| room)?(?: please| then| thanks)*$"
)
_NAME_IS_WRONG = re.compile(r"\bname is (?:wrong|not right|not correct|misspelt)\b|\b(?:not my|wrong|another) name\b")
_THAT_ONE = re.compile(r"^(?:(?:no|oh|well|sorry|actually|wait) )*(?:the|a|an) (?:\w+ ?){1,3}$")
_TAKES = re.compile(
    r"\b(?:can|could|may|might|shall|will|would) (?:i|we|you) (?:please |just |maybe )?"
    r"(?:have|take|get|go (?:for|with)|book|reserve|note|put|do|make|give)\b(?! (?:a|another) look)"
)
_LEADING_NO = re.compile(r"^(?:(?:no|oh|sorry|actually|wait|hang on|well) )+")


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    if slots.get("booked"):
        return {}
    wish = read_wish(words, slots)
    return _read(words, asked, slots, house, is_wish=bool(wish)) | wish


def _read(words: Words, asked: str, slots: Slots, house: House, *, is_wish: bool) -> dict[str, str]:
    if asked == "kind" and _ONE_OF_TWO.search(words.line) and (kind := choose(words.line, slots, house)):
        return {"kind": kind}  # 'the first', which is no date
    if settled := _read_settled(words, asked, slots, house):
        return settled
    if kind := _other_type(words.line, asked, slots, house):
        return {"kind": kind, "changed": "yes", "confirm": ""}
    named = _named_type(words.line, house) if not asked else ""
    found: dict[str, str] = {"wanted": named} if named else {}
    near = date.fromisoformat(slots["arrival"]) if slots.get("arrival") else None
    arrival, nights = find_stay(words.line, house.day, near)
    if arrival:
        found["arrival"] = arrival.isoformat()
    answered = _number(words.line) if nights is None and asked == "nights" else None
    nights = nights or answered
    if nights is None and arrival and not slots.get("nights") and _is_of_one_night(words, arrival, house):
        nights = 1
    if nights:
        found["nights"] = str(nights)
    party = _read_party(words, asked, slots, house)
    if answered and not _SAYS_WHO.search(words.line):  # 'for two', to how many nights, tells nothing of how many people
        party.pop("guests", None)
    found |= party
    # 'no, the sixteenth' declines nothing, and 'no, the thirty first of June' neither
    is_changed = any(key in found for key in STAY) or find_slip(words.line, house.day) is not None
    if asked == "kind" and not is_changed and _chooses(words):
        found |= _read_choice(words.line, slots, house)
    email = find_email(words.raw) or ""
    if email:
        found["email"] = email
    elif asked == "phone" and has_no_phone(words.line):
        found["no_phone"] = "yes"
    elif asked == "email" and (has_no_mail(words.line) or has_no_phone(words.line)):
        found["no_email"] = "yes"
    found |= _read_name(beside_email(words) if email else words, asked, slots, is_changed=is_changed)
    found |= _read_phone(words.line, asked, slots, is_number=not (is_changed or email or is_wish))
    found |= _read_other_stay(found, slots)
    if asked == "confirm" and not found:
        found = _read_other_kind(words, slots, house) or _read_answer(words, slots, house)
    return found | ({"wrong": ""} if found and slots.get("wrong") else {})


def _is_of_one_night(words: Words, arrival: date, house: House) -> bool:
    """Who asks what a room costs on Saturday is told the price of that night."""
    return "night" in words.line or arrival == house.day or (words.asks and bool(PRICE.search(words.line)))


def _read_answer(words: Words, slots: Slots, house: House) -> dict[str, str]:
    """To the read-back, or to what is wrong with it: a number that was misheard at its end, yes or no. A yes to
    'what shall I change?' consents to nothing yet: all is read back again."""
    before = slots.get("phone", "")  # masked as a part of a card, it is gone
    if before and (phone := find_phone_put_right(words.line, before)):
        return {"phone": phone, "confirm": ""}
    answer = read_confirmation(words, house)
    return {"confirm": "", "wrong": ""} if answer and slots.get("wrong") and answer["confirm"] == "yes" else answer


def _read_settled(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """All is right ('book it for me' tells no number of guests), or nothing is to be booked by now."""
    is_named = asked == "kind" and find_type(without_numbers(words.line), house.profile.room_types)
    if asked in ("kind", "confirm") and THINKS.search(words.line) and not is_named:
        held = asked == "kind" and TO_BE_HELD.search(words.line)
        return {"kind": "declined", "held": "yes" if held else ""}
    is_right = asked == "confirm" and says_only_yes(words, house) and not slots.get("wrong")
    return {"confirm": "yes"} if is_right else {}


def _read_phone(line: str, asked: str, slots: Slots, *, is_number: bool) -> dict[str, str]:
    """`is_number`: whether figures that are too few may be the first of one; those of 'three nights' are not."""
    if phone := find_phone(line, asked=asked == "phone"):
        return {"phone": phone, "phone_part": ""}
    return _read_part(line, slots.get("phone_part", "")) if asked == "phone" and is_number else {}


def _read_other_stay(found: Mapping[str, str], slots: Slots) -> dict[str, str]:
    """'No wait, make it three nights', once a room was chosen: the same room, if it is to be had then."""
    kind = slots.get("kind")
    other = [k for k in STAY if found.get(k, slots.get(k)) != slots.get(k)]
    if not kind or slots.get("rooms") or slots.get("replaces") or not other:
        return {}
    if kind == ANY_ROOM and other == ["guests"] and not slots.get("guests"):  # it was still to be told
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


def _read_name(words: Words, asked: str, slots: Slots, *, is_changed: bool) -> dict[str, str]:
    name = find_name(words, asked=asked == "name") or (_whole_name(words, slots) if asked == "phone" else None)
    if name is None and not asked and find_phone(words.line):  # all is told in one breath
        name = name_beside(words)
    if name:
        return {"name": name}
    return _read_name_put_right(words, slots) if asked == "confirm" and not is_changed else {}


def _whole_name(words: Words, slots: Slots) -> str | None:
    """'Al Green', behind the 'Al' that was told as the name."""
    whole = find_bare_name(words)
    return whole if whole and whole.lower().startswith(f"{slots.get('name', '').lower()} ") else None


def _read_name_put_right(words: Words, slots: Slots) -> dict[str, str]:
    """A name that was read back wrong: spelled, said again, or only said to be wrong, and then asked for."""
    if letters := find_spelled(words):
        return {"name": " ".join((*slots["name"].split()[:-1], letters))}
    if name := find_name_put_right(words, slots["name"]):
        return {"name": name}
    return {"name": "", "confirm": ""} if _NAME_IS_WRONG.search(words.line) else {}


def _read_choice(line: str, slots: Slots, house: House) -> dict[str, str]:
    """One of the offers; 'the suite', which is none of them, is said not to be free."""
    if kind := choose(line, slots, house):
        return {"kind": kind}
    other = find_type(without_numbers(line), house.profile.room_types)
    return {"kind": other, "changed": "yes"} if other else {}


def _chooses(words: Words) -> bool:
    """A question about a room is no choice of it: 'how much is the suite'; 'could we have the suite' is one."""
    return not words.asks or bool(_TAKES.search(words.line))


def _read_other_kind(words: Words, slots: Slots, house: House) -> dict[str, str]:
    """'No, the cheaper one': the other of the two that were offered."""
    line = _LEADING_NO.sub("", words.line)
    kind = choose(line, slots, house) if line != words.line or _ONE_OF_TWO.search(line) else None
    is_another = kind not in (None, "declined", slots.get("kind")) and not house.heard.has(line, "yes")
    return {"kind": kind, "confirm": ""} if kind and is_another else {}


def _read_party(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """How many they are, and whether one room is enough."""
    several = _read_several(words.line)
    guests = find_guests(_KINDS.sub(" ", words.line) if several else words.line, asked=asked == "guests")
    rooms = {"kind": ANY_ROOM, **several} if several else {}
    guests = guests or _in_singles(words.line)
    if slots.get("rooms") and _ONE_ROOM.search(words.line):
        rooms = {"rooms": "", "kinds": "", "kind": "", "wanted": _named_type(words.line, house)}
    return rooms | ({"guests": str(guests)} if guests else {})


def _in_singles(line: str) -> int | None:
    """'Two singles' are for two."""
    kinds = list(_KINDS.finditer(line))
    is_single = bool(kinds) and all("single" in kind[0] for kind in kinds)
    return sum(cardinal(kind[1]) or 1 for kind in kinds) if is_single else None


def _read_several(line: str) -> dict[str, str]:
    """How many rooms, and what they are to be in the guest's words; empty where one is enough."""
    several, kinds = _SEVERAL.search(line), list(_KINDS.finditer(without_numbers(line)))
    total = sum(cardinal(kind[1]) or 1 for kind in kinds)
    listed = " and ".join(kind[0] for kind in kinds)
    if several is not None:
        rooms = cardinal(several[1]) or 1
        if total > rooms or listed == several[0]:
            return {"rooms": speak_count(total), "kinds": listed}
        return {"rooms": several[1], "kinds": f"{several[0]} ({listed})" if total == rooms and listed else several[0]}
    is_several = any((cardinal(kind[1]) or 1) > 1 for kind in kinds)
    return {"rooms": speak_count(total), "kinds": listed} if is_several else {}


def _named_type(line: str, house: House) -> str:
    """The words of the line that may name a room type; which there are is known once there are offers."""
    known = {w for name in house.profile.vocabulary for w in name.lower().split() if len(w) > 3}
    return " ".join(w for w in without_numbers(line).split() if w in known)


def _read_part(line: str, before: str) -> dict[str, str]:
    """A telephone number that is told in pieces; from ten digits on it is whole."""
    digits = before + "".join(run.digits for run in runs(line.split()))
    if len(digits) < len(before) + LEAST_PART:
        return {}
    return {"phone": digits, "phone_part": ""} if WHOLE_NUMBER <= len(digits) <= 15 else {"phone_part": digits}


_SAYS_WHO = re.compile(r"\b(?:people|persons?|adults?|guests?|children|kids|of us|me|my|wife|husband|we|i)\b")

_FOR = re.compile(r"^(?:(?:just|only|it is|maybe) )*for (?=\w)")
"""'For one', to how many nights, is not forty-one, though 'for' alone is 'four'."""


def _number(line: str) -> int | None:
    line = _FOR.sub("", line)
    found = [r.digits for r in runs(line.split(), loose=len(line.split()) < 3)]
    return int(found[0]) if found and 0 < int(found[0]) <= 60 else None
