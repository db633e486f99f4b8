"""One layer of the backbone: normalise, mix over time, add; in attention layers also an MLP of its own.

Each mixer works in two ways that give the same numbers: `prefill` takes many
positions of one stream, `step` one position of every stream.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention, silu

from engine.zonos.config import AttentionShape, Config
from engine.zonos.mamba import Mamba2
from engine.zonos.memory import KeyValues, Recurrence

_ROPE_BASE: Final = 10_000.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where each row of a step is: its number, its position, the turn there, and what it may look at."""

    row: Tensor  # [R]
    at: Tensor  # [R]
    by: Tensor  # [R, heads of q, k and v, head size / 2]
    known: Tensor  # [R, 1, 1, window], 0 or -inf: made once, where a mask of yes and no is made anew in each layer


@dataclass(frozen=True, slots=True)
class Stretch:
    """Positions of one stream that are worked out together: the first, the turns there, what each may look at, and how
    many count (None: all): what stands behind those leaves no trace."""

    first: int
    by: Tensor  # [T, heads of q, k and v, head size / 2]
    known: Tensor  # [T, first + T], 0 or -inf
    count: Tensor | None  # []


def turns(length: int, head_size: int, device: torch.device) -> Tensor:
    """The rotary embedding as unit numbers in the complex plane, in fp32: [length, head size / 2]."""
    speed = _ROPE_BASE ** -(torch.arange(0, head_size, 2, device=device, dtype=torch.float32) / head_size)
    angle = torch.outer(torch.arange(length, device=device, dtype=torch.float32), speed)
    return torch.polar(torch.ones_like(angle), angle)


def of_each_head(by: Tensor, shape: AttentionShape) -> Tensor:
    """[N, head size / 2] -> [N, heads of q, k and v, head size / 2]: values go along, and are not turned."""
    still = torch.ones_like(by)[:, None].expand(-1, shape.kv_heads, -1)
    return torch.cat([by[:, None].expand(-1, shape.heads + shape.kv_heads, -1), still], dim=1)


def turn(x: Tensor, by: Tensor, *, interleaved: bool) -> Tensor:
    """`x` [..., head size], `by` [..., head size / 2]; pairs are neighbours, or half a head apart."""
    half = x.shape[-1] // 2
    pairs = x.float().unflatten(-1, (half, 2) if interleaved else (2, half))
    pairs = pairs if interleaved else pairs.transpose(-1, -2).contiguous()
    turned = torch.view_as_real(torch.view_as_complex(pairs) * by)
    return (turned if interleaved else turned.transpose(-1, -2)).flatten(-2).to(x.dtype)


class Attention(nn.Module):
    """Causal, with fewer heads for keys and values than for questions."""

    def __init__(self, width: int, shape: AttentionShape) -> None:
        super().__init__()
        self.shape = shape
        inner = shape.heads * shape.head_size
        self.in_proj = nn.Linear(width, inner + 2 * shape.kv_heads * shape.head_size, bias=False)
        self.out_proj = nn.Linear(inner, width, bias=False)

    def prefill(self, x: Tensor, memory: KeyValues, stretch: Stretch) -> Tensor:
        """`x` [R, T, d]."""
        q, kv = self._split(x, stretch.by)  # [R, T, heads, D]
        length, end = stretch.known.shape
        memory.both[:, :, stretch.first : end] = kv.transpose(1, 2)
        # questions that share keys stand behind each other: nothing is repeated but the mask
        q = q.transpose(1, 2).unflatten(1, (self.shape.kv_heads, -1)).flatten(2, 3)  # [R, kv heads, shared * T, D]
        known = stretch.known.repeat(self.shape.heads // self.shape.kv_heads, 1)
        y = scaled_dot_product_attention(q, memory.keys[:, :, :end], memory.values[:, :, :end], attn_mask=known)
        mixed: Tensor = self.out_proj(y.unflatten(2, (-1, length)).flatten(1, 2).transpose(1, 2).flatten(2))
        return mixed

    def step(self, x: Tensor, memory: KeyValues, place: Place) -> Tensor:
        """`x` [R, d]; what `out_proj` is to be given, [R, heads * D]."""
        q, kv = self._split(x, place.by)  # [R, heads, D]
        window = place.known.shape[-1]
        memory.both[place.row, :, place.at] = kv
        # questions that share keys stand where positions stand otherwise: nothing is repeated
        q = q.unflatten(1, (self.shape.kv_heads, -1))  # [R, kv heads, heads / kv heads, D]
        keys, values = memory.keys[:, :, :window], memory.values[:, :, :window]
        return scaled_dot_product_attention(q, keys, values, attn_mask=place.known).flatten(1)

    def _split(self, x: Tensor, by: Tensor) -> tuple[Tensor, Tensor]:
        """Questions, and keys with values behind them."""
        s = self.shape
        qkv = self.in_proj(x).unflatten(-1, (s.heads + 2 * s.kv_heads, s.head_size))
        q, kv = turn(qkv, by, interleaved=s.interleaved).split([s.heads, 2 * s.kv_heads], dim=-2)
        return q, kv


class GatedMlp(nn.Module):
    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.fc1 = nn.Linear(width, 2 * inner, bias=False)
        self.fc2 = nn.Linear(inner, width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """What `fc2` is to be given."""
        y, gate = self.fc1(x).chunk(2, dim=-1)
        gated: Tensor = y * silu(gate)
        return gated


class Layer(nn.Module):
    def __init__(self, config: Config, number: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(config.width, eps=config.epsilon)
        if number in config.attention_layers:
            self.mixer: Attention | Mamba2 = Attention(config.width, config.attention)
            self.norm2 = nn.LayerNorm(config.width, eps=config.epsilon)
            self.mlp = GatedMlp(config.width, config.mlp_width)
        else:
            assert config.mamba, "a layer without attention is a Mamba layer"
            self.mixer = Mamba2(config.width, config.mamba)

    def prefill(self, x: Tensor, memory: KeyValues | Recurrence, stretch: Stretch) -> Tensor:
        """`x` [R, T, d]."""
        if isinstance(self.mixer, Attention):
            assert isinstance(memory, KeyValues), "an attention layer keeps keys and values"
            x = x + self.mixer.prefill(self.norm(x), memory, stretch)
            out: Tensor = x + self.mlp.fc2(self.mlp(self.norm2(x)))
            return out
        assert isinstance(memory, Recurrence), "a Mamba layer keeps its state"
        return x + self.mixer.prefill(self.norm(x), memory, stretch.count)

    def step(self, x: Tensor, memory: KeyValues | Recurrence, place: Place) -> None:
        """`x` [R, d] goes on in place: the projections add to it as they are worked out."""
        if isinstance(self.mixer, Attention):
            assert isinstance(memory, KeyValues), "an attention layer keeps keys and values"
            x.addmm_(self.mixer.step(self.norm(x), memory, place), self.mixer.out_proj.weight.T)
            x.addmm_(self.mlp(self.norm2(x)), self.mlp.fc2.weight.T)
        else:
            assert isinstance(memory, Recurrence), "a Mamba layer keeps its state"
            x.addmm_(self.mixer.step(self.norm(x), memory), self.mixer.out_proj.weight.T)
