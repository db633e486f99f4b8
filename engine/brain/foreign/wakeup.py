"""Wake-up calls in another language than English: set, put right, one more beside the first, taken back.

Time, day and room are read back before the act, in the same breath: a word puts them right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from engine.brain.dialog import Act, Done, Expects
from engine.brain.foreign.talk import SUBJECTS, WAKE_UP, Place, Step, Talk
from engine.brain.foreign.wakeup_calls import Call, Heard, call_beside, cancel_call, set_call
from engine.brain.reading.days_abroad import speak_dues
from engine.brain.state import Line

WORDS_OF_A_CORRECTION = 5
"""'Um sieben, bitte', after a call was set, says no more than that."""


def wake(place: Place, talk: Talk, line: str, words: str) -> Step | None:
    """Time, day and room: what is missing is asked for."""
    opens = place.has(line, "wake_up")
    if not opens and talk.asked not in ("time", "room"):
        return None
    heard = place.hear_call(line, talk.asked)
    call = heard.onto(talk.call)
    if place.has(line, "change_wake_up"):
        call = replace(call, changes=True)
    if heard.is_for_people:
        return leave_call(place, talk, words, call)
    if not opens and call == talk.call:
        return None
    told = replace(talk, call=call, misses=0)
    why = f"A wake-up call; heard {call}."
    if call.at is None:
        return Step(replace(told, asked="time"), "wake_up", (Line("wake_up.ask_time"),), why, (), Expects.TIME)
    if not call.room:
        asking = Line("wake_up.ask_room", clock_of(call))
        return Step(replace(told, asked="room"), "wake_up", (asking,), why, (), Expects.ROOM)
    return _set(place, told, call, why, set_call(call, place.now()))


def correct(  # noqa: PLR0911 - one return a way to speak of it
    place: Place, talk: Talk, line: str, words: str
) -> Step | None:
    """'No, at seven', 'the day after tomorrow', 'cancel it', after a call was set: that call is meant."""
    before = talk.was_set
    heard = place.hear_call(line, talk.asked)
    if before is None or talk.asked in WAKE_UP or not _is_about_call(place, line, heard):
        return None
    if heard.is_nothing:
        return _take_back(place, talk, line, before)
    if _cancels(place, line, heard):
        return drop_call(talk, heard.told.room or before.room)
    is_same_room = heard.told.room in ("", before.room)
    is_another = heard.told.day or heard.told.at not in (None, before.at)
    if is_same_room and is_another and place.tongue.also.search(line):
        return _add_call(place, talk, words, before, heard)
    call = heard.onto(before)
    if not _corrects(place, line, heard, before) or (call == before and not heard.is_for_people):
        return None
    if heard.is_for_people:
        step = leave_call(place, talk, words, call)
        return replace(step, acts=(*step.acts, cancel_call(before)))
    why = f"The guest corrects the wake-up call that was set; heard {heard.told}."
    return _set(place, replace(talk, misses=0), call, why, set_call(call, place.now(), before, talk.others))


def cancel(place: Place, talk: Talk, line: str) -> Step | None:
    """One that another call left: its room is all that is asked, as in English."""
    heard = place.hear_call(line, talk.asked)
    room = heard.told.room
    opens = _cancels(place, line, heard)
    if not opens and not (talk.asked == "cancelled_room" and room):
        return None
    if room:
        return drop_call(talk, room)
    why = "A wake-up call that is not of this call is to be cancelled."
    after = replace(talk, call=Call(), asked="cancelled_room", misses=0)
    return Step(after, "wake_up", (Line(f"wake_up.ask_{after.asked}"),), why, (), Expects.ROOM)


def drop_call(talk: Talk, room: str) -> Step:
    return _drop(talk, Call(room), f"The wake-up call of room {room} is cancelled.")


def leave_call(place: Place, talk: Talk, words: str, call: Call) -> Step:
    """A day that can't be read for sure is never set: people do it."""
    after = replace(talk, call=Call(), was_set=None, asked="person", misses=0)
    why = "A wake-up call for a day, or for times, that can't be set in this language; people see to it."
    return Step(after, "wake_up", (Line("wake_up.by_staff"),), why, (place.pass_on(words, call.room),))


def ask_again(place: Place, talk: Talk) -> Step:
    """The words told nothing of what was asked."""
    line = Line(f"wake_up.ask_{talk.asked}", clock_of(talk.call) | told_of(place, standing(place, talk)))
    keys = (Line("sorry.keys"),) if talk.misses else ()
    after = replace(talk, misses=talk.misses + 1)
    expects = Expects.TIME if talk.asked == "time" else Expects.ROOM
    return Step(after, "wake_up", (line, *keys), f"The words tell no {talk.asked}.", (), expects, complete=False)


