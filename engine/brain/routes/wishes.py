"""What guests wish for beside a room that is to be booked: a cot, a dog, a quiet room, an anniversary, a late arrival.

The hotels' systems have no place for it in common, so it is left for staff with the booking; what the hotel's notes
tell of it is told at once.
"""

from __future__ import annotations

import re
import time

from engine.brain.dialog import Lookup
from engine.brain.facts import as_json
from engine.brain.reading.dates import MONTHS
from engine.brain.reading.words import Words, plain, sentences
from engine.brain.state import House, Line, Slots, Topic

WISH_MAX = 300
"""Characters, as many as staff read with a glance."""

BRIEF = 9
"""Words of a clause that is the wish and nothing else."""

BESIDE = ("housekeeping", "late_arrival", "maintenance", "luggage", "service")
"""Intents that are a wish for the stay, of who isn't in the house yet."""

ASKED_OF_NOTES = {
    "dogs": re.compile(r"\b(?:dogs?|pupp(?:y|ies)|pets?|cats?)\b"),
    "cot": re.compile(r"\b(?:cots?|cribs?|extra bed)\b"),
    "wheelchair": re.compile(r"\bwheelchair\b"),
}
"""By what the hotel's notes are asked for."""

_FLOOR = r"(?:(?:high|higher|top|upper|low|lower|ground|first|second|third) floor)"
_HOUR = r"(?:late|after|before|around|about|at|by|past|until|till)"
_WISHES = re.compile(
    r"\b(?:"
    r"wheelchairs?|crutches|walking (?:stick|frame)|(?:step|barrier) free|accessible|disabled|"
    r"(?:cannot|not) (?:\w+ ){0,2}(?:stairs|steps)|near (?:to )?the lift|walk in shower|grab rails?|"
    r"(?:guide |assistance |small |little )?dogs?|pupp(?:y|ies)|pets?|cats?|"
    r"(?:travel )?cots?|cribs?|high ?chairs?|(?:extra|spare|folding|rollaway) beds?|"
    r"(?:\w+ )?allerg\w+(?: to \w+)?|feather free|coeliac|celiac|gluten|lactose|vegan|vegetarian|halal|kosher|"
    rf"(?:on )?(?:the |a )?{_FLOOR}|(?:away from|not (?:near|next to|over)) the (?:lift|street|road|bar|kitchen)|"
    r"quiet(?:er)?(?: (?:room|side|floor|one))?|"
    r"(?:separate|twin|single) beds|king ?size(?: bed)?|connecting rooms?|adjoining rooms?|"
    r"(?:\w+ )?anniversary|honeymoon|birthday|wedding night|just married|"
    rf"(?:arriv\w+|get there|be there|check(?:ing)? in|come|coming|turn up)\b(?: \w+){{0,3}} {_HOUR}\b.*"
    r")(?!\w)"
)
_OF_THE_STAY = re.compile(r"\b(?:rooms?|double|single|suite|nights?|book|reserve|reservation)\b")
"""A clause with these words speaks of the stay, and only the wish in it is noted."""

_AN_HOUR = re.compile(
    r"\b(?:late|midnight|night|evening|morning|noon|oclock|am|pm|half|quarter|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|\d{1,2}:\d\d)\b"
)
_COMES = re.compile(r"\b(?:arriv\w+|get there|be there|check(?:ing)? in|come|coming|turn up)\b")
_A_DAY = re.compile(
    rf"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\b(?:of|on the) \w+\b|\bnights?\b(?<!at night)|"
    rf"\b(?:{'|'.join(MONTHS)})\b"
)
_ASKS = re.compile(
    r"^(?:(?:and|so|but|oh|ok|sorry) )*(?:is|are|does|what|which|how|when|where|will|has|"
    r"do you (?:allow|accept|take|mind))\b"
)
"""'Is the suite on a high floor?' wishes for nothing."""

_LEAD = re.compile(
    r"^(?:(?:and|but|also|oh|well|by the way|please|yes|no|sorry|just|so|with|then)[, ]+)+|"
    r"^(?:(?:we|i)(?:'ll|'d)? (?:also )?(?:need|want|like|would like|will need) |"
    r"(?:can|could|may) (?:we|i) (?:please )?(?:have|get|be) )",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:,? (?:please|by the way|if (?:possible|you can|that's possible)|thanks|thank you))+$", re.IGNORECASE
)


def find_wish(words: Words, kept: str = "") -> str:
    """The wish behind those that are known, in the guest's own words; empty if none is told."""
    told = kept
    for sentence in (said for said in sentences(words.raw) if not _ASKS.search(plain(said))):
        for clause in re.split(r", (?:and |but )?| and (?=we|i |could|can|with|it)", sentence.strip()):
            wish = _in_clause(clause.strip())
            if wish and wish.lower() not in told.lower():
                told = f"{told}; {wish}" if told else wish
    return told[:WISH_MAX] if told != kept else ""


def _in_clause(clause: str) -> str:
    line = plain(clause)
    found = [match[0].strip() for match in _WISHES.finditer(line)]
    found = [wish for wish in found if not _COMES.search(wish) or _is_late(wish)]
    if not found:
        return ""
    if len(line.split()) > BRIEF or _OF_THE_STAY.search(line.replace(" ".join(found), " ")):
        return ", ".join(found)
    return _TAIL.sub("", _LEAD.sub("", _LEAD.sub("", clause)))


def _is_late(wish: str) -> bool:
    """'Come on Saturday at the latest' is a day, 'arrive around eleven at night' an hour."""
    return bool(_AN_HOUR.search(wish)) and not _A_DAY.search(wish)


def policy_of(wish: str, house: House) -> tuple[tuple[Line, ...], tuple[Lookup, ...]]:
    """What the hotel's notes say of a dog, a cot or a wheelchair."""
    asked = next((query for query, named in ASKED_OF_NOTES.items() if named.search(wish.lower())), None)
    if asked is None:
        return (), ()
    began = time.perf_counter()
    notes = house.facts.search_hotel(asked)[:1]
    looked_up = Lookup("get_hotel_info", {"query": asked}, as_json(notes), time.perf_counter() - began)
    return tuple(Line("hotel.answer", {"answer": note.spoken}) for note in notes), (looked_up,)


def read_wish(words: Words, slots: Slots) -> dict[str, str]:
    """`noted`: it is answered or said to be noted with the next reply."""
    wish = find_wish(words, slots.get("note", ""))
    return {"note": wish, "noted": newest_of(wish)} if wish else {}


def newest_of(wish: str) -> str:
    return wish.rpartition("; ")[2]


def is_wish_of_stay(tasks: list[str], words: Words, topic: Topic | None) -> bool:
    """Things that are asked for beside a room that is being booked, and not for one that somebody is in."""
    return topic is Topic.BOOK and bool(tasks) and set(tasks) <= {*BESIDE} and bool(find_wish(words))
