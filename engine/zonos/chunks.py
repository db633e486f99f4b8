"""Which frames are decoded together, so that the parts sound as the whole does. Pure.

The decoder hears exactly ten frames to either side of a sample. Every chunk
gets as many to its left and, but for the first, to its right: nothing differs
from decoding the whole. The first one is wanted early: eight frames with four to
their right, of which the last is faded over into the next chunk. (To fade over the
ninth instead, which has three to its right, is twice as far off the whole.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

REACH: Final = 10
FIRST_REACH: Final = 5
"""The frame that fades, and four."""
SIZES: Final = (7, 9, 16, 32)
"""Frames of 11.6 ms that are heard of the first chunk, the second and so on: early, then cheap, and no faster than that
each lasts until the next is there when a step takes half a frame."""

WIDTHS: Final = (
    SIZES[0] + FIRST_REACH,
    *(min(REACH, sum(SIZES[:number])) + SIZES[number] + REACH for number in range(1, len(SIZES))),
)
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
        # All that is left is within reach of the end, and the whole ends there too. More to its left does no harm, and
        # a GPU's library has to plan anew for each width that it has not seen.
        return Chunk(first, frames, max(0, min(first - REACH, frames - WIDTHS[-1])), frames, is_last=True)
    return None


def frames_needed(number: int, first: int) -> int:
    """How many frames must be there for this chunk."""
    return first + SIZES[min(number, len(SIZES) - 1)] + (FIRST_REACH if number == 0 else REACH)
