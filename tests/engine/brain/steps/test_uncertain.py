"""A booking that may have been made: nothing is done upon it, and staff get what the guest says of it since."""

from __future__ import annotations

from typing import Any

import pytest

from engine.tools.house import HouseFacts
from engine.tools.pms import Guest, Pms, Reservation, Stay, Uncertain
from tests.engine.brain.scene import Scene

BOOKING = [
    "A double for tomorrow for two people, one night.",
    "The classic double.",
    "Ben Archer, oh seven seven double oh, nine double oh, four five six.",
    "Yes please.",
]


class LineBreaksOff:
    """A hotel's system that was asked to book, and of which nothing is heard after that."""

    def __init__(self, pms: Pms) -> None:
        self._pms = pms
        self.asked_to_book = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pms, name)

    async def book(self, stay: Stay, type_code: str, guest: Guest, key: str) -> Reservation:
        self.asked_to_book += 1
        raise Uncertain("the line broke off")


@pytest.fixture
def pms(facts: HouseFacts) -> LineBreaksOff:
    return LineBreaksOff(facts.pms)


@pytest.fixture
def scene(facts: HouseFacts, pms: LineBreaksOff) -> Scene:
    after = Scene(HouseFacts(facts.hotel, pms))
    reply = after.play(BOOKING).reply
    assert "not certain" in reply
    assert [(d.kind.value, d.urgent) for d in after.left] == [("reservation", True)]
    return after


@pytest.mark.parametrize(
    "line",
    [
        "No wait, make it two nights.",
        "Actually, could you make it three people?",
        "Can I have the harbour view instead?",
        "Then book the harbour view for me.",
        "Cancel it, please.",
        "Forget it then.",
        "Oh, never mind.",
        "I'd like to cancel my booking.",
        "Please extend it until Sunday.",
        "And my email is ben at archer dot org.",
        "It's spelled A R C H A R.",
        "Sorry, the name is Ben Archibald.",
        "My number is oh seven seven double oh, nine double oh, four five seven.",
    ],
)
def test_what_is_said_of_it_is_a_note_for_staff(line: str, scene: Scene, pms: LineBreaksOff) -> None:
    exchange = scene.play([line])
    assert scene.noted == [(scene.left[0].request_id, f"The guest says: {line}")]
    assert "changed nothing" in exchange.reply and "ring you" in exchange.reply
    assert len(scene.left) == 1 and pms.asked_to_book == 1


def test_whether_it_is_booked_is_not_made_up(scene: Scene) -> None:
    reply = scene.play(["So is it booked now?"]).reply
    assert "My colleagues know" in reply
    assert scene.noted == []


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("I'd like another room as well, for Saturday, one night.", "book"),
        ("What time is breakfast?", "hotel"),
        ("Could you wake me at seven in room 214?", "wake_up"),
        ("No, thank you.", "thanks"),
    ],
)
def test_what_is_of_something_else_is_heard_as_ever(line: str, intent: str, scene: Scene) -> None:
    assert scene.play([line]).decision.intent == intent
    assert scene.noted == []


def test_a_correction_is_of_what_was_left_since(scene: Scene) -> None:
    scene.play(["Could you wake me at seven in room 214?", "No, make it half past six."])
    assert scene.noted == []
    assert [d.details.get("time") for d in scene.left[1:]] == ["06:30"]


def test_a_note_that_is_not_saved_is_told(scene: Scene, facts: HouseFacts) -> None:
    scene.desk_works = False
    assert facts.profile.phone in scene.play(["Make it two nights."]).reply
