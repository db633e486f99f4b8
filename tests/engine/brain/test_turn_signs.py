"""What the brain tells turn-taking: what it waits for, and whether the words are whole."""

from __future__ import annotations

import pytest

from appliance.contract.events import Role
from engine.brain.dialog import Expects, Said
from tests.engine.brain.scene import Scene


def test_words_in_pieces_are_one_turn(scene: Scene) -> None:
    history = [Said(Role.GUEST, "I would like a wake up call at"), Said(Role.GUEST, "seven in room two one four")]
    assert scene.brain.decide(history[:1]).complete is False
    assert dict(scene.brain.decide(history).slots)["time"] == "07:00"


@pytest.mark.parametrize(
    ("lines", "expects"),
    [
        (["wake up call please"], Expects.TIME),
        (["wake me at seven"], Expects.ROOM),
        (["I need a room"], Expects.DATE),
        (["a room for tonight"], Expects.NUMBER),
        (["a message for Mr Smith"], Expects.MESSAGE),
        (["is Mr Smith staying with you"], Expects.YES_NO),
        (["can I speak to a person"], Expects.PHONE),
        (["I lost my umbrella"], Expects.NAME),
    ],
)
def test_says_what_it_expects(lines: list[str], expects: Expects, scene: Scene) -> None:
    exchange = scene.play(lines)
    assert exchange.last.expects is expects


@pytest.mark.parametrize(
    ("lines", "complete"),
    [
        (["I would like a wake up call at"], False),
        (["wake me at seven", "room number"], False),
        (["wake me at seven", "two one"], False),
        (["wake me at seven", "two one four"], True),
        (["what time is breakfast"], True),
        (["a message for Mr Smith", "please tell him that"], False),
        (["I lost my umbrella", "my name is"], False),
        (["can I speak to a person", "oh seven seven"], False),
    ],
)
def test_knows_whether_the_words_are_whole(lines: list[str], complete: bool, scene: Scene) -> None:
    assert scene.play(lines).decision.complete is complete