def close_call(place: Place, talk: Talk, done: Done, why: str) -> Step:
    """Only that it was done: what was done was read back before."""
    if talk.asked == "one_cancelled":
        return _close_one(place, replace(talk, asked=""), why)
    talk, call = replace(talk, asked=""), talk.call
    if done.arguments["due_at"] is None:
        after = replace(talk, call=Call(), was_set=None, others=())
        # one of another call is cancelled by people only, who were asked to
        key = "wake_up.cancelled" if done.result.get("due_at") else "wake_up.cancel_passed_on"
        return Step(after, "wake_up", (Line(key),), why)
    before, is_beside = talk.was_set, bool(done.arguments.get("beside"))
    key = "wake_up.done" if is_beside or before is None or before.room != call.room else "wake_up.changed"
    if call.changes and not done.result["instead_of"]:
        key = "wake_up.changed_elsewhere"
    others = (*talk.others, before) if is_beside and before else talk.others
    if before is not None and before.room != call.room:
        others = tuple(replace(other, room=call.room) for other in others)
    due = datetime.fromisoformat(done.arguments["due_at"])
    after = replace(talk, call=Call(), was_set=replace(call, day=due.date()), others=others)
    return Step(after, "wake_up", (Line(key),), why)


def standing(place: Place, talk: Talk) -> tuple[Call, ...]:
    """The calls that were set for the room, soonest first."""
    calls = (*talk.others, talk.was_set) if talk.was_set else ()
    return tuple(sorted(calls, key=lambda call: call.due(place.now())))


def told_of(place: Place, calls: Sequence[Call]) -> dict[str, str]:
    if not calls:
        return {}
    now = place.now()
    when = speak_dues([call.due(now) for call in calls], place.tongue.days, now)
    return {"when": when, "room": " ".join(calls[0].room)}


def clock_of(call: Call) -> dict[str, str]:
    return {"time": f"{call.at:%H:%M}" if call.at else ""}


def is_short(line: str) -> bool:
    return len(line.split()) <= WORDS_OF_A_CORRECTION


def _set(place: Place, talk: Talk, call: Call, why: str, acts: tuple[Act, ...]) -> Step:
    read_back = Line("wake_up.read_back", told_of(place, (call,)))
    return Step(replace(talk, call=call, asked="wake_up"), "wake_up", (read_back,), why, acts)


def _drop(talk: Talk, call: Call, why: str) -> Step:
    read_back = Line("wake_up.read_back_cancelled", {"room": " ".join(call.room)})
    after = replace(talk, call=call, asked="wake_up", misses=0)
    return Step(after, "wake_up", (read_back,), why, (cancel_call(call),))


def _take_back(place: Place, talk: Talk, line: str, before: Call) -> Step | None:
    if not place.has(line, "cancel") or not (place.has(line, "wake_up") or is_short(line)):
        return None
    return _drop(talk, before, "The guest takes the wake-up call back that was set.")


def _add_call(place: Place, talk: Talk, words: str, before: Call, heard: Heard) -> Step:
    """'Wake me at eight, too': beside the one that was set, on its day or at its hour where none is told."""
    call = heard.onto(before)
    if heard.is_for_people:
        asks = leave_call(place, talk, words, call)
        return replace(asks, talk=replace(asks.talk, was_set=before, others=talk.others))
    why = f"The guest wants one more wake-up call; heard {heard.told}."
    return _set(place, replace(talk, misses=0), call, why, (call_beside(call, place.now()),))


def _cancels(place: Place, line: str, heard: Heard) -> bool:
    """Of a wake-up call it is said that it is not wanted, and no other time instead."""
    return place.has(line, "wake_up") and place.has(line, "cancel") and not heard.is_put_right


def _is_about_call(place: Place, line: str, heard: Heard) -> bool:
    """Nothing else is spoken of in the same breath."""
    if place.has(line, "wake_up"):
        return True
    others = SUBJECTS if heard.told.room else (*SUBJECTS, "by_staff")
    return not any(place.has(line, intent) for intent in others)


def _corrects(place: Place, line: str, heard: Heard, before: Call) -> bool:
    """A call for another room is one more, unless a 'no' says that it is not."""
    if place.tongue.corrects.search(line):
        return True
    return heard.told.room in ("", before.room) if place.has(line, "wake_up") else is_short(line)


def _close_one(place: Place, talk: Talk, why: str) -> Step:
    left = tuple(call for call in standing(place, talk) if call != talk.call)
    after = replace(talk, call=Call(), was_set=left[-1], others=left[:-1])
    return Step(after, "wake_up", (Line("wake_up.one_cancelled", clock_of(talk.call)),), why)
