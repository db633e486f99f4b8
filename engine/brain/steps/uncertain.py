"""After a booking, or a change of one, of which nobody knows whether it was done: staff were told, and look at it.

Until they have, nothing is done upon it: what the guest says of it since is written beside what staff were told, and
neither a second room is booked nor one changed that may not be there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from engine.brain.dialog import Done, Expects
from engine.brain.reading.mail import find_email
from engine.brain.reading.names import find_spelled
from engine.brain.reading.words import Words
from engine.brain.routes.acts import act
from engine.brain.routes.followup import UNASKED
from engine.brain.routes.room_types import find_type
from engine.brain.routes.serving import ROUTES
from engine.brain.state import ANYTHING_ELSE, House, Line, State, Step, Topic, Uncertain
from engine.brain.steps.afterwards import CORRECTS, TAKES_BACK
from engine.brain.steps.requests import PUTS_RIGHT
from engine.brain.steps.tasks import tasks

OF_A_STAY = ("book", "change_booking", "cancel_booking", "extend_booking", "booking_details")

_ANOTHER = re.compile(r"\b(?:another|second|also|as well|too|one more|different hotel)\b(?! (?:nights?|days?|time)\b)")
"""One more room is a booking of its own."""

_WHETHER = re.compile(
    r"\b(?:did|has|have|is|was|will|do|am|so) (?:it|that|my|the|i|we|you)\b.*"
    r"\b(?:through|booked|confirmed|done|have a room|got a room|safe|certain|sure|worked?)\b"
)
_NEVER_MIND = re.compile(r"\b(?:never mind|forget (?:it|that)|do not bother|leave it)\b")


def uncertain_of(state: State, done: Sequence[Done]) -> Uncertain | None:
    """What these acts may have done, if it is a stay's."""
    told = next((d.result for d in done if not d.ok and isinstance(d.result, dict)), {})
    if told.get("reason") != "uncertain" or state.topic not in (Topic.BOOK, Topic.RESERVATION):
        return state.uncertain
    return Uncertain(state.topic, state.slots, str(told.get("request_id") or ""), len(state.left))


def note_beside(state: State, words: Words, house: House) -> Step | None:
    """'Make it two nights', 'forget it then', 'and my mail is ...': staff get it, as they have to look at it anyway."""
    open_one = state.uncertain
    if open_one is None or state.topic is not None or not open_one.request_id:
        return None
    wanted = tasks(words.line, house)
    if any(task not in OF_A_STAY for task in wanted) or (wanted == ["book"] and _ANOTHER.search(words.line)):
        return None
    if _asks_whether(words, wanted):
        line = Line("sorry.uncertain", {"phone": house.profile.phone})
        return Step(replace(state, misses=0), "uncertain", (line,), "Nobody knows yet whether it was done.")
    is_newest = len(state.left) == open_one.already
    if not wanted and not (is_newest and _is_about_it(open_one, words, house)):
        return None
    note = act("note_request", request_id=open_one.request_id, note=f"The guest says: {words.raw}")
    after = replace(state, topic=open_one.topic, slots=open_one.slots, asked="", pending=(note,), misses=0)
    why = "It is not known whether that booking was made, so what the guest wants of it is left to people."
    return Step(after, "uncertain", (Line("ok.moment"),), why, acts=(note,), complete=not words.is_dangling)


def _asks_whether(words: Words, wanted: Sequence[str]) -> bool:
    asks = words.asks or words.is_question
    return asks and ("booking_details" in wanted or (not wanted and bool(_WHETHER.search(words.line))))


def _is_about_it(open_one: Uncertain, words: Words, house: House) -> bool:
    """No request of its own: the stay is put right or taken back, or who the guest is."""
    if TAKES_BACK.search(words.line) or _NEVER_MIND.search(words.line) or find_email(words.raw) or find_spelled(words):
        return True
    slots = {key: value for key, value in open_one.slots.items() if key != "confirm"}
    found = ROUTES[Topic.BOOK].read(words, UNASKED, slots, house)
    if any(found.get(key) for key in ("name", "phone")):
        return True
    change = ROUTES[Topic.RESERVATION].read(words, "change", {"wish": "change_booking"}, house)
    kind = find_type(words.line, house.profile.room_types)
    says_so = not words.asks or PUTS_RIGHT.search(words.line) or CORRECTS.search(words.line)
    return bool(says_so) and bool(kind or any(found.values()) or any(change.values()))


def noted(state: State, done: Done, house: House, why: str) -> Step:
    """What came of the note."""
    is_noted = done.ok and isinstance(done.result, dict) and done.result.get("noted")
    line = Line("uncertain.noted") if is_noted else Line("sorry.not_saved", {"phone": house.profile.phone})
    after = replace(state, topic=None, slots={}, asked=ANYTHING_ELSE, tries=0, pending=())
    return Step(after, "uncertain", (line, Line("ok.anything_else")), why, expects=Expects.YES_NO)
