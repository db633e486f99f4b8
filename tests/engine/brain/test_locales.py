"""The languages beside English: the same texts in each, and nothing left in another."""

from __future__ import annotations

import pytest

from engine.brain.texts import LOCALES, load_texts, spoken_languages

SPOKEN_ONLY = ("de", "fr", "es", "it")


def test_every_locale_file_is_a_language() -> None:
    assert spoken_languages() == {"en", *SPOKEN_ONLY}
    for part in ("heard", "danger"):
        assert {file.stem.removesuffix(f"_{part}") for file in LOCALES.glob(f"*_{part}.toml")} == spoken_languages()


@pytest.mark.parametrize("language", SPOKEN_ONLY)
def test_every_language_has_the_same_texts_and_english_has_them_too(language: str) -> None:
    keys = load_texts(language).keys
    assert keys == load_texts("de").keys
    assert keys <= load_texts("en").keys


@pytest.mark.parametrize("language", SPOKEN_ONLY)
def test_nothing_is_left_in_english(language: str) -> None:
    texts, english = load_texts(language), load_texts("en")
    for key in texts.keys - {"hotel.answer"}:
        values = dict.fromkeys(("hotel", "daypart", "number", "room", "place", "time", "when", "phone", "what"), "X")
        said = texts.say(key, 0, values)
        assert said != english.say(key, 0, values), key


@pytest.mark.parametrize("language", SPOKEN_ONLY)
def test_the_menu_names_every_key_that_works(language: str) -> None:
    numbers = {
        "de": ("Null", "Eins", "Zwei", "Drei", "Fünf", "Neun"),
        "fr": ("zéro", "un", "deux", "trois", "cinq", "neuf"),
        "es": ("cero", "uno", "dos", "tres", "cinco", "nueve"),
        "it": ("zero", "uno", "due", "tre", "cinque", "nove"),
    }
    menu = load_texts(language).say("phrase.menu", 0, {})
    assert [menu.count(f" {number}") >= 1 for number in numbers[language]] == [True] * 6
