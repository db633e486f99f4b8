"""What guests tell of themselves after a room was booked or a reservation shown: mail, number, how the name is written.

The tools can't write it into a reservation, and to book it anew would be a second room: it is left for the desk, with
the code.
"""

from __future__ import annotations

from dataclasses import replace

from engine.brain.reading.mail import find_email
from engine.brain.reading.numbers import find_phone
from engine.brain.reading.words import Words
from engine.brain.routes.followup import OF_A_STAY
from engine.brain.routes.reading_names import last_name, with_spelt
from engine.brain.routes.serving import ROUTES
from engine.brain.routes.wishes import BESIDE, find_wish, policy_of
from engine.brain.state import House, Left, State, Step, Topic
from engine.brain.steps.tasks import tasks

STAYS = (Topic.BOOK, Topic.RESERVATION)


def stands(left: Left) -> bool:
    """It is a reservation of the hotel's own, no wish that was left for the desk."""
    return left.topic in STAYS and not left.request_id and not left.is_withdrawn


def newest_but_notes(state: State) -> Left | None:
    """What was done last, beside what was noted of a stay."""
    return next((left for left in reversed(state.left) if left.slots.get("subject") != OF_A_STAY), None)


def leave_for_desk(state: State, words: Words, house: House, why: str, **told: str) -> Step:
    """`told`: of what, name, email and phone what is new."""
    name = state.known.get("name") or state.known.get("shown_name", "")
    who = {"code": state.known.get("shown_code", ""), "name": name}
    told_of = {"subject": OF_A_STAY, "what": words.raw, "as_is": "yes", **who, **told}
    slots = with_spelt(told_of, last_name(told_of["name"]))  # it was read out before it was booked
    move = ROUTES[Topic.FOLLOW_UP].move(slots, house)
    after = replace(state, topic=Topic.FOLLOW_UP, slots=slots, asked="", tries=0, misses=0, pending=move.acts)
    return Step(after, Topic.FOLLOW_UP.value, move.lines, why, acts=move.acts, complete=not words.is_dangling)


def tell_desk(state: State, words: Words, house: House) -> Step | None:
    """'And my e-mail is ...', or 'could we have a cot', after a room was booked or a reservation shown."""
    if state.topic is not None or not state.known.get("shown_code"):
        return None
    if wish := _wish_of_stay(state, words, house):
        step = leave_for_desk(state, words, house, "A wish for a stay that is booked", what=wish)
        lines, lookups = policy_of(wish, house)
        return replace(step, lines=(*lines, *step.lines), lookups=lookups)
    if tasks(words.line, house):
        return None
    email, phone = find_email(words.raw), find_phone(words.line, asked=False)
    if not email and not phone:
        return None
    told = {"email": email} if email else {"phone": phone or ""}
    return leave_for_desk(state, words, house, "How the guest is reached, for a reservation that stands", **told)


def _wish_of_stay(state: State, words: Words, house: House) -> str:
    """Only of who is still to come: what is asked for a room that somebody is in is brought there."""
    newest = newest_but_notes(state)
    if (
        newest is None
        or newest.topic not in STAYS
        or newest.is_withdrawn
        or not set(tasks(words.line, house)) <= {*BESIDE}
    ):
        return ""
    arrival = newest.slots.get("arrival") or newest.slots.get("res_arrival", "")
    is_booked = newest.topic is Topic.BOOK or arrival > house.day.isoformat()
    return find_wish(words) if is_booked else ""
