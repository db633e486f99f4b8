"""No sentence is said three times in a call, whatever its guest says, in any of the five languages."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import pytest

from engine.brain.conversation import Conversation
from engine.brain.dialog import Decision, Done, Said
from engine.brain.foreign.brain import ForeignBrain
from engine.brain.telling import TIMES, sentences_of
from engine.brain.texts import load_texts
from engine.brain.unserved import UnservedBrain
from engine.tools.house import HouseFacts
from tests.engine.brain.scene import NOW, Scene, talk_with

LANGUAGES = ("en", "de", "fr", "es", "it")
STUBBORN = 40
"""Turns in which a guest says the same; no call that gets nowhere is longer than that."""

WALKS = 5
WALK = 40

LINES: dict[str, tuple[str, ...]] = {
    "en": (
        *("purple", "bibble wibble", "", "pardon?", "hello", "thanks", "yes", "no", "hold on", "never mind"),
        *("what time is breakfast", "do you have a helicopter pad", "how much is it", "who won the football"),
        *("is mr smith staying here", "my card number is 4111111111111111", "do you speak German", "are you a robot"),
        *("wake me", "wake me at seven in room 214", "cancel it", "room 214", "room 999", "half past six"),
        *(
            "a table for two tomorrow at seven",
            "Ann Lee",
            "I lost my umbrella",
            "I want to complain",
            "a taxi at seven",
        ),
        *("a message for mr smith", "could I have some towels", "the shower is leaking", "there is a fire"),
        *("he's not breathing", "can I speak to a person", "I have a question about my reservation", "HL 4821"),
        *("do you have a room for tonight", "two people", "the first", "what was the code", "07700 900123"),
    ),
    "de": (
        *("Blubb.", "", "Wie bitte?", "Hallo.", "Wann gibt es Frühstück?", "Haben Sie WLAN?", "Wecken Sie mich bitte."),
        *("Um sieben Uhr.", "Zimmer 214.", "Zimmer 999.", "Ich möchte einen Mitarbeiter sprechen.", "Es brennt!"),
        *("Haben Sie ein Zimmer frei?", "Mein Mann atmet nicht!", "Danke schön, gute Nacht?", "Hilfe!"),
    ),
    "fr": (
        *("Blabla.", "", "Pardon ?", "Bonsoir.", "À quelle heure est le petit déjeuner ?", "Il y a le wifi ?"),
        *("Réveillez-moi, s'il vous plaît.", "À sept heures.", "Chambre 214.", "Chambre 999."),
        *("Je voudrais parler à une personne.", "Au feu !", "Le wifi ne marche pas.", "Il ne respire pas !"),
    ),
    "es": (
        *(
            "Blablá.",
            "",
            "¿Cómo?",
            "Hola.",
            "¿A qué hora es el desayuno?",
            "¿Tienen wifi?",
            "Quiero que me despierten.",
        ),
        *("A las siete.", "Habitación 214.", "Habitación 999.", "Quiero hablar con una persona.", "¡Fuego!"),
        *("El wifi no funciona.", "¡Mi mujer no respira!"),
    ),
    "it": (
        *(
            "Blabla.",
            "",
            "Come?",
            "Buonasera.",
            "A che ora è la colazione?",
            "C'è il wifi?",
            "Vorrei essere svegliato.",
        ),
        *("Alle sette.", "Camera 214.", "Camera 999.", "Posso parlare con una persona?", "C'è un incendio!"),
        *("Il wifi non funziona.", "Mia moglie non respira!"),
    ),
}


def call(language: str, facts: HouseFacts) -> Conversation:
    if language == "en":
        return Scene(facts).talk
    return talk_with(ForeignBrain(language, facts, lambda: NOW), facts)


async def said_too_often(talk: Conversation, lines: Sequence[str]) -> tuple[list[str], Decision | None]:
    """The sentences that a guest heard who said these lines, until the porter ended the call, and its last decision."""
    heard = Counter(
        sentence for said in talk.history if isinstance(said, Said) for sentence in sentences_of(said.text.casefold())
    )
    last = None
    for line in lines:
        exchange = await talk.say(line)
        heard.update(sentences_of(exchange.reply.casefold()))
        last = exchange.last
        if last.ends_call:
            break
    return [sentence for sentence, times in heard.items() if times > TIMES], last


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_says_the_same_again_and_again_is_told_nothing_three_times(language: str, facts: HouseFacts) -> None:
    for line in LINES[language]:
        talk = call(language, facts)
        assert (await said_too_often(talk, [line] * STUBBORN))[0] == [], line


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nor_is_who_says_this_and_that(language: str, facts: HouseFacts) -> None:
    for seed in range(WALKS):
        choose = random.Random(seed)
        lines = choose.choices(LINES[language], k=WALK)
        assert (await said_too_often(call(language, facts), lines))[0] == [], (seed, lines)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_call_that_gets_nowhere_goes_to_a_person_and_ends(language: str, facts: HouseFacts) -> None:
    talk = call(language, facts)
    _, last = await said_too_often(talk, [LINES[language][0]] * STUBBORN)
    assert last is not None and last.ends_call
    assert [e for e in talk.history if isinstance(e, Done) and e.name == "transfer_to_person"]


@pytest.mark.parametrize(("language", "line"), [("en", "there is a fire"), ("de", "Es brennt!"), ("fr", "Au feu !")])
async def test_nobody_in_danger_is_hung_up_on(language: str, line: str, facts: HouseFacts) -> None:
    talk = call(language, facts)
    _, last = await said_too_often(talk, [line] * STUBBORN)
    assert last is not None and not last.ends_call
    assert last.reply == "", "they hear the emergency number, and not the porter"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_is_not_understood_at_all_is_told_of_the_keys_and_then_goodbye(
    language: str, facts: HouseFacts
) -> None:
    talk = talk_with(UnservedBrain(load_texts(language)), facts)
    talk.history.clear()  # such a call is greeted by a recording
    too_often, last = await said_too_often(talk, ["..."] * STUBBORN)
    assert too_often == []
    assert last is not None and last.ends_call
