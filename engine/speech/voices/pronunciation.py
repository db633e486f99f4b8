"""The hotel's own list of how names and abbreviations are said: `pronunciation.toml` in its folder.

A section for each language or locale, and `any` for all of them:

    [en]
    "Merrow" = "Merroe"

Whole words only, the longest entry first, and each place in a text is changed
once. An entry in small letters holds however the word is written; one with a
capital only as it stands, so "SPA" is not "spa". A locale's entry goes before
its language's, and that before `any`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import RootModel, StringConstraints, ValidationError

from engine.errors import SettingsError
from engine.speech.manner import language_of

FILE: Final = "pronunciation.toml"
ANY: Final = "any"

_Written = Annotated[
    str, StringConstraints(pattern=r"^[^\s<>\x00-\x1f\x7f]([^<>\x00-\x1f\x7f]*[^\s<>\x00-\x1f\x7f])?$", max_length=60)
]
_Said = Annotated[str, StringConstraints(pattern=r"^[^<>\x00-\x1f\x7f]*\w[^<>\x00-\x1f\x7f]*$", max_length=120)]
_Locale = Annotated[str, StringConstraints(pattern=r"^(any|[a-z]{2}(-[A-Z]{2})?)$")]


class _Lists(RootModel[dict[_Locale, dict[_Written, _Said]]]):
    """The file: section -> written -> said."""


class Pronunciation:
    """`lists`: section -> written -> said."""

    def __init__(self, lists: Mapping[str, Mapping[str, str]]) -> None:
        self._lists = lists
        self._of_locale: dict[str, tuple[re.Pattern[str], dict[str, str]] | None] = {}

    def pronounce(self, text: str, locale: str) -> str:
        """The text with the entries for this locale in the way they are said."""
        if locale not in self._of_locale:
            self._of_locale[locale] = self._compile(locale)
        compiled = self._of_locale[locale]
        if compiled is None:
            return text
        pattern, said = compiled
        return pattern.sub(lambda m: said.get(m[0]) or said[m[0].lower()], text)

    def _compile(self, locale: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
        said: dict[str, str] = {}
        for section in (ANY, language_of(locale), locale):
            said |= self._lists.get(section, {})
        if not said:
            return None
        longest_first = sorted(said, key=len, reverse=True)
        entries = "|".join(f"(?i:{re.escape(w)})" if w == w.lower() else re.escape(w) for w in longest_first)
        return re.compile(rf"(?<!\w)(?:{entries})(?!\w)"), said


def load_pronunciation(hotel: Path) -> Pronunciation:
    """Of the hotel's folder; an empty one when there is no file. Raises SettingsError that names the entry."""
    file = hotel / FILE
    if not file.exists():
        return Pronunciation({})
    try:
        content: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
        return Pronunciation(_Lists.model_validate(content).root)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as e:
        raise SettingsError(f"{file} can't be read: {e}") from e
    except ValidationError as e:
        where = "; ".join(f"{' '.join(map(str, x['loc']))}: {x['msg']}" for x in e.errors())
        raise SettingsError(f"{file}: {where}") from e
