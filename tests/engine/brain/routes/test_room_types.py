"""The kind of room is changed by voice: while it is booked, afterwards, and of a reservation that was shown."""

from __future__ import annotations

import pytest

from engine.brain.routes.room_types import find_type, wants_instead
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

TYPES = {
    "single": "Snug Single",
    "double": "Classic Double",
    "harbour": "Harbour View",
    "family": "Lantern Family Suite",
}
BOOKING = ["A room for tonight for two people", "the first one", "Tom Hart", "07700 900123"]
SHOWN = ["Could you look up my booking?", "HL4834", "Underhill"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("could i have a double instead", "double"),
        ("change it to a suite", "family"),
        ("a double instead of the single i booked", "double"),
        ("i booked a double could i upgrade to the suite", "family"),
        ("the harbour view please", "harbour"),
        ("double oh seven", None),
        ("a room", None),
        ("a double or a single", None),
    ],
)
def test_the_kind_that_is_named(line: str, kind: str | None) -> None:
    assert find_type(line, TYPES) == kind


@pytest.mark.parametrize("line", ["what does the double cost", "i have a double", "is the suite big"])
def test_what_asks_for_no_change(line: str) -> None:
    assert not wants_instead(line)


@pytest.mark.parametrize(
    "said", ["could I have the harbour view instead?", "change it to the harbour view", "no, the harbour view"]
)
def test_before_the_yes(facts: HouseFacts, said: str) -> None:
    scene = Scene(facts)
    reply = scene.play([*BOOKING, said]).reply
    assert "Harbour View" in reply and "165" in reply
    assert scene.exchanges[-1].last.slots["kind"] == "harbour"


def test_before_the_name_its_price_is_told(facts: HouseFacts) -> None:
    reply = Scene(facts).play([*BOOKING[:2], "actually, could I have a family suite?"]).reply
    assert "Lantern Family Suite" in reply and "210" in reply and "name" in reply


def test_one_that_is_too_small_is_said_not_to_be_had(facts: HouseFacts) -> None:
    reply = Scene(facts).play([*BOOKING, "could I have a single instead?"]).reply
    assert "no Snug Single" in reply and "Classic Double" in reply


@pytest.mark.parametrize(
    "said", ["Could I have a double instead?", "Change it to a double, please.", "I'd prefer the double."]
)
def test_of_a_reservation_that_was_shown(facts: HouseFacts, said: str) -> None:
    exchange = Scene(facts).play([*SHOWN, said])
    assert [d.name for d in exchange.done] == ["get_reservation", "quote"]
    assert "Classic Double" in exchange.reply and "Shall I change it" in exchange.reply


def test_the_same_kind_changes_nothing(facts: HouseFacts) -> None:
    exchange = Scene(facts).play([*SHOWN, "I'd prefer a single instead"])
    assert "quote" not in [d.name for d in exchange.done]
    assert "Snug Single" in exchange.reply
