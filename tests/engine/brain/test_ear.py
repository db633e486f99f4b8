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
        ("is there foot-ball", "is there football"),
        ("can i speak to a purse and", "can i speak to a person and"),
        ("a person flees", "a person please"),
        ("may i speak to a member of stauf", "may i speak to a member of staff"),
        ("i want to change my renovation", "i want to change my reservation"),
        ("i have just pain", "i have chest pain"),
        ("my husband is not freeding", "my husband is not breathing"),
        ("my cart number is four", "my card number is four"),
        ("is the pull open", "is the pool open"),
        ("never might", "never mind"),
        ("we need somewhere to state a night", "we need somewhere to stay tonight"),
        ("in your past on a message", "in your pass on a message"),
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
        "half past six in the morning",
        "call me at nine in the morning",
        "i need a room",
        "i am looking for a family room",
        "the toilet is blocked",
        "what is the room number of mrs brown",
        "somebody is trying to get into my room",
        "could you tell me if the swimming pool is open at night",
        "one oh two is my room",
        "he is breathing",
    ],
)
def test_leaves_ordinary_words_alone(said: str, facts: HouseFacts) -> None:
    assert Ear(VOCABULARY, names=facts.profile.vocabulary).hear(said).line == said
