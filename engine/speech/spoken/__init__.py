"""A text as it is spoken: every figure, sign and abbreviation in words, so that no voice has to guess.

One rule per file, in the order in which they must come: each leaves words
where it found something, and what it leaves no later rule touches. Pure.
"""

from __future__ import annotations

from typing import Final

from engine.speech.spoken import de, en, es, fr, it
from engine.speech.spoken.abbreviations import abbreviations
from engine.speech.spoken.addresses import addresses
from engine.speech.spoken.dates import dates
from engine.speech.spoken.figures import figures, last_figures, ordinals
from engine.speech.spoken.grammar import Grammar
from engine.speech.spoken.identifiers import codes, mixed_words, rooms
from engine.speech.spoken.money import money
from engine.speech.spoken.quantities import phrases, quantities
from engine.speech.spoken.symbols import before_numbers, symbols
from engine.speech.spoken.telephones import telephones
from engine.speech.spoken.tidy import tidy, tidy_spaces
from engine.speech.spoken.times import times

_GRAMMARS: Final = {
    "en": en.BRITISH,
    "en-us": en.AMERICAN,
    "de": de.GERMAN,
    "fr": fr.FRENCH,
    "es": es.SPANISH,
    "it": it.ITALIAN,
}
ABBREVIATIONS: Final = frozenset(
    word for grammar in _GRAMMARS.values() for key in grammar.abbreviations for word in key.split() if word[-1] == "."
)
"""Words with a dot that ends no sentence, in all languages; "No." and its like are among them."""
CLOSING_ABBREVIATIONS: Final = frozenset(
    word for grammar in _GRAMMARS.values() for key in grammar.closing for word in key.split() if word[-1] == "."
)
"""Words with a dot that may end a sentence as well."""

_RULES: Final = (
    addresses,
    phrases,
    abbreviations,
    telephones,
    money,
    dates,
    times,
    rooms,
    before_numbers,
    ordinals,
    quantities,
    codes,
    figures,
    mixed_words,
    last_figures,
    symbols,
)


_ROUNDS: Final = 3
"""Words run together may hide something from the rules until what stands between them is read."""


def spoken(text: str, locale: str) -> str:
    """`locale` is a language tag such as en-GB or de. Text in another language is only freed of what is for the eye.

    Spoken text spoken again is the same text.
    """
    grammar = grammar_for(locale)
    for _ in range(_ROUNDS):
        before, text = text, _once(text, grammar)
        if text == before:
            break
    return text


def grammar_for(locale: str) -> Grammar | None:
    tag = locale.lower().replace("_", "-")
    return _GRAMMARS.get(tag) or _GRAMMARS.get(tag.split("-")[0])


def _once(text: str, grammar: Grammar | None) -> str:
    text = tidy(text)
    if grammar is not None:
        for rule in _RULES:
            text = rule(text, grammar)
    return tidy_spaces(text)
