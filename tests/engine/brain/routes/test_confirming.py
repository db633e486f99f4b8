"""What counts as a yes to what was read back, and what only begins like one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene, open_example

CANCEL = ["Cancel my booking, HL4836.", "Ravenscroft"]
BOOK = ["Book me a single, the fourth of December, one night.", "Yes.", "Al Green", "07700 900853"]


@pytest.mark.parametrize(
    "said",
    [
        "OK, leave it as it is.",
        "Right, keep it then.",
        "Fine, I'll think about it.",
        "OK no, I'll come anyway.",
        "Oh right, my wife says we're still coming.",
        "Okay, how much do I get back?",
        "Right, sorry, I meant another one.",
        "Yes, but not now.",
    ],
)
def test_what_only_begins_like_a_yes_cancels_nothing(said: str, facts: HouseFacts) -> None:
    exchange = Scene(facts).play([*CANCEL, said])
    assert not exchange.done


@pytest.mark.parametrize(
    "said",
    [
        "OK, let me think about it.",
        "Right, I need to ask my wife first.",
        "Yes, and the number's wrong.",
        "Yes, if you throw in the parking.",
        "OK, maybe another time.",
        "Cancel it.",
        "No, cancel it please.",
        "Let me sleep on it.",
        "We'll get back to you.",
        "Right, what does that cost per night?",
    ],
)
def test_what_only_begins_like_a_yes_books_nothing(said: str, facts: HouseFacts) -> None:
    exchange = Scene(facts).play([*BOOK, said])
    assert not exchange.done


@pytest.mark.parametrize(
    "said",
    [
        "Yes.",
        "Yes please, could you book that for me?",
        "Sorry, yes, go ahead.",
        "OK, that's fine, thank you.",
        "Right.",
        "Sure, book it please.",
        "Yes, that's all right, we'd like that.",
        "Yes please, we look forward to it.",
    ],
)
def test_a_yes_is_believed_however_it_is_said(said: str, facts: HouseFacts) -> None:
    (done,) = Scene(facts).play([*BOOK, said]).done
    assert done.name == "book_room"


def test_who_thinks_about_it_is_let_go_and_not_asked_what_is_wrong(facts: HouseFacts) -> None:
    reply = Scene(facts).play([*BOOK, "OK, let me think about it."]).reply
    assert "change" not in reply and "read it back" not in reply


@pytest.mark.parametrize(
    "said",
    ["Let me ask my husband first.", "I'll think about that.", "We need to talk it over.", "I'll ring you back."],
)
def test_who_was_offered_a_room_and_thinks_about_it_is_let_go(said: str, facts: HouseFacts) -> None:
    exchange = Scene(facts).play(["A single for tonight please, one person.", said])
    assert exchange.decision.slots == {}


def test_who_names_a_room_while_they_think_has_chosen(facts: HouseFacts) -> None:
    exchange = Scene(facts).play(["A room for tonight, two people.", "Let me see, I think the harbour view."])
    assert exchange.decision.slots["kind"] == "harbour"


@pytest.mark.parametrize(
    "asks",
    ["What are the details of my booking, HL4836?", "Extend my booking HL4836 by one night.", CANCEL[0]],
)
def test_a_reservation_that_was_cancelled_is_told_to_be_and_nothing_is_done_with_it(asks: str, tmp_path: Path) -> None:
    with closing(open_example(tmp_path)) as facts:
        Scene(facts).play([*CANCEL, "Yes, cancel it."])
        scene = Scene(facts)
        exchange = scene.play([asks, CANCEL[1]])
    assert "cancelled" in exchange.reply
    assert [done.name for done in exchange.done] == ["get_reservation"]
    assert not scene.left
