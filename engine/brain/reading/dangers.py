"""What is said of danger, and where it is: patterns from `locales/<language>_danger.toml`, the surest kind first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from engine.brain.reading.patterns import Pattern, any_of, patterns
from engine.brain.texts import LOCALES

_FAMILY = re.compile(r"\{([a-z_]+)\}")
"""`{people}` in a pattern: any of the words that `[words]` has under that name."""


@dataclass(frozen=True, slots=True)
class Dangers:
    """`harmless`: sayings that are no danger whatever their words ('to die for'); they are taken out before any kind is
    looked for. `vague`: places of which a house has many."""

    kinds: Mapping[str, Pattern]
    harmless: re.Pattern[str]
    places: re.Pattern[str]
    anywhere: re.Pattern[str]
    vague: re.Pattern[str]

    def find(self, line: str) -> str | None:
        """The kind of danger that a line of plain words speaks of."""
        rest = self.harmless.sub(" , ", line)
        return next((name for name, pattern in self.kinds.items() if pattern.remains_in(rest)), None)

    def place(self, line: str, *, asked: bool = False) -> str:
        """Where it is, in the guest's words: a place of the house, or any other where it was asked for."""
        if found := self.places.search(line):
            return found[0]
        answered = self.anywhere.search(line) if asked else None
        return answered["place"] if answered else ""

    def is_exact(self, place: str) -> bool:
        """Helpers find it without asking further: 'in the pool', and not 'in the corridor'."""
        return bool(place) and not self.vague.fullmatch(place)


@cache
def load_dangers(language: str = "en") -> Dangers:
    rows: dict[str, Any] = tomllib.loads((LOCALES / f"{language}_danger.toml").read_text(encoding="utf-8"))
    words = rows.pop("words")
    rows = {name: _filled(value, words) for name, value in rows.items()}
    return Dangers(
        patterns(rows["emergency"]),
        any_of(rows["harmless"]["said"]),
        *(any_of(rows["places"][name]) for name in ("known", "anywhere", "vague")),
    )


def _filled(value: Any, words: Mapping[str, str]) -> Any:
    """Patterns, however deep in a table, with the words of their families."""
    if isinstance(value, str):
        return _FAMILY.sub(lambda found: words[found[1]], value)
    if isinstance(value, list):
        return [_filled(one, words) for one in value]
    return {name: _filled(one, words) for name, one in value.items()}
