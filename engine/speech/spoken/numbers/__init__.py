"""Whole numbers in words, one file per language: `cardinal(n, gender)`, ordinals, and years where they are read apart.

Numbers are 0 or more and below `LIMIT`; larger ones are read digit by digit by whoever asks.
"""

from __future__ import annotations

from typing import Final, Literal

Gender = Literal["", "m", "f", "n"]
"""Of the noun that follows; empty where a number stands alone, as in counting."""

LIMIT: Final = 10**12
