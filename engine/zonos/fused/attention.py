"""Attention of one position for every row: keys are turned and kept on the way, and a long past is worked out in parts.

Few streams would leave most of a GPU idle if one group of threads went through a whole past.
"""

from __future__ import annotations

from typing import Final

import torch
import triton
import triton.language as tl
from torch import Tensor

from engine.zonos.config import AttentionShape
from engine.zonos.memory import KeyValues

_PART: Final = 64
"""Positions of one part."""
_WARPS: Final = 8
_LEAST_ROWS: Final = 16
"""Of a matrix that a GPU's matrix units take."""


def attend(qkv: Tensor, shape: AttentionShape, memory: KeyValues, at: Tensor, turns: Tensor, window: int) -> Tensor:
    """`qkv` [R, (heads + 2 * kv heads) * D] before any turn, `at` [B] below `window`, `turns` [positions, D / 2, 2].

    [R, heads * D]; keys and values of the position are in the memory afterwards.
    """
    rows, shared, size = len(qkv), shape.heads // shape.kv_heads, shape.head_size
    of_stream = rows // len(at)
    parts = triton.cdiv(window, _PART)
    sums = torch.empty(rows, shape.heads, parts, size, device=qkv.device)
    peaks, weights = torch.empty(2, rows, shape.heads, parts, device=qkv.device)
    _attend[rows * shape.kv_heads, parts](
        *(qkv, memory.both, at, turns, sums, peaks, weights),
        *(memory.both.shape[2], size**-0.5),
        *(of_stream, shape.kv_heads, shared, size, _PART, max(_LEAST_ROWS, shared), shape.interleaved),
        num_warps=_WARPS,
    )
    out = qkv.new_empty(rows, shape.heads * size)
    _put_together[rows * shape.heads,](
        sums, peaks, weights, at, out, of_stream * shape.heads, parts, size, _PART, triton.next_power_of_2(parts)
    )
    return out


@triton.jit
def _turned(x_at, turns_at, dim, SIZE: tl.constexpr, INTERLEAVED: tl.constexpr):
    """What stands at `x_at` (plus `dim`, [..., SIZE]), turned; `turns_at`: of its position."""
    if INTERLEAVED:
        pair, is_second, other = dim // 2, dim % 2, dim ^ 1
    else:
        pair, is_second, other = dim % (SIZE // 2), dim // (SIZE // 2), (dim + SIZE // 2) % SIZE
    cosine, sine = tl.load(turns_at + 2 * pair), tl.load(turns_at + 2 * pair + 1)
    x, beside = tl.load(x_at + dim).to(tl.float32), tl.load(x_at + other).to(tl.float32)
    return x * cosine + tl.where(is_second == 1, sine, -sine) * beside


@triton.jit
def _attend(
    qkv_at,
    kept_at,
    at_at,
    turns_at,
    sums_at,
    peaks_at,
    weights_at,
    length,
    scale,
    OF_STREAM: tl.constexpr,
    KV_HEADS: tl.constexpr,
    SHARED: tl.constexpr,
    SIZE: tl.constexpr,
    PART: tl.constexpr,
    ROWS: tl.constexpr,
    INTERLEAVED: tl.constexpr,
):
    """One part of the past of one row, for the questions that share its keys."""
    row, head = (tl.program_id(0) // KV_HEADS).to(tl.int64), tl.program_id(0) % KV_HEADS
    part, parts = tl.program_id(1), tl.num_programs(1)
    at = tl.load(at_at + row // OF_STREAM)
    if part * PART > at:
        return
    HEADS: tl.constexpr = KV_HEADS * SHARED
    dim, turns_at = tl.arange(0, SIZE), turns_at + at * SIZE
    qkv_at += row * (HEADS + 2 * KV_HEADS) * SIZE
    key_at = qkv_at + (HEADS + head) * SIZE
    kept_at += (row * 2 * KV_HEADS + head) * length * SIZE
    kind: tl.constexpr = kept_at.dtype.element_ty

    asked_at = qkv_at + (head * SHARED + tl.arange(0, SHARED)[:, None]) * SIZE
    q = _turned(asked_at, turns_at, dim[None, :], SIZE, INTERLEAVED).to(kind)
    # a matrix unit takes more rows than there are questions: each stands there as often as there is room
    q = tl.reshape(tl.broadcast_to(q[:, None, :], (SHARED, ROWS // SHARED, SIZE)), (ROWS, SIZE))
    new_key = _turned(key_at, turns_at, dim, SIZE, INTERLEAVED).to(kind)
    new_value = tl.load(key_at + KV_HEADS * SIZE + dim)
    place = part * PART + tl.arange(0, PART)
    inside = place[:, None] * SIZE + dim[None, :]
    is_past, is_now = (place < at)[:, None], (place == at)[:, None]
    # what is stored here may not be there yet for who reads it: it is put in by hand
    keys = tl.where(is_now, new_key[None, :], tl.load(kept_at + inside, mask=is_past, other=0.0))
    values_at = kept_at + KV_HEADS * length * SIZE
    values = tl.where(is_now, new_value[None, :], tl.load(values_at + inside, mask=is_past, other=0.0))
    if at < (part + 1) * PART:
        tl.store(kept_at + at * SIZE + dim, new_key)
        tl.store(values_at + at * SIZE + dim, new_value)

    score = tl.dot(q, tl.trans(keys), input_precision="ieee") * scale  # [ROWS, PART]
    score = tl.where((place <= at)[None, :], score, float("-inf"))
    peak = tl.max(score, 1)
    weight = tl.exp(score - peak[:, None])
    found = tl.dot(weight.to(kind), values, input_precision="ieee")  # [ROWS, SIZE]
    copy = tl.arange(0, ROWS)
    to = (row * HEADS + head * SHARED + copy // (ROWS // SHARED)) * parts + part
    is_asked = copy % (ROWS // SHARED) == 0
    tl.store(sums_at + to[:, None] * SIZE + dim[None, :], found, mask=is_asked[:, None])
    tl.store(peaks_at + to, peak, mask=is_asked)
    tl.store(weights_at + to, tl.sum(weight, 1), mask=is_asked)


@triton.jit
def _put_together(
    sums_at,
    peaks_at,
    weights_at,
    at_at,
    out_at,
    of_stream,
    parts,
    SIZE: tl.constexpr,
    PART: tl.constexpr,
    PARTS: tl.constexpr,
):
    """The parts of one question."""
    asked, part, dim = tl.program_id(0).to(tl.int64), tl.arange(0, PARTS), tl.arange(0, SIZE)
    is_there = part * PART <= tl.load(at_at + asked // of_stream)
    peak = tl.load(peaks_at + asked * parts + part, mask=is_there, other=float("-inf"))
    share = tl.exp(peak - tl.max(peak, 0))
    weight = tl.load(weights_at + asked * parts + part, mask=is_there, other=0.0)
    inside = (asked * parts + part[:, None]) * SIZE + dim[None, :]
    sums = tl.load(sums_at + inside, mask=is_there[:, None], other=0.0)
    tl.store(out_at + asked * SIZE + dim, tl.sum(sums * share[:, None], 0) / tl.sum(weight * share, 0))
