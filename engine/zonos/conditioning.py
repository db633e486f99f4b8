"""What the model is told before it speaks: phonemes, whose voice, which mood, how fast; each becomes tokens.

For guidance a second row keeps the phonemes and gets, for everything else, the
vector that was learned for "nothing is said about it".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import torch
from torch import Tensor, nn

from engine.zonos.config import ConditionerShape, Config
from engine.zonos.text import SYMBOL_COUNT

_EMOTION: Final = (0.3077, 0.0256, 0.0256, 0.0256, 0.0256, 0.0256, 0.2564, 0.3077)
"""Happiness, sadness, disgust, fear, surprise, anger, other, neutral."""
PHONEMES: Final = "espeak"


def _values() -> dict[str, tuple[float, ...]]:
    return {
        "emotion": tuple(each / sum(_EMOTION) for each in _EMOTION),
        "fmax": (22_050.0,),
        "pitch_std": (20.0,),
        "speaking_rate": (15.0,),
        "ctc_loss": (0.0,),
        "speaker_noised": (0.0,),
    }


@dataclass(frozen=True, slots=True)
class Conditions:
    """What is known of one text; what `values` does not name is left to the model.

    `values` by conditioner; those that only the hybrid has are ignored by the other variant.
    """

    phonemes: Sequence[int]
    values: dict[str, tuple[float, ...]] = field(default_factory=_values)

    def with_values(self, **more: Sequence[float]) -> Conditions:
        return Conditions(self.phonemes, self.values | {name: tuple(value) for name, value in more.items()})


class _Conditioner(nn.Module):
    """One token from `shape.size` numbers."""

    def __init__(self, shape: ConditionerShape, width: int) -> None:
        super().__init__()
        self.shape = shape
        self.uncond_vector = nn.Parameter(torch.zeros(width))

    def unknown(self) -> Tensor:
        return self.uncond_vector.view(1, 1, -1)


class _Linear(_Conditioner):
    def __init__(self, shape: ConditionerShape, width: int) -> None:
        super().__init__(shape, width)
        self.project = nn.Linear(shape.size, width)

    def forward(self, values: Tensor) -> Tensor:
        token: Tensor = self.project(values.to(self.project.weight.dtype))
        return token


class _Fourier(_Conditioner):
    weight: Tensor

    def __init__(self, shape: ConditionerShape, width: int) -> None:
        super().__init__(shape, width)
        self.register_buffer("weight", torch.randn(width // 2, shape.size))

    def forward(self, values: Tensor) -> Tensor:
        scaled = (values - self.shape.low) / (self.shape.high - self.shape.low)
        angle = 2 * math.pi * scaled.to(self.weight.dtype) @ self.weight.T
        return torch.cat([angle.cos(), angle.sin()], dim=-1)


class _Integer(_Conditioner):
    def __init__(self, shape: ConditionerShape, width: int) -> None:
        super().__init__(shape, width)
        self.int_embedder = nn.Embedding(int(shape.high - shape.low) + 1, width)

    def forward(self, values: Tensor) -> Tensor:
        token: Tensor = self.int_embedder((values - self.shape.low).long().squeeze(-1))
        return token


class _Phonemes(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.phoneme_embedder = nn.Embedding(SYMBOL_COUNT, width)


_KINDS: Final = {
    "PassthroughConditioner": _Linear,
    "FourierConditioner": _Fourier,
    "IntegerConditioner": _Integer,
}


class PrefixConditioner(nn.Module):
    """Raises ValueError for a kind of conditioner that is not known."""

    def __init__(self, config: Config) -> None:
        super().__init__()
        first, *others = config.conditioners
        unknown = {each.kind for each in others} - set(_KINDS)
        if first.name != PHONEMES or unknown:
            raise ValueError(f"the phonemes come first, and these conditioners are not known: {sorted(unknown)}")
        told = (_KINDS[each.kind](each, config.width) for each in others)
        self.conditioners = nn.ModuleList([_Phonemes(config.width), *told])
        self.project = nn.Linear(config.width, config.width)
        self.norm = nn.LayerNorm(config.width)

    def forward(self, conditions: Conditions, rows: int) -> Tensor:
        """[rows, T, d]: the row with all that is known, and with two rows one that knows only the phonemes."""
        device = self.project.weight.device
        ids = _sent([conditions.phonemes], torch.long, device)
        first, *others = self.conditioners
        phonemes = first.get_submodule("phoneme_embedder")(ids)
        known = [each for each in others if isinstance(each, _Conditioner)]
        told = torch.cat([phonemes, *(self._token(each, conditions, device) for each in known)], dim=1)
        untold = torch.cat([phonemes, *(each.unknown() for each in known)], dim=1)
        prefix: Tensor = self.norm(self.project(torch.cat([told, untold][:rows])))
        return prefix

    def _token(self, of: _Conditioner, conditions: Conditions, device: torch.device) -> Tensor:
        values = conditions.values.get(of.shape.name)
        if values is None:
            return of.unknown()
        if len(values) != of.shape.size:
            raise ValueError(f"{of.shape.name} takes {of.shape.size} numbers, not {len(values)}")
        token: Tensor = of(_sent([[values]], torch.float32, device))  # [1, 1, d]
        return token


def _sent(values: list[Any], dtype: torch.dtype, device: torch.device) -> Tensor:
    """On its way to the device, from memory that it reads by itself: else the host would wait for the steps before."""
    return torch.tensor(values, dtype=dtype, pin_memory=device.type == "cuda").to(device, non_blocking=True)
