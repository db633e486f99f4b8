"""What is wished for beside a room: in whose words, and what is none."""

import pytest

from engine.brain.reading.words import Words, plain
from engine.brain.routes.wishes import find_wish
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

BOOKING = ["A room for two on Saturday for one night, with our dog.", "The first one.", "Ann Hill", "07700 900 444"]


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("And we need a cot for the baby, please.", "a cot for the baby"),
        ("My husband uses a wheelchair.", "My husband uses a wheelchair"),
        ("A quiet room on a high floor for two on Saturday for one night.", "quiet room, on a high floor"),
        ("It's our anniversary, by the way.", "It's our anniversary"),
        ("Could we be on the ground floor?", "on the ground floor"),
        ("07700 900 444, and we'll arrive around eleven at night.", "we'll arrive around eleven at night"),
        ("Two people, away from the lift.", "away from the lift"),
        ("I'm coming on Saturday.", ""),
        ("We arrive late in May, on the twentieth.", ""),
        ("Is the suite on a high floor?", ""),
        ("Do you allow dogs?", ""),
        ("A double for two nights.", ""),
    ],
)
def test_a_wish_in_the_guests_own_words(said: str, wish: str) -> None:
    assert find_wish(Words(said, plain(said), ())) == wish


def test_a_wish_is_added_to_those_that_are_known_and_told_once() -> None:
    said = Words("It's our honeymoon.", "it is our honeymoon", ())
    both = find_wish(said, "quiet room")
    assert both == "quiet room; It's our honeymoon"
    assert find_wish(said, both) == ""


def test_a_booking_with_a_wish_is_cancelled_as_any_other(facts: HouseFacts) -> None:
    """What was left for staff is the wish, and taking back means the room."""
    scene = Scene(facts)
    scene.play([*BOOKING, "Yes.", "Please cancel my booking.", "Yes."])
    assert [d.name for e in scene.exchanges for d in e.done][-1] == "cancel_reservation"


def test_a_wish_that_can_t_be_saved_takes_nothing_from_the_booking(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(BOOKING)
    scene.desk_works = False
    reply = scene.play(["Yes."]).reply
    assert "booked" in reply and "code" in reply and "wish" in reply
    assert scene.exchanges[-1].last.slots.get("kind") is None
