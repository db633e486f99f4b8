"""All that the hotel's own voice needs, tiny: a folder as a hotel fills it, which speaks on a CPU."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file

from engine.zonos.speaker import NETWORK_FILE, PROJECTION_FILE
from engine.zonos.voices import Shelf, Voice
from tests.engine.zonos.golden_set import GOLDEN
from tests.engine.zonos.tiny import tiny_dac


def fill_zonos_folder(folder: Path, *voices: str, variant: str = "transformer") -> None:
    """`voices` are added with numbers of their own."""
    (folder / "model").mkdir(parents=True)
    for name in ("config.json", "model.safetensors"):
        shutil.copy(GOLDEN / variant / name, folder / "model")
    tiny_dac().save_pretrained(folder / "codec")
    (folder / "speaker").mkdir()
    stored = load_file(GOLDEN / "transformer" / "speaker_tiny.safetensors")
    torch.save(
        {name[3:]: each for name, each in stored.items() if name[:3] == "sd."}, folder / "speaker" / NETWORK_FILE
    )
    torch.save(torch.nn.Linear(16, 128).state_dict(), folder / "speaker" / PROJECTION_FILE)
    for number, name in enumerate(voices):
        numbers = np.random.default_rng(number).normal(0, 1, 128)
        voice = Voice(name=name, consent="ours", added="2026-05-03", embedding=tuple(map(float, numbers)))
        Shelf(folder / "voices").add(voice)


def spoil(folder: Path) -> None:
    """All that the model in it gives is no number."""
    file = folder / "model" / "model.safetensors"
    tensors = load_file(file)
    tensors["backbone.norm_f.weight"].fill_(float("nan"))
    save_file(tensors, file)
