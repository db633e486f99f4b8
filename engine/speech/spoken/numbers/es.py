"""Spanish numbers, with the short forms before nouns and feminine hundreds."""

from __future__ import annotations

from typing import Final

from engine.speech.spoken.numbers import Gender

_UNITS: Final = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis "
    "veintisiete veintiocho veintinueve"
).split()
_TENS: Final = "- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS: Final = (
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
).split()
_ORDINALS: Final = (
    "- primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno"
).split()
_TENTHS: Final = (
    "- - vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo"
).split()


def cardinal(n: int, gender: Gender = "") -> str:
    """1 -> uno, before a noun un or una; 200 -> doscientos, before a feminine noun doscientas."""
    if n >= 10**6:
        head, rest = divmod(n, 10**6)
        millions = "un millón" if head == 1 else f"{cardinal(head, 'm')} millones"
        return millions + (f" {cardinal(rest, gender)}" if rest else "")
    if n >= 1000:
        head, rest = divmod(n, 1000)
        thousands = "mil" if head == 1 else f"{cardinal(head, gender or 'm')} mil"
        return thousands + (f" {cardinal(rest, gender)}" if rest else "")
    return _below_thousand(n, gender)


def ordinal(n: int, gender: Gender = "m", *, before_noun: bool = False) -> str:
    """Up to 99; a larger one is told by its number, as in everyday Spanish."""
    if not 0 < n < 100:
        return cardinal(n, gender)
    tens, rest = divmod(n, 10)
    words = _ORDINALS[n] if n < 20 else " ".join([_TENTHS[tens], *([_ORDINALS[rest]] if rest else [])])
    if gender == "f":
        return " ".join(word[:-1] + "a" for word in words.split())
    return words[:-1] if before_noun and words.endswith(("primero", "tercero")) else words


def _below_thousand(n: int, gender: Gender) -> str:
    hundreds, rest = divmod(n, 100)
    if hundreds == 0:
        return _below_hundred(rest, gender)
    if n == 100:
        return "cien"
    word = _HUNDREDS[hundreds]
    if gender == "f" and hundreds > 1:
        word = word[:-2] + "as"
    return f"{word} {_below_hundred(rest, gender)}" if rest else word


def _below_hundred(n: int, gender: Gender) -> str:
    if n < 30:
        words = _UNITS[n]
    else:
        tens, rest = divmod(n, 10)
        words = _TENS[tens] + (f" y {_UNITS[rest]}" if rest else "")
    if n % 10 != 1 or n == 11 or not gender:
        return words
    if gender == "f":
        return words[:-1] + "a"
    return "veintiún" if n == 21 else words[:-1]
