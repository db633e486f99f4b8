"""Several wake-up calls of one room are set, each of them, and what can't be is said and left."""

from __future__ import annotations

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

DAYS_OF_NOVEMBER = {
    "two times": (["Wake me at six and again at half past six, room 214"], ["20 06:00", "20 06:30"]),
    "counted": (["I need two wake-up calls, six thirty and seven, room 214"], ["20 06:30", "20 07:00"]),
    "two sentences": (["Wake me at six. And again at seven, room 214"], ["20 06:00", "20 07:00"]),
    "one more": (["Wake me at seven, room 214", "and another one at half past seven"], ["20 07:00", "20 07:30"]),
    "one as well": (["Wake me at six, room 214", "could you also wake me at half six"], ["20 06:00", "20 06:30"]),
    "two days": (["Wake me at seven on Friday and Saturday, room 214"], ["20 07:00", "21 07:00"]),
    "every morning until": (
        ["Can you wake me at six every morning until Sunday? Room 214"],
        ["20 06:00", "21 06:00", "22 06:00"],
    ),
    "every day, and until when": (
        ["A wake-up call every day at seven, please", "Room 305", "Until Saturday"],
        ["20 07:00", "21 07:00"],
    ),
    "every weekday": (
        ["Wake me at seven every weekday, room 214", "until Tuesday"],
        ["20 07:00", "23 07:00", "24 07:00"],
    ),
    "put right": (["Wake me at six, no, half past six, room 214"], ["20 06:30"]),
    "one after all": (["Wake me at six and at seven, room 214", "no, just at eight"], ["20 08:00"]),
    "none after all": (["Wake me at six and at seven, room 214", "cancel them"], []),
    "another room": (["Wake me at six, room 214", "and room 215 at seven"], ["20 06:00", "20 07:00"]),
}


@pytest.mark.parametrize(("lines", "due"), DAYS_OF_NOVEMBER.values(), ids=DAYS_OF_NOVEMBER.keys())
def test_each_call_is_set(facts: HouseFacts, lines: list[str], due: list[str]) -> None:
    scene = Scene(facts)
    scene.play(lines)
    assert sorted(f"{d.details['date'][-2:]} {d.details['time']}" for d in scene.left) == due


def test_two_are_read_back_together(facts: HouseFacts) -> None:
    scene = Scene(facts)
    assert "six and half past six in the morning" in scene.play(["Wake me at six and at half past six, room 214"]).reply


@pytest.mark.parametrize("end", ["until I leave", "I don't know yet"])
def test_days_that_nobody_knows_are_left_to_people_and_said_so(facts: HouseFacts, end: str) -> None:
    scene = Scene(facts)
    reply = scene.play(["Wake me every morning at seven, room 214", end]).reply
    assert [d.kind.value for d in scene.left] == ["wake_up", "question"]
    assert "every day at 07:00" in scene.left[1].summary
    assert "can't set them for every day" in reply


def test_more_than_can_be_set_at_once_is_left_too(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["Wake me every morning at seven until the twentieth of December, room 214"])
    assert [d.kind.value for d in scene.left] == ["wake_up"] * 14 + ["question"]


def test_days_that_are_listed(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["Wake me tomorrow, Saturday and Sunday at six, room 214."])
    assert [draft.details["date"] for draft in scene.left] == ["2026-11-20", "2026-11-21", "2026-11-22"]


def test_the_workdays_of_this_week_leave_nothing_open(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["Wake me at six on weekdays this week, room 214."])
    assert [(draft.kind.value, draft.details.get("date")) for draft in scene.left] == [("wake_up", "2026-11-20")]
