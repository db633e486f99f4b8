from __future__ import annotations

import pytest

from tests.bench.speech import read_lines
from tests.bench.spoken_by_ear import LINES, missed


@pytest.mark.parametrize(
    ("line", "heard", "words"),
    [
        ("It is £120 a night.", "It is £120 a night.", []),
        ("It is £120 a night.", "It is a hundred and twenty pounds a night.", ["one"]),
        ("It is £120 a night.", "It is one hundred twenty pounds a night", []),
        ("It is £120 a night.", "It is 100 pounds a knight.", ["twenty"]),
        ("Room 304 is free.", "Room three zero four is three.", []),
        ("At 7:15.", "At seven fifty.", ["fifteen"]),
        ("The bar is open.", "The car is hoping.", []),
    ],
)
def test_only_what_was_put_into_words_can_be_missed(line: str, heard: str, words: list[str]) -> None:
    assert missed(line, heard) == words


def test_the_sentences_are_sixty() -> None:
    assert len(set(read_lines(LINES))) >= 60
