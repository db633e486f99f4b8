"""The next column from its logits: penalty, probabilities, filters, and a choice by noise that a request brings along.

The noise comes from the request's seed and the column's number alone, so a
text with a seed sounds the same whoever else is in the batch (in bf16 as far as
the batch's size does not tip two choices that are next to equal).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

BITS: Final = 23
"""All that an fp32 can tell apart below 1."""
STIRS: Final = ((33, -0x00AE502812AA7333), (29, -0x3B314601E57A13AD), (32, 0))
"""Shift and odd factor of each round, after which every bit of the input has a say in every bit of the output."""
OF_SEED, OF_COLUMN, OF_PLACE = -0x61C8864680B583EB, 0x5851F42D4C957F2D, 0x14057B7EF767814F
"""Odd numbers without a pattern, so that no two places of a run have the same input."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """The model's own habits; 0 leaves a filter out, and temperature 0 takes the likeliest."""

    temperature: float = 1.0
    min_p: float = 0.1
    top_p: float = 0.0
    top_k: int = 0
    linear: float = 0.0
    conf: float = 0.0
    quad: float = 0.0
    repetition_penalty: float = 3.0


def noise(seed: Tensor, column: Tensor, places: int) -> Tensor:
    """Exponentially distributed, [B, places], from `seed` [B] and `column` [B]."""
    place = torch.arange(places, device=seed.device)
    x = seed[:, None] * OF_SEED + column[:, None] * OF_COLUMN + place * OF_PLACE
    for shift, factor in STIRS:
        x = x ^ (x >> shift & (1 << 64 - shift) - 1)
        x = x * factor if factor else x
    uniform = ((x & (1 << BITS) - 1) + 0.5) * 2.0**-BITS
    return -uniform.float().log()


def penalize(logits: Tensor, window: Tensor, penalty: float) -> Tensor:
    """What stands in the `window` [..., W] becomes less likely, once for each time; `logits` [..., V]."""
    factors = torch.ones_like(logits).scatter_reduce(-1, window, torch.full_like(logits, penalty), "prod")
    return torch.where(logits > 0, logits / factors, logits * factors)


def probabilities(logits: Tensor, how: Sampling) -> Tensor:
    """After the filters; needs a temperature above 0."""
    p = (logits if how.temperature == 1 else logits / how.temperature).softmax(-1)
    if how.linear > 0:
        surprise = p.clamp_min(1e-20).log()
        entropy = -(p * surprise).sum(-1, keepdim=True)
        p = (surprise * (how.linear + entropy * how.conf) - surprise.square() * how.quad).softmax(-1)
    if how.top_p > 0:
        ranked, order = p.sort(-1, descending=True)
        late = ranked.cumsum(-1) - ranked > how.top_p
        p = _whole(torch.zeros_like(p).scatter(-1, order, ranked.masked_fill(late, 0.0)))
    if how.top_k > 0:
        least = p.topk(min(how.top_k, p.shape[-1]), -1).values[..., -1:]
        p = _whole(p.masked_fill(p < least, 0.0))
    if how.min_p > 0:
        p = _whole(p * (p >= how.min_p * p.amax(-1, keepdim=True)))
    return p


def choose(logits: Tensor, how: Sampling, exponential: Tensor | None) -> Tensor:
    """Scores [..., V] whose largest is the choice; without noise that is the likeliest."""
    if how.temperature == 0 or exponential is None:
        return logits
    return probabilities(logits, how) / exponential


def _whole(p: Tensor) -> Tensor:
    return p / p.sum(-1, keepdim=True)
