"""What a guest said to a clerk who had the call: it was answered, and what they said of themselves is known."""

from __future__ import annotations

from engine.brain.reading.rooms import find_room
from engine.brain.reading.words import Words
from engine.brain.routes.serving import ROUTES
from engine.brain.state import House, State, Topic
from engine.brain.steps.form import KEPT


def overhear(state: State, guest: Words, clerk: Words, house: House) -> State:
    """The state when the porter has the call again: whatever was open before is the clerk's, and settled.

    Of the clerk's words only a room counts, which they may have given: names and numbers are their own.
    """
    room = find_room(clerk.line, house.profile.rooms, asked=False)
    said = ROUTES[Topic.PERSON].read(guest, "", {}, house)
    told = {key: said[key] for key in KEPT if said.get(key)} | ({"room": room} if room else {})
    return State(
        known={**state.known, **told},
        spoken=state.spoken,
        replies=state.replies,
        left=state.left,
        uncertain=state.uncertain,
    )
