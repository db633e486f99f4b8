"""Of several wake-up calls the one that is meant goes, and the others stand."""

from __future__ import annotations

import pytest

from tests.engine.brain.scene import Scene

TWO = ["Wake me at seven in room 214.", "And another one at half past."]


def set_at(scene: Scene) -> list[str]:
    return sorted(d.details["time"] for d in scene.left)


def test_another_one_at_half_past_stands_beside_the_first(scene: Scene) -> None:
    scene.play(TWO)
    assert set_at(scene) == ["07:00", "07:30"]


@pytest.mark.parametrize(
    ("answer", "stand"),
    [
        ("The second one.", ["07:00"]),
        ("The first, please.", ["07:30"]),
        ("The one at half past seven.", ["07:00"]),
        ("Seven.", ["07:30"]),
        ("Both, please.", []),
        ("No, leave both.", ["07:00", "07:30"]),
        ("Keep the one at seven.", ["07:00", "07:30"]),
        ("No, the one at nine.", ["07:00", "07:30"]),
        ("What time is breakfast?", ["07:00", "07:30"]),
        ("Thank you, goodbye.", ["07:00", "07:30"]),
    ],
)
def test_which_is_asked(answer: str, stand: list[str], scene: Scene) -> None:
    asked = scene.play([*TWO, "Cancel my wake-up call."]).reply
    assert "Which" in asked and set_at(scene) == ["07:00", "07:30"]
    scene.play([answer])
    assert set_at(scene) == stand


@pytest.mark.parametrize(
    "line",
    [
        "Cancel the one at half past seven, please.",
        "Actually, I don't need the second one.",
        "Please cancel the wake-up call at half past seven.",
        "I don't need the later call any more.",
    ],
)
def test_one_that_is_named_goes_at_once(line: str, scene: Scene) -> None:
    reply = scene.play([*TWO, line]).reply
    assert set_at(scene) == ["07:00"]
    assert "for seven tomorrow morning" in reply


def test_one_alone_is_cancelled_as_ever(scene: Scene) -> None:
    scene.play(["Wake me at seven in room 214.", "Cancel it."])
    assert scene.left == []


def test_something_else_is_cancelled_as_ever(scene: Scene) -> None:
    scene.play([*TWO, "A taxi to the station at nine.", "Cancel the taxi."])
    assert [d.kind.value for d in scene.left] == ["wake_up", "wake_up"]
