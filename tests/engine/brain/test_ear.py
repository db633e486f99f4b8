import pytest

from engine.brain.ear import Ear
from engine.brain.vocabulary import VOCABULARY
from engine.tools.house import HouseFacts


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
    assert Ear(VOCABULARY, names=facts.profile.vocabulary).hear(heard).line == meant


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
    assert Ear(VOCABULARY, names=facts.profile.vocabulary).hear(said).line == said
