"""What the porter can't settle itself: taken down with a name and how to reach the guest, never argued or promised."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import date
from typing import Any

from appliance.contract.told import tell
from engine.brain.dialog import Done, Expects, Lookup
from engine.brain.facts import as_json
from engine.brain.reading.dates import MONTHS, find_date, find_nights, speak_date
from engine.brain.reading.introductions import introduce
from engine.brain.reading.mail import beside_email, find_email, speak_email
from engine.brain.reading.names import find_bare_name, find_name, tells_a_figure
from engine.brain.reading.numbers import NUMBER, cardinal, find_guests, find_phone, runs, speak_count, speak_digits
from engine.brain.reading.unreached import has_no_phone
from engine.brain.reading.words import Words
from engine.brain.routes.acts import request
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.rooms import read_room, speak_contact
from engine.brain.state import OFFER, House, Line, Move, Route, Slots, Topic

SUBJECTS = {
    "lost": "lost_property",
    "payment": "payment",
    "bill": "billing",
    "complaint": "complaint",
    "event": "group",
    "change_table": "question",
    "change_taxi": "transport",
    "parking": "parking",
    "late_arrival": "reservation",
    "diet": "question",
    "question": "question",
}
"""By intent: what staff are asked to see to."""

_TOLD_WITH = {
    "lost": re.compile(r"\b(?:in|on|at|under|behind|beside|by|near|there|here|somewhere) (?:the|my|our|your|a|room)\b"),
}


_GRIEVANCES = frozenset(("complaint", "bill"))
_MATTERS = frozenset(("event", "lost", "late_arrival")) | _GRIEVANCES
"""Subjects that stand beside another; of a complaint and a bill each may be a part of the other."""

SAYS_NOTHING_MORE = ("no", "yes", "goodbye", "never_mind", "thanks", "greeting", "repeat", "hold", "person")

OF_A_STAY = "stay"
"""The subject of what staff should know of a booking that was made: no change of it, which has a way of its own."""

DIET = "diet"
"""What somebody can't eat; beside a table it is told to those who keep it."""

CHECK_IN = "late check in"
"""What the hotel's notes are asked for whoever comes late."""

UNASKED = "-"
"""Nothing was asked for: only what can't be mistaken is read."""

CONTACTS = ("room", "phone", "email")
_NAMELESS = re.compile(
    r"\b(?:anonymous\w*|(?:rather not|do not (?:want|wish) to|would not) (?:say|give|tell)|no names?)\b"
)
"""Who doesn't want to say who they are."""
_MONTH = re.compile(rf"\b(?:in|next|this) (?:{'|'.join(MONTHS)}|spring|summer|autumn|winter|year)\b")
_MONTH_NAMED = re.compile(rf"\b({'|'.join(MONTHS)})\b")
_HOW_MANY = re.compile(
    rf"\b(?:for|of|about|around|be|group of|are) ({NUMBER})\b(?! (?:more )?(?:nights?|days?|weeks?|rooms?)\b)"
)


_BARE_COMPLAINT = re.compile(
    r"^(?:(?:hello|hi|good|evening|morning|yes|well|please|look|listen) )*(?:i|we) (?:\w+ ){0,4}"
    r"(?:complain|(?:a|an|another) (?:\w+ )?complaint)(?: please)?$|^(?:a )?complaint(?: please)?$"
)
"""It is said that there is something to complain of, and not what."""

_INTRODUCES = frozenset(
    "my name is i am it this that the last first surname mr mrs ms dr room number in and on from here speaking we are "
    "im you can reach me at by name under called yes well oh please thanks thank".split()
)
"""Words around a name or a room that say nothing of the matter."""

TELLS_OF_IT = 3
"""So many other words beside a name or a room say more of the matter."""


_LEFT_ALONE = re.compile(
    r"\bnot (?:(?:let|have) \w+ (?:\w+ )?)?(?:ring|call|phone|wake|disturb|knock|bother|come in|clean)\b"
)
"""'Don't ring the room' is the matter itself, and no wish to be rung."""


