"""What the porter says, from `locales/<language>.toml`: each text has variations, used in turn."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

LOCALES = Path(__file__).resolve().parent / "locales"


class Texts:
    """The texts of one language."""

    def __init__(self, variations: Mapping[str, tuple[str, ...]]) -> None:
        self._variations = variations

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(self._variations)

    @property
    def standing(self) -> list[str]:
        """The texts that are always the same: nothing is filled in, so nobody's data is in them."""
        return [text for _, text in self._spoken() if "{" not in text]

    @property
    def forms(self) -> list[tuple[str, str]]:
        """The others, each behind its key; the names of what is filled in are in braces."""
        return [(key, text) for key, text in self._spoken() if "{" in text]

    def _spoken(self) -> Iterator[tuple[str, str]]:
        """Without those that are recorded: no voice is asked for them."""
        for key, texts in self._variations.items():
            if not key.startswith("phrase."):
                yield from ((key, text) for text in texts)

    def count(self, key: str) -> int:
        """How many variations the text has. KeyError for an unknown key."""
        return len(self._variations[key])

    def say(self, key: str, nth: int, values: Mapping[str, str]) -> str:
        """The text in its nth variation, counted from 0 and beginning again. KeyError for an unknown key or value."""
        texts = self._variations[key]
        return texts[nth % len(texts)].format_map(values)


def spoken_languages() -> frozenset[str]:
    """Every language that there are texts in; what is understood is another matter."""
    return frozenset(file.stem for file in LOCALES.glob("??.toml"))


def load_texts(language: str = "en") -> Texts:
    return _load(language)  # whoever names English and whoever does not get the same


@cache
def _load(language: str) -> Texts:
    content: dict[str, Any] = tomllib.loads((LOCALES / f"{language}.toml").read_text(encoding="utf-8"))
    return Texts({f"{part}.{key}": tuple(texts) for part, rows in content.items() for key, texts in rows.items()})
