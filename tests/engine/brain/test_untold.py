"""A guest who speaks on before they heard what came of an act hears it now, and nothing is done twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from appliance.contract.events import Role
from engine.brain.dialog import Said
from tests.engine.brain.scene import Scene, open_example

BOOKING = (
    "Do you have a room for tonight?",
    "Two people.",
    "The harbour view, please.",
    "Catherine Brown",
    "07700 900123",
    "Yes.",
)


def booked_but_not_told(folder: Path) -> Scene:
    scene = Scene(open_example(folder))
    scene.play(BOOKING)
    said = scene.talk.history.pop()
    assert isinstance(said, Said) and said.role is Role.PORTER, "what came of it was said, and is not heard now"
    return scene


@pytest.mark.parametrize("words", ["Please.", "Yes, please.", "Thank you very much.", "Okay."])
def test_a_courtesy_is_answered_with_what_was_done(tmp_path: Path, words: str) -> None:
    scene = booked_but_not_told(tmp_path)
    exchange = scene.play([words])
    assert "Your code is" in exchange.reply and not exchange.done


def test_another_wish_is_answered_after_it(tmp_path: Path) -> None:
    scene = booked_but_not_told(tmp_path)
    reply = scene.play(["What time is breakfast?"]).reply
    assert reply.index("Your code is") < reply.index("Breakfast") and "anything else? B" not in reply


def test_what_was_heard_is_not_told_again(tmp_path: Path) -> None:
    scene = Scene(open_example(tmp_path))
    scene.play(BOOKING)
    assert "Your code is" not in scene.play(["Thank you."]).reply
