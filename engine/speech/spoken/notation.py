"""How numbers are written: grouped by dots, commas, apostrophes or spaces, with decimals behind the other sign."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from engine.speech.spoken.grammar import Grammar
from engine.speech.spoken.numbers import Gender

_HARD_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Amount:
    whole: int
    decimals: str = ""


@cache
def number_pattern(g: Grammar) -> str:
    """A number without sign, in the language's own notation; no groups."""
    groups = f"['’{_HARD_SPACE}{',' if g.decimal == '.' else '.'}{' ' if g.spaced_thousands else ''}]"
    grouped = rf"\d{{1,3}}(?:{groups}\d{{3}}){{1,4}}(?:{re.escape(g.decimal)}\d+)?(?!\d)"
    return rf"(?:{grouped}|\d{{1,15}}(?:[{'.' if g.decimal == '.' else '.,'}]\d+)?(?!\d))"


@cache
def price_pattern(g: Grammar) -> str:
    """An amount of money in either notation, for texts mix them; no groups."""
    grouped = rf"\d{{1,3}}(?:[.,'’{_HARD_SPACE}{' ' if g.spaced_thousands else ''}]\d{{3}}){{1,4}}(?:[.,]\d{{1,2}})?"
    return rf"(?:{grouped}(?!\d)|\d{{1,15}}(?:[.,](?:\d{{1,2}}|[-–—]+))?(?!\d))"


def read_number(written: str, g: Grammar) -> Amount:
    head, sign, decimals = written.rpartition(g.decimal)
    if not sign:
        head, decimals = written, ""
    parts = re.split(r"\D", head)
    if not sign and g.decimal == "," and len(parts) == 2 and len(parts[1]) != 3:
        return Amount(int(parts[0]), parts[1])  # 2.5 in a language that writes 2,5
    return Amount(int("".join(parts)), decimals)


def read_price(written: str) -> Amount:
    """Two or fewer digits behind the last sign are cents; one is tens of cents."""
    found = re.fullmatch(r"(.*?)(?:[.,](?:(\d{1,2})|[-–—]+))?", written)
    assert found
    cents = found[2] or ""
    return Amount(int(re.sub(r"\D", "", found[1])), cents + "0" if len(cents) == 1 else cents)


def say(amount: Amount, g: Grammar, gender: Gender = "") -> str:
    """ "two point five"."""
    if not amount.decimals:
        return g.number(amount.whole, gender)
    as_number = g.decimals_as_number and amount.decimals[0] != "0" and len(amount.decimals) <= 2
    decimals = g.number(int(amount.decimals)) if as_number else g.by_digit(amount.decimals)
    return f"{g.number(amount.whole)} {g.point} {decimals}"
