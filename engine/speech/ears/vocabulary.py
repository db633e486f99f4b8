"""Which of the words that a hotel's notes know are names, and so worth telling a recogniser. Pure.

A recogniser knows "breakfast" by itself; made to prefer it, it would hear it in
other words. "Tidewater" and "Lantern Family Suite" it has never heard of.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

MOST_NAMES: Final = 200
"""Long lists make every name a little more likely where it was not said."""

_SHORTEST_WORD: Final = 4
"""Shorter ones ("of", "the", "am") may be small within a name."""


def names(vocabulary: Iterable[str]) -> tuple[str, ...]:
    """Those written with capitals that are not just a common word at the start of a title."""
    words = list(dict.fromkeys(" ".join(entry.split()) for entry in vocabulary))
    common = {word for entry in words for word in entry.split() if word.islower()}
    found = [entry for entry in words if _is_capital(entry) and not _is_common(entry, common)]
    return tuple(found[:MOST_NAMES])


def with_guests(known: tuple[str, ...], guests: Iterable[str]) -> tuple[str, ...]:
    """The hotel's names and then the guests', who say their whole name or the last part of it."""
    whole = [" ".join(guest.split()) for guest in guests]
    parts = [part for name in whole for part in (name, name.rpartition(" ")[2])]
    return tuple(dict.fromkeys([*known, *filter(None, parts)]))[:MOST_NAMES]


def _is_capital(entry: str) -> bool:
    first, *_, last = words = entry.split() * 2
    return first[0].isupper() and last[0].isupper() and all(w[0].isupper() for w in words if len(w) >= _SHORTEST_WORD)


def _is_common(entry: str, common: set[str]) -> bool:
    """One word, of which the notes also know the small form: "Restaurant", "Trains"."""
    word = entry.lower()
    return " " not in entry and not common.isdisjoint({word, word.removesuffix("s"), word.removesuffix("es")})
