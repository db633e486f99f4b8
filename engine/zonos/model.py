"""The whole model: columns of codes in, logits of the next column out."""

from __future__ import annotations

from itertools import chain
from typing import Final

import torch
from torch import Tensor, nn

from engine.zonos.conditioning import Conditions, PrefixConditioner
from engine.zonos.config import CODEBOOKS, CODES, MASK, Config
from engine.zonos.layers import Layer, Place, Stretch, of_each_head, turns
from engine.zonos.memory import Memory

_HEAD_ROWS: Final = 1032
"""Of each head, of which 1025 count: by an odd number a GPU's library takes four times as long."""


class Backbone(nn.Module):
    def __init__(self, config: Config) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(config, number) for number in range(config.layers))
        self.norm_f = nn.LayerNorm(config.width, eps=config.epsilon)


class Zonos(nn.Module):
    """Weights are random until they are loaded. `codes` are always of one delayed column: [..., 9]."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        self.config = config
        self.backbone = Backbone(config)
        self.prefix_conditioner = PrefixConditioner(config)
        self.embeddings = nn.Parameter(torch.randn(CODEBOOKS, MASK + 1, config.width) * 0.02)
        self.heads = nn.Parameter(torch.randn(CODEBOOKS, _HEAD_ROWS, config.width) * 0.02)
        self.requires_grad_(False)
        self._turns: Tensor | None = None

    @property
    def layers(self) -> list[Layer]:
        return [layer for layer in self.backbone.layers if isinstance(layer, Layer)]

    def named(self) -> dict[str, Tensor]:
        """Every tensor by its official name; embeddings and heads are views of what is kept as one."""
        own = {"embeddings", "heads"}
        found = {name: each for name, each in chain(self.named_parameters(), self.named_buffers()) if name not in own}
        for book in range(CODEBOOKS):
            found[f"embeddings.{book}.weight"] = self.embeddings[book]
            found[f"heads.{book}.weight"] = self.heads[book, : CODES + 1]
        return found

    def prefix(self, conditions: Conditions, memory: Memory) -> Tensor:
        """What stands before the first code, [rows, T, d]: what is told, and the first column, which is all mask."""
        told = self.prefix_conditioner(conditions, memory.rows)
        mask = torch.full((memory.rows, 1, CODEBOOKS), MASK, device=told.device)
        prefix = torch.cat([told, self._embed(mask)], dim=1)
        if prefix.shape[1] >= memory.length:
            raise ValueError(f"{prefix.shape[1]} positions of text leave no room to speak in {memory.length}")
        return prefix

    def prefill(self, prefix: Tensor, memory: Memory, slot: int, first: int = 0, count: Tensor | None = None) -> Tensor:
        """`prefix` [rows, T, d], or a part of it whose first position is `first`: parts follow each other. Only `count`
        [] positions of it are meant, where that is given: a GPU replays one size for all that are shorter.

        Logits [rows, 9, 1025] of the column after it.
        """
        if first == 0:
            memory.forget(slot)
        x, at = prefix, torch.arange(first, first + prefix.shape[1], device=prefix.device)
        stretch = Stretch(first, self._by(at, memory.length), _known(at, first + len(at), x.dtype), count)
        for layer, kept in zip(self.layers, memory.of(slot, 1), strict=True):
            x = layer.prefill(x, kept, stretch)
        return self._logits(x[:, -1] if count is None else x.index_select(1, count.view(1) - 1)[:, 0])

    def step(self, codes: Tensor, memory: Memory, at: Tensor, window: int) -> Tensor:
        """The first B slots go one position on: `codes` [B, 9] of their last column, `at` [B] its position.

        Logits [B, rows, 9, 1025]; no position from `window` on is looked at.
        """
        count, rows = len(codes), memory.rows
        x = self._embed(codes).repeat_interleave(rows, dim=0)  # [B * rows, d]
        at = at.repeat_interleave(rows)
        row = torch.arange(len(at), device=at.device)
        place = Place(row, at, self._by(at, memory.length), _known(at, window, x.dtype)[:, None, None])
        for layer, kept in zip(self.layers, memory.of(0, count), strict=True):
            layer.step(x, kept, place)
        logits: Tensor = self._logits(x).unflatten(0, (count, rows))
        return logits

    def _embed(self, codes: Tensor) -> Tensor:
        """[..., 9] -> [..., d]."""
        book = torch.arange(CODEBOOKS, device=codes.device)
        return self.embeddings[book, codes].sum(-2)

    def _logits(self, x: Tensor) -> Tensor:
        """[R, d] -> [R, 9, 1025] in fp32."""
        flat: Tensor = self.backbone.norm_f(x) @ self.heads.flatten(0, 1).T
        logits: Tensor = flat.unflatten(-1, (CODEBOOKS, -1))[..., : CODES + 1].float()
        return logits

    def _by(self, at: Tensor, length: int) -> Tensor:
        """[N, heads, head size / 2]: by how much each is turned at the positions `at` [N], all below `length`."""
        if self._turns is None or len(self._turns) < length:
            self._turns = turns(length, self.config.attention.head_size, self.heads.device)
        return of_each_head(self._turns[at], self.config.attention)


def _known(at: Tensor, window: int, dtype: torch.dtype) -> Tensor:
    """[N, window]: 0 where each of the positions `at` [N] may look, -inf at what is later."""
    is_later = torch.arange(window, device=at.device) > at[:, None]
    return torch.zeros_like(is_later, dtype=dtype).masked_fill(is_later, -torch.inf)


def guided(logits: Tensor, scale: float) -> Tensor:
    """[..., rows, 9, 1025] -> [..., 9, 1026]: away from what would be said without being told how, and the mask, which
    is never spoken."""
    told, *untold = logits.unbind(-3)
    further = untold[0].lerp(told, scale) if untold else told
    return nn.functional.pad(further, (0, 1), value=-torch.inf)
