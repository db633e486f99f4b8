"""English numbers: British with "and", American without.

Without hyphens: espeak runs "ninety-nine" together, and a Piper voice was heard
to say "nine to nine" in 20 of 30 sentences, in 6 with a space (two voices, the
local recogniser's ear).
"""

from __future__ import annotations

from typing import Final

from engine.speech.spoken.numbers import Gender

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES: Final = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def british(n: int, gender: Gender = "") -> str:
    return _cardinal(n, " and ")


def american(n: int, gender: Gender = "") -> str:
    return _cardinal(n, " ")


def ordinal(n: int) -> str:
    head, gap, last = _cardinal(n, " and ").rpartition(" ")
    regular = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return head + gap + _ORDINALS.get(last, regular)


def year(n: int) -> str:
    """1998 -> nineteen ninety eight, 1905 -> nineteen oh five, 2005 -> two thousand and five."""
    century, rest = divmod(n, 100)
    if not 1000 < n < 2100 or n % 1000 < 10:
        return british(n)
    if rest == 0:
        return f"{british(century)} hundred"
    return f"{british(century)} {'oh ' if rest < 10 else ''}{british(rest)}"


def decade(n: int) -> str:
    """1990 -> nineteen nineties, 80 -> eighties, 2000 -> two thousands."""
    head, gap, last = (year(n) if n >= 100 else british(n)).rpartition(" ")
    return head + gap + (last[:-1] + "ies" if last.endswith("y") else last + "s")


def _cardinal(n: int, joiner: str) -> str:
    if n < 100:
        return _below_hundred(n)
    for size, name in _SCALES:
        if n >= size:
            head, rest = divmod(n, size)
            gap = joiner if rest < 100 else " "
            return f"{_cardinal(head, joiner)} {name}" + (gap + _cardinal(rest, joiner) if rest else "")
    hundreds, rest = divmod(n, 100)
    return f"{_UNITS[hundreds]} hundred" + (joiner + _below_hundred(rest) if rest else "")


def _below_hundred(n: int) -> str:
    if n < 20:
        return _UNITS[n]
    tens, rest = divmod(n, 10)
    return _TENS[tens] + (f" {_UNITS[rest]}" if rest else "")
