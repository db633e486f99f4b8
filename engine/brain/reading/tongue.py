"""What the callers of another language than English say: its patterns, its numbers in figures, and rooms.

Each language's stand in `locales/<language>_heard.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from engine.brain.reading.dangers import Dangers, load_dangers
from engine.brain.reading.patterns import Pattern, patterns
from engine.brain.texts import LOCALES
from engine.speech.spoken.numbers import de, es, fr, it

_CARDINALS: Mapping[str, Callable[[int], str]] = {
    "de": de.cardinal,
    "es": es.cardinal,
    "fr": fr.cardinal,
    "it": it.cardinal,
}
_DAYS_OF_A_MONTH = range(1, 32)


@dataclass(frozen=True, slots=True)
class Clock:
    """A way to say a time: hour and minute by name, or so many minutes past the hour (before it, if below zero)."""

    pattern: re.Pattern[str]
    minute: int
    is_before: bool


@dataclass(frozen=True, slots=True)
class Days:
    """How days are said. `shapes`: ways to say one, surest first; `other`: days that nobody but people can set."""

    shapes: Mapping[str, re.Pattern[str]]
    other: re.Pattern[str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    """Each with what else it is called: 'Samstag|Sonnabend'."""
    near: tuple[str, ...]
    """Today, tomorrow and the day after it."""
    told_near: str
    told_date: str
    told_and: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """What the callers of one language say, and how its numbers are written."""

    intents: Mapping[str, Pattern]
    dangers: Dangers
    clocks: tuple[Clock, ...]
    hours: tuple[tuple[re.Pattern[str], str], ...]
    """Midnight and noon by name, and as the other hours are said."""
    later: re.Pattern[str]
    night: re.Pattern[str]
    """Twelve is midnight with it."""
    room: re.Pattern[str]
    days: Days
    corrects: re.Pattern[str]
    """'No', 'rather': what is told behind it stands in the place of what was told before."""
    ruled_out: re.Pattern[str]
    """'Not' before a time or a day."""
    joins: re.Pattern[str]
    """'And' between two of them: both are meant."""
    also: re.Pattern[str]
    """'Also', 'again': what is told is meant beside what was told before."""
    numbers: Mapping[str, str]
    number: re.Pattern[str]

    def has(self, line: str, intent: str) -> bool:
        return self.intents[intent].is_in(line)

    def in_digits(self, line: str) -> str:
        """'zwei eins vier' -> '2 1 4'."""
        return self.number.sub(lambda found: self.numbers[found[0]], line)

    def in_hours(self, digits: str) -> str:
        """'10 nach mitternacht' -> '10 nach 0 uhr'."""
        for named, said in self.hours:
            digits = named.sub(said, digits)
        return digits

    def find_room(self, line: str, rooms: Collection[str], *, asked: bool) -> str:
        """A room of this house, after its word or where it was asked for: 'zwei eins vier' -> '214'."""
        digits = self.in_digits(line)
        named = self.room.search(digits)
        said = digits[named.end() :] if named else digits if asked else ""
        joined = re.sub(r"(?<=\d) (?=\d)", "", said)
        return next((run for run in re.findall(r"\d+", joined) if run in rooms), "")

    def without_room(self, digits: str) -> str:
        return re.sub(rf"{self.room.pattern}[\d ]*", " ", digits)


@cache
def load_tongue(language: str) -> Tongue:
    rows: dict[str, Any] = tomllib.loads((LOCALES / f"{language}_heard.toml").read_text(encoding="utf-8"))
    spelled = {plain(_CARDINALS[language](n)): str(n) for n in range(1000)}
    together = {words.replace(" ", ""): figures for words, figures in spelled.items()}
    ordinals = {de.ordinal(n, end): str(n) for n in _DAYS_OF_A_MONTH for end in ("e", "en")} if language == "de" else {}
    numbers = spelled | together | ordinals | {word: str(n) for word, n in rows["numbers"].items()}
    longest_first = sorted(numbers, key=len, reverse=True)
    return Tongue(
        patterns(rows["intents"]),
        load_dangers(language),
        tuple(Clock(re.compile(c["pattern"]), c.get("minute", 0), c.get("before", False)) for c in rows["times"]),
        tuple((re.compile(named), said) for named, said in rows["hours"].items()),
        re.compile(rows["later"]),
        re.compile(rows["night"]),
        re.compile(rows["room"]),
        _days(rows["days"]),
        re.compile(rows["corrects"]),
        re.compile(rows["ruled_out"]),
        re.compile(rows["joins"]),
        re.compile(rows["also"]),
        numbers,
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"),
    )


def plain(text: str) -> str:
    """Small letters, no punctuation but that of times and dates: "S'il vous plaît." -> "s il vous plaît"."""
    line = re.sub(r"\b(am|den|dem|zum) (\d{1,2})\.\s?(\d{1,2})\b(?!\d)\.?", r"\1 \2/\3", text.lower())
    line = re.sub(r"(\d)[.h](\d\d)\b", r"\1:\2", line)
    return " ".join(re.findall(r"\d+:\d\d|\d{1,2}/\d{1,2}|[^\W_]+", line))


def _days(rows: Mapping[str, Any]) -> Days:
    weekdays, months = tuple(rows["weekdays"]), tuple(rows["months"])
    names = {"{weekdays}": "|".join(weekdays).lower(), "{months}": "|".join(months).lower()}
    shapes = {name: re.compile(_filled(pattern, names)) for name, pattern in rows["heard"].items()}
    near = (rows["today"], rows["tomorrow"], rows["after_tomorrow"])
    other = re.compile(_filled(rows["other"], names))
    return Days(shapes, other, weekdays, months, near, rows["told_near"], rows["told_date"], rows["told_and"])


def _filled(pattern: str, names: Mapping[str, str]) -> str:
    for name, words in names.items():
        pattern = pattern.replace(name, words)
    return pattern
