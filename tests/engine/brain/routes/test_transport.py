"""A taxi, with how many ride and what they bring."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

TAXI = "a taxi to the airport at six tomorrow"


@pytest.mark.parametrize(
    ("lines", "wishes"),
    [
        (
            ["I need a taxi for six people to the airport at six tomorrow with a child seat", "214"],
            "six people child seat",
        ),
        ([TAXI, "there are six of us", "room 214"], "six of us"),
        ([TAXI, "room 214", "We need a child seat"], "child seat"),
        ([TAXI, "room 214", "We need a child seat", "and we have five suitcases"], "child seat suitcases"),
    ],
)
def test_what_it_has_to_have_room_for_is_left_too(lines: list[str], wishes: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    (left,) = scene.left
    assert all(word in left.summary for word in wishes.split())
    assert left.details["room"] == "214" and "06:00" in left.summary
    assert any(word in left.details["said"] for word in wishes.split())
