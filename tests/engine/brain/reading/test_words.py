import pytest

from engine.brain.reading.ear import Ear
from engine.brain.reading.words import plain


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("I'd like a wake-up call at 7 A.M.", "i would like a wake up call at 7 am"),
        ("What's the Wi-Fi password?", "what is the wifi password"),
        ("He isn't breathing!", "he is not breathing"),
        ("Um, er, hello", "hello"),
        ("at 6.30, o'clock", "at 6:30 oclock"),
        ("It's Mr. O'Brien", "it is mr obrien"),
        ("£125", "125 pounds"),
        ("to-night, to-morrow and to-day", "tonight tomorrow and today"),
        ("Foot-ball and a wake-up call", "foot ball and a wake up call"),
        ("Good-by.", "goodbye"),
        ("It's O2O7946.", "it is 0207946"),
        ("seven to clock", "seven oclock"),
        ("the clock is slow", "the clock is slow"),
        ("half-tast five", "half past five"),
        ("To people please", "two people please"),
        ("Should you tell me if there is parking?", "could you tell me if there is parking"),
        ("You said that I should.", "you said that i should"),
        ("", ""),
    ],
)
def test_makes_plain_words(said: str, expected: str) -> None:
    assert plain(said) == expected


@pytest.mark.parametrize(
    ("said", "dangling"),
    [
        ("I would like a wake up call at", True),
        ("my name is", True),
        ("room number", True),
        ("for my wife and I", False),
        ("what time is it", False),
        ("has Professor Lynch already checked in", False),
        ("Do you have a room for tonight?", False),
        ("I want a room for", True),
        ("Has anybody handed in a grey", True),
        ("I've left my old brown", True),
        ("my scarf is grey", False),
        ("the radiator makes a sort", True),
        ("my sister has been", True),
        ("that is very kind", False),
    ],
)
def test_knows_where_a_sentence_cannot_end(said: str, dangling: bool) -> None:
    assert Ear(()).hear(said).is_dangling is dangling
