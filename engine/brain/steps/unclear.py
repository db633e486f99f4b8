"""Words that are no request, no answer and in no note of the hotel: guessed at, asked about, or owned up to."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.reading.dates import find_dates
from engine.brain.reading.guess import SURE
from engine.brain.reading.times import find_times
from engine.brain.reading.words import Words
from engine.brain.state import OFFER, WHICH, House, Line, State, Step, Topic
from engine.brain.steps.form import advance, give_up, is_polite_end
from engine.brain.steps.safety import ask_hurt, pass_on
from engine.brain.steps.subject import leaves_out_its_subject
from engine.brain.steps.talk import back_to, cleared
from engine.brain.steps.tasks import begin, look_up

WORDS_OF_A_WISH = 8
"""'Until two would be perfect for us, please.'"""


EITHER = (
    (re.compile(r"\b(?:make|book|get|have|need|want|like|arrange) (?:me |us )?an appointment\b"), ("table", "spa")),
    (
        re.compile(
            r"\b(?:flight|train|plane|ferry|bus|coach)s? (?:is|are|was|were|has been|have been|got) "
            r"(?:\w+ )?cancell?ed\b|"
            r"\b(?:missed|miss) (?:my|our|the) (?:\w+ )?(?:flight|train|plane|ferry|bus|coach|connection)\b"
        ),
        ("cancel_booking", "late_arrival"),
    ),
)
"""Words that leave open which of two things is meant."""


def not_understood(state: State, words: Words, house: House) -> Step:  # noqa: PLR0911 - one return a remedy
    """Neither a request, nor an answer, nor a note: say so, offer something, and never guess."""
    if state.topic is Topic.EMERGENCY:
        return pass_on(state, words, house, "The guest is in danger and said something else")
    is_open = state.topic is not None and state.asked not in ("", OFFER) and not state.is_aside
    if state.topic is Topic.MESSAGE and state.asked == OFFER and not words.is_question:
        why = "The guest insists; nothing is told, and the message is offered again."
        return Step(state, "privacy", (Line("privacy.guest"),), why, 0.6, Expects.YES_NO, complete=False)
    if is_open and state.topic is Topic.PERSON and state.tries >= 1:
        return Step(cleared(state, ""), "person", (Line("person.waiting"),), "No number was given; staff know.", 0.5)
    if is_open and state.topic not in (Topic.PERSON, Topic.MESSAGE) and words.opens_as_question:
        _, lookup = look_up(words.line, house)
        why = "No note answers the question; the porter says so, and goes on."
        aside = Step(replace(state, misses=0), "unknown", (Line("hotel.not_known"),), why, 0.5, lookups=(lookup,))
        return back_to(replace(aside, complete=not words.is_dangling), house)
    if is_open and state.topic is not None and not (state.topic is Topic.PERSON and words.is_question):
        return advance(state, words, house, state.intent, "The words don't answer what was asked")
    if not is_open and not words.asks and house.heard.has(words.line, "worrying"):
        return ask_hurt(state, words, "No rule knows the words, but some of them are said of danger.")
    if pair := _either(state, words):
        return _ask_which(state, words, house, *pair, why="The words leave open which of two things is meant")
    if words.is_question and len(words.tokens) > 2:
        of = f"{state.spoken_of}: " if state.spoken_of and leaves_out_its_subject(words.line) else ""
        slots = {"subject": "question", "what": f"{of}{words.raw}"}
        after = replace(cleared(state, OFFER), topic=Topic.FOLLOW_UP, slots=slots)
        _, lookup = look_up(words.line, house)
        why = "No note of the hotel answers the question, so the porter says that it doesn't know."
        sounds_asked = words.asks and words.raw.rstrip().endswith("?")  # half a question has the words, not the melody
        complete = is_polite_end(words) or (sounds_asked and not words.is_dangling)
        return Step(after, "unknown", (Line("hotel.unknown"),), why, 0.6, Expects.YES_NO, complete, (), (lookup,))
    if wish := wish_of_it(state, words, house):
        return wish
    if guessed := guess(state, words, house):
        return guessed
    if state.misses >= 2:
        said = " / ".join(filter(None, (state.slots.get("not_understood"), words.raw)))
        heard = replace(state, topic=None, slots={"not_understood": said})
        return give_up(heard, "not_understood", "Nothing was understood three times")
    if state.misses == 1:
        slots = {"not_understood": words.raw}
        after = replace(cleared(state, OFFER), topic=Topic.PERSON, slots=slots, misses=2)
        return Step(
            after, "not_understood", (Line("sorry.offer"),), "Not understood twice.", 0.2, Expects.YES_NO, False
        )
    after = replace(state, misses=1)
    return Step(
        after, "not_understood", (Line("sorry.rephrase"),), "Nothing known was heard.", 0.2, Expects.REQUEST, False
    )


def guess(state: State, words: Words, house: House) -> Step | None:
    """No rule knows the words, but they are like something that guests say: taken for it, or asked about."""
    found = house.heard.guess(words.line)
    if not found.intents or words.is_dangling:
        return None
    if len(found.intents) == 1 and found.score >= SURE:
        why = f"The words are like those for {found.intents[0].replace('_', ' ')} ({found.score:.0f} of 100)"
        return replace(begin(state, found.intents[0], words, house, why), confidence=round(found.score / 125, 2))
    if len(found.intents) == 1:
        return None
    why = f"The words are like those for either ({found.score:.0f} of 100)"
    return _ask_which(state, words, house, *found.intents, why=why)


def _either(state: State, words: Words) -> tuple[str, str] | None:
    if state.topic is not None:
        return None
    return next((pair for pattern, pair in EITHER if pattern.search(words.line)), None)


def _ask_which(state: State, words: Words, house: House, a: str, b: str, *, why: str) -> Step:
    opened = replace(cleared(state, WHICH), slots={"a": a, "b": b, "said": words.line})
    names = {key: house.name_of(intent) for key, intent in (("a", a), ("b", b))}
    told = f"{why}, {a} or {b}, so the guest is asked."
    return Step(opened, "which", (Line("guess.which", names),), told, 0.4, Expects.REQUEST, complete=False)


def wish_of_it(state: State, words: Words, house: House) -> Step | None:
    """'Till one', after the late check-out was spoken of: nothing that the porter can grant, but it can be left."""
    if not state.spoken_of or state.topic or words.asks or len(words.tokens) > WORDS_OF_A_WISH:
        return None
    if not find_times(words.line, asked=True) and not find_dates(words.line, house.day):
        return None
    slots = {"subject": "question", "what": f"{state.spoken_of}: {words.raw}"}
    after = replace(cleared(state, OFFER), topic=Topic.FOLLOW_UP, slots=slots)
    why = f"The words wish for what was spoken of ({state.spoken_of}), which the desk decides."
    complete = not words.is_dangling
    return Step(after, "wish", (Line("follow_up.offer_wish"),), why, 0.6, Expects.YES_NO, complete)
