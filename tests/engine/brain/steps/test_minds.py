"""Who changes their mind on the way gets the other thing, on the same day."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

TABLE = "a table for two tomorrow"


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ([TABLE, "Actually, a taxi instead to the station at six", "room 214"], "transport station 06:00 20"),
        ([TABLE, "Make it a taxi instead", "at three in the afternoon", "room 214"], "transport 15:00 20"),
        ([TABLE, "No, not a table, a massage", "at three", "Ann Lee", "room 214"], "spa massage 15:00 20"),
        ([TABLE, "I meant a massage", "at three", "Ann Lee", "room 214"], "spa massage 15:00 20"),
        (["I need a taxi tomorrow", "no, a table", "at seven", "two", "Ann Lee", "room 214"], "table 19:00 20"),
        ([TABLE, "sorry, I meant a wake-up call", "at seven", "214"], "wake_up 07:00"),
    ],
)
def test_the_other_thing_is_taken_down(lines: list[str], left: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    (draft,) = scene.left
    told = f"{draft.kind.value} {draft.summary}"
    assert all(word in told for word in left.split()), told


@pytest.mark.parametrize("said", ["No, a table by the window", "a massage would be nice after it", "no, at eight"])
def test_what_is_no_change_of_mind_begins_nothing_else(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert scene.play([TABLE, said]).decision.slots.get("venue") == "restaurant"
