"""What is left to say of a piece when a voice breaks off in the middle of it. Pure.

Measured: Piper, Pico and flite need 0.060-0.069 s a character, and Edge about
as long. The estimate is some words off at the end of a long sentence, so it
errs towards saying a word twice: a room number said twice is no harm, one
left out is.
"""

from __future__ import annotations

from typing import Final

_SECONDS_PER_CHAR: Final = 0.07
_LEAD_S: Final = 0.1
"""Voices begin with a little silence."""


def rest_of(piece: str, heard_s: float, rate: float) -> str:
    """The text from the beginning of the word that was being said after `heard_s` seconds; "" when all was said."""
    chars = int(max(0.0, heard_s - _LEAD_S) * rate / _SECONDS_PER_CHAR)
    if chars >= len(piece):
        return ""
    return piece[piece.rfind(" ", 0, chars) + 1 :] if chars else piece
