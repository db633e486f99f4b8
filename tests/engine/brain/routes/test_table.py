"""A table or an hour in the spa, with what the kitchen or the spa should know in the guest's own words."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

WHO = ["Ann Lee", "room 214"]


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        (["a table for two tomorrow at seven, one of us has a nut allergy", *WHO], "one of us has a nut allergy"),
        (["a table for two tomorrow at seven", "My son can't have gluten", *WHO], "My son can't have gluten"),
        (["a table for two tomorrow at seven", *WHO, "One of us has a nut allergy."], "One of us has a nut allergy"),
        (
            ["a table for two tomorrow at seven, one of us is vegan", *WHO, "and it is our anniversary"],
            "one of us is vegan; and it is our anniversary",
        ),
        (["I'd like a hot stone massage tomorrow at three", *WHO], "hot stone massage"),
        (["I'd like a massage tomorrow at three", "Hot stone massage", *WHO], "hot stone massage"),
        (["I'd like a massage tomorrow at three", *WHO, "actually a facial"], "facial"),
    ],
)
def test_what_they_should_know_is_left_whole(lines: list[str], note: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    (left,) = scene.left
    assert left.details["note"] == note
    assert left.summary.endswith(note), "staff see it in the list"


@pytest.mark.parametrize(
    "said",
    [
        "I booked a table for seven tonight, can you move it to eight?",
        "I have a table at seven tomorrow, could you make it for four instead of two?",
        "We reserved a massage for ten tomorrow, please cancel it.",
    ],
)
def test_one_that_was_booked_before_is_changed_by_staff_and_not_booked_anew(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([said, *WHO])
    (left,) = scene.left
    assert left.kind.value == "question" and said.rstrip(".?") in left.summary


def test_a_table_beside_a_booking_is_cancelled_too(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["I need to cancel my booking and my table.", "HL4821", "Holloway", "Yes, please.", "Room 214."])
    assert [left.kind.value for left in scene.left] == ["reservation", "question"]
