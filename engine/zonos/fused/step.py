"""A whole step: the GPU's own matrix products, and one kernel of ours wherever something stands between two of them."""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

from engine.zonos.config import CODEBOOKS, MASK
from engine.zonos.fused.attention import attend
from engine.zonos.fused.choice import can_choose, take
from engine.zonos.fused.norms import gate, layer_norm
from engine.zonos.fused.products import PARTS, product
from engine.zonos.fused.recurrence import recur
from engine.zonos.layers import Attention, Layer, turns
from engine.zonos.memory import KeyValues, Memory, Recurrence
from engine.zonos.model import Zonos, guided
from engine.zonos.streams import Streams

_LEAST_SIZE = 16
"""Of a matrix that a GPU's matrix units take."""


class FusedStep:
    """Does for the first streams what `Zonos.step` and `Streams.take` do. Raises ValueError for sizes that no kernel is
    made for; what the compiler raises at the first call is its own."""

    def __init__(self, model: Zonos, memory: Memory, streams: Streams, scale: float) -> None:
        config, attention, mamba = model.config, model.config.attention, model.config.mamba
        sizes = [attention.head_size, *([mamba.state, mamba.head_size] if mamba else [])]
        if any(size < _LEAST_SIZE or size & (size - 1) for size in sizes):
            raise ValueError(f"heads and states of {sizes} numbers")
        widths = [config.mlp_width, attention.heads * attention.head_size, *([mamba.inner] if mamba else [])]
        if any(width % (_LEAST_SIZE * PARTS) for width in widths):
            raise ValueError(f"widths of {widths} numbers")
        self._model, self._memory, self._streams, self._scale = model, memory, streams, scale
        self._turns = torch.view_as_real(turns(memory.length, attention.head_size, model.heads.device)).contiguous()

    def __call__(self, count: int, window: int) -> None:
        s, rows = self._streams, self._memory.rows
        x, plus, at = _embed(s, self._model.embeddings, count, rows), None, s.at[:count]
        for layer, kept in zip(self._model.layers, self._memory.of(0, count), strict=True):
            plus = self._through(layer, x, plus, kept, at, window)
        flat = layer_norm(x, self._model.backbone.norm_f, plus) @ self._model.heads.flatten(0, 1).T
        logits = flat.unflatten(-1, (CODEBOOKS, -1))
        if can_choose(s.sampling):
            take(logits, self._scale, s, rows)
        else:
            s.take(guided(logits.unflatten(0, (count, rows))[..., :MASK].float(), self._scale))

    def _through(
        self, layer: Layer, x: Tensor, plus: Tensor | None, kept: KeyValues | Recurrence, at: Tensor, window: int
    ) -> Tensor:
        """`x` [R, d] goes on in place by what is still to be added to it, `plus` [parts, R, d]; what is so after it."""
        mixer = layer.mixer
        projected = mixer.in_proj(layer_norm(x, layer.norm, plus))
        if isinstance(mixer, Attention):
            assert isinstance(kept, KeyValues), "an attention layer keeps keys and values"
            mixed = attend(projected, mixer.shape, kept, at, self._turns, window)
            plus = product(mixed, mixer.out_proj.weight)
            return product(gate(layer.mlp.fc1(layer_norm(x, layer.norm2, plus))), layer.mlp.fc2.weight)
        assert isinstance(kept, Recurrence), "a Mamba layer keeps its state"
        return product(recur(projected, mixer, kept), mixer.out_proj.weight)


def _embed(streams: Streams, embeddings: Tensor, count: int, rows: int) -> Tensor:
    """The last column of each stream, [count * rows, d]."""
    width = embeddings.shape[2]
    x = embeddings.new_empty(count * rows, width)
    _sum_of_books[count,](
        *(streams.codes, streams.column, embeddings, x),
        *(streams.columns, embeddings.shape[1], width),
        *(rows, CODEBOOKS, triton.next_power_of_2(width)),
    )
    return x


@triton.jit
def _sum_of_books(
    codes_at,
    column_at,
    embeddings_at,
    x_at,
    columns,
    codes,
    width,
    ROWS: tl.constexpr,
    BOOKS: tl.constexpr,
    BLOCK: tl.constexpr,
):
    slot, dim = tl.program_id(0).to(tl.int64), tl.arange(0, BLOCK)
    there = dim < width
    column = tl.load(column_at + slot)
    total = tl.zeros([BLOCK], dtype=tl.float32)
    for book in tl.static_range(BOOKS):
        code = tl.load(codes_at + (slot * BOOKS + book) * columns + column)
        total += tl.load(embeddings_at + (book * codes + code) * width + dim, mask=there, other=0.0).to(tl.float32)
    for row in tl.static_range(ROWS):
        tl.store(x_at + (slot * ROWS + row) * width + dim, total, mask=there)
