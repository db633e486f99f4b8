"""Where each stream stands in its columns of codes, by slot; all of it on the device, and no step looks at it.

Codebook k at column p holds frame p - k - 1: the codebooks begin one after the
other, and end so. A step asks nothing of the host, so it can be replayed as a graph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

from engine.zonos.config import CODEBOOKS, CODES, EOS, MASK
from engine.zonos.sampling import Sampling, choose, noise, penalize

FIRST_FRAME_COLUMN: Final = CODEBOOKS
"""With it the first frame is whole."""


@dataclass(frozen=True, slots=True)
class Ending:
    """`bias` is added to the end's logit; `extra` frames are spoken after the model wanted to end."""

    bias: float = 0.0
    extra: int = 0


class Streams:
    """`columns` is the longest that a stream may become, its ending included."""

    def __init__(self, slots: int, columns: int, sampling: Sampling, ending: Ending, device: torch.device) -> None:
        self.sampling, self.ending, self.columns = sampling, ending, columns

        def zeros(*shape: int) -> Tensor:
            return torch.zeros(shape, dtype=torch.long, device=device)

        self.codes = zeros(slots, CODEBOOKS, columns)
        self.column, self.at, self.seed, self.limit = zeros(slots) + 1, zeros(slots), zeros(slots), zeros(slots)
        """The last column that is there, its position for the model, the request's seed, its longest column."""
        self.left = zeros(slots)
        """Steps until the stream is over; more than any ending has while it speaks."""
        self.sound = torch.ones(slots, dtype=torch.bool, device=device)
        """False: the model gave what is no number."""
        self._book = torch.arange(CODEBOOKS, device=device)
        self._back = torch.arange(1, -1, -1, device=device)
        self._speaking = CODEBOOKS + ending.extra + 1

    def begin(self, slot: int, logits: Tensor, *, position: int, seed: int, limit: int) -> None:
        """After a prefill: `logits` [9, 1026] of column 1; neither the end nor what was said counts there yet."""
        # filled, not set: a number that is set makes the host wait for all steps under way
        self.seed[slot].fill_(seed)
        self.limit[slot].fill_(min(limit, self.columns - CODEBOOKS))
        self.at[slot].fill_(position)
        self.column[slot].fill_(0)
        self.left[slot].fill_(self._speaking)
        self.sound[slot] = self._is_sound(logits)
        self.codes[slot].fill_(MASK)
        self.codes[slot, 0, 1] = self._choice(logits[None], slice(slot, slot + 1))[0, 0].argmax()
        self.column[slot].fill_(1)

    def last(self, count: int) -> Tensor:
        """[B, 9]: the columns that the model is given next."""
        return self._window(count)[..., -1]

    def take(self, logits: Tensor) -> None:
        """One column more for the first B slots; `logits` [B, 9, 1026]. A stream that is over stays as it is."""
        count = len(logits)
        column, left = self.column[:count], self.left[:count]
        going = left > 0
        scores = penalize(logits, self._window(count), self.sampling.repetition_penalty)
        scores[:, 0, EOS].add_(self.ending.bias)
        scores[:, 1:, EOS] = -torch.inf
        chosen = self._choice(scores, slice(0, count))
        wants_end = chosen[:, 0].argmax(-1) == EOS
        spoken = chosen[..., :CODES].argmax(-1)  # [B, 9]
        out_of_room = column + 1 >= self.limit[:count]
        left = torch.where(wants_end, left.clamp_max(CODEBOOKS + self.ending.extra), left)
        left = torch.where(out_of_room, left.clamp_max(CODEBOOKS), left)
        behind = CODEBOOKS - left[:, None]  # which codebook ends in this column
        spoken.masked_fill_(self._book == behind, EOS)
        is_mute = (self._book < behind) | (self._book > column[:, None])  # over, or not begun
        spoken.masked_fill_(is_mute, MASK)
        place = (column + going).clamp_max(self.columns - 1)[:, None, None].expand(-1, CODEBOOKS, 1)
        kept = self.codes[:count].gather(2, place)
        self.codes[:count].scatter_(2, place, torch.where(going[:, None, None], spoken[..., None], kept))
        self.sound[:count].logical_and_(self._is_sound(logits))
        ticking = going & (left <= CODEBOOKS + self.ending.extra)
        self.left[:count].copy_(torch.where(ticking, left - 1, left))
        self.column[:count].add_(going)
        self.at[:count].add_(going)

    def frames(self, slot: int, first: int, end: int) -> Tensor:
        """[9, end - first], put upright again; the columns up to `end` + 8 must be there."""
        slanted = [self.codes[slot, book, book + 1 + first : book + 1 + end] for book in range(CODEBOOKS)]
        upright = torch.stack(slanted)
        return upright.masked_fill(upright >= CODES, 0)

    def state(self, slots: Sequence[int]) -> Tensor:
        """[B, 3]: of each slot what is left, its last column, and whether all was sound; as it is now."""
        # a list of slots as an index would be copied to the device first, and the host would wait for that
        return torch.stack([torch.stack([self.left[slot], self.column[slot], self.sound[slot]]) for slot in slots])

    def move(self, source: int, target: int) -> None:
        for each in self._all():
            each[target] = each[source].clone()

    def stop(self, slot: int) -> None:
        self.left[slot].fill_(0)

    def _all(self) -> list[Tensor]:
        return [self.codes, self.column, self.at, self.seed, self.limit, self.left, self.sound]

    def _window(self, count: int) -> Tensor:
        """[B, 9, 2]: the last two columns."""
        place = self.column[:count, None] - self._back
        return self.codes[:count].gather(2, place[:, None].expand(-1, CODEBOOKS, -1))

    def _choice(self, logits: Tensor, slots: slice) -> Tensor:
        if self.sampling.temperature == 0:
            return logits
        exponential = noise(self.seed[slots], self.column[slots], logits[0].numel()).view_as(logits)
        return choose(logits, self.sampling, exponential)

    def _is_sound(self, logits: Tensor) -> Tensor:
        """[..., 9, 1026] -> [...]; the mask's -inf is meant so."""
        return logits[..., : CODES + 1].isfinite().all(-1).all(-1)


def whole_frames(column: int) -> int:
    """How many frames are whole when this column is the last."""
    return max(0, column - FIRST_FRAME_COLUMN + 1)


def spoken_frames(last_column: int) -> int:
    """Of a stream that is over: its last frame is the end's mark, and no sound."""
    return max(0, last_column - FIRST_FRAME_COLUMN)
