"""Numbers that name something and count nothing: rooms, extensions, references, codes of letters and digits."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from engine.speech.spoken.grammar import Grammar, in_groups

_TOKEN: Final = re.compile(r"(?<![\w.,])(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)[A-Z\d]+(?:-[A-Z\d]+)*(?![\w])")
_FLIGHT: Final = re.compile(r"(?<!\w)([A-Z]{2}) (\d{3,4})(?![\w.,:/-]\d|\w)")
_MIXED: Final = re.compile(r"(?<!\w)(?=\w*[^\W\d_])(?=\w*\d)\w+(?!\w)")
_EMERGENCY: Final = re.compile(
    r"(?<![\w.,:/])(?:999|911|112)(?=[.,;:!?)]*\s*$|[.,;:!?)]*\s(?:or|and|in|for|if|at|now|please|immediately|oder|und|bei|im|an|wenn|"
    r"ou|et|en|pour|si|o|y|e|para|per|se)\b)"
)
"""Telephone numbers that everybody knows, unless something is counted: 112 rooms."""
_LONG: Final = re.compile(r"(?<![\w.,])\d{7,}(?!\w|[.,]\d)")
_RUN: Final = re.compile(r"\d+|[^\W\d_]+")
_LISTED: Final = (
    r"\d{1,4}[A-Z]?(?:(?:\s?(?:,|&|[–—-])\s?|\s(?:and|or|to|und|oder|bis|et|ou|à|y|o|a|e)\s)\d{3,4}[A-Z]?)*"
)


def rooms(text: str, g: Grammar) -> str:
    """Rooms of three digits and more; a list of them after one word, too."""
    return _rooms(g).sub(lambda m: m[1] + _each_room(m[2], g), text)


def codes(text: str, g: Grammar) -> str:
    """What stands behind a word such as PIN, and every word of letters and digits."""
    text = _named(g).sub(lambda m: m[1] + _letters_and_digits(m[2], g), text)
    text = _EMERGENCY.sub(lambda m: g.number(int(m[0])) if g.pairs else g.by_digit(m[0]), text)
    text = _FLIGHT.sub(lambda m: f"{g.spell(m[1])}, {g.by_digit(m[2])}", text)
    text = _TOKEN.sub(lambda m: _letters_and_digits(m[0], g, m.string[m.end() :]), text)
    return _LONG.sub(lambda m: _by_digit(m[0], g), text)


def mixed_words(text: str, g: Grammar) -> str:
    """guest123: the last words that hold digits, whatever they are."""
    return _MIXED.sub(lambda m: _letters_and_digits(m[0], g), text)


@cache
def _rooms(g: Grammar) -> re.Pattern[str]:
    number = r"(?:(?:number|no\.?|nummer|nr\.?|numéro|número|numero|n[.°º])\s?)?#?"
    return re.compile(rf"(?<!\w)((?i:{g.room_words})\s{number})({_LISTED})(?!\w|[.,:/]\d)")


@cache
def _named(g: Grammar) -> re.Pattern[str]:
    """PIN is 4821, booking number: NP 4821, extension 12."""
    filler = r"(?:(?:\s[^\W\d_]+){0,3}?\s(?:is|lautet|ist|est|es|è):?)?"
    filler += r"(?:\s(?:number|code|no|is|was|to|lautet|ist|est|es|è|numéro|número|numero|nummer)\b|:|\s?#|\s?=)*"
    code = r"\d+(?:[A-Z\d-]*[A-Z\d])?|[A-Z]+-?\d[A-Z\d-]*"
    return re.compile(rf"((?<!\w)(?i:{g.code_words}){filler}\s)({code})(?!\w|[.,:/]\d|\s?[%°€£$])")


def _each_room(listed: str, g: Grammar) -> str:
    listed = re.sub(r"(?<=\w)\s?[–—-]\s?(?=\d)", f" {g.to} ", listed).replace("&", g.and_)
    return re.sub(r"(\d+)([A-Z]?)", lambda m: _room(m[1], g) + (f" {m[2]}" if m[2] else ""), listed)


def _room(figures: str, g: Grammar) -> str:
    if figures[0] == "0" or (g.room_by_digits and len(figures) >= 3):
        return g.by_digit(figures, g.oh)
    return g.number(int(figures))


def _letters_and_digits(written: str, g: Grammar, after: str = "") -> str:
    """ "NP-4821X" -> "N P, four eight two one, X"; "COVID-19" -> "COVID nineteen"; a small lone number is a number."""
    runs = _RUN.findall(written)
    paused = any(len(run) > 2 for run in runs if run.isdecimal())
    by_digit = paused or len(runs) > 2 or any(run[0] == "0" for run in runs)
    said = ""
    for run in runs:
        said += (_gap(said, paused) if said else "") + _run(run, by_digit, g)
    return said + _gap(said, False).strip() if re.match(r" \w", after) else said


def _gap(said: str, paused: bool) -> str:
    """A voice reads a lone A as an article, unless a pause follows."""
    return ", " if paused or said == "A" or said.endswith(" A") else " "


def _run(run: str, by_digit: bool, g: Grammar) -> str:
    if run.isdecimal():
        return _by_digit(run, g) if by_digit else g.number(int(run))
    return g.spell(run) if run.isupper() and len(run) < 5 else run


def _by_digit(figures: str, g: Grammar) -> str:
    return ", ".join(g.by_digit(group) for group in in_groups(figures, 4))
