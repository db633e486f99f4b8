"""What it costs to cancel is told, and whether it is to be cancelled stays open."""

from __future__ import annotations

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

SHOWN = ["I want to cancel my booking.", "HL4821", "Holloway"]
TERMS = "After that one night is charged."


@pytest.mark.parametrize(
    "said",
    [
        "What do you charge for cancelling?",
        "Do I get my money back if I cancel?",
        "Is there a cancellation fee?",
        "How much does it cost to cancel my booking?",
    ],
)
def test_the_terms_are_told_at_any_time(said: str, facts: HouseFacts) -> None:
    decision = Scene(facts).play([said]).decision
    assert decision.intent == "hotel"
    assert TERMS in decision.reply


@pytest.mark.parametrize(
    "said", ["Do I get my money back?", "Will it cost me anything?", "No, do I have to pay for it?"]
)
def test_who_asks_for_the_price_has_not_dropped_the_cancelling(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    reply = scene.play([*SHOWN, said]).reply
    assert TERMS in reply and reply.endswith("?")
    scene.play(["Yes, please."])
    assert "HL4821" in scene.left[0].summary


@pytest.mark.parametrize("said", ["Yes, cancel it.", "Cancel it, please.", "Yes, please cancel that."])
def test_cancel_it_is_a_yes_to_whether_it_is_to_be_cancelled(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*SHOWN, said])
    assert "HL4821" in scene.left[0].summary


@pytest.mark.parametrize("said", ["No, don't cancel it.", "Do not cancel that."])
def test_do_not_cancel_it_is_a_no(said: str, facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play([*SHOWN, said])
    assert not scene.left


def test_what_can_be_cancelled_free_of_charge_no_more_is_not_said_to_be(facts: HouseFacts) -> None:
    scene = Scene(facts)
    party = "for two people, my name is Anna Leigh"
    tonight = scene.play([f"A room for tonight {party}", "The harbour view", "07700 900123", "Yes"]).reply
    assert "any more" in tonight and "without charge" not in tonight
    later = Scene(facts)
    reply = later.play([f"A room in two weeks for one night {party}", "The harbour view", "07700 900123", "Yes"]).reply
    assert "without charge" in reply
