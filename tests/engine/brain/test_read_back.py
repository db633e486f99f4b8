"""What was understood is read back before an act, and is asked about where it was guessed."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import NOW, Scene


def test_a_wake_up_call_after_midnight_is_for_the_same_morning(facts: HouseFacts) -> None:
    scene = Scene(facts, now=NOW + timedelta(hours=3))
    assert (
        "for seven this morning, Friday, room two one four" in scene.play(["wake me tomorrow at seven, room 214"]).reply
    )
    assert scene.left[0].details["date"] == "2026-11-20"


@pytest.mark.parametrize(
    ("now", "said", "read_back"),
    [
        (
            "2026-11-21T04:02",
            "Could you wake me up at seven tomorrow morning, room 214",
            "seven this morning, Saturday",
        ),
        ("2026-11-21T00:30", "wake me at seven tomorrow, room 214", "seven this morning, Saturday"),
        ("2026-11-21T04:02", "wake me on Sunday at seven, room 214", "seven tomorrow morning, Sunday"),
        ("2026-11-20T23:10", "wake me at seven tomorrow morning, room 214", "seven tomorrow morning, Saturday"),
        (
            "2026-11-20T12:00",
            "wake me at quarter past six in the evening, room 214",
            "quarter past six this evening, Friday",
        ),
        ("2026-11-20T22:00", "wake me at midnight, room 214", "midnight, between Friday and Saturday"),
        (
            "2026-11-20T22:00",
            "wake me on Tuesday at seven, room 214",
            "seven in the morning, on Tuesday the 24th of November",
        ),
    ],
)
def test_a_wake_up_call_is_read_back_with_its_weekday(now: str, said: str, read_back: str, facts: HouseFacts) -> None:
    reply = Scene(facts, now=datetime.fromisoformat(f"{now}+00:00")).play([said]).reply
    assert f"for {read_back}, room two one four" in reply


READ_BACK = [
    (["wake me at seven room 214"], "seven tomorrow morning, Friday, room two one four"),
    (["no wake up call for room 214, cancel my wake up call"], "No wake-up call for room two one four"),
    (["could I have two towels in room 110"], "Two towels, room one one zero"),
    (["the people next door are too loud", "room 110"], "Room one one zero"),
    (["a table for four tomorrow at seven", "Ann Lee", "room 214"], "four people, tomorrow, at seven, for Ann Lee"),
    (["a table for four tomorrow at seven", "Ann Lee", "room 214"], "They can reach you in room two one four"),
    (["a table for two tomorrow at seven, I'm allergic to nuts", "Ann Lee", "room 214"], "wish: I'm allergic to nuts."),
    (["a table for two tomorrow at seven", "Ann Lee", "07700 900123"], "reach you on zero seven seven zero zero nine"),
    (["a massage tomorrow at eleven", "Ann Lee", "07700 900123"], "wish: massage. They can reach you on zero seven"),
    (
        ["rooms for a company event in December", "on the tenth", "about forty", "Paul Weber", "07700 900 778"],
        "40 people, on Thursday the 10th of December. So that's Paul Weber",
    ),
    (
        ["a company event for forty people in March for two nights", "Paul Weber", "07700 900 778"],
        "40 people, in March, two nights.",
    ),
    (["a taxi to the station at seven", "room 214"], "to the station, seven tomorrow morning"),
    (
        ["a message for mr smith", "The car is ready.", "This is Tom Hart, on 07700 900 123"],
        "For Mr Smith, S, M, I, T, H: The car is ready. From Tom Hart, H, A, R, T, on zero seven seven",
    ),
    (["I lost my umbrella", "Tom Hart", "07700 900 123"], "Tom Hart, H, A, R, T, on zero seven seven zero zero"),
    (["I lost my umbrella", "Tom Hart", "tom dot hart at example dot org"], "at tom dot hart at example dot org"),
    (
        ["a room for ten people tonight", "yes please", "Tom Hart", "07700 900 123"],
        "ten people, for Tom Hart, H, A, R, T, on zero",
    ),
]


@pytest.mark.parametrize(("lines", "told"), READ_BACK, ids=[told for _, told in READ_BACK])
def test_what_was_understood_is_read_back_before_an_act_and_nothing_is_confirmed(
    lines: list[str], told: str, scene: Scene
) -> None:
    decision = scene.play(lines).decision
    assert decision.acts
    assert told.lower() in decision.reply.lower()
    assert not re.search(r"\b(?:set|noted|written|reported|asked for it|left)\b", decision.reply)


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        (["wake me at three", "room 214"], "Is that right?"),
        (["wake me at seven", "you want four"], "Is that right?"),
    ],
)
def test_a_wake_up_call_of_which_something_was_guessed_is_asked_about(
    lines: list[str], asked: str, scene: Scene
) -> None:
    assert asked in scene.play(lines).reply
    assert scene.left == []
    assert "what time" in scene.play(["no"]).reply
    scene.play(["at quarter past four in room two one five"])
    assert [(d.details["room"], d.details["time"]) for d in scene.left] == [("215", "04:15")]


def test_a_guess_is_set_after_a_yes(scene: Scene) -> None:
    assert "It's set" in scene.play(["wake me at three", "room 214", "yes that's right"]).reply
    assert [d.details["time"] for d in scene.left] == ["03:00"]


def test_a_month_that_a_day_was_told_of_since_is_not_told_beside_it(scene: Scene) -> None:
    scene.play(["a company event in December", "on the tenth", "about forty", "Paul Weber", "07700 900 778"])
    (left,) = scene.left
    assert "(in december)" not in left.summary and left.details["arrival"] == "2026-12-10"
