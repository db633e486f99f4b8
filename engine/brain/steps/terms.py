"""What it costs to cancel: the hotel's own words or, where a reservation is shown, its terms. Whether it is to be
cancelled stays open."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.reading.words import Words
from engine.brain.state import House, Line, State, Step, Topic
from engine.brain.steps.talk import back_to
from engine.brain.steps.tasks import look_up

_COSTS = re.compile(
    r"\b(?:cost|costs|charges?|charged|fees?|penalty|pay|paid|free|for nothing|refund\w*)\b|"
    r"\b(?:get|have|give|see) (?:\w+ ){0,3}(?:money|payment|deposit)(?: back)?\b|\bmoney back\b"
)
_CANCELLING = re.compile(r"\bcancel(?:s|led|ling|ing|lation)?\b")
_ASKS = re.compile(
    r"^(?:(?:no|and|so|but|oh|ok|well|wait|yes|please|sorry) )*"
    r"(?:what|how|do|does|will|would|is|are|can|could|is there|if|am)\b"
)
_QUERY = "cancellation policy"


def tell_terms(state: State, words: Words, house: House) -> Step | None:
    """'Do I get my money back?', while a reservation is about to be cancelled; 'what do you charge for cancelling?'
    at any time."""
    cancels = state.topic is Topic.RESERVATION and state.slots.get("wish") == "cancel_booking"
    if not (words.asks or _ASKS.search(words.line)) or not _COSTS.search(words.line):
        return None
    if not (cancels and state.asked == "confirm") and not _CANCELLING.search(words.line):
        return None
    note, lookup = look_up(_QUERY, house)
    told = note.spoken if note else state.slots.get("policy", "")
    if not told:
        return None
    line = Line("hotel.answer", {"answer": told})
    after = replace(state, misses=0, spoken_of=note.title if note else "")
    step = Step(after, "hotel", (line,), "The words ask what it costs to cancel.", expects=Expects.REQUEST)
    return back_to(replace(step, lookups=(lookup,), complete=not words.is_dangling), house)
