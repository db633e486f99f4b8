"""What comes before everything else: danger, payment cards, and what nobody may be told."""

from __future__ import annotations

import re
from dataclasses import replace

from appliance.contract.redaction import redact_cards
from engine.brain.cards import is_masked
from engine.brain.dialog import Expects
from engine.brain.reading.names import find_recipient
from engine.brain.reading.numbers import runs
from engine.brain.reading.rooms import find_room
from engine.brain.reading.words import Words, plain
from engine.brain.routes.acts import act
from engine.brain.routes.emergency import LAST_SEEN, OF_ONESELF, ROOM, ROUTE, instruction
from engine.brain.state import OFFER, House, Line, State, Step, Topic
from engine.brain.steps.form import advance, ask_again
from engine.brain.steps.talk import cleared
from engine.brain.steps.tasks import begin, tasks

NO_DANGER = re.compile(
    r"\b(?:cigarettes?|cigars?|false alarm|burnt toast|just (?:kidding|joking|a joke)|"
    r"(?:only|just) (?:the |my |a |some )?(?:toast\w*|steam|shower|candles?|fireplace|kettle|hairdryer|incense)|"
    r"(?:no|not a|not on) (?:fire|danger|emergency|smoke)|nothing serious|it is (?:nothing|fine|all right|over))\b"
)

HURT = "hurt"
"""Asked: 'is anybody hurt?', as something sounded like danger."""

_HURT = re.compile(r"\b(?:hurt|injured|bleeding|wounded|ill|sick|unconscious|pain)\b")

_NOBODY = re.compile(r"^(?:(?:oh|well|sorry|erm) )*(?:no|nope|nobody|no one|none)\b")

_IS_THERE_A = re.compile(
    r"\b(?:[Ii]s|[Ww]as) there an? (?:[A-Z][\w'-]+ ){1,2}[A-Z][\w'-]+ (?:at|in|staying|stopping|with|there|here|on)\b"
)
"""'Is there a Peter Novak at your hotel?': names are written in capitals, also by a recogniser."""

_INTRODUCES = re.compile(
    r"^(?:(?:yes|hello|hi|oh|well|good (?:evening|morning|night)) )*(?:it is|this is|i am|here is|my name is) "
    r"(?:mr|mrs|ms|miss|dr) \w+(?: \w+)? (?:in|from|of) (?:room |suite |number )*(?:\w+ ?){1,3}$"
)
"""'It's Mrs Okafor in 112' tells who calls."""

URGED = ("guest", "room", "police")
"""What is asked of a guest is not told because it is called an emergency, nor is that one: no danger was named."""

WHOLE_STATEMENT = 3
"""Words of something that people who come to help should know."""

_ABROAD = re.compile(r"^(?:(?:yes|it|its|it is|that is|my|the|number|mobile|phone|is|well|so) )*(?:\+|plus)")

CARD_DIGITS = 13
"""As many as the shortest payment card has; telephones have fewer."""


def notice_danger(state: State, words: Words, house: House) -> Step | None:
    """Danger wins from any state. A danger that staff know of is not reported twice, but answered every time."""
    danger = house.heard.emergency(words.line)
    if danger is None and state.topic is Topic.EMERGENCY and house.heard.has(words.line, "what_now"):
        return advance(state, words, house, "emergency", "The guest asks what to do; the instruction is repeated")
    if danger is None or (danger == "other" and house.heard.privacy(words.line) in URGED):
        return None
    if danger == "other" and state.danger:
        danger = state.danger
    if danger == state.danger and not state.pending:
        if state.topic is Topic.EMERGENCY:
            return pass_on(state, words, house, "The guest speaks of the same danger again")
        line = instruction(danger, house, of_self=_is_of_self(danger, words.line, house))
        return Step(replace(state, pending=()), "emergency", (line,), "The staff know; the instruction is repeated.")
    said = f"{state.slots['said']} {words.raw}" if state.asked == HURT else words.raw
    return _alarm(state, words, house, danger, said)


def _alarm(state: State, words: Words, house: House, danger: str, said: str) -> Step:
    place = house.heard.dangers.place(plain(said))
    slots = {"danger": danger, "said": said, "room": state.known.get("room", ""), "place": place}
    if _is_of_self(danger, words.line, house):
        slots["of_self"] = "yes"
    opened = replace(state, topic=Topic.EMERGENCY, slots=slots, asked="", danger=danger, pending=(), waiting=())
    return advance(opened, words, house, "emergency", f"The words speak of danger ({danger}), which comes first")


def hear_where(state: State, words: Words, house: House) -> Step | None:
    """'By the pool', to where it is, or where they were last: whatever else is known of the pool."""
    if state.topic is not Topic.EMERGENCY or state.asked not in (ROOM, LAST_SEEN) or words.opens_as_question:
        return None
    found = ROUTE.read(words, state.asked, state.slots, house)
    if "room" in found or "place" not in found:
        return None
    return advance(state, words, house, "emergency", "The words tell where it is")


def _is_of_self(danger: str, line: str, house: House) -> bool:
    return danger in OF_ONESELF and house.heard.has(line, "of_self")


