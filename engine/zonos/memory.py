"""What the model remembers of each stream, by slot: keys and values, and the states of the Mamba layers.

Streams that speak have the first slots, so a step works on a view of the memory and copies nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from engine.zonos.config import Config


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Of one attention layer: keys after they were turned, then values; one tensor, as both are written at once."""

    both: Tensor  # [slots, rows, 2 * kv heads, length, head size]

    @property
    def keys(self) -> Tensor:
        return self.both.chunk(2, dim=-3)[0]

    @property
    def values(self) -> Tensor:
        return self.both.chunk(2, dim=-3)[1]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Of one Mamba layer, in fp32: the last inputs of its convolution, newest last, and its state."""

    conv: Tensor  # [slots, rows, mixed, conv - 1]
    state: Tensor  # [slots, rows, heads, head size, state]


class Memory:
    """`rows` of the batch belong to a slot: two with guidance, one without."""

    def __init__(
        self, config: Config, *, slots: int, rows: int, length: int, device: torch.device, dtype: torch.dtype
    ) -> None:
        self.slots, self.rows, self.length = slots, rows, length
        self.layers: list[KeyValues | Recurrence] = []
        for number in range(config.layers):
            if number in config.attention_layers:
                shape = (slots, rows, 2 * config.attention.kv_heads, length, config.attention.head_size)
                self.layers.append(KeyValues(torch.zeros(shape, device=device, dtype=dtype)))
            else:
                assert config.mamba, "a layer without attention is a Mamba layer"
                m = config.mamba
                conv = torch.zeros(slots, rows, m.mixed, m.conv - 1, device=device)
                state = torch.zeros(slots, rows, m.heads, m.head_size, m.state, device=device)
                self.layers.append(Recurrence(conv, state))

    def of(self, first: int, count: int) -> list[KeyValues | Recurrence]:
        """The layers' views of `count` slots, as rows of a batch: [count * rows, ...]."""
        taken = slice(first, first + count)
        return [type(layer)(*(each[taken].flatten(0, 1) for each in _tensors(layer))) for layer in self.layers]

    def move(self, source: int, target: int) -> None:
        for layer in self.layers:
            for each in _tensors(layer):
                each[target].copy_(each[source])

    def forget(self, slot: int) -> None:
        """Before a stream begins: a Mamba layer goes on from what is there, where keys and values are written anew."""
        for layer in self.layers:
            if isinstance(layer, Recurrence):
                layer.conv[slot].zero_()
                layer.state[slot].zero_()

    def clear(self) -> None:
        for layer in self.layers:
            for each in _tensors(layer):
                each.zero_()


def slot_bytes(config: Config, *, rows: int, length: int, dtype: torch.dtype) -> int:
    """What one more stream takes."""
    one = Memory(config, slots=1, rows=rows, length=length, device=torch.device("meta"), dtype=dtype)
    return sum(each.nbytes for layer in one.layers for each in _tensors(layer))


def _tensors(layer: KeyValues | Recurrence) -> tuple[Tensor, ...]:
    return (layer.both,) if isinstance(layer, KeyValues) else (layer.conv, layer.state)
