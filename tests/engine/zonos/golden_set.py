"""The numbers of the public implementation, and our model in the same situation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from engine.zonos.conditioning import Conditions
from engine.zonos.config import Config, parse_config
from engine.zonos.memory import Memory
from engine.zonos.model import Zonos, guided
from engine.zonos.sampling import Sampling
from engine.zonos.streams import Ending, Streams, spoken_frames
from engine.zonos.weights import load_model

GOLDEN = Path(__file__).parent / "golden"
VARIANTS = ("transformer", "hybrid")
BOOKS = [0, 4, 8]
"""Codebooks whose logits are kept."""
CPU = torch.device("cpu")
ROOM = 256


@dataclass(frozen=True, slots=True)
class Golden:
    model: Zonos
    given: dict[str, Tensor]
    wanted: dict[str, Tensor]

    def conditions(self, text: str) -> Conditions:
        """As the numbers were made: what is not among the inputs was left to the model."""
        start = f"{text}.cond."
        values = {name[len(start) :]: each for name, each in self.given.items() if name.startswith(start)}
        ids = self.given[f"{text}.phoneme_ids"][0].tolist()
        return Conditions(ids, {name: tuple(each.float().flatten().tolist()) for name, each in values.items()})


def shaped(variant: str, *, width: int, layers: int, attention_every: int = 1) -> Config:
    """The golden variant's schema in another size; heads of 128, as in the official one."""
    raw = json.loads((GOLDEN / variant / "config.json").read_text())
    raw["backbone"] |= {
        "d_model": width,
        "n_layer": layers,
        "attn_mlp_d_intermediate": 4 * width,
        "attn_layer_idx": list(range(0, layers, attention_every)),
        "ssm_cfg": {"layer": "Mamba2"} if attention_every > 1 else {},
    }
    raw["backbone"]["attn_cfg"] |= {"num_heads": width // 128, "num_heads_kv": width // 512, "rotary_emb_dim": 128}
    return parse_config(raw)


def official(variant: str) -> Config:
    if variant == "hybrid":
        return shaped(variant, width=2048, layers=46, attention_every=4)
    return shaped(variant, width=2048, layers=26)


@cache
def golden(variant: str, dtype: torch.dtype = torch.float32) -> Golden:
    torch.set_num_threads(1)
    folder = GOLDEN / variant
    outputs = "outputs_fp32" if dtype == torch.float32 else "outputs_bf16"
    return Golden(
        load_model(folder, CPU, dtype),
        load_file(folder / "inputs.safetensors"),
        load_file(folder / f"{outputs}.safetensors"),
    )


def memory_for(model: Zonos, slots: int = 1, rows: int = 2, length: int = ROOM) -> Memory:
    dtype = model.embeddings.dtype
    return Memory(model.config, slots=slots, rows=rows, length=length, device=CPU, dtype=dtype)


def prefilled(of: Golden, text: str, memory: Memory, part: int = ROOM) -> tuple[Tensor, int]:
    """The logits after the text, and how many positions it took."""
    prefix = of.model.prefix(of.conditions(text), memory)
    for first in range(0, prefix.shape[1], part):
        logits = of.model.prefill(prefix[:, first : first + part], memory, 0, first)
    return logits, prefix.shape[1]


def teacher_logits(of: Golden, text: str, scale: float, steps: int) -> Tensor:
    """Prefill, then along the given codes: [steps + 1, 9, 1026]."""
    memory = memory_for(of.model)
    logits, at = prefilled(of, text, memory)
    found = [guided(logits, scale)]
    for step in range(1, steps + 1):
        codes = of.given["teacher_delayed"][:, :, step]
        found.append(guided(of.model.step(codes, memory, torch.tensor([at + step - 1]), ROOM), scale)[0])
    return torch.stack(found)


def greedy_run(of: Golden, text: str, frames: int, penalty: float = 3.0) -> Tensor:
    """The codes [9, N] of the likeliest run, ended by the model or after `frames`."""
    memory, scale = memory_for(of.model), 2.0
    streams = Streams(1, ROOM, Sampling(temperature=0, repetition_penalty=penalty), Ending(), CPU)
    logits, at = prefilled(of, text, memory)
    streams.begin(0, guided(logits, scale), position=at, seed=0, limit=frames + 1)
    while streams.left[0]:
        streams.take(guided(of.model.step(streams.last(1), memory, streams.at[:1], ROOM), scale))
    return streams.frames(0, 0, spoken_frames(int(streams.column[0])))
