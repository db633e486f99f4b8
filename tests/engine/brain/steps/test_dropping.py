"""Who cancels what is under way gets none of it; what stands already, and what is dictated, are no matter of it."""

from __future__ import annotations

import pytest

from tests.engine.brain.scene import Scene

TABLE = "Table for two tomorrow at seven, room 203"
NEW_ROOM = "I'd like to book a room for Friday"


@pytest.mark.parametrize(
    ("begun", "said"),
    [
        (TABLE, "cancel the table please"),
        (TABLE, "oh, forget my table"),
        (TABLE, "scrap that table"),
        (TABLE, "actually we don't need a table any more"),
        (TABLE, "cancel that please"),
        (NEW_ROOM, "cancel the booking"),
        (NEW_ROOM, "cancel that please"),
        ("a message for Mr Smith", "cancel that message"),
        ("a message for Mr Smith", "no, please cancel the message"),
        ("I need a taxi tomorrow", "no cancel the taxi"),
        ("could I get some towels", "forget the towels"),
        ("wake me at seven", "cancel the wake up call please"),
        ("I want to complain about the noise from the kitchen", "scrap the complaint please"),
    ],
)
def test_what_is_cancelled_while_it_is_asked_for_is_not_left(begun: str, said: str, scene: Scene) -> None:
    dropped = scene.play([begun, said]).decision
    assert (dropped.intent, dropped.slots) == ("never_mind", {})
    scene.play(["Tom Brown"])
    assert scene.left == []


@pytest.mark.parametrize(
    "said",
    ["Cancel the table, and wake me at seven, room 203", "cancel it and wake me at seven in room 203"],
)
def test_what_is_wished_in_the_same_breath_is_heard(said: str, scene: Scene) -> None:
    scene.play([TABLE, said])
    assert [draft.kind.value for draft in scene.left] == ["wake_up"]


@pytest.mark.parametrize(
    ("begun", "said"),
    [
        ("a message for Mr Smith", "Tell him to cancel the message to his brother"),
        ("I want to change my booking", "cancel the booking"),
        (TABLE, "can I cancel the table later?"),
    ],
)
def test_what_else_is_cancelled_drops_nothing(begun: str, said: str, scene: Scene) -> None:
    assert scene.play([begun, said]).decision.intent != "never_mind"


@pytest.mark.parametrize("said", ["Scrap the lot", "Bring me the menu", "Change the time", "Book a taxi"])
def test_no_act_is_a_name(said: str, scene: Scene) -> None:
    scene.play([TABLE, said])
    assert "name" not in scene.exchanges[-1].decision.slots
