"""Misheard words are taken for what they are most like, and two readings that are close are asked about."""

import pytest

from engine.brain.reading.guess import Guesser
from engine.brain.reading.intents import load_heard
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene

TWO = {"taxi": ["please send me a cab at nine"], "luggage": ["please send me a man at nine"]}


@pytest.mark.parametrize(
    ("line", "intents"),
    [
        ("may eye have and alarm cool four seven", ("wake_up",)),
        ("do you have a rum for to knight", ("book",)),
        ("wobble bibble blah", ()),
        ("rum please", ()),
        ("", ()),
    ],
)
def test_what_words_are_like(line: str, intents: tuple[str, ...]) -> None:
    assert load_heard().guess(line).intents == intents


def test_two_that_are_close_are_both_told() -> None:
    assert set(Guesser(TWO).guess("please send me a cap at nine").intents) == {"taxi", "luggage"}


@pytest.mark.parametrize(("answer", "which"), [("the second one", "b"), ("the first", "a")])
def test_the_guest_tells_which_was_meant(
    answer: str, which: str, facts: HouseFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load_heard(), "guess", Guesser(TWO).guess)
    scene = Scene(facts)
    asked = scene.play(["please sent me cab man at nine"])
    assert asked.decision.intent == "which"
    assert "a taxi" in asked.reply and "your luggage" in asked.reply
    assert scene.play([answer]).decision.intent == asked.decision.slots[which]
