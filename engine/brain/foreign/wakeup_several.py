"""One of several wake-up calls of this call is to go, in another language than English: which is asked where the words
don't tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from engine.brain.dialog import Expects
from engine.brain.foreign.talk import SUBJECTS, Place, Step, Talk
from engine.brain.foreign.wakeup import clock_of, drop_call, is_short, leave_call, standing, told_of
from engine.brain.foreign.wakeup_calls import Call, Heard, named_calls, set_call
from engine.brain.state import Line


def drop_one(place: Place, talk: Talk, line: str, words: str) -> Step | None:
    calls = standing(place, talk)
    heard = place.hear_call(line, talk.asked)
    if len(calls) < 2 or heard.told.room not in ("", calls[0].room):
        return None
    is_asked = talk.asked == "which_call"
    named = _named(place, talk, line, heard, calls)
    keeps = is_asked and place.has(line, "keeps")
    if keeps and not 0 < len(named) < len(calls):
        told = Line("wake_up.stand", told_of(place, calls))
        return Step(replace(talk, asked="", misses=0), "wake_up", (told,), "They all stay as they are.")
    if not keeps and not (named if is_asked else _drops(place, line, heard, named)):
        return None
    if keeps or (heard.is_for_people and len(named) < len(calls)):
        asks = leave_call(place, talk, words, Call(calls[0].room))
        return replace(asks, talk=replace(asks.talk, was_set=talk.was_set, others=talk.others))
    return _drop_named(place, talk, calls, named)


def _named(place: Place, talk: Talk, line: str, heard: Heard, calls: tuple[Call, ...]) -> tuple[Call, ...]:
    """A bare number is a time only where it was asked which, and 'the second' has a place of its own."""
    is_asked = talk.asked == "which_call"
    were_told = is_asked or calls == (*talk.others, talk.was_set)
    named = named_calls(line, heard, calls, place.tongue, were_told=were_told)
    if named or not is_asked:
        return named
    return named_calls(line, place.hear_call(line, "time"), calls, place.tongue, were_told=were_told)


def _drop_named(place: Place, talk: Talk, calls: Sequence[Call], named: Sequence[Call]) -> Step:
    """Those that stand are read back, and are set anew."""
    if not named:
        asking = Line("wake_up.ask_which_call", told_of(place, calls))
        why = "Several wake-up calls are set, and the words don't tell which is to go."
        return Step(replace(talk, asked="which_call", misses=0), "wake_up", (asking,), why, (), Expects.TIME)
    left = [call for call in calls if call not in named]
    if not left:
        return drop_call(talk, calls[0].room)
    after = replace(talk, call=named[0], asked="one_cancelled", misses=0)
    why = f"Of several wake-up calls one goes: {clock_of(named[0])['time']}."
    read_back = Line("wake_up.stand", told_of(place, left))
    return Step(after, "wake_up", (read_back,), why, set_call(left[0], place.now(), None, left[1:]))


def _drops(place: Place, line: str, heard: Heard, named: Sequence[Call]) -> bool:
    """'Cancel the second one', in which no wake-up call needs to be spoken of, but nothing else either."""
    cancels = place.tongue.intents["cancel"]
    if heard.is_put_right or not cancels.is_in(line):
        return False
    rest = cancels.sure.sub(" ", line)
    is_else = any(place.has(rest, intent) for intent in (*SUBJECTS, "by_staff"))
    return place.has(line, "wake_up") or (not is_else and (bool(named) or (heard.is_nothing and is_short(line))))
