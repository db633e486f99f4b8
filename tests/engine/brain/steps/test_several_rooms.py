"""Wake-up calls of several rooms, days and people are each left."""

from __future__ import annotations

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (["Both rooms need a wake-up call, 210 and 211.", "At seven."], ["210 07:00", "211 07:00"]),
        (["A wake-up call at seven, please.", "Rooms 210 and 211."], ["210 07:00", "211 07:00"]),
        (["Wake us at seven and our daughter in 306 at nine.", "305."], ["305 07:00", "306 09:00"]),
        (["My husband's in 203, wake him at five, and me in 204 at seven."], ["203 05:00", "204 07:00"]),
        (
            ["Wake-up calls for 210 and 211 at seven and half past seven."],
            ["210 07:00", "210 07:30", "211 07:00", "211 07:30"],
        ),
        (["Could you wake my parents in 205 at eight?"], ["205 08:00"]),
        (["Wake 210, 211 and 212 at seven."], ["210 07:00", "211 07:00", "212 07:00"]),
    ],
)
def test_each_room_is_woken_at_its_hour(lines: list[str], left: list[str], facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(lines)
    told = [f"{draft.details['room']} {draft.details['time']}" for draft in scene.left if "time" in draft.details]
    assert told == left


def test_it_is_said_once_that_they_are_set(facts: HouseFacts) -> None:
    reply = Scene(facts).play(["Wake-up calls for 210 and 211 at seven, please."]).reply
    assert "room two one zero" in reply
    assert "room two one one" in reply
    assert reply.count("set") == 1


def test_each_day_has_its_hour(facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play(["Wake us at seven tomorrow and at nine on Saturday, room 307."]).reply
    assert "seven in the morning, tomorrow, Friday, and nine in the morning, Saturday the 21st of November" in reply
    scene.play(["No, at eight tomorrow."])
    told = [(draft.details["date"], draft.details["time"]) for draft in scene.left]
    assert told == [("2026-11-20", "08:00"), ("2026-11-21", "09:00")]
    scene.play(["Sorry, make it half past eight."])
    told = [(draft.details["date"], draft.details["time"]) for draft in scene.left]
    assert told == [("2026-11-20", "08:30"), ("2026-11-21", "08:30")]
