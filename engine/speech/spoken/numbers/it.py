"""Italian numbers, parted behind mille and cento: in one word espeak puts the stress anywhere."""

from __future__ import annotations

from typing import Final

from engine.speech.spoken.numbers import Gender

_UNITS: Final = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
).split()
_TENS: Final = "- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
_SCALES: Final = ((10**9, "miliardo", "miliardi"), (10**6, "milione", "milioni"))
_ORDINALS: Final = "- primo secondo terzo quarto quinto sesto settimo ottavo nono decimo".split()


def cardinal(n: int, gender: Gender = "") -> str:
    """1 -> uno, before a noun un or una."""
    if n == 1 and gender:
        return "una" if gender == "f" else "un"
    for size, one, many in _SCALES:
        if n >= size:
            head, rest = divmod(n, size)
            scaled = f"un {one}" if head == 1 else f"{cardinal(head)} {many}"
            return scaled + (f" {cardinal(rest, gender)}" if rest else "")
    words = _whole(n)
    return words[:-1] + "é" if n % 10 == 3 and n % 100 > 20 else words


def ordinal(n: int, gender: Gender = "m") -> str:
    ends_in_three_or_six = n % 10 in (3, 6) and n % 100 not in (13, 16)
    stem = _whole(n) if ends_in_three_or_six else _whole(n)[:-1]
    words = _ORDINALS[n] if n <= 10 else stem + "esimo"
    return words[:-1] + "a" if gender == "f" else words


def _whole(n: int) -> str:
    if n < 20:
        return _UNITS[n]
    if n < 100:
        tens, rest = divmod(n, 10)
        head = _TENS[tens][:-1] if rest in (1, 8) else _TENS[tens]
        return head + (_UNITS[rest] if rest else "")
    if n < 1000:
        hundreds, rest = divmod(n, 100)
        return (_UNITS[hundreds] if hundreds > 1 else "") + "cento" + (f" {_whole(rest)}" if rest else "")
    head_count, rest = divmod(n, 1000)
    thousands = "mille" if head_count == 1 else _whole(head_count) + "mila"
    return thousands + (f" {_whole(rest)}" if rest else "")
