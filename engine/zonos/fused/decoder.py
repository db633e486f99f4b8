"""The codec's decoder with one kernel between two convolutions, where the library has seven.

Channels are next to each other, as a GPU's convolutions want them: time by channels, in one row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import torch
import triton
import triton.language as tl
from torch import Tensor, nn
from torch.nn.functional import conv2d, conv_transpose2d

from engine.zonos.codec import Codec

_BLOCK: Final = 1024


class FusedDecoder:
    """Does what `Codec.decode` does, in `dtype`.

    In half precision, as in the public code, a chunk is as far off the whole as either is off the true sound.
    """

    def __init__(self, codec: Codec, dtype: torch.dtype = torch.float16) -> None:
        quantizer: Any = codec.quantizer
        decoder: Any = codec.decoder
        with torch.inference_mode():
            tables = [each.out_proj(each.codebook.weight.T[None])[0].T for each in quantizer.quantizers]
            self._tables = torch.stack(tables).to(dtype)  # [9, codes, width]
        self._book = torch.arange(len(tables), device=self._tables.device)[:, None]
        self._begin, self._end = _Convolution.of(decoder.conv1, dtype), _Convolution.of(decoder.conv2, dtype)
        self._blocks = [_Block.of(each, dtype) for each in decoder.block]
        after = [*(each.snake for each in self._blocks[1:]), _alpha(decoder.snake1)]
        self._blocks_and_next = list(zip(self._blocks, after, strict=True))

    def __call__(self, codes: Tensor) -> Tensor:
        """[B, 9, T] -> [B, 512 T] in fp32."""
        latent = self._tables[self._book, codes].sum(1)  # [B, T, width]
        x = self._begin(latent.permute(0, 2, 1)[:, :, None].contiguous(memory_format=torch.channels_last))
        _, wave = _snake(x, self._begin.bias, self._blocks[0].snake)
        for block, snake in self._blocks_and_next:
            wave = block(wave, snake)
        y = self._end(wave).float() + self._end.bias
        return torch.tanh(y).flatten(1)


@dataclass(frozen=True, slots=True)
class _Convolution:
    """Its bias is left to what comes behind it."""

    weight: Tensor
    bias: Tensor
    stride: int
    padding: int
    dilation: int
    is_transposed: bool

    @classmethod
    def of(cls, conv: Any, dtype: torch.dtype) -> _Convolution:
        weight = conv.weight[:, :, None].to(dtype).contiguous(memory_format=torch.channels_last)
        is_transposed = isinstance(conv, nn.ConvTranspose1d)
        return cls(weight, conv.bias.float(), conv.stride[0], conv.padding[0], conv.dilation[0], is_transposed)

    def __call__(self, x: Tensor) -> Tensor:
        """`x` [B, C, 1, T]."""
        padding = (0, self.padding)
        if self.is_transposed:
            y = conv_transpose2d(x, self.weight, stride=(1, self.stride), padding=padding)
        else:
            y = conv2d(x, self.weight, padding=padding, dilation=(1, self.dilation))
        # as it is already, unless a library does it otherwise
        return y.contiguous(memory_format=torch.channels_last)


@dataclass(frozen=True, slots=True)
class _Unit:
    snake1: Tensor
    conv1: _Convolution
    snake2: Tensor
    conv2: _Convolution


@dataclass(frozen=True, slots=True)
class _Block:
    snake: Tensor
    widen: _Convolution
    units: list[_Unit]

    @classmethod
    def of(cls, block: Any, dtype: torch.dtype) -> _Block:
        units = [
            _Unit(
                *(_alpha(each.snake1), _Convolution.of(each.conv1, dtype)),
                *(_alpha(each.snake2), _Convolution.of(each.conv2, dtype)),
            )
            for each in (block.res_unit1, block.res_unit2, block.res_unit3)
        ]
        return cls(_alpha(block.snake1), _Convolution.of(block.conv_t1, dtype), units)

    def __call__(self, wave: Tensor, snake: Tensor) -> Tensor:
        """`wave` behind this block's own snake; what is given is behind the next block's, `snake`."""
        x, wave = _snake(self.widen(wave), self.widen.bias, self.units[0].snake1, keeps=True)
        for unit, following in zip(self.units, [*(each.snake1 for each in self.units[1:]), snake], strict=True):
            _, inner = _snake(unit.conv1(wave), unit.conv1.bias, unit.snake2)
            x, wave = _snake(unit.conv2(inner), unit.conv2.bias, following, plus=x, keeps=True)
        return wave


def _alpha(snake: Any) -> Tensor:
    alpha: Tensor = snake.alpha.float().flatten()
    return alpha


def _snake(
    x: Tensor, bias: Tensor, alpha: Tensor, *, plus: Tensor | None = None, keeps: bool = False
) -> tuple[Tensor, Tensor]:
    """`x` [B, C, 1, T] with what is added to it, in place if it `keeps` that; and of it x + sin²(alpha x) / alpha."""
    out, count = torch.empty_like(x), x.numel()
    _snake_of[triton.cdiv(count, _BLOCK),](
        x, x if plus is None else plus, bias, alpha, out, count, len(alpha), plus is not None, keeps, _BLOCK
    )
    return x, out


@triton.jit
def _snake_of(
    x_at,
    plus_at,
    bias_at,
    alpha_at,
    out_at,
    count,
    CHANNELS: tl.constexpr,
    ADDS: tl.constexpr,
    KEEPS: tl.constexpr,
    BLOCK: tl.constexpr,
):
    at = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    there, channel = at < count, at % CHANNELS
    x = tl.load(x_at + at, mask=there, other=0.0).to(tl.float32) + tl.load(bias_at + channel)
    if ADDS:
        x += tl.load(plus_at + at, mask=there, other=0.0).to(tl.float32)
    if KEEPS:
        tl.store(x_at + at, x, mask=there)
    alpha = tl.load(alpha_at + channel)
    sine = tl.sin(alpha * x)
    tl.store(out_at + at, x + sine * sine / (alpha + 1e-9), mask=there)
