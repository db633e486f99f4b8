"""A checkpoint that does not fit is refused by the names of its tensors."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.errors import SettingsError
from engine.zonos.model import Zonos
from engine.zonos.weights import load_model
from tests.engine.zonos.golden_set import CPU, GOLDEN, official

NORM = "backbone.norm_f.weight"


def change(folder: Path, edit: Callable[[dict[str, Tensor]], object]) -> Path:
    shutil.copy(GOLDEN / "transformer" / "config.json", folder)
    tensors = load_file(GOLDEN / "transformer" / "model.safetensors")
    edit(tensors)
    save_file(tensors, folder / "model.safetensors")
    return folder


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda t: t.pop(NORM), f"{NORM} is missing"),
        (lambda t: t.update(surplus=torch.zeros(1)), "surplus is not known"),
        (lambda t: t.update({NORM: torch.zeros(31)}), rf"{NORM} is \[31\], not \[32\]"),
        (lambda t: t.clear(), "and 57 more"),
    ],
)
def test_a_missing_surplus_or_misshapen_tensor_is_named(
    tmp_path: Path, edit: Callable[[dict[str, Tensor]], object], said: str
) -> None:
    with pytest.raises(SettingsError, match=said):
        load_model(change(tmp_path, edit), CPU, torch.float32)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "config.json can't be used"),
        ("{}", "lacks 'backbone'"),
        ("[]", "config.json can't be used"),
        ("official, but RMS", "only LayerNorm is known"),
        ("official, but without heads", "config.json can't be used"),
        ("official, but with heads by name", "config.json can't be used"),
        ("official, but less than narrow", "config.json can't be used"),
        ("official, but an unknown conditioner", "not known: .'WhimConditioner'."),
        ("official, without its weights", "model.safetensors can't be read"),
    ],
)
def test_a_config_that_we_cannot_do_is_refused(tmp_path: Path, content: str, said: str) -> None:
    raw = json.loads((GOLDEN / "transformer" / "config.json").read_text())
    if content == "official, but RMS":
        raw["backbone"]["rms_norm"] = True
    if content == "official, but without heads":
        raw["backbone"]["attn_cfg"]["num_heads"] = 0
    if content == "official, but with heads by name":
        raw["backbone"]["attn_cfg"] = "sixteen"
    if content == "official, but less than narrow":
        raw["backbone"]["attn_mlp_d_intermediate"] = -1
    if content == "official, but an unknown conditioner":
        raw["prefix_conditioner"]["conditioners"][2]["type"] = "WhimConditioner"
    (tmp_path / "config.json").write_text(json.dumps(raw) if content.startswith("official") else content)
    with pytest.raises(SettingsError, match=said):
        load_model(tmp_path, CPU, torch.float32)


@pytest.mark.parametrize(
    ("variant", "count", "tensors"), [("transformer", 1_624_411_136, 246), ("hybrid", 1_651_820_416, 482)]
)
def test_the_official_shapes_have_the_known_number_of_weights(variant: str, count: int, tensors: int) -> None:
    with torch.device("meta"):
        named = Zonos(official(variant)).named()
    assert (sum(each.numel() for each in named.values()), len(named)) == (count, tensors)
