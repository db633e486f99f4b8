"""A day that no month has, or that is over, is said back and asked for anew, whatever was wanted for it."""

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.scene import Scene


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["a room for two on the 31st of June"], "no 31st of June"),
        (["a room for two", "the thirtieth of February"], "no 30th of February"),
        (["a room for two on Saturday for two nights", "no, the 31st of November"], "no 31st of November"),
        (["a table for two at eight", "on the thirty first of April"], "no 31st of April"),
        (["a room for two for last Friday"], "past"),
        (["a table for four yesterday at eight"], "past"),
    ],
)
def test_it_is_said_back(lines: list[str], told: str, facts: HouseFacts) -> None:
    exchange = Scene(facts).play(lines)
    assert told in exchange.reply and exchange.reply.endswith("?")
    assert exchange.decision.expects.value == "date"
    assert not exchange.decision.slots.get("arrival") and not exchange.decision.slots.get("day")


def test_what_was_told_beside_it_stands(facts: HouseFacts) -> None:
    scene = Scene(facts)
    scene.play(["a room for two on the 31st of June for three nights", "then the thirtieth"])
    slots = scene.exchanges[-1].decision.slots
    assert (slots["arrival"][-2:], slots["nights"], slots["guests"]) == ("30", "3", "2")


def test_who_is_in_the_house_arrived_in_the_past(facts: HouseFacts) -> None:
    reply = Scene(facts).play(["check my booking", "no code", "Lindqvist", "last Tuesday", "07700 900 124"]).reply
    assert "Harbour View" in reply
