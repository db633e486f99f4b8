"""A line's mood told in scripted histories."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from appliance.contract.events import Connection, JobError, Role, Stage
from gui.state.mood import Mood, fold_line, line_of
from tests.gui.state.history import LATENCY, History


def answer(past: History, total_s: float) -> None:
    past.turn(f"t{len(past.events)}", Role.PORTER, "Yes.", latency=LATENCY.model_copy(update={"total_s": total_s}))


def fail(past: History) -> None:
    past._add(JobError(where="stt", message="no answer", **past._head()))


@pytest.mark.parametrize(
    ("story", "mood"),
    [
        ([], None),
        ([lambda p: p.ready()], None),
        ([lambda p: p.turn("g", Role.GUEST, "Hello?")], None),
        ([lambda p: answer(p, 0.6)], Mood.GOOD),
        ([lambda p: answer(p, 1.6)], Mood.FAIR),
        ([lambda p: answer(p, 3.1)], Mood.POOR),
        ([lambda p: answer(p, 9.0), *[lambda p: answer(p, 0.6)] * 2], Mood.GOOD),
        ([lambda p: p.tier(Stage.TTS, "zonos", "piper")], Mood.FAIR),
        ([lambda p: p.tier(Stage.TTS, "zonos", "piper"), lambda p: answer(p, 0.6)], Mood.FAIR),
        ([lambda p: answer(p, 0.6), fail], Mood.POOR),
        ([fail, *[lambda p: answer(p, 0.6)] * 2], Mood.GOOD),
        ([lambda p: answer(p, 0.6), lambda p: p.connection(Connection.POOR)], Mood.POOR),
        ([lambda p: p.connection(Connection.LOST), lambda p: answer(p, 0.6)], Mood.POOR),
        (
            [
                lambda p: answer(p, 0.6),
                lambda p: p.connection(Connection.LOST),
                lambda p: p.connection(Connection.GOOD),
            ],
            Mood.GOOD,
        ),
    ],
)
def test_the_mood_is_of_now(story: list[Callable[[History], None]], mood: Mood | None) -> None:
    past = History()
    for tell in story:
        tell(past)
    assert line_of(stored.event for stored in past.events).mood is mood


def test_the_tiers_are_those_that_serve_now() -> None:
    past = History()
    past.ready()
    answer(past, 0.5)
    past.tier(Stage.TTS, "piper", "flite")
    assert dict(line_of(stored.event for stored in past.events).tiers or {}) == {
        Stage.STT: "moonshine",
        Stage.BRAIN: "scripted",
        Stage.TTS: "flite",
    }


def test_what_says_nothing_of_the_line_leaves_it() -> None:
    past = History()
    line = line_of([past.ready().event])
    assert fold_line(line, past.partial(Role.GUEST, "Hm").event) is line
