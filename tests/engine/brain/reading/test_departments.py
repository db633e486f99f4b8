"""Whoever wants a department is passed on to it by its name in the directory, with its number."""

from __future__ import annotations

from datetime import datetime

import pytest

from engine.brain.reading.departments import Wanted, find_department
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

ASKED = {
    "Put me through to the restaurant, please.": "Restaurant",
    "Could I speak to somebody in the spa?": "Spa",
    "Can you connect me with reservations?": "Reservations",
    "Would you transfer me to housekeeping?": "Housekeeping",
    "Is there anybody in the kitchen I could talk to?": "Restaurant",
    "Can I have a word with the engineer?": "Maintenance",
    "Get me the night manager, would you?": "Duty manager",
    "Can I get the night manager on the line?": "Duty manager",
    "I need to be put through to accounts.": "Accounts",
    "Could you pop me through to the front desk?": "Reception",
    "Patch me through to billing.": "Accounts",
}

NOT_ASKED = [
    "What time does the restaurant open?",
    "I'd like a table in the restaurant tomorrow at seven.",
    "Can I talk about the spa?",
    "I want to speak to somebody.",
    "Can housekeeping bring me two towels to room 214?",
    "Connect me to the spa suite.",
]


@pytest.mark.parametrize(("line", "department"), ASKED.items())
def test_the_department_is_told(facts: HouseFacts, line: str, department: str) -> None:
    scene = Scene(facts)
    scene.play([line, "Room 214"])
    assert [(d.kind.value, d.details.get("department")) for d in scene.left] == [("person", department)] * 2
    assert scene.left[0].details["number"].isdigit()
    assert scene.left[1].details["room"] == "214"


@pytest.mark.parametrize("line", NOT_ASKED)
def test_what_only_names_one_is_no_transfer(facts: HouseFacts, line: str) -> None:
    heard = Scene(facts).brain._ear.hear(line).line
    assert find_department(heard, facts.profile.directory) is None


@pytest.mark.parametrize(("hour", "said"), [(15, "they will"), (22, "Nobody is in")])
def test_whether_somebody_is_in_is_said(facts: HouseFacts, hour: int, said: str) -> None:
    scene = Scene(facts, now=datetime.fromisoformat(f"2026-11-19T{hour}:30:00+00:00"))
    reply = scene.play(["Put me through to the spa"]).reply
    assert said in reply
    assert "the spa" in reply


def test_a_table_under_way_is_no_reason_not_to(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["A table for two tomorrow at seven", "actually, put me through to the restaurant"])
    assert [d.details.get("department") for d in scene.left] == ["Restaurant"]


def test_a_hotel_without_a_directory_has_no_departments() -> None:
    assert find_department("put me through to the spa", {}) is None
    assert find_department("put me through to the spa", {"spa": "Spa"}) == Wanted("Spa", "the spa")
