"""What was spoken of is booked, and what is asked for beside the routes."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


@pytest.mark.parametrize(
    "said", ["Book me in tomorrow at ten.", "Put me down for tomorrow at ten, please.", "I'll book it."]
)
def test_what_was_spoken_of_is_booked(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert scene.play(["When is the spa open?", said]).decision.intent == "spa"


@pytest.mark.parametrize("said", ["Book me in tomorrow at ten.", "I'll book it."])
def test_what_nobody_spoke_of_is_not(said: str, facts: HouseFacts) -> None:
    assert Scene(facts).play([said]).decision.intent not in ("spa", "table")


@pytest.mark.parametrize(
    "lines",
    [
        ["Could I have a cot in room 110, and it must be for a newborn"],
        ["Could I have a cot and it must be for a newborn", "room 110"],
    ],
)
def test_what_is_told_beside_a_request_is_not_lost(lines: list[str], facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    (left,) = scene.left
    assert "newborn" in left.details["said"]


SHOWN = ["Could you look up my booking?", "HL4821", "Holloway"]


@pytest.mark.parametrize(
    ("said", "nights"),
    [
        ("Could you make it four nights?", "four nights"),
        ("I'd like to change it to four nights", "four nights"),
        ("Make it five nights please", "five nights"),
        ("four nights instead of three", "four nights"),
    ],
)
def test_what_was_just_read_out_is_changed(said: str, nights: str, facts: HouseFacts) -> None:
    exchange = Scene(facts).play([*SHOWN, said])
    assert exchange.decision.intent == "change_booking"
    assert exchange.done[-1].name == "quote", "nothing is changed without a yes"
    assert (
        nights in exchange.last.reply or "have that free" in exchange.last.reply or "to be had" in exchange.last.reply
    )


def test_what_was_left_since_is_what_is_meant(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*SHOWN, "a table for two tomorrow at seven", "Ann Lee", "room 214", "make it three people"])
    assert [left.details["guests"] for left in scene.left] == ["3"]
