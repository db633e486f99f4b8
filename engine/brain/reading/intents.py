"""What the words are about: patterns from `locales/<language>_heard.toml`, the surest kind of call first."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from engine.brain.reading.dangers import Dangers, load_dangers
from engine.brain.reading.guess import Guesser
from engine.brain.reading.patterns import Pattern, pattern, patterns
from engine.brain.texts import LOCALES

KEPT_LINES = 512
KEPT_ANSWERS = 16_384


class Heard:
    """Everything that one language's callers say; each question answers for one line of plain words.

    A conversation is folded anew on every pause, so answers for lines that were
    heard before are kept; they depend on nothing but the line.
    """

    def __init__(
        self,
        *,
        intents: Mapping[str, Pattern],
        dangers: Dangers,
        privacy: Mapping[str, Pattern],
        card: Pattern,
        choice: Mapping[str, Pattern],
        languages: Mapping[str, Pattern],
        facets: Mapping[str, tuple[Pattern, Pattern]],
        examples: Mapping[str, Sequence[str]],
    ) -> None:
        self._intents = intents
        self._privacy = privacy
        self._choice = choice
        self._languages = languages
        self._facets = facets
        self.guess = lru_cache(maxsize=KEPT_LINES)(Guesser(examples).guess)
        self._is_in = lru_cache(maxsize=KEPT_ANSWERS)(lambda name, line: intents[name].is_in(line))
        self.dangers = dangers
        self.emergency = lru_cache(maxsize=KEPT_LINES)(dangers.find)
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

    def facets(self, line: str) -> list[str]:
        """What the line wants to know of a thing: 'price', 'time', 'place' or 'booking'."""
        return [name for name, (asked, _) in self._facets.items() if asked.is_in(line)]

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

    def _find_privacy(self, line: str) -> str | None:
        """What the line asks about somebody that nobody may be told."""
        return next((name for name, pattern in self._privacy.items() if pattern.is_in(line)), None)


@cache
def load_heard(language: str = "en") -> Heard:
    rows: dict[str, Any] = tomllib.loads((LOCALES / f"{language}_heard.toml").read_text(encoding="utf-8"))
    return Heard(
        intents=patterns(rows["intents"]),
        dangers=load_dangers(language),
        privacy=patterns(rows["privacy"]),
        card=pattern(rows["card"]["sure"], ()),
        choice={name: pattern(phrases, ()) for name, phrases in rows["choice"].items()},
        languages=patterns(rows["languages"]),
        facets={name: (pattern(row["asked"], ()), pattern(row["told"], ())) for name, row in rows["facets"].items()},
        examples=rows["examples"],
    )
