import pytest

from engine.brain.vocabulary import VOCABULARY
from engine.brain.words import Ear, plain
from engine.tools.house import HouseFacts


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
        ("", ""),
    ],
)
def test_makes_plain_words(said: str, expected: str) -> None:
    assert plain(said) == expected


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("what time is brick fast", "what time is breakfast"),
        ("a wakeup cool please", "a wake up call please"),
        ("he is not brething", "he is not breathing"),
        ("I made a resservation", "i made a reservation"),
        ("is there a restront", "is there a restaurant"),
        ("call an ambulence", "call an ambulance"),
    ],
)
def test_puts_misheard_words_right(heard: str, meant: str, facts: HouseFacts) -> None:
    assert Ear((*VOCABULARY, *facts.profile.vocabulary)).hear(heard).line == meant


@pytest.mark.parametrize(
    "said",
    [
        "do you have a helicopter pad",
        "my name is catherine holloway",
        "the people next door are shouting",
        "i am waiting for my brother",
        "can i speak to somebody about the conference",
        "please tell him to call me back",
        "i would like two single beds",
        "we are leaving on thursday",
        "it is raining outside",
        "could you send a plumber",
    ],
)
def test_leaves_ordinary_words_alone(said: str, facts: HouseFacts) -> None:
    assert Ear((*VOCABULARY, *facts.profile.vocabulary)).hear(said).line == said


@pytest.mark.parametrize(
    ("said", "dangling"),
    [
        ("I would like a wake up call at", True),
        ("my name is", True),
        ("room number", True),
        ("for my wife and I", False),
        ("what time is it", False),
        ("Do you have a room for tonight?", False),
        ("I want a room for", True),
    ],
)
def test_knows_where_a_sentence_cannot_end(said: str, dangling: bool) -> None:
    assert Ear(()).hear(said).is_dangling is dangling
