"""A wake-up call that another call set is changed: the new one is set, and staff are told to cancel the earlier one."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

EARLIER = "earlier one"


@pytest.mark.parametrize(
    ("lines", "time"),
    [
        (["Can you change my wake-up call to eight? Room 305."], "08:00"),
        (["I set a wake-up call for seven earlier, please move it to eight, room 305"], "08:00"),
        (["Please move my wake-up call from five to eight, room 305"], "08:00"),
        (["Move my wake-up call from quarter to seven to twenty to eight", "305"], "07:40"),
        (["I ordered a wake-up call at seven, make it half past", "305"], "07:30"),
        (["I ordered a wake-up call at seven, make it half an hour earlier", "305"], "06:30"),
    ],
)
def test_what_another_call_set_is_changed_by_staff(lines: list[str], time: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play(lines).reply
    assert EARLIER in reply
    new, old = scene.left
    assert (new.details["time"], new.details["room"]) == (time, "305")
    assert (old.details, old.urgent) == ({"room": "305", "cancel": "yes"}, True)


def test_what_this_call_set_is_changed_by_itself(facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play(["wake me at seven in room 214", "Can you change my wake-up call to eight?"]).reply
    assert "changed" in reply and EARLIER not in reply
    assert [left.details["time"] for left in scene.left] == ["08:00"]


def test_of_a_room_that_was_a_mistake_nothing_is_cancelled(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["Can you change my wake-up call to eight? Room 305.", "no, half past eight", "actually it's room 306"])
    assert {left.details["room"] for left in scene.left} == {"306"}
    assert len(scene.left) == 2
    scene.play(["cancel the wake-up call"])
    assert [left.details.get("cancel") for left in scene.left] == ["yes"]


@pytest.mark.parametrize(
    "said", ["Wake me at seven, room nine nine nine.", "Room nine one two, a wake-up call at half past six please."]
)
def test_a_room_that_is_not_there_is_said_back_beside_the_time(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert "room nine" in scene.play([said]).reply
    scene.play(["Two one four."])
    assert [left.details["room"] for left in scene.left] == ["214"]


def test_another_time_where_the_room_was_asked_for_is_no_room(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["A wake-up call at seven, please.", "At half past seven, I mean.", "Two one four."])
    assert [(left.details["room"], left.details["time"]) for left in scene.left] == [("214", "07:30")]


def test_one_that_another_call_set_is_said_to_be_cancelled_by_staff(facts: HouseFacts) -> None:
    reply = Scene(facts).play(["Cancel the wake-up call of room 214."]).reply
    assert "colleague" in reply and "won't be woken" not in reply
    scene = Scene(facts)
    assert "won't be woken" in scene.play(["Wake me at seven, room 214.", "Cancel the wake-up call."]).reply
