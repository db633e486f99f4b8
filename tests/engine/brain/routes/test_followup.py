"""What is taken down for people is whole: the matter, though it is told with a name, and all of a group."""

from __future__ import annotations

import pytest

from engine.brain.routes.followup import says_only_that
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


@pytest.mark.parametrize(
    ("line", "only"),
    [
        ("i want to complain", True),
        ("i would like to make a formal complaint please", True),
        ("good evening i have a complaint", True),
        ("a complaint", True),
        ("i want to complain about the noise", False),
        ("i have a complaint about my room", False),
    ],
)
def test_what_is_still_to_be_told(line: str, only: bool) -> None:
    assert says_only_that(line) is only


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["I want to complain.", "There was no hot water and the heating is broken.", "Tom Hart", "214"], "hot water"),
        (["I want to complain.", "Rude staff.", "Tom Hart", "214"], "Rude staff"),
        (["I want to complain about the food.", "The eggs were cold, I'm Tom Hart", "214"], "eggs were cold"),
        (["I want to complain about it.", "We waited an hour for room service in 214"], "waited an hour"),
        (
            ["I have a complaint.", "The waiter was rude to us.", "He was tall and had a beard", "Tom Hart", "214"],
            "beard",
        ),
    ],
)
def test_the_matter_is_not_lost(facts: HouseFacts, lines: list[str], told: str) -> None:
    scene = Scene(facts)
    scene.play(lines)
    assert [d.kind.value for d in scene.left] == ["complaint"]
    assert told in scene.left[0].summary
    assert scene.left[0].details["room"] == "214"


def test_what_went_wrong_is_asked_before_who_it_is(facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert scene.play(["I want to make a complaint."]).reply.endswith("What happened, please?")
    assert "name" in scene.play(["The room was dirty."]).reply


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["We're a group of twelve and need six rooms for three nights in June"], {"nights": "3", "guests": "12"}),
        (
            ["We're organising a wedding for eighty people, we'd need rooms for two nights", "the fifth of June"],
            {"nights": "2", "guests": "80", "arrival": "2027-06-05"},
        ),
        (["A coach party, thirty people", "from the tenth of March for four nights"], {"nights": "4", "guests": "30"}),
    ],
)
def test_all_of_a_group_is_told(facts: HouseFacts, lines: list[str], told: dict[str, str]) -> None:
    scene = Scene(facts)
    scene.play([*lines, "Jane Foster", "07700 900444"])
    assert [d.kind.value for d in scene.left] == ["group"]
    assert told.items() <= scene.left[0].details.items()


@pytest.mark.parametrize(
    "said",
    [
        "please don't ring the room, room 101",
        "don't ring me before nine, room 101",
        "please don't wake us before ten, room 101",
    ],
)
def test_who_is_not_to_be_rung_leaves_that_for_the_desk_and_nothing_else(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([said, "Tom Hart"])
    (left,) = scene.left
    assert left.kind.value == "question" and said.split(", ", maxsplit=1)[0] in left.summary
