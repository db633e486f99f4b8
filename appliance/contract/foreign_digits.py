"""Numbers below a hundred in German, French, Spanish and Italian words, as digits are dictated in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

Spoken = Mapping[tuple[str, ...], str]
"""The words of a number, and its digits."""

FILLERS: Final = frozenset(
    {"und", "dann", "also", "äh", "ja", "strich", "et", "puis", "euh", "oui", "tiret", "y", "luego", "sí"}
    | {"guion", "e", "poi", "ehm", "sì", "trattino", "bis", "punkt", "virgule", "coma", "virgola"}
)
"""Words that people say between the digits of one number."""

_ENGLISH_TOO: Final = frozenset("once due six seize elf sept dos zero quince dix null tre".split())
"""Words that mean something else in English: alone they make no other language of a text."""


def _german() -> Spoken:
    units = "null eins zwei drei vier fünf sechs sieben acht neun".split()
    teens = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
    tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
    told: dict[tuple[str, ...], str] = {(word,): str(n) for n, word in enumerate([*units, *teens])}
    told |= {("zwo",): "2", ("fuenf",): "5"}
    for ten, name in enumerate(tens, 2):
        told[name,] = str(10 * ten)
        for unit, word in enumerate(["ein", *units[2:]], 1):
            told[f"{word}und{name}",] = told[word, "und", name] = str(10 * ten + unit)
    return told


def _french() -> Spoken:
    units = "zéro un deux trois quatre cinq six sept huit neuf".split()
    teens = "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()
    below = [(*word.split("-"),) for word in (*units, *teens)]
    told: dict[tuple[str, ...], str] = {words: str(n) for n, words in enumerate(below)} | {
        ("zero",): "0",
        ("une",): "1",
    }
    for ten, name in ((20, "vingt"), (30, "trente"), (40, "quarante"), (50, "cinquante"), (60, "soixante")):
        _add(told, ten, (name,), below, upto=20 if ten == 60 else 10, links=((), ("et",)))
    for ten, name in ((70, "septante"), (80, "huitante"), (90, "nonante")):
        _add(told, ten, (name,), below, upto=10, links=((), ("et",)))
    for eighty in ("vingt", "vingts"):
        _add(told, 80, ("quatre", eighty), below, upto=20, links=((),))
    return told


def _spanish() -> Spoken:
    units = "cero uno dos tres cuatro cinco seis siete ocho nueve".split()
    teens = "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve".split()
    twenties = "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete".split()
    words = [*units, *teens, *twenties, "veintiocho", "veintinueve"]
    told: dict[tuple[str, ...], str] = {(word,): str(n) for n, word in enumerate(words)}
    below = [(word,) for word in units]
    for ten, name in enumerate("treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(), 3):
        _add(told, 10 * ten, (name,), below, upto=10, links=(("y",),))
    return told


def _italian() -> Spoken:
    units = "zero uno due tre quattro cinque sei sette otto nove".split()
    teens = "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove".split()
    told: dict[tuple[str, ...], str] = {(word,): str(n) for n, word in enumerate([*units, *teens])}
    tens = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
    for ten, name in enumerate(tens, 2):
        told[name,] = str(10 * ten)
        for unit, word in enumerate(units[1:], 1):
            joined = (name[:-1] if word[0] in "uo" else name) + word
            told[joined,] = told[f"{joined[:-1]}é",] = str(10 * ten + unit)
    return told


def _add(
    told: dict[tuple[str, ...], str],
    ten: int,
    name: tuple[str, ...],
    below: Sequence[tuple[str, ...]],
    *,
    upto: int,
    links: tuple[tuple[str, ...], ...],
) -> None:
    told[name] = str(ten)
    for n in range(1, upto):
        for link in links:
            told[(*name, *link, *below[n])] = str(ten + n)


LANGUAGES: Final[tuple[Spoken, ...]] = (_german(), _french(), _spanish(), _italian())

LONGEST: Final = max(len(words) for spoken in LANGUAGES for words in spoken)

_WORDS: Final = tuple(frozenset(word for words in spoken for word in words) for spoken in LANGUAGES)

WORDS: Final = frozenset().union(*_WORDS) - FILLERS


def spoken_in(text: Collection[str]) -> list[Spoken]:
    """The languages that these words, in small letters, may be numbers in: all of them, or at least two."""
    found = []
    for spoken, words in zip(LANGUAGES, _WORDS, strict=True):
        sure = sum(word in words and word not in _ENGLISH_TOO and word not in FILLERS for word in text)
        is_all = all(word in words or word in FILLERS or word.isdecimal() for word in text)
        if sure >= (1 if is_all else 2):
            found.append(spoken)
    return found
