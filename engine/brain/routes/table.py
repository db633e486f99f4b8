"""A table in the restaurant or an hour in the spa: when, for how many, for whom; staff confirm it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time

from appliance.contract.told import tell
from engine.brain.dialog import Done, Expects
from engine.brain.reading.dates import find_date, speak_date
from engine.brain.reading.introductions import name_beside
from engine.brain.reading.names import find_name
from engine.brain.reading.numbers import find_guests, find_phone, speak_count, speak_digits, without_guests
from engine.brain.reading.rooms import without_room
from engine.brain.reading.times import FoundTime, find_moved, find_time, speak_clock
from engine.brain.reading.unreached import has_no_phone
from engine.brain.reading.words import Words, plain, sentences
from engine.brain.routes.acts import act, request
from engine.brain.routes.either import ask_either, choose, read_either
from engine.brain.routes.reading_names import read_out
from engine.brain.routes.rooms import read_room, speak_contact
from engine.brain.state import House, Line, Move, Route, Slots, Topic

VENUES = {"table": "restaurant", "spa": "spa"}
"""By intent."""

NOTE_MAX = 300
"""Characters, as many as the tool takes."""

EARLIEST_HOUR = {"restaurant": 12, "spa": 9}
"""'At three' is before it in the night, and means the afternoon."""

_TREATMENT = re.compile(
    r"\b(?:(?!(?:an?|the|my|our|your|some|another|one|two|for|of|to|and|or|book|have|like|want|need|get|not|no|meant?|it|"
    r"rather|actually|sorry|please|in|at|is|make|than|said)\b)[a-z]+ ){0,3}"
    r"(?:massage|facial|manicure|pedicure|sauna|steam room|scrub|treatment)\b"
)
"""With what it is called: 'a hot stone massage'."""
_NOTE = re.compile(
    r"\b(?:allerg\w+|vegan|vegetarian|gluten|coeliac|celiac|lactose|halal|kosher|birthday|anniversary|high chair|"
    r"wheelchair|window)\b"
)


def read(words: Words, asked: str, slots: Slots, house: House) -> dict[str, str]:
    if chosen := choose(words.line, slots):
        return chosen
    found: dict[str, str] = {}
    if asked == "contact":
        found |= read_contact(words, house)
    elif room := read_room(words, "", house).get("room"):
        found["room"] = room
    elif phone := find_phone(words.line):
        found["phone"] = phone
    line = without_room(words.line, found.get("room", ""))
    if day := find_date(line, house.day):
        found["day"] = day.isoformat()
    venue = slots.get("venue", "restaurant")
    if either := read_either(without_guests(line), lambda told: _of_day(told, venue)):
        found |= either
    elif at := find_time(without_guests(line), asked=asked == "time" and not words.asks):
        found["time"] = _of_day(at, venue).strftime("%H:%M")
    if slots.get("time") and (moved := find_moved(line, time.fromisoformat(slots["time"]))):
        found["time"] = moved.strftime("%H:%M")
    if guests := find_guests(line, asked=asked == "guests"):
        found["guests"] = str(guests)
    if name := find_name(words, asked=asked == "name") or ("" if asked else name_beside(words)):
        found["name"] = name
    if note := _note(words, slots.get("note", "")):
        found |= {"note": note, "noted": "yes" if asked else ""}
    return found


def _note(words: Words, kept: str) -> str:
    """What the kitchen or the spa should know, in the guest's own words ('my son can't have gluten'), behind what is
    known; empty if nothing is told. There is one treatment: the newest."""
    treatment = _TREATMENT.search(words.line)
    clauses = [clause for sentence in sentences(words.raw) if (clause := _from_clause(sentence))]
    if treatment and treatment[0] not in kept:
        kept = _TREATMENT.sub(treatment[0], kept) if _TREATMENT.search(kept) else _joined(kept, treatment[0])
    for clause in clauses:
        kept = kept if clause.lower() in kept.lower() else _joined(kept, clause)
    return kept[:NOTE_MAX] if treatment or clauses else ""


def _from_clause(sentence: str) -> str:
    """From the clause on that the kitchen should know, to the sentence's end."""
    clauses = sentence.strip().split(", ")
    first = next((at for at, clause in enumerate(clauses) if _NOTE.search(plain(clause))), len(clauses))
    return ", ".join(clauses[first:])


def _joined(kept: str, more: str) -> str:
    return f"{kept}; {more}" if kept else more


def read_contact(words: Words, house: House) -> dict[str, str]:
    """A telephone number or a room."""
    if phone := find_phone(words.line, asked=True):
        return {"phone": phone}
    return read_room(words, "room", house) or ({"no_contact": "yes"} if has_no_phone(words.line) else {})


