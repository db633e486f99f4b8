"""What is said or known of a call, and the words that somebody looks for."""

from __future__ import annotations

import pytest

from gui.state.wish import is_known, is_said


@pytest.mark.parametrize(
    ("words", "turn", "found"),
    [
        ("taxi", "Could I have a Taxi, please?", True),
        ("please taxi", "Could I have a taxi, please?", True),
        ("tax", "Could I have a taxi, please?", False),
        ('"a taxi"', "Could I have a taxi, please?", True),
        ('"taxi a"', "Could I have a taxi, please?", False),
        ("cafe", "Un café, s'il vous plaît.", True),
        ("?!", "Could I have a taxi, please?", False),
        ("", "Hello.", False),
    ],
)
def test_words_are_looked_for_in_one_turn(words: str, turn: str, found: bool) -> None:
    assert is_said(words, turn) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [("grac", True), ("hopper 214", True), ("race", False), ("7946", True), ("byron", False), ("", False)],
)
def test_what_is_known_is_looked_for_by_its_beginnings(words: str, found: bool) -> None:
    assert is_known(words, ("Grace Hopper", None, "214", "+44 20 7946 0123")) is found