def is_other_matter(subject: str, slots: Slots) -> bool:
    """Whether this is a matter of its own beside the one that was told, and no part of it."""
    told = slots.get("subject", "")
    if not slots.get("what") or subject == told or subject not in _MATTERS:
        return False
    return told in SUBJECTS and told != "question" and not {subject, told} <= _GRIEVANCES


def says_only_that(line: str) -> bool:
    """'I want to make a complaint': what happened is still to be told."""
    return bool(_BARE_COMPLAINT.search(line))


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found = _read(words, asked, slots, house)
    if asked in ("name", "contact") and slots.get("what") and not found.get("what") and _tells_beside(words, found):
        found["what"] = f"{slots['what'].rstrip('.')}. {words.raw}"
        if len(found.get("name", "").split()) > 1 and not _is_introduced(words, found["name"]):
            del found["name"]
    return found


def _tells_beside(words: Words, found: dict[str, str]) -> bool:
    """'I'm Tom Hart, and nobody cleaned my room': the matter is told with the name."""
    said = {w.lower() for key in ("name", "email") for w in re.findall(r"\w+", found.get(key, ""))}
    numbers = {token for run in runs(words.line.split()) for token in words.line.split()[run.start : run.end]}
    rest = [t for t in words.line.split() if t not in said | numbers | _INTRODUCES]
    return bool(found) and len(rest) >= TELLS_OF_IT


def _is_introduced(words: Words, name: str) -> bool:
    """A name is believed beside other words if it begins in capitals, as a recogniser writes names."""
    return all(re.search(rf"\b{re.escape(part)}\b", words.raw) for part in name.split())


def _read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    found = _told_who(words, asked, slots)
    if asked == "what" and found:
        return found
    if asked == "what" and slots.get("subject") == "complaint":
        name = find_name(words, asked=False)
        return {"what": f"{slots['opened'].rstrip('.')}. {words.raw}"} | ({"name": name} if name else {})
    subject = next((s for s in SUBJECTS if house.heard.has(words.line, s)), None)
    found |= _read_matter(words, asked, subject, slots)
    email = find_email(words.raw) if asked in ("", "name", "contact", UNASKED) else None
    if name := _name_told(beside_email(words) if email else words, asked):
        found["name"] = name
    elif asked == "name" and slots.get("what") and tells_a_figure(words):
        found["what"] = f"{slots['what'].rstrip('.')}. {words.raw}"
    elif asked == "name" and _NAMELESS.search(words.line):
        found["nameless"] = "yes"
    if email:
        return found | {"email": email}
    if phone := find_phone(words.line, asked=asked == "contact"):
        found["phone"] = phone
    room = read_room(words, "room" if asked == "contact" and not phone else "", house)
    if room.get("room"):
        found |= room
    elif asked in ("name", "contact") and (no_room := read_room(words, "", house).get("no_room")):
        found["no_room"] = no_room
    if "event" in (subject, slots.get("subject")):
        found |= _read_event(words, asked, slots, house)
    if not found and tells_more(words, asked, slots, house):
        found["what"] = f"{slots['what'].rstrip('.')}. {words.raw}"
    return found


def _name_told(words: Words, asked: str) -> str | None:
    if asked == OFFER:
        return find_bare_name(words) or (introduce(words).name or None)
    return find_name(words, asked=asked == "name")


def _read_matter(words: Words, asked: str, subject: str | None, slots: Slots) -> dict[str, str]:
    if not slots.get("what") and subject == "complaint" and says_only_that(words.line):
        return {}
    if not slots.get("what") and subject and (subject != "question" or asked or _LEFT_ALONE.search(words.line)):
        return {"subject": subject, "what": words.raw}
    return {"what": words.raw} if asked == "what" and len(words.tokens) > 1 else {}


def _told_who(words: Words, asked: str, slots: Slots) -> dict[str, str]:
    """Who somebody is, told beside the wish to be rung back, or when asked what it is about: the wish is the matter."""
    if asked != "what" and (asked or not slots.get("opened") or len(words.parts) < 2):
        return {}
    who = introduce(words)
    if asked == "what" and who.phone:
        found = {"what": who.matter or slots.get("opened") or words.raw, "phone": who.phone}
        return found | ({"name": who.name} if who.name else {})
    return {"what": words.raw, "name": who.name} if not asked and who.name else {}


