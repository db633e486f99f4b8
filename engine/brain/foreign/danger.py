"""Danger in another language than English: first what to do, with the alert in the same breath; then the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from engine.brain.dialog import Done, Expects
from engine.brain.foreign.talk import Place, Step, Talk
from engine.brain.reading.tongue import plain
from engine.brain.routes.acts import act
from engine.brain.routes.emergency import DANGERS, OF_ONESELF, WHAT
from engine.brain.state import Line
from engine.brain.steps.talk import LANGUAGES


def hear_danger(place: Place, talk: Talk, line: str, words: str) -> Step | None:
    """The newest danger that the words speak of, whatever was spoken of before."""
    danger = next((name for name, p in place.tongue.emergency.items() if p.remains_in(line)), None)
    if danger is None:
        return None
    room = talk.room or talk.call.room or place.room(line, asked=False)
    return _warn(place, replace(talk, danger=danger, said=words, room=room))


def hear_room(place: Place, talk: Talk, line: str) -> Step | None:
    """The room, where it was asked for, goes after the alert."""
    room = place.room(line, asked=True) if talk.asked == "danger_room" else ""
    return _alert(place, replace(talk, room=room)) if room else None


def close_alert(place: Place, talk: Talk, done: Sequence[Done], why: str) -> Step:
    fresh = replace(talk, asked="")
    if not all(d.ok for d in done):
        return Step(fresh, "emergency", (Line("emergency.not_alerted", {"number": place.emergency_number()}),), why)
    if talk.room:
        return Step(fresh, "emergency", (Line("emergency.alerted_room", {"room": " ".join(talk.room)}),), why)
    asks = replace(talk, asked="danger_room")
    return Step(asks, "emergency", (Line("emergency.alerted"),), why, (), Expects.ROOM)


def _warn(place: Place, talk: Talk) -> Step:
    of_self = talk.danger in OF_ONESELF and place.has(plain(talk.said), "of_self")
    key = "oneself" if of_self else talk.danger
    line = Line(f"emergency.{key}", {"number": place.emergency_number()})
    return replace(_alert(place, talk), lines=(line,))


def _alert(place: Place, talk: Talk) -> Step:
    what = f"{WHAT.get(talk.danger, '')}{talk.said} (said in {LANGUAGES[place.language]})"
    alert = act("alert_emergency", danger=DANGERS[talk.danger], what=what, room=talk.room)
    return Step(replace(talk, asked="alert"), "emergency", (), f"Danger: {talk.danger}.", (alert,))