def ask_whether_hurt(state: State, words: Words, house: House) -> Step | None:
    """Something is wrong, and whether it is danger is not clear: asked at once; whoever doesn't say no is helped."""
    if state.asked == HURT and not tasks(words.line, house):
        said = f"{state.slots['said']} {words.raw}"
        if _NOBODY.search(words.line) or house.heard.has(words.line, "no"):
            why = "Something worried the guest, and nobody is hurt."
            after = cleared(state, "")
            return Step(after, "alarming", (Line("emergency.nobody_hurt"),), why, 0.8, Expects.REQUEST)
        return _alarm(state, words, house, "medical" if _HURT.search(words.line) else "other", said)
    if state.topic is Topic.EMERGENCY or not house.heard.has(words.line, "alarming"):
        return None
    return ask_hurt(state, words, "The words may speak of danger, which is asked before anything else.")


def ask_hurt(state: State, words: Words, why: str) -> Step:
    after = replace(cleared(state, HURT), slots={"said": words.raw})
    complete = not words.is_dangling
    return Step(after, "alarming", (Line("emergency.is_anybody_hurt"),), why, 0.6, Expects.YES_NO, complete)


def hear_that_it_is_less(state: State, words: Words, house: House) -> Step | None:
    """'No, cigarettes.': nobody is sent out of the house for it; the staff that were alerted are told, and look."""
    if state.topic is not Topic.EMERGENCY or state.pending or not NO_DANGER.search(words.line):
        return None
    if house.heard.emergency(NO_DANGER.sub(" ", words.line)):  # 'just the candles, but the curtain is burning'
        return None
    why = "The guest says that it is no danger; the alert stands, with what they said."
    note = act("note_request", request_id=state.slots.get("request_id"), note=f"The guest says now: {words.raw}")
    after = replace(state, slots={**state.slots, "is_less": "yes"}, asked="", pending=(note,))
    return Step(after, "emergency", (Line("emergency.understood"),), why, 0.8, acts=(note,))


def pass_on(state: State, words: Words, house: House, why: str) -> Step:
    """'There are three of us in here': the instruction again, and staff are told what was said."""
    step = advance(state, words, house, "emergency", why)
    request_id = state.slots.get("request_id")
    if step.acts or not request_id or len(words.tokens) < WHOLE_STATEMENT:
        return step
    note = act("note_request", request_id=request_id, note=f"The guest says: {words.raw}")
    return replace(step, acts=(note,), state=replace(step.state, pending=(note,)))


def refuse_card(state: State, words: Words, house: House) -> Step | None:
    """Card numbers are neither taken nor repeated; in pieces they come masked."""
    digits = max((len(r.digits.replace("+", "")) for r in runs(words.line.split())), default=0)
    is_card = digits >= CARD_DIGITS and not _is_number_abroad(state, words)
    if not is_card and not is_masked(words.raw) and not house.heard.card(words.line):
        return None
    lines = [Line("card.refused")]
    if state.topic is None or state.asked in ("", OFFER):
        why = "A payment card is offered; none is ever taken, but staff can be told that the guest would like to pay."
        slots = {"subject": "payment", "what": "The guest would like to pay"}
        opened = replace(state, topic=Topic.FOLLOW_UP, slots=slots, asked=OFFER, tries=0, misses=0)
        return Step(opened, "card", (*lines, Line("card.offer")), why, 0.95, expects=Expects.YES_NO)
    move = ask_again(state, house)
    why = "A payment card is offered; none is ever taken, and the open question is asked again."
    return Step(state, "card", (*lines, *move.lines), why, 0.95, expects=move.expects, lookups=move.lookups)


def _is_number_abroad(state: State, words: Words) -> bool:
    """'Plus four nine ...', where a telephone number was asked for, and in which what masks cards finds none."""
    is_abroad = state.asked in ("phone", "contact") and bool(_ABROAD.search(words.line))
    return is_abroad and redact_cards(words.raw) == words.raw


def keep_private(state: State, words: Words, house: House) -> Step | None:
    """Who stays where is told to nobody; what can be done is offered instead."""
    asked = next((found for line in (words.line, *words.parts) if (found := house.heard.privacy(line))), None)
    asked = asked or ("guest" if _IS_THERE_A.search(words.raw) else None)
    if asked == "guest" and _INTRODUCES.search(words.line) and not words.is_question:
        return None
    if asked is None or (asked == "guest" and house.heard.has(words.line, "person")):
        return None
    if asked in ("guest", "room") and state.topic is None and house.heard.has(words.line, "noise"):
        step = begin(state, "noise", words, house, "Who makes the noise is told to nobody; it is seen to")
        return replace(step, lines=(Line("privacy.neighbour"), *step.lines))
    if house.heard.emergency(words.line):
        why = "Called an emergency, and something private is asked: nothing is told, and a person is offered."
        after = replace(state, topic=Topic.PERSON, slots={"reason": words.raw}, asked=OFFER, tries=0, misses=0)
        line = Line("privacy.urgent", {"number": house.profile.emergency_number})
        return Step(after, "privacy", (line,), why, 0.95, expects=Expects.YES_NO)
    lines = (Line(f"privacy.{asked}"),)
    why = f"The words ask for something private ({asked}), which is refused to everybody."
    if asked in ("guest", "room"):
        room = find_room(words.line, house.profile.rooms, asked=False)
        to = (
            f"room {room}"
            if room
            else find_recipient(words.line) or (state.slots.get("to", "") if state.topic is Topic.MESSAGE else "")
        )
        after = replace(state, topic=Topic.MESSAGE, slots={"to": to}, asked=OFFER, tries=0, misses=0)
    else:
        after = replace(state, topic=Topic.PERSON, slots={"reason": words.raw}, asked=OFFER, tries=0, misses=0)
    return Step(after, "privacy", lines, why, 0.95, expects=Expects.YES_NO, complete=not words.is_dangling)
