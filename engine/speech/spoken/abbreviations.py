"""Abbreviations in full, by a language's table and what stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from re import Match
from typing import Final

from engine.speech.spoken.grammar import Grammar

_NUMBER: Final = r"(?=\s?[#+(]?\d)"
_NAME_AFTER: Final = r"(?=\s[^\W\d_a-zà-ÿ])"
_NAME_BEFORE: Final = r"(?<=[a-zà-ÿ]\s)"
_NEW_SENTENCE: Final = re.compile(r"\s+[\"“«(]?[^\W\d_a-zà-ÿ]")


def abbreviations(text: str, g: Grammar) -> str:
    for rule in _rules(g):
        text = rule.pattern.sub(rule.say, text)
    return text


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    spoken: str
    closing: bool

    def say(self, m: Match[str]) -> str:
        """Its dot stays where it ends the sentence as well."""
        rest = m.string[m.end() :]
        ends = not rest.strip() or rest[0] == "\n" or (self.closing and _NEW_SENTENCE.match(rest))
        return f"{self.spoken}." if m["dot"] and ends else self.spoken


@cache
def _rules(g: Grammar) -> list[_Rule]:
    """The longest first: "Zi.-Nr." before "Nr."."""
    tables = ((g.abbreviations, False), (g.closing, True))
    written = sorted(((key, closing) for table, closing in tables for key in table), key=lambda w: -len(w[0]))
    return [_Rule(_pattern(key), (g.closing if closing else g.abbreviations)[key], closing) for key, closing in written]


def _pattern(key: str) -> re.Pattern[str]:
    """ "No. #", "St. ^", "^ St.", "z. B."; a space in the middle may be missing, a dot at the end may not."""
    before = _NAME_BEFORE if key.startswith("^ ") else ""
    after = _NUMBER if key.endswith(" #") else _NAME_AFTER if key.endswith(" ^") else ""
    core = key.removeprefix("^ ").removesuffix(" #").removesuffix(" ^")
    dot = "." if core.endswith(".") else ""
    body = re.escape(core.removesuffix(".")).replace(r"\ ", r"\s?")
    ends = r"(?!\w)" if not after else "" if dot else r"(?![^\W\d])"
    joined = "–-" if after == _NAME_AFTER else ""  # in Mo.-Fr. nobody has a title
    return re.compile(
        rf"(?<![\w@.{joined}]){before}{body}(?P<dot>{re.escape(dot)}){ends}{after}" + ("" if dot else "(?!@)")
    )
