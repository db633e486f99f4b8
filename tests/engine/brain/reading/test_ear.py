import re
from collections import Counter
from collections.abc import Iterable
from itertools import cycle, pairwise
from pydoc_data.topics import topics

import pytest

from engine.brain.reading.ear import Ear
from engine.brain.reading.intents import load_heard
from engine.brain.reading.vocabulary import VOCABULARY
from engine.brain.reading.words import plain
from engine.tools.house import HouseFacts

FRAMES = ("{}", "i never {} it", "he is {} now", "my wife {} here", "the {} number please", "is it {} in the hotel")
"""What ordinary words stand in."""

EVERYDAY = (
    "building emerging breeding used made said opened read sent handled eaten asked paid ordered wanted minded hitting "
    "heating beating locking lacking leaking liking changing charging situation station picking blooming bleating "
    "bleeping blending reading feeding leading pleading briefing breeding breathe amber ambulant chess cheese just "
    "paint plain pains harsh attach attic attach intrude include polite policy place court chart cart guard hard yard "
    "cards window wedding bathing bedding meeting betting treating breakfast unconscionable consciousness locker"
).split()


def ear_of(facts: HouseFacts) -> Ear:
    return Ear(VOCABULARY, names=facts.profile.vocabulary, weight=load_heard().weight)


def ordinary_words() -> list[str]:
    """The words of a large English text (of Python's own manual), the most frequent first."""
    text = re.findall(r"\b[a-z]{3,14}\b", " ".join(topics.values()))
    return [word for word, _ in Counter(text).most_common(1500)]


def made_worse(lines: Iterable[str], facts: HouseFacts) -> list[tuple[str, str]]:
    """Each line in which the ear finds a weight that nobody gave it, and what the ear made of it."""
    ear, weight = ear_of(facts), load_heard().weight
    mended = [(line, ear.mend(line)) for line in map(plain, lines)]
    return [(line, heard) for line, heard in mended if heard != line and weight(heard) - weight(line)]


def test_no_ordinary_word_becomes_danger_or_a_card_or_private_or_never_mind(facts: HouseFacts) -> None:
    """Everyday ones in all frames, those of the text alone and in one of the frames in turn."""
    everyday = [frame.format(word) for frame in FRAMES for word in EVERYDAY]
    of_the_text = [f.format(word) for word, frame in zip(ordinary_words(), cycle(FRAMES[1:])) for f in ("{}", frame)]
    assert made_worse(everyday + of_the_text, facts) == []


def test_no_pair_of_ordinary_words_does(facts: HouseFacts) -> None:
    text = re.findall(r"\b[a-z]{2,14}\b", " ".join(topics.values()))
    assert made_worse([" ".join(pair) for pair, _ in Counter(pairwise(text)).most_common(2000)], facts) == []


@pytest.mark.parametrize("said", ["he is hitting me", "they were hitting her", "she is choking"])
def test_no_danger_is_taken_away(said: str, facts: HouseFacts) -> None:
    ear, weight = ear_of(facts), load_heard().weight
    assert weight(ear.mend(said)) == weight(said) == {"danger"}


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
        ("he is not brething and he is in the bathroom", "he is not breathing and he is in the bathroom"),
        ("may i speak to a member of stauf", "may i speak to a member of staff"),
        ("i want to change my renovation", "i want to change my reservation"),
        ("is the pull open", "is the pool open"),
        ("we need somewhere to state a night", "we need somewhere to stay tonight"),
        ("in your past on a message", "in your pass on a message"),
    ],
)
def test_puts_misheard_words_right(heard: str, meant: str, facts: HouseFacts) -> None:
    assert ear_of(facts).hear(heard).line == meant


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
        "which building is the spa in",
        "i never used the minibar",
        "the telephone is not picking up",
        "he is hitting the wall",
        "i am locking the door",
        "we are changing rooms",
        "the situation is awkward",
    ],
)
def test_leaves_ordinary_words_alone(said: str, facts: HouseFacts) -> None:
    assert ear_of(facts).hear(said).line == said
