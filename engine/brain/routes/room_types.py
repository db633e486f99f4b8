"""Which kind of room of this hotel is named, and whether the guest would have it instead of another."""

from __future__ import annotations

import re
from collections.abc import Mapping

_INSTEAD = re.compile(
    r"\b(?:instead|rather|prefer|upgrad\w+|downgrad\w+|swap|switch|after all)\b|"
    r"\b(?:chang\w+|mov\w+|mak\w+|put|turn) (?:\w+ ){0,4}(?:to|into|for|a|an|the) |"
    r"\b(?:can|could|may|might) (?:i|we) (?:please )?(?:still |also )?(?:have|get|take|go for) |"
    r"\b(?:i|we) (?:will|would|want|need|would like to) (?:have |take |to have )?(?:a|an|the|go for)\b|"
    r"^(?:(?:no|actually|oh|sorry|wait|please|and|but|well) )+(?:a|an|the) "
)
_ROOMS_NOT_KINDS = re.compile(
    r"\b(?:oh|o|zero|double|treble|triple) (?=(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|\d))"
)
_NOT_THAT = re.compile(
    r"\b(?:instead of|rather than|(?:i|we) (?:have |had )?(?:booked|reserved)|not) (?:a|an|the|my|our)\b"
    r".*?(?=\b(?:could|can|may|would|i would|but|and|to|please)\b|$)"
)
"""'Instead of the single', 'I booked a double, but': what it is not to be."""

_SIZE = 3
"""Longer words of a name tell one kind from another."""


def find_type(line: str, types: Mapping[str, str]) -> str | None:
    """The code of the kind that is named, by most words of its name; None if none or several are.

    `types`: codes and names.
    """
    line = _NOT_THAT.sub(" ", line)
    said = set(_ROOMS_NOT_KINDS.sub(" ", line).split())
    alike = {code: len(said & {w for w in name.lower().split() if len(w) > _SIZE}) for code, name in types.items()}
    best = max(alike.values(), default=0)
    named = [code for code, count in alike.items() if count == best]
    return named[0] if best and len(named) == 1 else None


def wants_instead(line: str) -> bool:
    """'Could I have a double instead', 'change it to a suite'."""
    return bool(_INSTEAD.search(line))
