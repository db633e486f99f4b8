"""Answers to what the porter asked or offered, with more in the same breath if need be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.reading.ear import SMALL
from engine.brain.reading.unreached import has_no_phone
from engine.brain.reading.words import Words
from engine.brain.routes.confirming import is_yes, says_only_yes
from engine.brain.routes.followup import DIET, is_other_matter
from engine.brain.routes.serving import ROUTES, STARTS
from engine.brain.routes.table import VENUES
from engine.brain.routes.wishes import is_wish_of_stay
from engine.brain.state import ANYTHING_ELSE, OFFER, WHICH, House, Line, Slots, State, Step, Topic
from engine.brain.steps.dropping import drops
from engine.brain.steps.form import advance, follow
from engine.brain.steps.talk import cleared, is_leaving
from engine.brain.steps.tasks import begin, look_up, opening, pieces, tasks
from engine.brain.steps.unclear import not_understood

STAYS = (Topic.BOOK, Topic.RESERVATION)
LEFT_AS_IS = ("maintenance", "noise")
"""What staff can see to, though the guest doesn't say in which room; towels they could bring nowhere."""

_KEPT_AS_IS = {Topic.FOLLOW_UP: ("what",), Topic.SERVICE: ("what",), Topic.MESSAGE: ("to", "text")}
"""What has to be told of it before it is of any use."""

ANSWERS = {"contact": ("room", "phone", "email")}
"""Slots that answer a question which has another name."""

STEM = 5
"""Letters by which 'cancelling' is known in 'cancel'."""

BRIEF_WORDS = 5
"""An answer as short as this is nothing but an answer."""

WHOLE_STATEMENT = 3
"""Words of something that is told: 'we are', before 'also a group', is nothing."""

_WISHES = re.compile(r"\b(?:please|need|want|would like|send|bring|get me)\b")
_PARTS = re.compile(r"\b(?:bye|g ?night|good ?night)\b(?: (?:then|now|mate))*$")
_YES_ABROAD = re.compile(
    r"^(?:ja|jawohl|gerne?|bitte|oui|si|sí|see|we|claro|volentieri|certo|s il vous plait|por favor)\b"
)
_NO_ABROAD = re.compile(r"^(?:nein|non|no)\b")
"""What a guest answers who was offered somebody who speaks their language."""

DECLINES = {Topic.MESSAGE: "follow_up.declined", Topic.FOLLOW_UP: "follow_up.declined", Topic.PERSON: "person.waiting"}


def take_dictation(state: State, words: Words, house: House) -> Step | None:
    """The text of a message is written down as it is said, whatever it speaks of."""
    if state.asked != "text" or drops(state, words.line, house) or house.heard.has(words.line, "repeat", "hold"):
        return None
    return advance(state, words, house, "message", "The guest dictates the message")


def take_offer(state: State, words: Words, house: House) -> Step | None:
    """Yes or no to 'shall I ...?'."""
    if state.asked not in (OFFER, "contact") or state.topic is None:
        return None
    if tasks(words.line, house) and not house.heard.has(words.line, "message", "question"):
        return None
    declines = house.heard.has(words.line, "no") or (state.slots.get("language") and _NO_ABROAD.search(words.line))
    if declines and not ROUTES[state.topic].read(words, state.asked, state.slots, house):
        key = DECLINES.get(state.topic, "book.declined")
        key = "person.declined" if state.topic is Topic.PERSON and not state.person_alerted else key
        after = cleared(state, ANYTHING_ELSE)
        return Step(
            after,
            "no",
            (Line(key),),
            "The guest declined the offer.",
            expects=Expects.YES_NO,
            complete=len(words.tokens) > 1,
        )
    if state.asked == "contact":
        return None
    takes = is_yes(words, house) or (state.slots.get("language") and _YES_ABROAD.search(words.line))
    is_else = not house.heard.has(words.line, "message", "question") and _speaks_of_else(words, house)
    if is_else or (not takes and not ROUTES[state.topic].read(words, OFFER, state.slots, house)):
        return None
    slots = {**state.slots, "kind": "any room"} if state.topic is Topic.BOOK else state.slots
    why = "The guest took the offer"
    step = advance(replace(state, slots=slots, asked=OFFER), words, house, state.intent, why)
    return replace(step, complete=not words.is_dangling)


def _speaks_of_else(words: Words, house: House) -> bool:
    """'OK, and what time is breakfast?' takes no offer, nor does 'all right, good night'."""
    if _PARTS.search(words.line) and not _WISHES.search(words.line):
        return True
    return words.opens_as_question and look_up(words.line, house)[0] is not None


