"""Over the width of a row: the normalisation before a mixer, and the gate of an MLP."""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor, nn

_BLOCK = 1024


def layer_norm(x: Tensor, norm: nn.LayerNorm, plus: Tensor | None = None) -> Tensor:
    """`x` [R, d], to which `plus` [parts, R, d] is added first, in place."""
    out, (rows, width) = torch.empty_like(x), x.shape
    parts = 0 if plus is None else len(plus)
    _layer_norm[rows,](
        *(x, x if plus is None else plus, norm.weight, norm.bias, out),
        *(rows, width, norm.eps, parts, triton.next_power_of_2(width)),
    )
    return out


def gate(both: Tensor) -> Tensor:
    """`both` [R, 2 * inner]: what is let through, and behind it what decides how much of it; [R, inner]."""
    inner = both.shape[1] // 2
    out = both.new_empty(len(both), inner)
    _gate[len(both), triton.cdiv(inner, _BLOCK)](both, out, inner, _BLOCK)
    return out


@triton.jit
def _layer_norm(
    x_at,
    plus_at,
    weight_at,
    bias_at,
    out_at,
    rows,
    width,
    epsilon,
    PARTS: tl.constexpr,
    BLOCK: tl.constexpr,
):
    row, column = tl.program_id(0), tl.arange(0, BLOCK)
    there = column < width
    x = tl.load(x_at + row * width + column, mask=there, other=0.0).to(tl.float32)
    for part in tl.static_range(PARTS):
        x += tl.load(plus_at + (part * rows + row) * width + column, mask=there, other=0.0)
    if PARTS:
        tl.store(x_at + row * width + column, x, mask=there)
    centred = tl.where(there, x - tl.sum(x, 0) / width, 0.0)
    scale = 1 / tl.sqrt(tl.sum(centred * centred, 0) / width + epsilon)
    weight = tl.load(weight_at + column, mask=there, other=0.0).to(tl.float32)
    bias = tl.load(bias_at + column, mask=there, other=0.0).to(tl.float32)
    tl.store(out_at + row * width + column, centred * scale * weight + bias, mask=there)


@triton.jit
def _gate(both_at, out_at, inner, BLOCK: tl.constexpr):
    row, column = tl.program_id(0), tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)
    there = column < inner
    y = tl.load(both_at + row * 2 * inner + column, mask=there, other=0.0).to(tl.float32)
    by = tl.load(both_at + row * 2 * inner + inner + column, mask=there, other=0.0).to(tl.float32)
    tl.store(out_at + row * inner + column, y * by / (1 + tl.exp(-by)), mask=there)
