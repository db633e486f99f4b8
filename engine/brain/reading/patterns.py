"""Words that mean something, unless other words beside them mean that they don't."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


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


def patterns(rows: Mapping[str, Any]) -> dict[str, Pattern]:
    return {name: pattern(row["sure"], row.get("not", ())) for name, row in rows.items()}


def pattern(sure: Sequence[str], unless: Sequence[str]) -> Pattern:
    return Pattern(any_of(sure), any_of(unless) if unless else None)


def any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{phrase})(?!\w)" for phrase in phrases))
