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
    danger = place.tongue.dangers.find(line)
    if danger is None:
        return None
    room = talk.room or talk.call.room or place.room(line, asked=False)
    where = place.tongue.dangers.place(line)
    return _warn(place, replace(talk, danger=danger, said=words, room=room, place=where))


def hear_where(place: Place, talk: Talk, line: str, words: str) -> Step | None:
    """Where it is, or where somebody was last, goes after the alert once it was asked for."""
    if talk.asked not in ("danger_room", "danger_last_seen") or place.has(line, "person"):
        return None
    room = place.room(line, asked=talk.asked == "danger_room")
    where = place.tongue.dangers.place(line, asked=not room)
    if talk.asked == "danger_last_seen":
        where = where or words
    found = replace(talk, room=room or talk.room, place=where or talk.place)
    return _alert(place, found) if found != talk else None


def close_alert(place: Place, talk: Talk, done: Sequence[Done], why: str) -> Step:
    fresh = replace(talk, asked="")
    if not all(d.ok for d in done):
        return Step(fresh, "emergency", (Line("emergency.not_alerted", {"number": place.emergency_number()}),), why)
    if talk.danger == "missing":
        if not talk.place:
            return Step(replace(talk, asked="danger_last_seen"), "emergency", (Line("emergency.last_seen"),), why)
        return Step(fresh, "emergency", (Line("emergency.place_noted"),), why)
    if place.tongue.dangers.is_exact(talk.place):
        return Step(fresh, "emergency", (Line("emergency.alerted_place", {"place": talk.place}),), why)
    comes = "comes" if talk.danger == "despair" else "alerted"
    if talk.room:
        return Step(fresh, "emergency", (Line(f"emergency.{comes}_room", {"room": " ".join(talk.room)}),), why)
    asks = replace(talk, asked="danger_room")
    return Step(asks, "emergency", (Line(f"emergency.{comes}"),), why, (), Expects.ROOM)


def _warn(place: Place, talk: Talk) -> Step:
    of_self = talk.danger in OF_ONESELF and place.has(plain(talk.said), "of_self")
    key = "oneself" if of_self else talk.danger
    line = Line(f"emergency.{key}", {"number": place.emergency_number()})
    return replace(_alert(place, talk), lines=(line,))


def _alert(place: Place, talk: Talk) -> Step:
    what = f"{WHAT.get(talk.danger, '')}{talk.said} (said in {LANGUAGES[place.language]})"
    alert = act("alert_emergency", danger=DANGERS[talk.danger], what=what, room=talk.room, place=talk.place)
    return Step(replace(talk, asked="alert"), "emergency", (), f"Danger: {talk.danger}.", (alert,))
