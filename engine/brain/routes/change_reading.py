"""What the words of a guest change of a stay that is booked: a day, the nights, the guests, the kind of room.

'One night less' or 'the week after' is against what is booked, and settled once the reservation is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from engine.brain.reading.dates import LEAVING, RULED_OUT, WEEKDAYS, FoundDate, find_dates, find_nights, nights_in_a_row
from engine.brain.reading.numbers import NUMBER, cardinal, find_guests
from engine.brain.reading.words import Words
from engine.brain.routes.confirming import read_confirmation
from engine.brain.routes.room_types import find_type, wants_instead
from engine.brain.state import House, Slots

LENGTH = ("new_nights", "extra", "leaving")
"""Ways to say how long a stay is to be: the newest counts."""

DAY = ("new_arrival", "shift", "swap")
"""And of its first day."""

NEW = (*DAY, *LENGTH, "new_guests", "more_guests", "new_type")
"""What a change may be about."""

_N = rf"(?P<n>an?|one|the|{NUMBER})"
_UNIT = r"(?P<unit>day|night|week|fortnight)s?"
_SHIFT = re.compile(rf"\b{_N} {_UNIT} (?P<way>earlier|early|sooner|before|later|after)\b")
_FOLLOWING = re.compile(rf"\b(?:the|a) (?:following|next|other) {_UNIT}\b(?! (?:earlier|later))")
_PUT_OFF = re.compile(
    r"\b(?:postpon\w+|delay\w*|put\w* (?:\w+ ){0,3}(?:off|back)|(?:push|move|shift|set)\w* (?:\w+ ){0,3}(?:back|out))\b"
    rf"(?: (?:by|for|until|till)|.* (?:by|for))? {_N} {_UNIT}\b"
)
_PUT_FORWARD = re.compile(
    rf"\b(?:bring|brought|move|pull|put|push|shift)\w* (?:\w+ ){{0,4}}forwards?(?: by|.* by)? {_N} {_UNIT}\b"
)
_SHORTER = re.compile(
    rf"\b(?P<n>an?|one|the last|my last|our last|the|{NUMBER}) (?:\w+ )?{_UNIT} (?:less|fewer|shorter|off|short)\b|"
    rf"\b(?:shorten|reduc|cut|trim|curtail)\w*\b.*\bby (?P<n2>an?|one|{NUMBER}) (?P<unit2>day|night|week)s?\b|"
    rf"\b(?:drop|skip|lose|remove|cancel|take (?:off|away)|cut(?: off| out)?|leave (?:off|out)|without|give up) "
    rf"(?:(?:the|my|our) )?(?P<which>last |final |first )?(?P<n3>an?|one|{NUMBER})? ?(?P<unit3>day|night)s?\b"
)
_COMES = re.compile(r"\b(?:come|coming|arriv\w+|check(?:ing)? in|get there|start|begin)\b")
_LEAVES = re.compile(
    r"\b(?:leave|leaving|(?<!my )(?<!our )(?<!the )stay|staying|check(?:ing)? out|depart\w*|"
    r"(?:go|going|get|fly|drive) (?:home|back))\b"
)
_BOTH = re.compile(r"\b(?:come|arrive) and (?:leave|go)\b|\bboth\b")
_MOVES = re.compile(
    r"\b(?:move|moving|change|changing|shift|switch|bring|push|put|postpone|rebook)\b.* to (?:the |on )?\w+"
)
_LONGER = re.compile(r"\b(?:more|another|extra|longer|additional)\b")
_PERSONS = r"(?:persons?|people|guests?|adults?|child\w*|kids?)"
_MORE = re.compile(
    rf"\b(?:(?:add|bring|bringing) (?P<n>an?|another|{NUMBER})(?: more| extra)?"
    rf"|(?P<m>{NUMBER}) (?:more|extra|additional)) {_PERSONS}\b"
)
_FEWER = re.compile(
    rf"\b(?P<n>{NUMBER}) (?:(?:less|fewer) {_PERSONS}|{_PERSONS} (?:less|fewer))\b|"
    rf"\b(?P<m>{NUMBER}) of us (?:cannot|is not|are not|will not|is no longer) (?:be )?(?:com|travel|mak|join|able)\w*"
)
CANCELS_IT = re.compile(r"(?<!not )(?<!never )\bcancel(?: (?:it|that|the \w+))?\b")
"""Asked whether a reservation is to be cancelled, who says so drops nothing but the reservation."""

KEEPS_IT = re.compile(
    r"\b(?:keep|leave) (?:it|that|them|(?:the|my|our) (?:booking|reservation|room))\b|\bstill (?:coming|come)\b|"
    r"\b(?:come|coming|arriving) (?:anyway|after all)\b"
)


def read_change(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """What it is to become; relative wishes ('a day later') are settled once the reservation is known."""
    line = words.line
    found = _read_relative(line) or _read_days(line, slots, house)
    if "extra" in found and asked == "confirm":  # 'no, one night less' than what was read back
        found["new_nights"] = str(max(1, new_stay(slots)["nights"] + int(found.pop("extra"))))
    if found.keys() & {*LENGTH}:
        found = {**dict.fromkeys(LENGTH, ""), **found}
    if found.keys() & {*DAY}:
        found = {**dict.fromkeys(DAY, ""), **found}
    found |= _read_party(line)
    kind = find_type(line, house.profile.room_types)
    if kind and (asked in ("change", "confirm") or wants_instead(line)):
        found["new_type"] = kind
    if any(found.values()):
        return found | {"quoted": "", "confirm": ""}
    if asked == "confirm" and slots["wish"] == "cancel_booking":
        if KEEPS_IT.search(line):
            return {"confirm": "no"}
        if CANCELS_IT.search(line) and not words.asks:
            return {"confirm": "yes"}
    return read_confirmation(words, house) if asked == "confirm" else {}


def _read_relative(line: str) -> dict[str, str]:
    """Against what is booked: 'one night less', 'a day earlier', 'the week after', 'put it back a week'."""
    if shorter := _SHORTER.search(line):
        unit = next(shorter[key] for key in ("unit", "unit2", "unit3") if shorter[key])
        count = _days(next((shorter[key] for key in ("n", "n2", "n3") if shorter[key]), "one"), unit)
        if (shorter["which"] or "").startswith("first"):
            return {"shift": str(count), "shift_keeps": "departure"}
        return {"extra": str(-count)}
    for pattern, sign in ((_PUT_FORWARD, -1), (_PUT_OFF, 1), (_SHIFT, 0)):
        if moved := pattern.search(line):
            is_later = sign > 0 or (not sign and moved["way"] in ("later", "after"))
            days = _days(moved["n"], moved["unit"])
            return _shifted(line, days if is_later else -days, moved.start("n"))
    if following := _FOLLOWING.search(line):
        return {"shift": str(_days("one", following["unit"])), "shift_keeps": "nights"}
    return {}


def _days(count: str, unit: str) -> int:
    return (cardinal(count) or 1) * {"week": 7, "fortnight": 14}.get(unit, 1)


def _shifted(line: str, days: int, at: int) -> dict[str, str]:
    """'Come a day later' leaves the departure where it is, 'leave a day later' the arrival; else both move. What
    stands last before the days tells which is meant."""
    if not _BOTH.search(line):
        comes, leaves = (list(pattern.finditer(line)) for pattern in (_COMES, _LEAVES))
        before = [(found.end(), way) for way, all_of in (("in", comes), ("out", leaves)) for found in all_of]
        ways = [way for end, way in sorted(before) if end <= at] or [way for _, way in sorted(before)][:1]
        if ways[-1:] == ["in"]:
            return {"shift": str(days), "shift_keeps": "departure"}
        if ways:
            return {"extra": str(days)}
    return {"shift": str(days), "shift_keeps": "nights"}


def _read_days(line: str, slots: Slots, house: House) -> dict[str, str]:
    """Days and nights that are named: 'on the Friday instead of the Thursday', 'until Sunday', 'three nights'."""
    found: dict[str, str] = {}
    near = date.fromisoformat(slots["res_arrival"]) if slots.get("res_arrival") else None
    every = find_dates(line, house.day, near)
    named = [d for d in every if not RULED_OUT.search(line[: d.start].rstrip())]
    is_moved = bool(_MOVES.search(line))
    leaving = [d for d in named if LEAVING.search(line[: d.start].rstrip()) and not is_moved]
    coming = [d for d in named if d not in leaving]
    if swap := _swapped(line, named, [d for d in every if d not in named], is_leaving=bool(leaving)):
        return {"swap": swap}
    if leaving:
        found["leaving"] = leaving[-1].day.isoformat()
    row = nights_in_a_row(line, coming)
    if coming and slots.get("wish") != "extend_booking":
        found["new_arrival"] = coming[0 if row else -1].day.isoformat()
    elif coming and not leaving:
        is_night = line.startswith(" night", coming[-1].end)  # after which they leave
        found["leaving"] = (coming[-1].day + timedelta(days=is_night)).isoformat()
    if row and found.get("new_arrival"):
        found["new_nights"] = str(row)
    elif nights := find_nights(line):
        is_more = slots.get("wish") == "extend_booking" or bool(_LONGER.search(line))
        found["extra" if is_more else "new_nights"] = str(nights)
    return found


def _swapped(line: str, named: Sequence[FoundDate], instead_of: Sequence[FoundDate], *, is_leaving: bool) -> str:
    """'The Friday instead of the Thursday', as numbers of the two weekdays: which week is that of the stay."""
    if len(named) != 1 or len(instead_of) != 1:
        return ""
    is_weekday = all(line[d.start : d.end] in WEEKDAYS for d in (*named, *instead_of))
    end = "leaving" if is_leaving or _LEAVES.search(line) else ""
    return f"{instead_of[0].day.weekday()}:{named[0].day.weekday()}:{end}" if is_weekday else ""


def _read_party(line: str) -> dict[str, str]:
    more, fewer = _MORE.search(line), _FEWER.search(line)
    rest = _FEWER.sub(" ", line).replace("single", " ")  # that is a kind of room
    if not more and (guests := find_guests(rest, asked=False)):
        return {"new_guests": str(guests)}
    if fewer:
        return {"more_guests": str(-(cardinal(fewer["n"] or fewer["m"]) or 1))}
    if more:
        return {"more_guests": str(cardinal((more["n"] or more["m"]).replace("another", "one")) or 1)}
    return {}


def new_stay(slots: Slots) -> dict[str, Any]:
    """The stay as it is to be, with relative wishes settled against what is booked."""
    arrival, nights = date.fromisoformat(slots["res_arrival"]), int(slots["res_nights"])
    departure = arrival + timedelta(days=nights)
    if slots.get("swap"):
        arrival, nights = _with_swap(slots["swap"], arrival, nights)
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
    stay = {"arrival": arrival.isoformat(), "nights": max(1, nights), "guests": max(1, guests)}
    return {**stay, "room_type": slots.get("new_type") or slots["res_type"]}


def _with_swap(swap: str, arrival: date, nights: int) -> tuple[date, int]:
    """One weekday for another, at the end of the stay that has it; the nearest of its kind."""
    before, after, end = swap.split(":")
    departure = arrival + timedelta(days=nights)
    is_of_departure = departure.weekday() == int(before) != arrival.weekday()
    moved = departure if end or is_of_departure else arrival
    days = (int(after) - moved.weekday() + 3) % 7 - 3
    return (arrival, nights + days) if moved is departure else (arrival + timedelta(days=days), nights)
