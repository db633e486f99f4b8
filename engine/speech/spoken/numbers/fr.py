"""French numbers, in the traditional spelling with its "et" and its plural cents."""

from __future__ import annotations

from typing import Final

from engine.speech.spoken.numbers import Gender

_UNITS: Final = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
).split()
_TENS: Final = "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split()
_SCALES: Final = ((10**9, "milliard"), (10**6, "million"))


def cardinal(n: int, gender: Gender = "") -> str:
    """21 -> vingt et un, before a feminine noun vingt et une."""
    words = _cardinal(n)
    return words + "e" if gender == "f" and n % 10 == 1 and words.endswith("un") else words


def ordinal(n: int, gender: Gender = "") -> str:
    if n == 1:
        return "première" if gender == "f" else "premier"
    words = _cardinal(n)
    if words.endswith(("vingts", "cents", "millions", "milliards")):
        words = words[:-1]
    if words.endswith("cinq"):
        return words + "uième"
    if words.endswith("neuf"):
        return words[:-1] + "vième"
    return words.removesuffix("e") + "ième"


def _cardinal(n: int) -> str:
    for size, name in _SCALES:
        if n >= size:
            head, rest = divmod(n, size)
            return f"{_cardinal(head)} {name}{'s' if head > 1 else ''}" + (f" {_cardinal(rest)}" if rest else "")
    if n >= 1000:
        head, rest = divmod(n, 1000)
        thousands = f"{_invariable(head)} mille" if head > 1 else "mille"
        return thousands + (f" {_cardinal(rest)}" if rest else "")
    if n >= 100:
        head, rest = divmod(n, 100)
        hundreds = f"{_UNITS[head]} cent" if head > 1 else "cent"
        return hundreds + (f" {_below_hundred(rest)}" if rest else "s" if head > 1 else "")
    return _below_hundred(n)


def _invariable(n: int) -> str:
    """Before "mille", vingt and cent take no s."""
    words = _cardinal(n)
    return words[:-1] if words.endswith(("vingts", "cents")) else words


def _below_hundred(n: int) -> str:
    if n < 20:
        return _UNITS[n]
    tens = n // 10
    rest = n - 60 if tens == 7 else n - 80 if tens == 9 else n % 10
    if rest == 0:
        return "quatre-vingts" if tens == 8 else _TENS[tens]
    if rest in (1, 11) and tens < 8:
        return f"{_TENS[tens]} et {_UNITS[rest]}"
    return f"{_TENS[tens]}-{_UNITS[rest]}"
