"""Wake-up calls of several rooms in one breath: each is a request of its own, and they are left together."""

from __future__ import annotations

from dataclasses import replace

from engine.brain.reading.several_rooms import calls_by_room
from engine.brain.reading.words import Words
from engine.brain.routes.serving import ROUTES
from engine.brain.state import House, Slots, State, Step, Topic
from engine.brain.steps.form import start
from engine.brain.steps.tasks import tasks

_ASKED = ("time", "room")


def wake_several(state: State, words: Words, house: House) -> Step | None:
    """'Both rooms, 210 and 211, at seven'; without an hour it is asked for once."""
    is_open = state.topic is Topic.WAKE_UP and state.asked in _ASKED and state.intent == "wake_up"
    wanted = tasks(words.line, house)
    if (wanted or ["wake_up"]) != ["wake_up"] or not (is_open or (wanted and state.topic is None)):
        return None
    calls = calls_by_room(words.line, house.profile.rooms)
    if not calls:
        return None
    before = {**(state.slots if is_open else {}), "wish": "wake_up", "room": "", "no_room": ""}
    (own, said), *others = [(room, words.part(line)) for room, line in calls]
    waiting = tuple((Topic.WAKE_UP, _opening(room, part, before, house)) for room, part in others)
    begun = replace(state, waiting=(*state.waiting, *waiting), misses=0)
    first = _opening(own, said, before, house)
    if not own and state.known.get("room") not in {room for room, _ in calls}:
        first = {key: value for key, value in first.items() if key != "room"}
    return start(begun, Topic.WAKE_UP, said, house, "wake_up", **first)


def _opening(room: str, said: Words, before: Slots, house: House) -> dict[str, str]:
    found = ROUTES[Topic.WAKE_UP].read(said, "", before, house)
    return {**before, **found, "room": room, "no_room": "", "room_by_ear": ""}
