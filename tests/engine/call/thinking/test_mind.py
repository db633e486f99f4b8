"""What a call greets with and thinks with, by its language; and what a new brain is told of an old one's guest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from appliance.contract.events import Role
from appliance.contract.told import tell
from engine.brain.dialog import Decision, Entry, Expects, Said, Whispered
from engine.brain.texts import load_texts, spoken_languages
from engine.call.language.tongue import Tongue, choose
from engine.call.thinking.mind import Mind


class English:
    """Tells what it was told; greets when that is nothing."""

    def decide(self, history: Sequence[Entry]) -> Decision:
        heard = " ".join(entry.text for entry in history if isinstance(entry, Said)) or "Good evening."
        return Decision("test", {}, heard, (), (), Expects.NOTHING, True, 1.0, "")


class Foreign(English):
    """Greets in its language's name."""

    def __init__(self, language: str) -> None:
        self._language = language

    def decide(self, history: Sequence[Entry]) -> Decision:
        said = super().decide(history)
        return said if history else replace(said, reply=self._language)


def call(locale: str) -> tuple[Mind, Tongue]:
    tongue = Tongue(choose(locale, spoken=spoken_languages(), recognised=False))
    return Mind(English(), Foreign, tongue), tongue


@pytest.mark.parametrize(
    ("locale", "opening_line", "resumed", "words"),
    [
        ("en-GB", None, False, "Good evening."),
        ("en-GB", "Welcome back, Ada.", False, "Welcome back, Ada."),
        ("en-GB", None, True, load_texts("en").say("greeting.back", 0, {})),
        ("xx", None, False, f"{load_texts('en').say('language.foreign', 0, {})} Good evening."),
        ("de-DE", "Welcome back, Ada.", False, ""),
        ("de-DE", None, True, load_texts("de").say("greeting.back", 0, {})),
    ],
)
def test_the_first_words(locale: str, opening_line: str | None, resumed: bool, words: str) -> None:
    assert call(locale)[0].first_words(opening_line, resumed=resumed) == words


def test_who_is_not_understood_is_answered_in_their_language() -> None:
    mind, _ = call("de-DE")
    assert mind.decide([Said(Role.GUEST, "cut in dark")]).reply == load_texts("de").say("language.heard", 0, {})


def test_who_chooses_english_is_greeted_in_it_and_begins_anew() -> None:
    mind, tongue = call("de-DE")
    history = [Said(Role.GUEST, "cut in dark"), Said(Role.PORTER, "Taste")]
    english = choose("en-GB", spoken=spoken_languages(), recognised=True)
    assert mind.learn(english, len(history)) == "Good evening."
    assert (tongue.choice.language, tongue.choice.understood) == ("en", True)
    assert mind.decide([*history, Said(Role.GUEST, "Hello.")]).reply == "Hello."


def test_a_guest_who_turns_out_to_speak_german_is_greeted_in_it_and_understood() -> None:
    mind, tongue = call("en-GB")
    german = choose("de-DE", spoken=spoken_languages(), recognised=True)
    assert mind.learn(german, 1) == "de"
    assert (tongue.choice.language, tongue.choice.understood) == ("de", True)
    assert mind.decide([Said(Role.PORTER, "Good evening."), Said(Role.GUEST, "Hallo.")]).reply == "Hallo."


def test_a_guest_who_turns_out_to_speak_german_that_no_ears_hear_is_pointed_to_the_keys() -> None:
    mind, tongue = call("en-GB")
    history = [Said(Role.PORTER, "Good evening.")]
    german = choose("de-DE", spoken=spoken_languages(), recognised=False)
    assert mind.learn(german, len(history)) == ""
    assert (tongue.choice.language, tongue.choice.understood) == ("de", False)
    words = mind.decide([*history, Said(Role.GUEST, "Haben Sie ein Zimmer frei?")]).reply
    assert words == load_texts("de").say("language.heard", 0, {})


@pytest.mark.parametrize(
    ("locale", "whisper", "why"),
    [
        ("en-GB", "offer her the late check-out", None),
        ("en-GB", "biete ihr den späten Check-out an", "whisper.nothing"),
        ("de-DE", "biete ihr den späten Check-out an", None),
        ("de-DE", "offer her the late check-out", "whisper.nothing_de"),
        ("fr-FR", "dis-lui que son taxi est là", None),
        ("fr-FR", "tell her that her taxi is here", "whisper.nothing_fr"),
        ("es-ES", "she is drunk", "whisper.nothing_es"),
        ("it-IT", "she is drunk", "whisper.nothing_it"),
        ("xx", "offer her the late check-out", None),
    ],
)
def test_a_whisper_is_used_in_the_calls_language_and_else_the_clerk_is_told_why_not(
    locale: str, whisper: str, why: str | None
) -> None:
    tongue = Tongue(choose(locale, spoken=spoken_languages(), recognised=True))
    told = Mind(English(), Foreign, tongue).why_no_use(whisper)
    assert (told.code if told else None) == why


def test_where_nobody_understands_the_guest_no_whisper_is_used() -> None:
    assert call("de-DE")[0].why_no_use("biete ihr den späten Check-out an") == tell("whisper.unserved")


def test_the_guest_hears_a_whisper_in_their_language() -> None:
    tongue = Tongue(choose("de-DE", spoken=spoken_languages(), recognised=True))
    mind = Mind(English(), Foreign, tongue)
    reply = mind.decide([Whispered("sag ihr, dass ihr Taxi da ist"), Said(Role.GUEST, "Gut.")]).reply
    assert reply == "Gut. Ein Kollege am Empfang sagt mir, dass Ihr Taxi da ist."
