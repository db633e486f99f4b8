"""The characters between words that a voice would name or swallow: & @ / % + = # ~ and stray signs of money."""

from __future__ import annotations

import re
import unicodedata

from engine.speech.spoken.grammar import Grammar

_CONNECTIVES = frozenset("and or und oder et ou y o e she he".split())


def before_numbers(text: str, g: Grammar) -> str:
    """Signs that belong to the number behind them: #5, ~10."""
    text = re.sub(r"(?<!\w)#\s?(?=\d)", f"{g.signs.number} ", text)
    text = re.sub(r"(?<=\d)\s?#(?!\w)", f" {g.signs.hash}", text)
    return re.sub(r"(?<!\w)[~≈]\s?(?=\d)", f"{g.signs.about} ", text)


def symbols(text: str, g: Grammar) -> str:
    text = re.sub(r"(?<=\w)\s?/\s?(?=\w)", lambda m: _slash(m.string, m.start(), m.end(), g), text)
    words = {
        "&": g.and_,
        "@": g.signs.at,
        "%": g.percent,
        "+": g.signs.plus,
        "=": g.signs.equals,
        "×": g.signs.by,
        "°": g.units["°"].many,
        "€": g.currencies["EUR"].unit.many,
        "£": g.currencies["GBP"].unit.many,
        "$": g.currencies["USD"].unit.many,
        "¥": g.currencies["JPY"].unit.many,
    }
    return "".join(_character(c, words) for c in text)


def _slash(text: str, start: int, end: int, g: Grammar) -> str:
    """ "tea/coffee" -> "tea or coffee", but "and/or" -> "and or"."""
    before, after = text[:start].split()[-1:], text[end:].split()[:1]
    beside = {word.strip(".,;:!?()").lower() for word in (before + after)}
    near = {word.rpartition("/")[2] if "/" in word else word for word in beside}
    return " " if near & _CONNECTIVES else f" {g.or_} "


def _character(c: str, words: dict[str, str]) -> str:
    if c in words:
        return f" {words[c]} "
    if c in "#~_*`/±÷²³" or unicodedata.category(c) == "Sc":
        return " "
    return c
