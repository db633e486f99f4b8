"""German numbers, parted behind tausend and hundert: in one word espeak puts the stress anywhere."""

from __future__ import annotations

from typing import Final

from engine.speech.spoken.numbers import Gender

_UNITS: Final = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn"
).split()
_TENS: Final = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_SCALES: Final = ((10**9, "Milliarde", "Milliarden"), (10**6, "Million", "Millionen"))
_STEMS: Final = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}


def cardinal(n: int, gender: Gender = "") -> str:
    """1 -> eins, before a noun ein or eine."""
    for size, one, many in _SCALES:
        if n >= size:
            head, rest = divmod(n, size)
            return f"eine {one}" * (head == 1) + f"{cardinal(head, 'f')} {many}" * (head > 1) + _after(rest, gender)
    if n % 100 != 1:
        return _whole(n)
    return _whole(n) if not gender else _whole(n)[:-1] + ("e" if gender == "f" and n == 1 else "")


def ordinal(n: int, ending: str) -> str:
    """(3, "en") -> dritten."""
    if 0 < n % 100 < 20 and n < 10**6:
        last = n % 100
        head = f"{_whole(n - last)} " if n > last else ""
        return head + _STEMS.get(last, _UNITS[last] + "t") + ending
    return cardinal(n) + "st" + ending


def year(n: int) -> str:
    """1998 -> neunzehnhundert achtundneunzig."""
    century, rest = divmod(n, 100)
    if not 1100 <= n < 2000:
        return cardinal(n)
    return _whole(century) + "hundert" + (f" {_whole(rest)}" if rest else "")


def decade(n: int) -> str:
    """1990 -> neunzehnhundert neunziger."""
    return (year(n) if n >= 1000 else cardinal(n)) + "er"


def _after(rest: int, gender: Gender) -> str:
    return f" {cardinal(rest, gender)}" if rest else ""


def _whole(n: int) -> str:
    if n < 20:
        return _UNITS[n]
    if n < 100:
        tens, rest = divmod(n, 10)
        return (f"{_inner(rest)}und" if rest else "") + _TENS[tens]
    for size, name in ((1000, "tausend"), (100, "hundert")):
        if n >= size:
            head, rest = divmod(n, size)
            return _inner(head) + name + (f" {_whole(rest)}" if rest else "")
    raise AssertionError(n)


def _inner(n: int) -> str:
    """Inside a word: einundzwanzig, eintausend."""
    word = _whole(n)
    return word[:-1] if word.endswith("eins") else word
