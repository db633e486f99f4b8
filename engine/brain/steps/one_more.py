"""One more of what was left: another taxi or table, another hour, day or room to be woken."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from engine.brain.reading.names import KIN
from engine.brain.reading.words import Words
from engine.brain.routes.rooms import read_room
from engine.brain.routes.serving import ROUTES
from engine.brain.routes.wakeup import OF_AN_HOUR
from engine.brain.routes.wakeup_series import first_days
from engine.brain.state import House, Left, State, Step, Topic
from engine.brain.steps.afterwards import CORRECTS
from engine.brain.steps.form import advance, start
from engine.brain.steps.tasks import tasks

_ANOTHER = re.compile(
    r"^(?:(?:and|also|plus|oh|then|i need|we need|i would like) )*(?:another|one more|a second)"
    r"(?: one| taxi| cab| table)?(?: please)?(?:$| (?:for|at|on|to|tomorrow|tonight)\b)"
)
_ANOTHER_CALL = re.compile(
    r"^(?:(?:and|also|plus|oh|then|could|can|you|i|we|need|want|would|like|me|us|please|call|wake|set|have|make|it) )*"
    r"(?:another|one more|a second|again|as well|also|and) ?"
    r"(?:one|call|wake up call|time)?\b|\b(?:as well|too|again)(?: please)?$"
)
_TAKEN_BACK = re.compile(r"\b(?:cancel|scrap|forget|drop|call off) (?:it|that|this|them|the|my)\b")
"""'And cancel that, make it eight': in its place."""
_ALSO_WOKEN = re.compile(rf"\b(?:too|as well|also|{'|'.join(KIN)})\b")
"""'And my daughter, in 215': beside the room that was told, not in its place."""
_DAY_AFTER = re.compile(r"\bthe (?:day after(?! tomorrow)|(?:next|following) (?:day|morning))\b")


def one_more(state: State, words: Words, house: House) -> Step | None:
    """'And another one at nine, to the station': beside what was left, not in its place."""
    left = state.left[-1] if state.left and state.topic is None else None
    if left is not None and left.topic is Topic.WAKE_UP and not left.is_withdrawn:
        return _one_more_call(state, left, words, house)
    if left is None or left.topic not in (Topic.TAXI, Topic.TABLE) or not _ANOTHER.search(words.line):
        return None
    given = {key: left.slots[key] for key in ("venue", "wish") if left.slots.get(key)}
    return start(state, left.topic, words, house, left.intent, **given)


def _one_more_call(state: State, left: Left, words: Words, house: House) -> Step | None:
    """'And another one at half past': the room is woken at both."""
    if (
        _TAKEN_BACK.search(words.line)
        or not _ANOTHER_CALL.search(words.line)
        or tasks(words.line, house) not in ([], ["wake_up"])
    ):
        return None
    rest = words.part(_ANOTHER_CALL.sub(" ", words.line).strip())
    read = ROUTES[Topic.WAKE_UP].read  # 'half past' is one of the hour before it
    at = read(rest, "time", {}, house).get("time") or read(rest, "time", left.slots, house).get("time", "")
    room = read_room(words, "", house).get("room")
    is_other_room = bool(room) and room != left.slots.get("room")
    if not at and is_other_room and _ALSO_WOKEN.search(words.line) and not CORRECTS.search(words.line):
        same = {key: left.slots[key] for key in OF_AN_HOUR if left.slots.get(key)}
        return start(state, left.topic, words, house, "wake_up", wish="wake_up", **same)
    if not at and not is_other_room:
        return _one_more_day(state, left, words, house)
    if not at or at == left.slots.get("time"):
        return None
    if is_other_room:
        return start(state, left.topic, words, house, "wake_up", wish="wake_up")
    also = " ".join(dict.fromkeys([*left.slots.get("also", "").split(), at]))
    slots = {**left.slots, "also": also, "confirm": "", "half_guessed": "", "room_by_ear": ""}
    opened = replace(state, topic=left.topic, slots=slots, asked="again")
    return advance(opened, words.part(""), house, "wake_up", "The guest wants one more wake-up call for the same room")


def _one_more_day(state: State, left: Left, words: Words, house: House) -> Step | None:
    """'On Saturday too': at the same hour."""
    if any(left.slots.get(key) for key in ("daily", "dues")):
        return None
    due = _first_day(left, house)
    days = [found.day.isoformat() for found in first_days(words.line, house)]
    if _DAY_AFTER.search(words.line):
        days = [(date.fromisoformat(max([due, *left.slots.get("days", "").split()])) + timedelta(days=1)).isoformat()]
    if not days:
        return None
    more = dict.fromkeys([*left.slots.get("days", "").split(), *(day for day in days if day != due)])
    slots = {**left.slots, "date": due, "days": " ".join(more), "confirm": ""}
    opened = replace(state, topic=left.topic, slots=slots, asked="again")
    return advance(opened, words.part(""), house, "wake_up", "The guest wants to be woken on one more day")


def _first_day(left: Left, house: House) -> str:
    """On which day the call that was left is due."""
    day = left.slots.get("date") or house.now.date().isoformat()
    due = datetime.fromisoformat(f"{day}T{left.slots['time']}")
    return (due if due > house.now else due + timedelta(days=1)).date().isoformat()
