"""What is under way is dropped: 'never mind', or by its name: 'cancel the table', while one is being booked."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.reading.words import Words
from engine.brain.routes.change_reading import CANCELS_IT
from engine.brain.routes.serving import STARTS
from engine.brain.state import ANYTHING_ELSE, OFFER, House, Line, State, Step, Topic
from engine.brain.steps.afterwards import ASKED_AFTER, NOUNS, SPOKEN_OF, TAKES_BACK
from engine.brain.steps.anew import behind_cancel, tells_an_hour
from engine.brain.steps.form import advance
from engine.brain.steps.requests import take_request
from engine.brain.steps.talk import cleared
from engine.brain.steps.tasks import tasks

UNDER_WAY = {
    **NOUNS,
    Topic.BOOK: "rooms?|booking|reservation|stay|trip",
    Topic.PERSON: "call|transfer|colleague|person",
}
"""What guests call a request that is not left yet."""

_NEVER_MIND = re.compile(r"\b(?:never mind|forget it)\b", re.IGNORECASE)
_OF_SOMETHING_THAT_STANDS = ("cancel_", "change_")
_ONE_ASKS = re.compile(r"\b(?:can|could|may|must|do) (?:i|we|one)\b|^(?:what|how|when|until|is|are)\b")
"""'Can I cancel the booking?' asks for the terms."""
_BEFORE = re.compile(r"(?:(?:no|oh|actually|well|please|sorry|wait|ok|okay) )*")


def drops(state: State, line: str, house: House) -> bool:
    """Whether the words drop what is under way."""
    if state.slots.get("wish") == "cancel_booking" and state.asked == "confirm" and CANCELS_IT.search(line):
        return False
    return house.heard.has(line, "never_mind") or _drops_by_name(state, line)


def _drops_by_name(state: State, line: str) -> bool:
    """'Cancel the taxi', of one that was not ordered yet; what stands already is cancelled in another way."""
    if state.topic in (None, Topic.EMERGENCY, Topic.RESERVATION) or state.asked == OFFER or state.slots.get("replaces"):
        return False
    found = TAKES_BACK.search(line)
    if found is None or state.intent.startswith(_OF_SOMETHING_THAT_STANDS) or _ONE_ASKS.search(line):
        return False
    if state.asked == "text" and not _BEFORE.fullmatch(line[: found.start()]):
        return False  # what is dictated may speak of cancelling
    what = found["a"] or found["b"] or found["c"] or "it"
    return what in SPOKEN_OF or _names(state, what)


def _names(state: State, what: str) -> bool:
    assert state.topic is not None
    things = [w for w in re.findall(r"[a-z]{4,}", state.slots.get("what", "").lower()) if state.topic is Topic.SERVICE]
    return bool(re.search(rf"\b(?:{'|'.join((UNDER_WAY[state.topic], *things))})\b", what))


def set_anew(state: State, words: Words, house: House) -> Step | None:
    """'Cancel it and set one for eight', before the first was left: the hour is another one."""
    anew = behind_cancel(words.line)
    if state.topic not in ASKED_AFTER or state.asked == OFFER or not tells_an_hour(anew):
        return None
    if any(STARTS[task] is not state.topic for task in tasks(anew, house)):
        return None
    opened = replace(state, asked="time")
    return advance(opened, words.part(anew), house, state.intent, "The guest wants another hour")


def drop_for(state: State, words: Words, house: House) -> Step | None:
    """'Forget it, is the bar still open?': what was begun is dropped, and the rest is heard."""
    clauses = words.clauses or tuple(words.line.split(" and "))
    if state.topic in (None, Topic.EMERGENCY) or not any(drops(state, c, house) for c in (words.line, *clauses)):
        return None
    rest = [c for c in clauses if c and not drops(state, c, house) and not c.startswith("cancel")]
    wanted = [c for c in rest if tasks(c, house) or words.part(c).asks]
    if not wanted:
        return None
    step = take_request(cleared(state, ""), words.part(" and ".join(wanted)), house)
    return step and replace(step, lines=(Line("ok.moment"), *step.lines))


def drop(state: State, words: Words, house: House) -> Step | None:
    """'Never mind': the request is forgotten, whatever had been said for it."""
    if not drops(state, words.line, house) or state.topic is Topic.EMERGENCY:
        return None
    if state.topic is None and (state.asked or state.left or not _NEVER_MIND.search(words.raw)):
        return None
    if state.asked == OFFER and words.asks:  # 'can I cancel it?' is a question of its own
        return None
    after = cleared(state, ANYTHING_ELSE)
    return Step(after, "never_mind", (Line("ok.dropped"),), "The guest dropped the request.", 0.9, Expects.YES_NO)
