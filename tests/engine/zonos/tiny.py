"""A whole tiny Zonos: the golden model, and a codec of random weights that knows all codes."""

from __future__ import annotations

from functools import cache
from itertools import count

import numpy as np
import torch
from numpy.typing import NDArray
from transformers.models.dac import DacConfig, DacModel

from engine.models.scheduler import Rank
from engine.zonos.codec import Codec
from engine.zonos.conditioning import Conditions
from engine.zonos.runner import Heard, Runner, Wanted
from tests.engine.zonos.golden_set import CPU, golden

POSITIONS = 192


def tiny_dac() -> DacModel:
    """Its weights are as large as needed for codes to be heard: those that the library draws all sound alike."""
    torch.manual_seed(3)
    config = DacConfig(encoder_hidden_size=2, decoder_hidden_size=32, codebook_dim=4)
    config.sampling_rate = 44_100
    model = DacModel(config)
    for name, weight in model.named_parameters():
        if name.endswith("weight"):
            torch.nn.init.normal_(weight, std=1.0 if "codebook" in name else weight[0].numel() ** -0.5 * 0.62)
    return model


@cache
def tiny_codec() -> Codec:
    return Codec(tiny_dac(), CPU)


def tiny_runner(variant: str = "transformer", slots: int = 4, queue: int = 64) -> Runner:
    """Its clock goes on by a millisecond each time that it is looked at: how busy the machine is decides nothing."""
    clock = count(0, 0.001).__next__
    return Runner(golden(variant).model, tiny_codec(), slots=slots, queue=queue, positions=POSITIONS, clock=clock)


def wanted(seed: int, frames: int = 30, phonemes: int = 12) -> Wanted:
    """A text of its own for each seed."""
    ids = torch.randint(4, 180, (phonemes,), generator=torch.Generator().manual_seed(seed)).tolist()
    return Wanted(Conditions(ids).with_values(language_id=[19]), seed, frames)


def sounds(heard: list[Heard]) -> dict[str, NDArray[np.float32]]:
    """By stream."""
    keys = dict.fromkeys(each.key for each in heard)
    return {key: np.concatenate([each.samples for each in heard if each.key == key]) for key in keys}


def run_all(runner: Runner, texts: dict[str, Wanted]) -> list[Heard]:
    for key, each in texts.items():
        runner.submit(key, each, Rank.SOON)
    heard: list[Heard] = []
    while not runner.is_idle:
        heard += runner.step()
    return heard
