"""What is said of danger, and where it is: the kinds of every language, sayings that are none, and places."""

from __future__ import annotations

import pytest

from engine.brain.reading.dangers import load_dangers
from engine.brain.routes.emergency import DANGERS
from tests.engine.brain.foreign.scene import LANGUAGES


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_every_language_knows_every_kind_of_danger(language: str) -> None:
    assert load_dangers(language).kinds.keys() == DANGERS.keys()


def test_a_saying_is_taken_out_and_the_rest_is_heard() -> None:
    dangers = load_dangers()
    assert dangers.find("i am dying for a coffee") is None
    assert dangers.find("i am dying for a coffee but the kitchen is on fire") == "fire"


@pytest.mark.parametrize(
    ("line", "asked", "place"),
    [
        ("a man has collapsed in the indoor pool", False, "in the indoor pool"),
        ("there is a fire on the third floor", False, "on the third floor"),
        ("there is a fire in my room", False, ""),
        ("i am in my car", False, ""),
        ("i am in my car", True, "in my car"),
        ("one of us is in a wheelchair", True, ""),
        ("i am in a hurry", True, ""),
    ],
)
def test_where_it_is(line: str, asked: bool, place: str) -> None:
    assert load_dangers().place(line, asked=asked) == place


@pytest.mark.parametrize(
    ("place", "is_exact"),
    [
        ("in the pool", True),
        ("in the corridor on the third floor", True),
        ("in the corridor", False),
        ("in the bathroom", False),
        ("", False),
    ],
)
def test_a_place_of_which_a_house_has_many_finds_nobody(place: str, is_exact: bool) -> None:
    assert load_dangers().is_exact(place) is is_exact
