"""Which frames are decoded together, so that the parts sound as the whole does. Pure.

The decoder hears exactly ten frames to either side of a sample. Every chunk
gets as many to its left and, but for the first, to its right: nothing differs
from decoding the whole. The first one is wanted early: it gets four to its
right, and its last bit is faded over into the next chunk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

REACH: Final = 10
FIRST_REACH: Final = 4
SIZES: Final = (8, 16, 32)
"""Frames of 11.6 ms in the first chunk, the second and each later one: early, then cheap."""

WIDTHS: Final = (SIZES[0] + FIRST_REACH, SIZES[0] + SIZES[1] + REACH, REACH + SIZES[2] + REACH)
"""Frames that are decoded for them."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Frames `first` to `end` are heard; `left` to `right` are decoded for it. `fades`: one more frame is kept back."""

    first: int
    end: int
    left: int
    right: int
    fades: bool = False
    is_last: bool = False


def next_chunk(number: int, first: int, frames: int, *, over: bool) -> Chunk | None:
    """Chunk `number` from frame `first` on, when `frames` are there; None: too few. `over`: no more will come."""
    size = SIZES[min(number, len(SIZES) - 1)]
    reach = FIRST_REACH if number == 0 else REACH
    if first + size + reach <= frames:
        end = first + size
        return Chunk(first, end, max(0, first - REACH), end + reach, fades=number == 0)
    if over:
        # all that is left is within reach of the end, and the whole ends there too
        return Chunk(first, frames, max(0, first - REACH), frames, is_last=True)
    return None


def frames_needed(number: int, first: int) -> int:
    """How many frames must be there for this chunk."""
    return first + SIZES[min(number, len(SIZES) - 1)] + (FIRST_REACH if number == 0 else REACH)
