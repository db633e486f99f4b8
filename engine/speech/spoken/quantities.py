"""Measures: per cent, degrees, units, fractions, sizes, and what is a phrase of its own (24/7)."""

from __future__ import annotations

import re
from functools import cache
from re import Match
from typing import Final

from engine.speech.spoken.grammar import Grammar
from engine.speech.spoken.notation import number_pattern, read_number, say

_FRACTION: Final = re.compile(r"(?<![\w./,-])(?:(\d{1,9})\s)?(\d{1,2})/(\d{1,2})(?![\w/]|[.,]\d)")
_SIZE: Final = re.compile(r"(\d(?:\s?[cm]?m)?)\s?[x×]\s?(?=\d)")
_REPEATED: Final = re.compile(r"(?<![\w.,])(\d+)\s?[x×](?:\s(?=[^\W\d_])|(?=\s*$|[.,;!?]))")
_HOW_OFTEN: Final = re.compile(r"(?:a|per|daily|each|every|pro|am|im|täglich|in|par|al?|por)\b|\s*$|[.,;!?]")
_MINUS: Final = r"(?:(?<!\S)(?P<minus>[-–]))?"


def phrases(text: str, g: Grammar) -> str:
    for pattern, spoken in g.phrases.items():
        text = re.sub(pattern, spoken, text)
    return text


def quantities(text: str, g: Grammar) -> str:
    text = _SIZE.sub(rf"\1 {g.signs.by} ", text)
    text = _REPEATED.sub(lambda m: f"{m[1]} {g.signs.times if _HOW_OFTEN.match(m.string, m.end()) else ''} ", text)
    text = _measured(g).sub(lambda m: _measure(m, g), text)
    return _FRACTION.sub(lambda m: _fraction(m, g), text)


@cache
def _measured(g: Grammar) -> re.Pattern[str]:
    number = number_pattern(g)
    units = "|".join(sorted(map(re.escape, g.units), key=len, reverse=True))
    low = rf"(?:(?P<low>{number})\s?(?:%|°C?)?\s?[–—-]\s?)?"
    return re.compile(
        rf"(?<![\w.,/]){_MINUS}{low}(?P<amount>{number})(?P<gap>[\s-]?)(?P<unit>{units})(?!\w)(?P<each>\s?/\s?(?=[^\W\d_]))?"
    )


def _measure(m: Match[str], g: Grammar) -> str:
    amount, unit = read_number(m["amount"], g), g.units[m["unit"]]
    singular = (amount.whole == 1 and not amount.decimals) or _describes(m, g)
    spoken = f"{say(amount, g, unit.gender)} {unit.one if singular else unit.many}"
    if m["low"]:
        spoken = f"{say(read_number(m['low'], g), g, unit.gender)} {g.to} {spoken}"
    if m["minus"]:
        spoken = f"{g.minus} {spoken}"
    if m["each"]:
        return f"{spoken} {g.per} "
    ends = m["unit"].endswith(".") and not m.string[m.end() :].strip()
    return f"{spoken}." if ends else spoken


def _describes(m: Match[str], g: Grammar) -> bool:
    """A 5 min walk, a 10-minute walk."""
    if not g.adjective_after:
        return False
    before = re.search(r"(\w+) $", m.string[: m.start()])
    article = before is not None and before[1].lower() in g.adjective_after
    return bool(re.match(r"[ -][a-z]", m.string[m.end() :])) and (article or m["gap"] == "-")


def _fraction(m: Match[str], g: Grammar) -> str:
    """ "2 1/2" -> "two and a half", "4/5" -> "four out of five"."""
    fraction = f"{int(m[2])}/{int(m[3])}"
    if fraction in g.halves:
        alone, behind = g.halves[fraction]
        return g.number(int(m[1])) + behind if m[1] else alone
    whole = f"{g.number(int(m[1]))} " if m[1] else ""
    return f"{whole}{g.number(int(m[2]))} {g.out_of} {g.number(int(m[3]))}"
