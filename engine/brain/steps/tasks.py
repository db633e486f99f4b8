"""What a line asks to have done: by which words, in which pieces, and how each of it is begun."""

from __future__ import annotations

import re
import time
from dataclasses import replace

from engine.brain.dialog import Lookup
from engine.brain.facts import Note, as_json
from engine.brain.reading.departments import find_department
from engine.brain.reading.times import find_time
from engine.brain.reading.words import Words, plain
from engine.brain.routes.followup import says_only_that
from engine.brain.routes.serving import ROUTES, STARTS
from engine.brain.routes.table import VENUES
from engine.brain.state import House, Slots, State, Step, Topic
from engine.brain.steps.form import start

_MATTER = re.compile(r"\b(?:about|regarding|concerning|because|since)\b")
"""Who wants to be rung back tells why."""
_SAID_OF = re.compile(r"\b(?:cancel|change|move)\b")
_A_THING = re.compile(r"(?:my|our|the|a) (?:\w+ ){1,3}?(?:please|too|as well)?$|(?:my|our|the|a) \w+$")
_MORE_OF_IT = re.compile(
    r"^(?!(?:my|our|the) (?:name|room|number|tele\w+|phone|mobile)\b)"
    r"(?:the|my|our|a|an|some|more|extra|another|two|three|four|empty|change|clean|bring|take|make|fix|turn|put|remove)\b"
)
_LEAVES = re.compile(
    r"\b(?:check(?:ing)? out|(?:leave|keep|vacate|have|stay in) (?:the|my|our) room|be out of (?:the|my|our) room)\b"
)
LATE_CHECK_OUT = "late check out"
"""What the hotel's notes are asked for whoever wants to stay longer than is usual."""

EARLIEST_TO_LEAVE = 5
"""Nobody asks whether they may check out in the small hours."""

_AND = re.compile(r"\b(?:and also|and then|and|also|plus)\b")


def tasks(line: str, house: House) -> list[str]:
    """The intents of a line that ask for something to be done."""
    return [name for name in house.heard.intents(line) if name in STARTS]


def _stays_past_check_out(question: str, house: House) -> bool:
    """'Can I check out at one', where it is to be by eleven."""
    told, until = find_time(question), find_time(plain(house.profile.check_out), asked=True)
    if not _LEAVES.search(question) or told is None or until is None:
        return False
    is_early = told.exact or told.at.hour >= EARLIEST_TO_LEAVE  # 'at one' is in the afternoon
    at = told.at if is_early or told.at.hour > 12 else told.at.replace(hour=told.at.hour + 12)
    return at > until.at


def look_up(question: str, house: House) -> tuple[Note | None, Lookup]:
    began = time.perf_counter()
    if _stays_past_check_out(question, house):
        question = f"{LATE_CHECK_OUT}: {question}"
        notes = house.facts.search_hotel(LATE_CHECK_OUT)[:1]
    else:
        notes = house.facts.search_hotel(question)[:1]
    took_s = time.perf_counter() - began
    return (notes[0] if notes else None), Lookup("get_hotel_info", {"query": question}, as_json(notes), took_s)


def pieces(words: Words, house: House) -> list[str]:
    """Sentences, and what 'and' joins: each may be a request of its own. So may what a comma divides, if it is one."""
    found: list[str] = []
    for part in words.parts:
        for piece in _AND.split(part):
            clauses = [c for c in words.clauses if c and c in piece]
            asked_for = [c for c in clauses if tasks(c, house)]
            is_one = "change_table" in tasks(piece, house)  # 'I have a table at eight, please cancel it'
            if not is_one and len({STARTS[tasks(c, house)[0]] for c in asked_for}) > 1:
                found += asked_for
            elif piece.strip():
                _add(piece.strip(), found, words, house)
    return found


def _add(piece: str, found: list[str], words: Words, house: House) -> None:
    """'Change the sheets and empty the bin' is one errand, of which no half is lost."""
    is_more = found and _MORE_OF_IT.search(piece) and not tasks(piece, house) and not words.part(piece).is_question
    if is_more and (before := tasks(found[-1], house)) and STARTS[before[0]] is Topic.SERVICE:
        found[-1] += f" and {piece}"
    else:
        found.append(_with_verb(piece, found, house))


def _with_verb(piece: str, before: list[str], house: House) -> str:
    """'Cancel my booking and my table': what is said of the first is meant of the second."""
    verb = _SAID_OF.search(before[-1]) if before else None
    if verb is None or not _A_THING.match(piece) or tasks(piece, house):
        return piece
    return f"{verb[0]} {piece}"


def begin(state: State, intent: str, words: Words, house: House, why: str) -> Step:
    topic, given = _given(intent, words, house)
    step = start(state, topic, words, house, intent, **given)
    return replace(step, why=f"{why}. {step.why}")


def _given(intent: str, words: Words, house: House) -> tuple[Topic, dict[str, str]]:
    topic = STARTS[intent]
    if topic is Topic.FOLLOW_UP:
        # what about is still to be told
        is_asked = (intent == "question" and not _MATTER.search(words.line)) or (
            intent == "complaint" and says_only_that(words.line)
        )
        what = {"what": "", "opened": words.raw} if is_asked else {"what": words.raw}
        return topic, {"subject": intent, **what, "fresh": "yes"}
    if topic is Topic.PERSON:
        wanted = find_department(words.line, house.profile.directory)
        return topic, {"reason": words.raw} | ({"department": wanted.name, "whom": wanted.spoken} if wanted else {})
    if topic is Topic.RESERVATION:
        return topic, {"wish": intent, "fresh": "yes"}
    if topic is Topic.TABLE:
        return topic, {"venue": VENUES[intent], "wish": intent}
    if topic is Topic.WAKE_UP:
        return topic, {"wish": intent}
    return topic, {}


def opening(piece: str, words: Words, house: House) -> tuple[Topic, Slots]:
    """The topic that a piece begins, and what is known from the start."""
    intent = tasks(piece, house)[0]
    topic, given = _given(intent, words, house)
    if topic is Topic.SERVICE:
        return topic, {k: v for k, v in ROUTES[topic].read(words.part(piece), "", {}, house).items() if v}
    return topic, given
