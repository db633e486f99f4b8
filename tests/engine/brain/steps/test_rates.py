"""A question about a room is answered from the hotel's book; it chooses no room and is no name."""

from __future__ import annotations

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

TWO = "room for two on the fourth of december for one night"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what about the harbour view, how much is that", "189"),
        ("what does it cost with the sea view", "189"),
        ("what does the family one cost then", "240"),
        ("do you have a family suite", "240"),
        ("how much is it", "145"),
        ("What's in the harbour view room?", "own bathroom"),
        ("is the harbour view on a high floor", "don't know"),
        ("can I see it first", "don't know"),
    ],
)
def test_a_question_about_a_room_is_answered_and_chooses_none(facts: HouseFacts, asked: str, told: str) -> None:
    scene = Scene(facts)
    said = scene.play([TWO, asked])
    assert told in said.reply and not said.decision.slots.get("kind")
    assert scene.play(["go for the double"]).decision.slots["kind"] == "double"


def test_a_wish_in_the_form_of_a_question_chooses(facts: HouseFacts) -> None:
    assert Scene(facts).play([TWO, "could we have the harbour view please"]).decision.slots["kind"] == "harbour"


def test_the_room_that_was_asked_about_is_taken_with_a_yes(facts: HouseFacts) -> None:
    said = Scene(facts).play([TWO, "how much is the harbour view", "yes please"])
    assert said.decision.slots["kind"] == "harbour"


@pytest.mark.parametrize("asked", ["how much is it for both nights", "what does it cost in all"])
def test_what_the_chosen_room_costs_is_told_where_a_name_was_asked_for(facts: HouseFacts, asked: str) -> None:
    said = Scene(facts).play(["room for two on the fourth of december for two nights", "the double", asked])
    assert "290" in said.reply and "name" in said.reply and not said.decision.slots.get("name")


@pytest.mark.parametrize(
    "said", ["let me think about it, can you hold it until tomorrow", "ok maybe another time", "I'll sleep on it"]
)
def test_who_thinks_it_over_has_neither_chosen_nor_shortened_the_stay(facts: HouseFacts, said: str) -> None:
    exchange = Scene(facts).play(["room for two on the fourth of december for two nights", said])
    assert not exchange.decision.slots and "else" in exchange.reply


@pytest.mark.parametrize(
    "asked",
    ["What's the rate for a harbour view", "how much is a harbour view on friday", "what does the family suite cost"],
)
def test_what_a_kind_of_room_costs_is_looked_up_for_a_night(facts: HouseFacts, asked: str) -> None:
    assert Scene(facts).play([asked]).decision.intent == "book"
