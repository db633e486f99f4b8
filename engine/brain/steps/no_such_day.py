"""Days that can't be meant, said back kindly and asked for anew: 'the thirty first of June', 'last Friday'."""

from __future__ import annotations

from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.reading.dates import Slip, find_slip
from engine.brain.reading.words import Words
from engine.brain.state import House, Line, Move, Slots, Topic

DAYS = {
    Topic.BOOK: ("arrival",),
    Topic.TABLE: ("day",),
    Topic.RESERVATION: ("arrival", "new_arrival", "leaving"),
}
"""The slots of a request that is for some day, which no slip may fill."""

MAY_BE_PAST = (Topic.RESERVATION,)
"""Who is in the house arrived in the past."""


def slip_in(words: Words, topic: Topic, house: House) -> Slip | None:
    slip = find_slip(words.line, house.day) if topic in DAYS else None
    return None if slip and slip.is_past and topic in MAY_BE_PAST else slip


def without_slip(found: Slots, topic: Topic) -> dict[str, str]:
    """What else was told stands; a day that was told before does not, as another one is wanted."""
    kept = {key: value for key, value in found.items() if key not in DAYS[topic]}
    return kept if topic is Topic.RESERVATION else {**kept, DAYS[topic][0]: ""}


def tell_slip(move: Move, slip: Slip) -> Move:
    said = Line("dates.past" if slip.is_past else "dates.none", {"day": slip.spoken})
    lines = (Line("dates.which"),) if move.expects is Expects.DATE else move.lines
    return replace(move, lines=(said, *lines))
