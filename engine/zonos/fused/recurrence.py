"""One step of Mamba2: the convolution, the state, and the gated norm behind it.

The state is by far the largest thing that a step touches: it is read and written once.
"""

from __future__ import annotations

from typing import Final

import torch
import triton
import triton.language as tl
from torch import Tensor

from engine.zonos.mamba import EPSILON, Mamba2
from engine.zonos.memory import Recurrence

_BLOCK: Final = 256
_CHANNELS: Final = 16
"""Of one head, that one group of threads works out."""


def recur(projected: Tensor, mixer: Mamba2, memory: Recurrence) -> Tensor:
    """`projected` [R, inner + mixed + heads] by `in_proj`; what `out_proj` is to be given, [R, inner]."""
    s, rows = mixer.shape, len(projected)
    mixed, y = (torch.empty(rows, size, device=projected.device) for size in (s.mixed, s.inner))
    _convolve[rows, triton.cdiv(s.mixed, _BLOCK)](
        *(projected, memory.conv, mixer.conv1d.weight, mixer.conv1d.bias, mixed),
        *(projected.shape[1], s.inner, s.mixed, s.conv, triton.next_power_of_2(s.conv), _BLOCK),
    )
    channels = min(_CHANNELS, s.head_size)
    _go_on[rows, s.heads, s.head_size // channels](
        *(projected, mixed, memory.state, mixer.dt_bias, mixer.A_log, mixer.D, y),
        *(projected.shape[1], s.inner, s.mixed, s.heads, s.head_size, s.state, channels),
    )
    out = projected.new_empty(rows, s.inner)
    _gated_norm[rows,](
        *(projected, y, mixer.norm.weight, out, projected.shape[1], s.inner, EPSILON, triton.next_power_of_2(s.inner)),
        num_warps=16,
    )
    return out


@triton.jit
def _convolve(
    projected_at,
    kept_at,
    weight_at,
    bias_at,
    out_at,
    width,
    inner,
    mixed,
    TAPS: tl.constexpr,
    ROOM: tl.constexpr,
    BLOCK: tl.constexpr,
):
    """Silu of the convolution over the last inputs, of which the memory keeps all but the oldest."""
    row, channel = tl.program_id(0).to(tl.int64), tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)
    tap, is_channel = tl.arange(0, ROOM), channel < mixed
    now = tl.load(projected_at + row * width + inner + channel, mask=is_channel, other=0.0).to(tl.float32)
    kept = (row * mixed + channel[:, None]) * (TAPS - 1) + tap[None, :]
    is_kept = is_channel[:, None] & (tap < TAPS - 1)[None, :]
    before = tl.load(kept_at + kept, mask=is_kept, other=0.0)
    seen = tl.where((tap == TAPS - 1)[None, :], now[:, None], before)
    is_tap = is_channel[:, None] & (tap < TAPS)[None, :]
    weight = tl.load(weight_at + channel[:, None] * TAPS + tap[None, :], mask=is_tap, other=0.0)
    y = tl.sum(seen * weight, 1) + tl.load(bias_at + channel, mask=is_channel, other=0.0)
    tl.store(out_at + row * mixed + channel, y / (1 + tl.exp(-y)), mask=is_channel)
    # all has been read before any of it is written: each element goes one place back, the oldest is left out
    tl.debug_barrier()
    tl.store(kept_at + kept - 1, seen, mask=is_tap & (tap > 0)[None, :])


@triton.jit
def _go_on(
    projected_at,
    mixed_at,
    state_at,
    dt_bias_at,
    a_log_at,
    d_at,
    out_at,
    width,
    inner,
    mixed,
    heads,
    SIZE: tl.constexpr,
    STATE: tl.constexpr,
    CHANNELS: tl.constexpr,
):
    """Some channels of one head: what is there fades, what comes is added, and what is asked for is read."""
    row, head = tl.program_id(0).to(tl.int64), tl.program_id(1)
    channel, number = tl.program_id(2) * CHANNELS + tl.arange(0, CHANNELS), tl.arange(0, STATE)
    mixed_at += row * mixed
    x = tl.load(mixed_at + head * SIZE + channel)
    b, c = tl.load(mixed_at + inner + number), tl.load(mixed_at + inner + STATE + number)
    dt = tl.load(projected_at + row * width + inner + mixed + head).to(tl.float32) + tl.load(dt_bias_at + head)
    grown = tl.exp(tl.minimum(dt, 20.0))
    # the logarithm of what is next to 1 would have lost what makes it more than 1
    series = grown * (1 - grown * (1 / 2 - grown * (1 / 3 - grown / 4)))
    dt = tl.where(dt > 20, dt, tl.where(grown < 1 / 64, series, tl.log(1 + grown)))
    fades = tl.exp(-dt * tl.exp(tl.load(a_log_at + head)))
    inside = ((row * heads + head) * SIZE + channel[:, None]) * STATE + number[None, :]
    state = tl.load(state_at + inside) * fades + (dt * x)[:, None] * b[None, :]
    tl.store(state_at + inside, state)
    y = tl.sum(state * c[None, :], 1) + tl.load(d_at + head) * x
    tl.store(out_at + row * inner + head * SIZE + channel, y)


@triton.jit
def _gated_norm(projected_at, y_at, weight_at, out_at, width, inner, epsilon, BLOCK: tl.constexpr):
    row, channel = tl.program_id(0).to(tl.int64), tl.arange(0, BLOCK)
    there = channel < inner
    by = tl.load(projected_at + row * width + channel, mask=there, other=0.0).to(tl.float32)
    y = tl.load(y_at + row * inner + channel, mask=there, other=0.0) * by / (1 + tl.exp(-by))
    scale = 1 / tl.sqrt(tl.sum(y * y, 0) / inner + epsilon)
    weight = tl.load(weight_at + channel, mask=there, other=0.0)
    tl.store(out_at + row * inner + channel, y * scale * weight, mask=there)
