"""The official `model.safetensors` into the model: every tensor, by name and shape, and none that is not known."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import torch
from safetensors import SafetensorError, safe_open

from engine.errors import SettingsError
from engine.zonos.config import read_config
from engine.zonos.model import Zonos

_NAMED_AT_MOST: Final = 5
_EXACT: Final = ("A_log", "dt_bias", ".D", "conv1d.weight", "conv1d.bias", "mixer.norm.weight")
"""Few numbers, of Mamba's layers, whose part between the projections is fp32."""


def load_model(folder: Path, device: torch.device, dtype: torch.dtype) -> Zonos:
    """Of a folder with `config.json` and `model.safetensors`. Raises SettingsError that names what doesn't fit."""
    try:
        with torch.device("meta"):
            model = cast(Zonos(read_config(folder / "config.json")), dtype)
    except (ValueError, ArithmeticError, RuntimeError, AssertionError) as e:  # numbers that no layer can be made of
        raise SettingsError(f"{folder / 'config.json'} can't be used: {e}") from e
    model.to_empty(device=device)  # in its type already: nothing larger lies on the GPU before
    _fill(model, folder / "model.safetensors")
    return model.eval()


def cast(model: Zonos, dtype: torch.dtype) -> Zonos:
    """All weights but those of `_EXACT`."""
    model.to(dtype)
    for name, parameter in model.named_parameters():
        if name.endswith(_EXACT):
            parameter.data = parameter.data.float()
    return model


def _fill(model: Zonos, file: Path) -> None:
    wanted = model.named()
    try:
        with safe_open(file, framework="pt") as stored:
            there = set(stored.keys())
            wrong = [f"{name} is missing" for name in sorted(set(wanted) - there)]
            wrong += [f"{name} is not known" for name in sorted(there - set(wanted))]
            for name in sorted(there & set(wanted)):
                shape, needed = stored.get_slice(name).get_shape(), list(wanted[name].shape)
                if shape != needed:
                    wrong.append(f"{name} is {shape}, not {needed}")
            if wrong:
                more = f" and {len(wrong) - _NAMED_AT_MOST} more" if len(wrong) > _NAMED_AT_MOST else ""
                raise SettingsError(f"{file} does not fit its config.json: {'; '.join(wrong[:_NAMED_AT_MOST])}{more}")
            for name, target in wanted.items():
                target.copy_(stored.get_tensor(name))
    except (OSError, SafetensorError) as e:
        raise SettingsError(f"{file} can't be read: {e}") from e
