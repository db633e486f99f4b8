"""What the words are about: patterns from `locales/<language>_heard.toml`, the surest kind of call first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from engine.brain.reading.guess import Guesser
from engine.brain.texts import LOCALES

KEPT_LINES = 512
KEPT_ANSWERS = 16_384


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that mean something, unless other words beside them mean that they don't."""

    sure: re.Pattern[str]
    unless: re.Pattern[str] | None

    def is_in(self, line: str) -> bool:
        """For requests: any exception in the line speaks against it."""
        return bool(self.sure.search(line)) and not (self.unless and self.unless.search(line))

    def remains_in(self, line: str) -> bool:
        """For danger: exceptions are taken out and the rest is heard: 'not the fireplace, there is fire' counts."""
        return bool(self.sure.search(self.unless.sub(" , ", line) if self.unless else line))


class Heard:
    """Everything that one language's callers say; each question answers for one line of plain words.

    A conversation is folded anew on every pause, so answers for lines that were
    heard before are kept; they depend on nothing but the line.
    """

    def __init__(
        self,
        *,
        intents: Mapping[str, Pattern],
        emergency: Mapping[str, Pattern],
        privacy: Mapping[str, Pattern],
        card: Pattern,
        choice: Mapping[str, Pattern],
        languages: Mapping[str, Pattern],
        facets: Mapping[str, tuple[Pattern, Pattern]],
        examples: Mapping[str, Sequence[str]],
    ) -> None:
        self._intents = intents
        self._emergency = emergency
        self._privacy = privacy
        self._choice = choice
        self._languages = languages
        self._facets = facets
        self.guess = lru_cache(maxsize=KEPT_LINES)(Guesser(examples).guess)
        self._is_in = lru_cache(maxsize=KEPT_ANSWERS)(lambda name, line: intents[name].is_in(line))
        self.emergency = lru_cache(maxsize=KEPT_LINES)(self._find_emergency)
        self.privacy = lru_cache(maxsize=KEPT_LINES)(self._find_privacy)
        self.card = lru_cache(maxsize=KEPT_LINES)(card.is_in)

    def intents(self, line: str) -> list[str]:
        """All that the line may ask for, surest first."""
        return [name for name in self._intents if self._is_in(name, line)]

    def has(self, line: str, *names: str) -> bool:
        return any(self._is_in(name, line) for name in names)

    def choice(self, line: str) -> str | None:
        """Which of two offers is meant: 'first', 'second' or 'declined'."""
        return next((n for n in ("declined", "second", "first") if self._choice[n].is_in(line)), None)

    def language(self, line: str) -> str | None:
        """The other language that the line asks for, or is in."""
        return next((name for name, pattern in self._languages.items() if pattern.is_in(line)), None)

    def facet(self, line: str) -> str | None:
        """What the line wants to know of a thing: 'price', 'time', 'place' or 'booking'."""
        return next((name for name, (asked, _) in self._facets.items() if asked.is_in(line)), None)

    def tells(self, facet: str, sentence: str) -> bool:
        """Whether a sentence of a note, in small letters, says something to that."""
        return self._facets[facet][1].is_in(sentence)

    def weight(self, line: str) -> frozenset[str]:
        """What the line says that changes everything: danger, what is private, payment cards, and 'never mind'."""
        said = {
            "danger": self.emergency(line),
            "private": self.privacy(line),
            "card": self.card(line),
            "never_mind": self._is_in("never_mind", line),
        }
        return frozenset(kind for kind, is_said in said.items() if is_said)

    def _find_emergency(self, line: str) -> str | None:
        """The kind of danger that the line speaks of."""
        return next((name for name, pattern in self._emergency.items() if pattern.remains_in(line)), None)

    def _find_privacy(self, line: str) -> str | None:
        """What the line asks about somebody that nobody may be told."""
        return next((name for name, pattern in self._privacy.items() if pattern.is_in(line)), None)


@cache
def load_heard(language: str = "en") -> Heard:
    rows: dict[str, Any] = tomllib.loads((LOCALES / f"{language}_heard.toml").read_text(encoding="utf-8"))
    return Heard(
        intents=patterns(rows["intents"]),
        emergency=patterns(rows["emergency"]),
        privacy=patterns(rows["privacy"]),
        card=_pattern(rows["card"]["sure"], ()),
        choice={name: _pattern(phrases, ()) for name, phrases in rows["choice"].items()},
        languages=patterns(rows["languages"]),
        facets={name: (_pattern(row["asked"], ()), _pattern(row["told"], ())) for name, row in rows["facets"].items()},
        examples=rows["examples"],
    )


def patterns(rows: Mapping[str, Any]) -> dict[str, Pattern]:
    return {name: _pattern(row["sure"], row.get("not", ())) for name, row in rows.items()}


def _pattern(sure: Sequence[str], unless: Sequence[str]) -> Pattern:
    return Pattern(_any(sure), _any(unless) if unless else None)


def _any(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{phrase})(?!\w)" for phrase in phrases))
