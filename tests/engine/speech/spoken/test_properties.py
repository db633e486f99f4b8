"""What must hold for any text: no figure, sign of money or abbreviation is left, and twice is once."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest

from engine.speech.spoken import grammar_for, spoken
from engine.speech.voices.sentences import split
from tests.engine.speech.spoken.test_cases import read_cases

LOCALES = ("en-GB", "en-US", "de-DE", "fr-FR", "es-ES", "it-IT")
TEXTS_PER_SEED = 150
PIECES = (
    "{n} {n}.{d}{d} {n},{d}{d} {n}.{d}{d}{d} {n},{d}{d}{d} {n}:{d}{d} {n}h{d}{d} £{n} €{n}.{d}{d} {n}€ ${n}-{n} {n}% "
    "{n}° -{n} +{n} {n}+ #{n} ~{n} {n}/{n} {n}/{n}/{n}{n} {n}.{n}. {n}-{n}-{n} {n}–{n} {n}am {n}pm {n}st {n}th {n}er "
    "{n}º {n}ª {n}² ½ ①  {n}km {n}m² x{n} A{n} {n}B {n}{d}{d}{d}{d}{d}{d}{d}{d} +{n}{d} {d}{d}{d} {d}{d}{d}{d} ({n}) "
    "[{n}] *{n}* _{n}_ room{n} Zimmer room chambre camera habitación a@b.c{n} www.x{n}.com v{n}.{n}.{n} ٣٤ {n}x{n} "
    "Dr. Mr. St. No. Nr. M. Sr. Sig. n. z. B. e.g. etc. a.m. p.m. A A-M X I , . ! ? : ; - – & @ / | < > « » € £ $ ¥ ₹ "
    "Uhr h Juli July juillet julio luglio May Mon Mo lun the der le el il am um à alle and und et y e a to bis Smith "
    "hello Guten buenas\n tea/coffee % ° = + * ** __ ` ~~ 😀 ™ … ’ \u00a0 \u200d"
).split(" ")


def any_text(chance: random.Random) -> str:
    words = [re.sub(r"{n}", lambda _: str(chance.choice((0, 1, 3, 21, 304, 1998))), piece) for piece in PIECES]
    words = [re.sub(r"{d}", lambda _: str(chance.randrange(10)), word) for word in words]
    return "".join(chance.choice(words) + chance.choice((" ", " ", " ", "")) for _ in range(chance.randint(1, 9)))


def not_words(text: str) -> set[str]:
    return {c for c in text if unicodedata.category(c) in ("Nd", "No", "Nl", "Sc", "Sm", "So")}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("seed", range(8))
def test_any_text_becomes_words_and_stays_as_it_is(locale: str, seed: int) -> None:
    chance = random.Random(f"{locale} {seed}")
    for text in (any_text(chance) for _ in range(TEXTS_PER_SEED)):
        said = spoken(text, locale)
        assert not not_words(said), (text, said)
        assert spoken(said, locale) == said, text


@pytest.mark.parametrize("locale", LOCALES)
def test_every_abbreviation_of_the_tables_is_read_in_full(locale: str) -> None:
    grammar = grammar_for(locale)
    assert grammar
    for key, full in {**grammar.abbreviations, **grammar.closing}.items():
        written = key.replace("#", "12").replace("^", "Anna")
        said = spoken(f"{written} x" if key[-1] != "^" else written, locale)
        assert full.split()[0].lower() in said.lower(), (written, said)
        short = key.strip("#^ ")
        assert short == full or not re.search(rf"(?<!\w){re.escape(short)}(?!\w)", said), (written, said)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_of_another_language_is_read_without_figures_too(locale: str) -> None:
    for _, written, _ in read_cases():
        assert not not_words(spoken(written, locale)), written


@pytest.mark.parametrize("locale", ["en-GB", "de-DE", "it-IT"])
@pytest.mark.parametrize("written", ["{}", "£{}", "{} €", "{}%", "a{}", "{}.{}.{}", "room {}", "{} 1/2", "{}st", "+{}"])
def test_a_number_without_end_is_read_all_the_same(locale: str, written: str) -> None:
    """Python makes no number of more than 4,300 digits."""
    assert not not_words(spoken(written.replace("{}", "7" * 4301), locale))


@pytest.mark.parametrize("locale", ["pl", "zz", ""])
def test_a_language_without_grammar_is_only_tidied(locale: str) -> None:
    assert spoken("**Pokój 304** 😀 kosztuje  120 zł", locale) == "Pokój 304 kosztuje 120 zł"


def test_accents_in_parts_are_put_together() -> None:
    assert spoken("Cafe\u0301 \ufb01n", "fr") == "Café \ufb01n"


@pytest.mark.parametrize(("locale", "said"), [(locale, said) for locale, _, said in read_cases()])
def test_sentences_are_split_the_same_before_and_after(locale: str, said: str) -> None:
    pieces = split(said, opening=False)
    assert [p for piece in pieces for p in split(piece, opening=False)] == pieces
