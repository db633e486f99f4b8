"""What a room costs, asked before or while one is booked: told from the hotel's book, and no choice of that room."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.dialog import Lookup
from engine.brain.facts import FactsUnavailable, Offer
from engine.brain.reading.words import Words
from engine.brain.routes.book import spoken_stay
from engine.brain.routes.book_reading import NOT_CHOSEN
from engine.brain.routes.offers import PRICE, look_up, price, without_numbers
from engine.brain.routes.room_types import find_type
from engine.brain.routes.serving import ROUTES
from engine.brain.state import OFFER, House, Line, Slots, State, Step, Topic
from engine.brain.steps.talk import back_to
from engine.brain.steps.tasks import begin, tasks

_OF_THE_STAY = frozenset(
    """a again all altogether and are be both cost costs did do does each expensive for how in is it just how many me
    more much night nights now of oh ok okay one our pay per person people please price rate room rooms say so sorry
    stay tell that the then this three to together total two us was we well what whole will with would you your again
    could can again come""".split()
)
"""A question of nothing but these asks what the open booking costs."""
_MAY_BE_HAD = re.compile(
    r"\b(?:what|how) about\b|\b(?:do|have) you (?:still )?(?:have|got|a|an|the)\b|\b(?:is|are) there\b|"
    r"\bis (?:a|an|the) .*\b(?:free|available|left)\b"
)
_CHEAPEST = re.compile(
    r"\b(?:cheap\w*|lowest|least expensive|most affordable) (?:\w+ )?(?:rooms?|rates?|beds?|nights?|stay)\b|"
    r"\b(?:cheapest|lowest|least expensive) (?:(?:one|thing|option|price|offer) )?"
    r"(?:you have|available|there is|you can)\b|"
    r"\b(?:any|some)thing (?:\w+ )?cheap\w* for (?:\w+ ){0,2}(?:tonight|tomorrow|night|weekend|\w+day)\b"
)
_OF_ROOMS = re.compile(r"\b(?:rooms?|suites?|views?|nights?|rate|rates|one)\b")


def tell_rate(state: State, words: Words, house: House) -> Step | None:
    """'What about the harbour view, how much is that', or 'how much is it for both nights'."""
    if not words.asks:
        return None
    kind = find_type(without_numbers(words.line), house.profile.room_types)
    if state.topic is Topic.BOOK and state.slots.get("nights") and state.asked != OFFER:
        return _of_the_open_one(state, words, kind, house)
    is_free = state.topic is None and not state.known.get("shown_code")
    if is_free and kind is None and _CHEAPEST.search(words.line) and not tasks(words.line, house):
        return begin(state, "book", words, house, "The words ask what the cheapest room costs")
    if kind is None or not is_free or tasks(words.line, house):
        return None
    if not PRICE.search(words.line) or not _OF_ROOMS.search(words.line):
        return None
    return begin(state, "book", words, house, f"The words ask what a kind of room costs ({kind})")


def _of_the_open_one(state: State, words: Words, kind: str | None, house: House) -> Step | None:
    is_price = bool(PRICE.search(words.line))
    if kind is None:
        if not is_price or not set(words.tokens) <= _OF_THE_STAY:
            return None
        kind = state.slots.get("kind", "")
    if state.asked == "kind" and (is_price or (kind and _MAY_BE_HAD.search(words.line))):
        return _offer(state, kind, house)
    if not is_price or kind in ("", *NOT_CHOSEN):
        return None
    offer, lookup = _found(state.slots, kind, house)
    if lookup is None:
        return None
    line = _price_of(offer, state.slots, house) if offer else _not_to_be_had(kind, house)
    told = Step(replace(state, misses=0), "book", (line,), "The guest asks what a room costs.", lookups=(lookup,))
    return back_to(told, house)


def _offer(state: State, kind: str, house: House) -> Step:
    """The kind that was asked about is offered by itself; without one, what was offered is told again."""
    slots, lines = state.slots, tuple[Line, ...]()
    if kind:
        if _found(slots, kind, house)[0] is None:
            lines = (_not_to_be_had(kind, house),)
        else:
            slots = {**slots, "wanted": house.profile.room_types[kind].lower()}
    move = ROUTES[Topic.BOOK].move(slots, house)
    after = replace(state, slots={**slots, **move.remember}, asked=move.asked, misses=0)
    why = "The guest asks about what may be had; it is offered."
    return Step(after, "book", (*lines, *move.lines), why, expects=move.expects, lookups=move.lookups)


def _found(slots: Slots, kind: str, house: House) -> tuple[Offer | None, Lookup | None]:
    try:
        offers, lookup = look_up(slots, int(slots.get("guests") or 1), house)
    except (FactsUnavailable, ValueError):
        return None, None
    return next((offer for offer in offers if offer.code == kind), None), lookup


def _not_to_be_had(kind: str, house: House) -> Line:
    return Line("book.not_that_kind", {"what": house.profile.room_types[kind]})


def _price_of(offer: Offer, slots: Slots, house: House) -> Line:
    values = {**spoken_stay(slots, house), "what": offer.name, "price": price(offer.total_minor)}
    return Line("book.price_of", values)
