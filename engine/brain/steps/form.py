"""Takes a request forward: fills slots from the words, asks for what is missing, gives up kindly, acts."""

from __future__ import annotations

import re
from dataclasses import replace

from appliance.contract.told import Told, tell
from engine.brain.dialog import Expects
from engine.brain.reading.names import find_spelled
from engine.brain.reading.words import Words
from engine.brain.routes.acts import transfer
from engine.brain.routes.reading_names import with_spelt
from engine.brain.routes.serving import ROUTES
from engine.brain.state import ANYTHING_ELSE, House, Line, Move, Slots, State, Step, Topic
from engine.brain.steps.no_such_day import slip_in, tell_slip, without_slip

KEPT = ("room", "name", "phone", "email", "spelt")
"""What a guest says of himself and need not say twice in a call."""

SHOWN = ("shown_code", "shown_name", "refused", "ring_back")
"""What a guest has shown of a reservation in this call, or failed to: the tools decide, this only spares questions."""

TRIES = 3
"""After that many questions for the same thing a person is called."""

UNTOLD = ("no_", "said", "fresh", "spelt", "opened", "left", "repeated")
"""Slots that help the porter and tell staff nothing."""

WHOLE_STATEMENT = 10
"""Words of "My name is Sarah Miller and I have a reservation"; with fewer the matter itself is still to come."""

USES_KNOWN = {
    Topic.WAKE_UP: ("room",),
    Topic.SERVICE: ("room",),
    Topic.TAXI: ("room", "phone", "name"),
    Topic.TABLE: ("room", "phone", "name"),
    Topic.RESERVATION: SHOWN,
    Topic.FOLLOW_UP: KEPT,
    Topic.PERSON: KEPT,
    Topic.EMERGENCY: ("room",),
    Topic.BOOK: ("name", "phone", "email"),
    Topic.MESSAGE: ("name", "phone"),
}

_POLITE_END = re.compile(r"\b(?:please|thank you|thanks)$")


def start(state: State, topic: Topic, words: Words, house: House, intent: str, **given: str) -> Step:
    """Begins a request with what was said along with it."""
    known = {key: state.known[key] for key in (*USES_KNOWN[topic], "spelt") if state.known.get(key)}
    opened = replace(state, topic=topic, slots={**known, **given}, asked="", tries=0)
    return advance(opened, words, house, intent, why=f"The words ask for {intent.replace('_', ' ')}")


def advance(state: State, words: Words, house: House, intent: str, why: str) -> Step:
    """Fills what the words tell and makes the route's next move."""
    assert state.topic is not None
    route = ROUTES[state.topic]
    found = route.read(words, state.asked, state.slots, house)
    slip = slip_in(words, state.topic, house)
    if slip:
        found = without_slip(found, state.topic)
    slots = with_spelt({**state.slots, **found}, find_spelled(words) or "")
    move = route.move(slots, house)
    move = tell_slip(move, slip) if slip else move
    answered = _filled({key: value for key, value in found.items() if key not in ("what", "said") or not state.asked})
    is_same = bool(move.asked) and move.asked == state.asked
    tries = (
        state.tries + (not answered) if is_same else 0
    )  # a name in place of the number of guests starts no new count
    if tries >= TRIES and state.topic is not Topic.EMERGENCY:
        return give_up(state, intent, f"'{move.asked}' was asked for {TRIES} times without an answer")
    told = replace(state, slots=slots, tries=tries, known=remember(state.known, slots), misses=0, detours=0)
    after = follow(told, move)
    heard = ", ".join(f"{key} {value}" for key, value in found.items() if value and key not in ("said", "what", "text"))
    asks = f"asks for {move.asked}" if move.asked else "has all it needs"
    return Step(
        after,
        intent,
        (*move.lines, *_by_keys(move, tries)),
        f"{why}; heard {heard or 'no details'}, {asks}.",
        confidence=0.9,
        expects=move.expects,
        complete=_is_settled(state, found, move, words),
        acts=move.acts,
        lookups=move.lookups,
    )


def _by_keys(move: Move, tries: int) -> tuple[Line, ...]:
    """Who was not understood twice is told what the telephone's keys can do instead."""
    if tries < TRIES - 1:
        return ()
    is_typed = move.expects in (Expects.ROOM, Expects.PHONE) or move.asked == "code"
    return (Line("sorry.keys_for_it" if is_typed else "sorry.keys"),)


def remember(known: Slots, slots: Slots) -> Slots:
    """What is known of the guest with what these slots tell."""
    return {**known, **{key: slots[key] for key in (*KEPT, *SHOWN) if slots.get(key)}}


def follow(state: State, move: Move) -> State:
    """The state after a move: what is asked, and which acts are under way."""
    slots = {**{key: value for key, value in state.slots.items() if key != "fresh"}, **move.remember}
    if move.ends:
        return replace(state, topic=None, slots={}, asked=ANYTHING_ELSE, pending=())
    return replace(state, slots=slots, asked=move.asked, pending=move.acts)


def ask_again(state: State, house: House) -> Move:
    """The open question of the request that is being worked on."""
    assert state.topic is not None
    return ROUTES[state.topic].move(state.slots, house)


def give_up(state: State, intent: str, why: str) -> Step:
    """Hands over to a person, with what is known so far."""
    act = transfer(tell("why.not_finished", matter=told_so_far(state)))
    after = replace(state, topic=Topic.PERSON, slots={}, asked="", tries=0, misses=0, pending=(act,), waiting=())
    return Step(after, intent, (Line("sorry.give_up"),), f"{why}, so a person is called.", 0.6, acts=(act,))


def told_so_far(state: State) -> Told:
    """The open request and what was understood of it, for staff."""
    told = ", ".join(f"{k} {v}" for k, v in state.slots.items() if v and not k.startswith(UNTOLD))
    topic = state.topic.value.replace("_", " ") if state.topic else "the call"
    return tell("why.matter", topic=topic, known=told or tell("why.nothing_understood"))


def is_polite_end(words: Words) -> bool:
    """'..., please.': nobody goes on after it."""
    return bool(_POLITE_END.search(words.line))


def _filled(found: Slots) -> bool:
    return any(value and not key.startswith("no_") for key, value in found.items())


def _is_settled(state: State, found: Slots, move: Move, words: Words) -> bool:  # noqa: PLR0911 - one return a slot
    """The words are a whole answer, or a whole request: nothing more is likely to come."""
    asked = state.asked
    if words.is_dangling and not (asked == "arrival" and found.get("arrival")):
        return False
    if is_polite_end(words):
        return True
    if move.acts and asked != "text":
        # What the porter knows of the guest already makes it able to act, but the words no more whole.
        return bool(asked) or state.topic is None or ROUTES[state.topic].says_enough(words, {**state.slots, **found})
    match asked:
        case "":
            # of things that are to be brought or mended there may be more, while it is not known where
            if words.asks:
                return move.expects is not Expects.DATE and state.topic is not Topic.SERVICE
            # who calls and what about: the porter asks for the rest
            return state.topic is Topic.FOLLOW_UP and bool(found.get("name")) and len(words.tokens) >= WHOLE_STATEMENT
        case "text" | "what":
            return False
        case "phone" | "contact":
            return bool(found.get("room") or found.get("email")) or len(found.get("phone", "")) >= 10
        case "code":
            return bool(found.get("last_name") or found.get("no_code"))
        case "name":
            return len(found.get("name", "").split()) > 1
        case "room":
            return bool(found.get("room"))
    return _filled(found)
