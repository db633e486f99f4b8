"""From logits to the next column, as `Streams.take` does it, by two kernels: what each codebook chooses, and what the
stream makes of it."""

from __future__ import annotations

from typing import Final

import torch
import triton
import triton.language as tl
from torch import Tensor

from engine.zonos import sampling
from engine.zonos.config import CODEBOOKS, CODES, EOS, MASK
from engine.zonos.sampling import Sampling
from engine.zonos.streams import Streams

_BLOCK: Final = 2048
_BOOKS: Final = 16
"""Room for the codebooks of a stream."""
_FINDINGS: Final = tl.constexpr(3)
"""Of a codebook: the code, whether it is the end that it wants, whether its logits are numbers."""


def can_choose(how: Sampling) -> bool:
    """What a hotel's sentences are spoken with; other filters are left to plain PyTorch."""
    return how.temperature > 0 and how.repetition_penalty > 0 and not (how.top_p or how.top_k or how.linear)


def take(logits: Tensor, scale: float, streams: Streams, rows: int) -> None:
    """One column more for the first B streams: `logits` [B * rows, 9, row of logits] as the model gives them."""
    count, how, s = len(logits) // rows, streams.sampling, streams
    findings = torch.empty(count, CODEBOOKS, 3, dtype=torch.int32, device=logits.device)
    _choose[count, CODEBOOKS](
        *(logits, s.codes, s.column, s.seed, findings),
        *(s.columns, logits.shape[2], scale, how.temperature, how.min_p, how.repetition_penalty, s.ending.bias),
        *(rows, _BLOCK),
        num_warps=8,
    )
    _advance[count,](
        *(findings, s.codes, s.column, s.at, s.limit, s.left, s.sound),
        *(s.columns, s.ending.extra, _BOOKS),
        num_warps=1,
    )


def _constants(*values: float) -> list[tl.constexpr]:
    """As a kernel wants them."""
    return [tl.constexpr(value) for value in values]


_CODEBOOKS, _CODES, _EOS, _MASK = _constants(CODEBOOKS, CODES, EOS, MASK)
_OF_SEED, _OF_COLUMN, _OF_PLACE = _constants(sampling.OF_SEED, sampling.OF_COLUMN, sampling.OF_PLACE)
(_SHIFT_1, _FACTOR_1), (_SHIFT_2, _FACTOR_2), (_SHIFT_3, _) = (_constants(*stir) for stir in sampling.STIRS)
_LEFT_1, _LEFT_2, _LEFT_3 = _constants(*((1 << 64 - shift) - 1 for shift, _ in sampling.STIRS))
_PLACES, _BITS, _OF_BITS, _LEAST_NOISE = _constants(
    MASK + 1, (1 << sampling.BITS) - 1, 2.0**-sampling.BITS, 2.0 ** -(sampling.BITS + 1)
)


@triton.jit
def _noise(seed, column, place):
    """As `sampling.noise`."""
    x = seed * _OF_SEED + column * _OF_COLUMN + place.to(tl.int64) * _OF_PLACE
    x = (x ^ ((x >> _SHIFT_1) & _LEFT_1)) * _FACTOR_1
    x = (x ^ ((x >> _SHIFT_2) & _LEFT_2)) * _FACTOR_2
    x = (x ^ ((x >> _SHIFT_3) & _LEFT_3)) & _BITS
    # a logarithm that is a little off must not be 0 next to 1
    return tl.maximum(-tl.log((x.to(tl.float32) + 0.5) * _OF_BITS), _LEAST_NOISE)


@triton.jit
def _choose(
    logits_at,
    codes_at,
    column_at,
    seed_at,
    findings_at,
    columns,
    row_of_logits,
    scale,
    temperature,
    min_p,
    penalty,
    bias,
    ROWS: tl.constexpr,
    BLOCK: tl.constexpr,
):
    """Of one codebook of one stream."""
    slot, book, code = tl.program_id(0).to(tl.int64), tl.program_id(1), tl.arange(0, BLOCK)
    is_code = code <= _EOS
    logits_at += (slot * ROWS * _CODEBOOKS + book) * row_of_logits
    x = tl.load(logits_at + code, mask=is_code, other=0.0).to(tl.float32)
    if ROWS == 2:
        untold = tl.load(logits_at + _CODEBOOKS * row_of_logits + code, mask=is_code, other=0.0).to(tl.float32)
        x += (scale - 1) * (x - untold)
    is_sound = tl.min((tl.abs(x) < float("inf")).to(tl.int32), 0)

    column = tl.load(column_at + slot)
    for back in tl.static_range(2):
        said = tl.load(codes_at + (slot * _CODEBOOKS + book) * columns + column - back)
        again = tl.where(x > 0, x / penalty, x * penalty)
        x = tl.where(code == said, again, x)
    x = tl.where(code == _EOS, tl.where(book == 0, x + bias, float("-inf")), x)
    x = tl.where(is_code, x / temperature, float("-inf"))
    weight = tl.exp(x - tl.max(x, 0))
    p = weight / tl.sum(weight, 0)
    p = tl.where(p >= min_p * tl.max(p, 0), p, 0.0)
    score = p / _noise(tl.load(seed_at + slot), column, book * _PLACES + code)
    wants_end = (tl.argmax(tl.where(is_code, score, -1.0), 0) == _EOS) & (book == 0)
    findings_at += (slot * _CODEBOOKS + book) * _FINDINGS
    tl.store(findings_at, tl.argmax(tl.where(code < _CODES, score, -1.0), 0))
    tl.store(findings_at + 1, wants_end.to(tl.int32))
    tl.store(findings_at + 2, is_sound)


@triton.jit
def _advance(
    findings_at,
    codes_at,
    column_at,
    at_at,
    limit_at,
    left_at,
    sound_at,
    columns,
    extra,
    BOOKS: tl.constexpr,
):
    """One stream: it speaks, it ends codebook by codebook, or it is over and stays as it is."""
    slot, book = tl.program_id(0).to(tl.int64), tl.arange(0, BOOKS)
    is_book = book < _CODEBOOKS
    findings_at += (slot * _CODEBOOKS + book) * _FINDINGS
    spoken = tl.load(findings_at, mask=is_book, other=0).to(tl.int64)
    wants_end = tl.max(tl.load(findings_at + 1, mask=is_book, other=0), 0) == 1
    is_sound = tl.min(tl.load(findings_at + 2, mask=is_book, other=1), 0) == 1
    column, left = tl.load(column_at + slot), tl.load(left_at + slot)
    is_going = left > 0
    left = tl.where(wants_end, tl.minimum(left, _CODEBOOKS + extra), left)
    left = tl.where(column + 1 >= tl.load(limit_at + slot), tl.minimum(left, _CODEBOOKS), left)
    behind = _CODEBOOKS - left
    spoken = tl.where(book == behind, _EOS, spoken)
    spoken = tl.where((book < behind) | (book > column), _MASK, spoken)
    place = tl.minimum(column + 1, columns - 1)
    tl.store(codes_at + (slot * _CODEBOOKS + book) * columns + place, spoken, mask=is_book & is_going)
    tl.store(sound_at + slot, tl.load(sound_at + slot) & is_sound)
    is_ticking = is_going & (left <= _CODEBOOKS + extra)
    tl.store(left_at + slot, left - is_ticking.to(tl.int64))
    tl.store(column_at + slot, column + is_going.to(tl.int64))
    tl.store(at_at + slot, tl.load(at_at + slot) + is_going.to(tl.int64))