def answer(state: State, words: Words, house: House) -> Step | None:
    """What the porter asked for, or a correction of what it has already heard."""
    if state.topic is None or state.asked == OFFER:
        return None
    found = ROUTES[state.topic].read(words, state.asked, state.slots, house)
    others = [t for t in tasks(words.line, house) if STARTS[t] is not state.topic or _is_elsewhere(t, state)]
    if state.topic is Topic.TABLE:
        others = [t for t in others if t != DIET]
    if found and state.topic in STAYS:  # 'until Sunday' extends no stay while one is being booked
        others = [t for t in others if STARTS[t] not in STAYS]
    if is_wish_of_stay(others, words, state.topic):
        others = []
    is_brief = len(words.tokens) <= BRIEF_WORDS or says_only_yes(words, house)
    to_the_point = bool(found.get(state.asked)) and is_brief
    if others and _tells_more_of_it(state, words, others):
        told = state.slots["what"].rstrip(".")
        more = replace(state, slots={**state.slots, "what": f"{told}. {words.raw}"})
        step = advance(more, words.part(""), house, state.intent, "The guest tells more of what they complain of")
        return replace(step, state=replace(step.state, tries=0))
    if others and state.asked != "what" and not to_the_point:
        return _answer_and_more(state, words, house)
    if state.is_aside and not any(found.get(key) for key in (state.asked, *ANSWERS.get(state.asked, ()))):
        return None
    changed = any(value and state.slots.get(key) != value for key, value in found.items())
    if not changed and not (found and state.asked in found):
        return None
    return advance(state, words, house, state.intent, f"The words answer what was asked ({state.asked or 'nothing'})")


def _is_elsewhere(task: str, state: State) -> bool:
    """'Make it a table', on the way to a massage: the same kind of request, of another house; or another matter."""
    if state.topic is Topic.FOLLOW_UP and is_other_matter(task, state.slots):
        return True
    return task in VENUES and state.slots.get("venue") not in (None, VENUES[task])


def _tells_more_of_it(state: State, words: Words, others: list[str]) -> bool:
    """'It was stone cold, and the waiter was rude', behind a complaint: no fault for the technician."""
    if state.topic is not Topic.FOLLOW_UP or state.slots.get("subject") not in ("complaint", "bill"):
        return False
    tells = state.asked in ("name", "contact") and not words.asks and not _WISHES.search(words.line)
    are_of_it = (STARTS[t] in (Topic.SERVICE, Topic.FOLLOW_UP) and not is_other_matter(t, state.slots) for t in others)
    return tells and all(are_of_it)


def _answer_and_more(state: State, words: Words, house: House) -> Step | None:
    """'Two one four, and some towels please': the answer first, the other request waits its turn."""
    assert state.topic is not None
    parts = pieces(words, house)
    own = " and ".join(p for p in parts if not tasks(p, house))
    found = ROUTES[state.topic].read(words.part(own), state.asked, state.slots, house)
    if len(parts) < 2 or not found or (found.keys() == {"what"} and len(own.split()) < WHOLE_STATEMENT):
        return None
    waiting = tuple(opening(p, words, house) for p in parts if tasks(p, house))
    why = "The words answer what was asked, and ask for more"
    return advance(replace(state, waiting=(*state.waiting, *waiting)), words.part(own), house, state.intent, why)


def settle(state: State, words: Words, house: House) -> Step | None:
    """Which of two readings was meant: 'the first', or its name said again."""
    if state.asked != WHICH:
        return None
    offered = (state.slots["a"], state.slots["b"])
    named = [intent for intent in offered if intent in tasks(words.line, house)] or _named(offered, words, house)
    place = {"first": 0, "second": 1}.get(house.heard.choice(words.line) or "")
    intent = named[0] if len(named) == 1 else offered[place] if place is not None else None
    cleared_state = cleared(state, "")
    if intent is None:
        return None if tasks(words.line, house) else not_understood(replace(cleared_state, misses=1), words, house)
    said = words.part(state.slots["said"])
    return begin(cleared_state, intent, said, house, f"The guest says that {intent.replace('_', ' ')} was meant")


def _named(offered: Sequence[str], words: Words, house: House) -> list[str]:
    """Those of which a word is said again that only their name has: 'cancel', 'the spa', 'coming late'."""
    stems = [_stems(house.name_of(intent)) for intent in offered]
    said = _stems(words.line)
    return [intent for at, intent in enumerate(offered) if said & (stems[at] - stems[1 - at])]


def _stems(line: str) -> set[str]:
    return {word[:STEM] for word in line.lower().split() if word not in SMALL}


def leave_as_is(state: State, words: Words, house: House) -> Step | None:
    """The guest leaves in the midst of a request: what he told of a fault or a complaint is not lost."""
    if state.topic is None or state.is_aside or not _gives_up(state, words, house):
        return None
    if state.asked == OFFER or tasks(words.line, house):
        return None
    if any(ROUTES[state.topic].read(words, state.asked, state.slots, house).values()):
        return None
    under_way = ((state.topic, state.slots), *state.waiting)
    kept = [(topic, {**slots, "as_is": "yes"}) for topic, slots in under_way if _is_of_use(topic, slots)]
    if not kept:
        return None
    (topic, slots), *waiting = kept
    move = ROUTES[topic].move(slots, house)
    after = follow(replace(state, topic=topic, slots=slots, waiting=tuple(waiting)), move)
    return Step(after, after.intent, move.lines, "The guest leaves; what was told is left for staff.", acts=move.acts)


def _is_of_use(topic: Topic, slots: Slots) -> bool:
    """Whether staff can do something with it as far as it was told."""
    is_seen_to = topic is not Topic.SERVICE or slots.get("kind") in LEFT_AS_IS
    return topic in _KEPT_AS_IS and is_seen_to and all(slots.get(key) for key in _KEPT_AS_IS[topic])


def _gives_up(state: State, words: Words, house: House) -> bool:
    """Goodbye, or 'no' to where the guest can be reached."""
    is_unreached = house.heard.has(words.line, "no") or has_no_phone(words.line)
    return is_leaving(words, house) or (state.asked == "contact" and is_unreached)
