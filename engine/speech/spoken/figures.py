"""The numbers that are left: years, ranges, decimals, and whole numbers beside their nouns."""

from __future__ import annotations

import re
from functools import cache
from re import Match
from typing import Final

from engine.speech.spoken.grammar import Grammar
from engine.speech.spoken.notation import number_pattern, read_number, say
from engine.speech.spoken.numbers import LIMIT

_RANGE: Final = re.compile(r"(?<=\d)\s?[–—]\s?(?=\d)|(?<=\d)-(?=\d)|(?<=\d) - (?=\d)")
_CHAIN: Final = re.compile(r"(?<![\w.,])\d{1,12}(?:\.\d{1,12}){2,}(?![\w])")
_YEAR: Final = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?!\w|[.,]\d)")
_NOUGHTS: Final = re.compile(r"(?<![\w.,])(?<!\d )0\d+(?!\w|[.,]\d)")
_AFTER: Final = re.compile(r"[ -]([^\W\d_]+)")
_BEFORE: Final = re.compile(r"([^\W\d_]+) $")
_ANY: Final = re.compile(r"\d+")


def ordinals(text: str, g: Grammar) -> str:
    return g.ordinals(text)


def figures(text: str, g: Grammar) -> str:
    text = _CHAIN.sub(lambda m: f" {g.point} ".join(g.number(int(part)) for part in m[0].split(".")), text)
    text = _RANGE.sub(f" {g.to} ", text)
    text = _YEAR.sub(lambda m: g.year(int(m[0])), text)
    text = _NOUGHTS.sub(lambda m: g.by_digit(m[0]), text)
    return _numbers(g).sub(lambda m: _number(m, g), text)


def last_figures(text: str, g: Grammar) -> str:
    """Whatever digit is still there, with a space to either side of its words."""
    return _ANY.sub(lambda m: f" {g.by_digit(m[0]) if len(m[0]) > 12 else g.number(int(m[0]))} ", text)


@cache
def _numbers(g: Grammar) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,])(?:(?<!\S)(?P<minus>[-–]))?(?P<amount>{number_pattern(g)})(?!\w|[.,]\d)")


def _number(m: Match[str], g: Grammar) -> str:
    amount = read_number(m["amount"], g)
    if amount.decimals or amount.whole >= LIMIT:
        spoken = say(amount, g)
    else:
        after, before = _AFTER.match(m.string, m.end()), _BEFORE.search(m.string[: m.start()])
        spoken = g.counted(amount.whole, before[1] if before else "", after[1] if after else "")
    return f"{g.minus} {spoken}" if m["minus"] else spoken