def tells_more(words: Words, asked: str, slots: Slots, house: House) -> bool:
    """Asked who or where they are, the guest says more of the matter: staff should know it."""
    least = {"name": 2, "contact": 4, "room": 4}.get(asked)
    if not slots.get("what") or least is None or len(words.tokens) < least or words.asks or has_no_phone(words.line):
        return False
    return not house.heard.has(words.line, *SAYS_NOTHING_MORE)


def _read_event(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    """What staff need to answer it: for when, and for how many."""
    found: dict[str, str] = {}
    if day := _find_day(words.line, slots, house):
        found["day"] = day.isoformat()
    elif (asked == "when" and not find_bare_name(words)) or (not asked and _MONTH.search(words.line)):
        month = _MONTH.search(words.line)
        found["when"] = words.raw if asked else month[0] if month else ""
    if nights := find_nights(words.line):
        found["nights"] = str(nights)
    count = _HOW_MANY.search(words.line)
    if guests := (find_guests(words.line, asked=asked == "guests") or (cardinal(count[1]) if count else None)):
        found["guests"] = str(guests)
    return found


def _find_day(line: str, slots: Slots, house: House) -> date | None:
    """'The thirteenth' is one of the month that was named before."""
    named = _MONTH_NAMED.search(slots.get("when", ""))
    month = named[1] if named else f"{date.fromisoformat(slots['day']):%B}".lower() if slots.get("day") else ""
    if here := _MONTH_NAMED.search(line):
        day = find_date(line, house.day)
        return day if day and MONTHS[day.month - 1] == here[1] else None  # 'the second weekend in March' is no second
    if not month:
        return find_date(line, house.day)
    return find_date(f"{line} of {month}", house.day) or find_date(line, house.day)


def move(slots: Slots, house: House) -> Move:
    intro, lookups = _intro(slots, house) if slots.get("fresh") else ((), ())
    after = _move(slots, intro, house)
    return replace(after, lookups=lookups) if lookups else after


def _intro(slots: Slots, house: House) -> tuple[tuple[Line, ...], tuple[Lookup, ...]]:
    """What is done with it; who comes late hears how they get in."""
    told = (Line(f"subject.{slots['subject']}"),)
    if slots["subject"] != "late_arrival":
        return told, ()
    began = time.perf_counter()
    notes = house.facts.search_hotel(CHECK_IN)[:1]
    looked_up = Lookup("get_hotel_info", {"query": CHECK_IN}, as_json(notes), time.perf_counter() - began)
    return (*told, *(Line("hotel.answer", {"answer": note.spoken}) for note in notes)), (looked_up,)


def _move(slots: Slots, intro: tuple[Line, ...], house: House) -> Move:
    if not slots.get("what"):
        lines = (
            (*intro, Line("complaint.ask_what")) if slots["subject"] == "complaint" else (Line("follow_up.ask_what"),)
        )
        return Move(lines, "what", Expects.MESSAGE)
    if not slots.get("as_is") and (asking := _ask_who(slots, intro)):
        return asking
    if slots["subject"] == OF_A_STAY:
        return _for_desk(slots)
    details: dict[str, Any] = {key: slots.get(key) for key in ("name", *CONTACTS)}
    details |= {"arrival": slots.get("day"), **_counts(slots)}
    when = f" ({slots['when']})" if slots.get("when") and not slots.get("day") else ""
    what = slots["what"]
    left = request(SUBJECTS[slots["subject"]], what + when, said=what, **details, instead_of=slots.get("replaces"))
    if not any(slots.get(key) for key in CONTACTS):
        return Move(intro or (Line("ok.moment"),), acts=(left,))
    told = {"who": f"{read_out(slots)}, " if slots.get("name") else "", "contact": _speak_contact(slots)}
    event = _read_back_event(slots, house) if slots["subject"] == "event" else ()
    lines = (*(intro or (Line("ok.moment"),)), *event, Line("follow_up.read_back", told))
    return Move(lines, acts=(left,))


def _for_desk(slots: Slots) -> Move:
    """Beside a reservation: with its code, and what was told read back."""
    who = {key: slots.get(key) for key in ("name", *CONTACTS)}
    of_stay = {"code": slots.get("code") or "-", "name": slots.get("name") or "-"}
    is_wish = not any(slots.get(key) for key in CONTACTS)
    about = tell("ask.reservation.about" if is_wish else "ask.reservation.change", **of_stay)
    summary = tell("ask.with_note", what=about, note=slots["what"]) if is_wish else about
    left = request("reservation", summary, said=slots["what"], **who, instead_of=slots.get("replaces"))
    if is_wish:
        return Move((Line("ok.moment"), Line("book.wish", {"wish": slots["what"]})), acts=(left,))
    contacts = [_speak_contact({key: slots[key]}) for key in CONTACTS if slots.get(key)]
    told = {"who": f"{read_out(slots)}, " if slots.get("name") else "", "contact": ", ".join(contacts)}
    return Move((Line("ok.moment"), Line("follow_up.read_back", told)), acts=(left,))


def _read_back_event(slots: Slots, house: House) -> tuple[Line, ...]:
    """For how many, when and for how long; a time that is no day in as much of the guest's words as is one."""
    guests, nights = int(slots.get("guests") or 0), int(slots.get("nights") or 0)
    rough = _MONTH.search(slots.get("when", "").lower())
    roughly = _MONTH_NAMED.sub(lambda month: month[0].title(), rough[0]) if rough else ""
    told = (
        "" if not guests else "one person" if guests == 1 else f"{speak_count(guests)} people",
        _speak_day(slots["day"], house) if slots.get("day") else roughly,
        "" if not nights else "one night" if nights == 1 else f"{speak_count(nights)} nights",
    )
    what = ", ".join(part for part in told if part)
    return (Line("event.read_back", {"what": f"{what[:1].upper()}{what[1:]}"}),) if what else ()


def _speak_day(day: str, house: House) -> str:
    spoken = speak_date(date.fromisoformat(day), house.day)
    return spoken if spoken in ("today", "tomorrow") else f"on {spoken}"


def _counts(slots: Slots) -> dict[str, int]:
    return {key: int(slots[key]) for key in ("nights", "guests") if slots.get(key)}


def _speak_contact(slots: Slots) -> str:
    if slots.get("email") and not slots.get("phone"):
        return f"at {speak_email(slots['email'])}"
    return speak_contact(slots)


def _ask_who(slots: Slots, intro: tuple[Line, ...]) -> Move | None:
    """What staff need to get back to the guest, and to answer for an event."""
    if slots["subject"] == "event" and (asking := _ask_event(slots)):
        return Move((*intro, *asking.lines), asking.asked, asking.expects)
    if slots.get("no_room") and not any(slots.get(key) for key in CONTACTS):
        no_room = Line("service.no_room", {"room": speak_digits(slots["no_room"])})
        return Move((*intro, no_room), "contact", Expects.PHONE)
    if not slots.get("name") and not slots.get("room") and not slots.get("nameless"):
        return Move((*intro, Line("follow_up.ask_name")), "name", Expects.NAME)
    if not any(slots.get(key) for key in CONTACTS):
        return Move((*intro, Line("follow_up.ask_contact")), "contact", Expects.PHONE)
    return None


def _ask_event(slots: Slots) -> Move | None:
    if not slots.get("day") and not slots.get("when"):
        return Move((Line("event.ask_when"),), "when", Expects.DATE)
    if not slots.get("guests"):
        return Move((Line("event.ask_guests"),), "guests", Expects.NUMBER)
    return None


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    if slots["subject"] == OF_A_STAY:
        return (Line("follow_up.done_stay"),)
    if not any(slots.get(key) for key in CONTACTS):
        return (Line("follow_up.done_as_is"),)
    if not slots.get("name"):
        return (Line("follow_up.done_unnamed"),)
    name = slots["name"]
    if slots.get("email") and not slots.get("phone"):
        return (Line("follow_up.done_email", {"name": name}),)
    return (Line("follow_up.done", {"name": name}),)


def says_enough(words: Words, slots: Slots) -> bool:
    """What was lost was lost somewhere."""
    wanted = _TOLD_WITH.get(slots.get("subject", ""))
    return wanted is None or bool(wanted.search(words.line))


ROUTE = Route(Topic.FOLLOW_UP, read, move, closing, says_enough=says_enough)
