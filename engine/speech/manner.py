"""How a text is to be spoken, without saying by whom: each tier finds its own voice for it. Pure.

Locales are written as on the web, "en-GB" or "de". A tier that has no voice
for exactly this locale may use one of the same language, and never another
language's: an English voice reading German is worse than the next tier.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SLOWEST, FASTEST = 0.5, 2.0
"""The speaking rates that every tier can follow; 1 is the voice's own."""

DEFAULT_LOCALE: Final = "en-GB"


@dataclass(frozen=True, slots=True)
class Manner:
    """`voice` is a wish by name: a tier that doesn't have it, or has it in another language, uses its own."""

    locale: str = DEFAULT_LOCALE
    voice: str | None = None
    rate: float = 1.0

    def __post_init__(self) -> None:
        if not SLOWEST <= self.rate <= FASTEST:
            raise ValueError(f"a speaking rate is between {SLOWEST} and {FASTEST}, not {self.rate}")


def language_of(locale: str) -> str:
    """ "de-AT" and "de_AT" -> "de"."""
    return locale.replace("_", "-").partition("-")[0].lower()


def voice_for(locale: str, voices: Mapping[str, str]) -> str | None:
    """The voice that a table of locale -> voice has for this one: the same locale, its language, a relative of it."""
    wanted = locale.replace("_", "-").lower()
    by_locale = {key.replace("_", "-").lower(): voice for key, voice in voices.items()}
    language = language_of(locale)
    relatives = (voice for key, voice in by_locale.items() if language_of(key) == language)
    return by_locale.get(wanted) or by_locale.get(language) or next(relatives, None)
