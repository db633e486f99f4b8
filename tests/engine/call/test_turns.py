"""How long a silence has to be before the porter answers, by what was said."""

import pytest

from engine.brain.dialog import Expects
from engine.call.turns import (
    COMPLETE_S,
    GREETING_S,
    OPEN_S,
    SENTENCE_S,
    UNFINISHED_S,
    YES_NO_S,
    Judgement,
    same_words,
    silence_needed_s,
)

CASES = [
    # words, the brain calls it complete, what the porter had asked for, silence needed
    ("What time is breakfast?", True, Expects.NOTHING, COMPLETE_S),
    ("do you have a room for tonight", True, Expects.NOTHING, COMPLETE_S),
    ("Yes.", False, Expects.YES_NO, YES_NO_S),
    ("No, thank you.", False, Expects.YES_NO, YES_NO_S),
    ("Yes.", False, Expects.NOTHING, SENTENCE_S),
    ("My name is", True, Expects.NOTHING, UNFINISHED_S),
    ("my name is,", False, Expects.NAME, UNFINISHED_S),
    ("I would like to come from the", True, Expects.DATE, UNFINISHED_S),
    ("Room number", True, Expects.ROOM, UNFINISHED_S),
    ("Good evening.", True, Expects.NOTHING, GREETING_S),
    ("Oh, hello!", True, Expects.REQUEST, GREETING_S),
    ("Good evening, a room please.", True, Expects.NOTHING, COMPLETE_S),
    ("Who won the match this evening,", True, Expects.NOTHING, SENTENCE_S),
    ("Who won the match this evening,", False, Expects.NOTHING, UNFINISHED_S),
    ("um", False, Expects.NOTHING, UNFINISHED_S),
    ("A room for two and", True, Expects.NOTHING, UNFINISHED_S),
    ("01632", False, Expects.PHONE, UNFINISHED_S),
    ("01632 960 123", False, Expects.PHONE, OPEN_S),
    ("01632 960 123", True, Expects.PHONE, COMPLETE_S),
    ("My suitcase got lost.", False, Expects.NOTHING, SENTENCE_S),
    ("my suitcase", False, Expects.NOTHING, OPEN_S),
    ("Which room is it in?", True, Expects.NOTHING, COMPLETE_S),
    ("", False, Expects.NOTHING, UNFINISHED_S),
]


@pytest.mark.parametrize(("words", "complete", "expects", "needed_s"), CASES)
def test_silence_needed(words: str, complete: bool, expects: Expects, needed_s: float) -> None:
    assert silence_needed_s(words, Judgement(complete, expects)) == needed_s


def test_the_surer_the_shorter() -> None:
    assert YES_NO_S < COMPLETE_S < SENTENCE_S < OPEN_S < UNFINISHED_S


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("What time is breakfast", "What time is breakfast?", True),
        ("room two, one four", "Room two one four.", True),
        ("room two one", "Room two one four.", False),
        ("I'm here", "Im here", False),
        ("", "?", True),
    ],
)
def test_words_are_the_same_however_they_are_written(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
