"""Filterbank and network against the public code's, on a tiny network of its kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file
from torch import nn

from engine.errors import SettingsError
from engine.zonos.speaker import Filterbank, SpeakerEncoder, SpeakerNet, load_speaker
from tests.engine.zonos.golden_set import GOLDEN

FILE = GOLDEN / "transformer" / "speaker_tiny.safetensors"
GIVEN = load_file(FILE)


def tiny() -> SpeakerNet:
    with safe_open(FILE, framework="pt") as stored:
        shape = json.loads(stored.metadata()["config"])
    network = SpeakerNet(shape["blocks"], shape["in_planes"], shape["embd_dim"])
    network.load_state_dict({name[3:]: each for name, each in GIVEN.items() if name.startswith("sd.")})
    return network.eval().requires_grad_(False)


def test_the_filterbank_is_that_of_the_public_code() -> None:
    torch.testing.assert_close(Filterbank()(GIVEN["wav16k"]), GIVEN["fbank"], atol=1e-4, rtol=0)


def test_the_embedding_is_that_of_the_public_code() -> None:
    torch.testing.assert_close(tiny()(GIVEN["fbank"]), GIVEN["embedding"], atol=1e-4, rtol=0)


def test_a_recording_becomes_the_projected_numbers() -> None:
    projection = nn.Linear(16, 128)
    found = SpeakerEncoder(tiny(), projection).embed(GIVEN["wav16k"][0])
    wanted = projection(GIVEN["embedding"])[0]
    assert found == pytest.approx(wanted.tolist(), abs=1e-3)


def test_the_public_network_has_its_size() -> None:
    with torch.device("meta"):
        network = SpeakerNet()
    assert sum(1 for name, _ in network.named_modules() if name.endswith("conv2")) == 10 + 20 + 64 + 3
    assert network.bottleneck.out_features == 256


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="can't be loaded"):
        load_speaker(tmp_path)