def move(slots: Slots, house: House) -> Move:
    """A wish that was told beside the answers ('can we sit by the window?') is said to be written down."""
    step = _next(slots, house)
    if not slots.get("noted") or step.acts:
        return step
    return replace(step, lines=(Line("table.noted"), *step.lines), remember={**step.remember, "noted": ""})


def _next(slots: Slots, house: House) -> Move:  # noqa: PLR0911 - one return a question
    venue = slots["venue"]
    if not slots.get("day"):
        return Move((Line(f"table.ask_day_{venue}"),), "day", Expects.DATE)
    if which := ask_either(slots):
        return which
    if not slots.get("time"):
        intro = (Line("table.closed", {"hours": slots["hours"]}),) if slots.get("hours") else ()
        return Move((*intro, Line("table.ask_time")), "time", Expects.TIME)
    at = datetime.combine(date.fromisoformat(slots["day"]), time.fromisoformat(slots["time"]))
    if at < house.now:
        return Move((Line("table.past"),), "day", Expects.DATE, remember={"day": ""})
    if venue == "restaurant" and not slots.get("guests"):
        return Move((Line("table.ask_guests"),), "guests", Expects.NUMBER)
    if not slots.get("name"):
        return Move((Line("table.ask_name", _spoken(slots, house)),), "name", Expects.NAME)
    if slots.get("no_room") and not slots.get("room"):
        return Move((Line("service.no_room", {"room": speak_digits(slots["no_room"])}),), "contact", Expects.PHONE)
    if not slots.get("room") and not slots.get("phone") and not slots.get("no_contact"):
        return Move((Line("follow_up.ask_contact"),), "contact", Expects.PHONE)
    guests, who = int(slots.get("guests") or 1), {key: slots.get(key) for key in ("name", "room", "phone")}
    if slots.get("by_desk"):
        when = {"time": slots["time"], "date": slots["day"]}
        what = tell("ask.table_by_desk", venue=tell(f"venue.{venue}"), guests=guests, **when)
        return Move((Line("ok.moment"),), acts=(request("question", what, **who),))
    note, before = slots.get("note"), slots.get("replaces")
    asking = act("book_table", venue=venue, at=at.isoformat(), guests=guests, note=note, instead_of=before, **who)
    return Move((Line("ok.moment"), *_read_back(slots, house)), acts=(asking,))


def _read_back(slots: Slots, house: House) -> tuple[Line, ...]:
    """All that was understood, what is wished beside it and where the guest is reached included."""
    what = Line(f"table.read_back_{slots['venue']}", {**_spoken(slots, house), "name": read_out(slots)})
    note = (Line("table.read_back_note", {"note": slots["note"].rstrip(".!? ")}),) if slots.get("note") else ()
    is_reached = slots.get("room") or slots.get("phone")
    contact = (Line("table.read_back_contact", {"contact": speak_contact(slots)}),) if is_reached else ()
    return (what, *note, *contact)


def goes_on(slots: Slots, done: Done, house: House) -> dict[str, str] | None:
    """Closed at that hour: another one is asked for. Against the rules: a person sees to it."""
    if done.name != "book_table":
        return None
    if not done.ok:
        return {"by_desk": "yes"} if done.result.get("reason") in ("unavailable", "timed_out") else None
    match done.result["reason"]:
        case "":
            return None
        case "closed":
            return {"time": "", "hours": done.result["hours"]}
    return {"by_desk": "yes"}


def closing(slots: Slots, done: Done, house: House) -> tuple[Line, ...]:
    is_reached = slots.get("room") or slots.get("phone")
    return (Line(f"table.done_{slots['venue']}" if is_reached else "table.done_unreached"),)


def _of_day(found: FoundTime, venue: str) -> time:
    at = found.at
    if found.exact or at.hour >= EARLIEST_HOUR[venue]:
        return at
    return time(at.hour + 12, at.minute) if at.hour < 12 else at


def _spoken(slots: Slots, house: House) -> dict[str, str]:
    guests = int(slots.get("guests") or 1)
    day = speak_date(date.fromisoformat(slots["day"]), house.day)
    return {
        "day": "tonight" if day == "today" else day if day == "tomorrow" else f"on {day}",
        "time": speak_clock(time.fromisoformat(slots["time"])),
        "guests": "one person" if guests == 1 else f"{speak_count(guests)} people",
    }


def says_enough(words: Words, slots: Slots) -> bool:
    """A table is for some time."""
    return bool(slots.get("day") or slots.get("time"))


ROUTE = Route(Topic.TABLE, read, move, closing, goes_on, says_enough)
