"""What a language tells the rules: its number words, names, and ways of putting them together.

A grammar holds words and small functions only; where something stands in a
text is found by the rules (`money.py`, `times.py`, ...), alike for all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.speech.spoken.numbers import LIMIT, Gender


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted."""

    one: str
    many: str
    gender: Gender = "m"


@dataclass(frozen=True, slots=True)
class Currency:
    unit: Noun
    cent: Noun


@dataclass(frozen=True, slots=True)
class Time:
    """As it is written: `half` is "a" or "p" (before or after noon), `named` that "Uhr" or "h" stands behind it."""

    hour: int
    minute: int
    half: str = ""
    named: bool = False


@dataclass(frozen=True, slots=True)
class Signs:
    """How the characters are called that stand in addresses and between words."""

    at: str
    dot: str
    dash: str
    underscore: str
    slash: str
    plus: str
    equals: str
    by: str
    """In 90 x 200."""
    number: str
    """For # before a number."""
    about: str
    """For ~ before a number."""
    hash: str
    """For # behind a number: the key of a telephone or a door."""
    times: str
    """In 2x a day."""
    multiplied: str
    """In 3 x £12."""


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Compared by identity, so that the rules keep their compiled patterns by it. Patterns are regular expressions."""

    language: str
    cardinal: Callable[[int, Gender], str]
    digits: tuple[str, ...]
    oh: str
    """Nought in room and telephone numbers."""
    decimal: str
    """The sign before decimals: "." or ","; the other one groups thousands."""
    spaced_thousands: bool
    point: str
    decimals_as_number: bool
    """12,25 is read "douze virgule vingt-cinq" and not "twelve point two five"."""
    minus: str
    to: str
    """Between the ends of a range."""
    and_: str
    or_: str
    per: str
    signs: Signs

    counted: Callable[[int, str, str], str]
    """A whole number among words, by the words before and after it."""
    ordinals: Callable[[str], str]
    """Written ordinals and decades of a text: 1st, 2e, 3.º."""
    year: Callable[[int], str]

    currencies: Mapping[str, Currency]
    """By sign and by ISO code."""
    cents_after: tuple[str, str]
    """Between units and cents: with the cents unnamed (ten and more), and named (less than ten)."""
    scales: Mapping[str, tuple[int, str]]
    """A pattern of "million" -> what it multiplies by, and how it is said behind decimals."""
    of_millions: Callable[[str], str]
    """ "euros" -> "d'euros" behind a round million."""

    clock: Callable[[Time], str]
    clock_range: Callable[[Time, Time], str]
    clock_leads: str
    """Words before a time with a dot, which without them is a number: at 6.30."""
    clock_tails: str
    """Words behind a time that make a bare number one: 7 Uhr."""

    months: tuple[str, ...]
    month_names: tuple[str, ...]
    """A pattern of each month's name and abbreviations."""
    weekdays: tuple[str, ...]
    """From Monday."""
    weekday_names: tuple[str, ...]
    """A pattern of each one's abbreviations; read only before a date or time and in a range."""
    day: Callable[[int, str], str]
    """A day of the month by the word before it, which is kept."""
    day_first: bool
    day_marks: str
    """What may stand behind the figures of a day: 3rd, 3., 1er."""
    month_join: str
    """Between day and month, month and year, where it is written: of, de."""
    date: Callable[[str, str, str], str]
    """(day, month, year in words or "") -> a date."""
    date_leads: str
    """Words before a day and month without year: on 3/7."""

    room_words: str
    room_by_digits: bool
    code_words: str
    """Words before a number that is read digit by digit: PIN, reference."""
    percent: str
    units: Mapping[str, Noun]
    """By its symbol, as it is written."""
    halves: Mapping[str, tuple[str, str]]
    """A fraction -> how it is said alone, and behind a whole number with what joins them."""
    out_of: str
    """For 4/5."""
    phrases: Mapping[str, str]
    """Patterns of written forms read as a whole: 24/7."""
    abbreviations: Mapping[str, str]
    """As written -> as said. "#" stands for a number and "^" for a capitalised word, which are kept."""
    closing: Mapping[str, str]
    """The same for those whose dot may also end the sentence: etc."""
    half_days: bool = False
    """am and pm are written."""
    month_first: bool = False
    """July 3 is written, too."""
    adjective_after: frozenset[str] = frozenset()
    """Words after which what is counted describes the next noun and stays singular: a £120 room."""
    pairs: bool = False
    """Telephone numbers in pairs are read as two-digit numbers."""

    def number(self, n: int, gender: Gender = "") -> str:
        """A whole number in words; digit by digit when it has too many."""
        return self.cardinal(n, gender) if n < LIMIT else self.by_digit(str(n))

    def count(self, n: int, noun: Noun) -> str:
        """ "two pounds", "deux millions d'euros"."""
        one = n == 1 or (n == 0 and self.language == "fr")
        round_millions = n >= 10**6 and n % 10**6 == 0
        name = noun.one if one else self.of_millions(noun.many) if round_millions else noun.many
        return f"{self.number(n, noun.gender)} {name}"

    def by_digit(self, figures: str, nought: str = "") -> str:
        """ "304" -> "three zero four", or with another word for nought."""
        return " ".join(nought if nought and c == "0" else self.digits[int(c)] for c in figures if c.isdecimal())

    def spell(self, letters: str) -> str:
        """ "np" -> "N P", in English "vat" -> "V, A, T": before a pause A is no article. (Pico would read a hyphen.)"""
        return (", " if self.language == "en" and "A" in letters.upper() else " ").join(letters.upper())


def in_groups(figures: str, longest: int) -> list[str]:
    """More than `longest` digits at once are hard to take in: they come in threes then, the last in two to four."""
    if len(figures) <= longest:
        return [figures]
    starts = range(0, len(figures) - 1, 3)
    groups = [figures[at : at + 3] for at in starts]
    return [*groups[:-1], figures[starts[-1] :]]
