"""The model's shape, from the official `config.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from engine.errors import SettingsError

CODEBOOKS: Final = 9
CODES: Final = 1024
"""Of each codebook; the two numbers after them have a meaning of their own."""
EOS: Final = 1024
MASK: Final = 1025
SPEAKER_SIZE: Final = 128


@dataclass(frozen=True, slots=True)
class AttentionShape:
    heads: int
    kv_heads: int
    head_size: int
    interleaved: bool
    """Which pairs are turned by their position: (2i, 2i + 1), or (i, i + half)."""


@dataclass(frozen=True, slots=True)
class MambaShape:
    """`state` numbers for each channel; `chunk` positions of a prefill are worked out together."""

    state: int
    head_size: int
    inner: int
    conv: int
    chunk: int

    @property
    def heads(self) -> int:
        return self.inner // self.head_size

    @property
    def mixed(self) -> int:
        """What goes through the convolution: x, B and C."""
        return self.inner + 2 * self.state


@dataclass(frozen=True, slots=True)
class ConditionerShape:
    """`size`: how many numbers go in."""

    kind: str
    name: str
    size: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Config:
    """`mamba` is there in the hybrid variant; its layers are all but `attention_layers`."""

    width: int
    layers: int
    attention_layers: frozenset[int]
    mlp_width: int
    epsilon: float
    attention: AttentionShape
    mamba: MambaShape | None
    conditioners: tuple[ConditionerShape, ...]

    @property
    def variant(self) -> str:
        return "hybrid" if self.mamba else "transformer"


def read_config(file: Path) -> Config:
    """Raises SettingsError that says what is wrong with the file."""
    try:
        return parse_config(json.loads(file.read_text(encoding="utf-8")))
    except KeyError as e:
        raise SettingsError(f"{file} lacks {e}; take the official config.json") from e
    except (OSError, ValueError, TypeError, AttributeError, ArithmeticError) as e:
        raise SettingsError(f"{file} can't be used: {e}; take the official config.json") from e


def parse_config(raw: dict[str, Any]) -> Config:
    """Raises KeyError for what is missing, ValueError for what we can't do."""
    backbone = raw["backbone"]
    attention, width = backbone["attn_cfg"], backbone["d_model"]
    head_size = width // attention["num_heads"]
    if attention["rotary_emb_dim"] != head_size or backbone["rms_norm"] or backbone["d_intermediate"]:
        raise ValueError("only whole heads are turned, only LayerNorm is known, and only attention has an MLP")
    if (raw["eos_token_id"], raw["masked_token_id"]) != (EOS, MASK):
        raise ValueError(f"the tokens for the end and the mask must be {EOS} and {MASK}")
    return Config(
        width=width,
        layers=backbone["n_layer"],
        attention_layers=frozenset(backbone["attn_layer_idx"]),
        mlp_width=backbone["attn_mlp_d_intermediate"],
        epsilon=backbone["norm_epsilon"],
        attention=AttentionShape(
            heads=attention["num_heads"],
            kv_heads=attention["num_heads_kv"],
            head_size=head_size,
            interleaved=attention.get("rotary_emb_interleaved", False),
        ),
        mamba=_mamba(backbone["ssm_cfg"], width) if backbone["ssm_cfg"] else None,
        conditioners=tuple(_conditioner(each) for each in raw["prefix_conditioner"]["conditioners"]),
    )


def _mamba(raw: dict[str, Any], width: int) -> MambaShape:
    """The official file names only the layer: what is missing is Mamba2's default."""
    if raw["layer"] != "Mamba2" or raw.get("ngroups", 1) != 1:
        raise ValueError("of the layers without attention only Mamba2 with one group is known")
    return MambaShape(
        state=raw.get("d_state", 128),
        head_size=raw.get("headdim", 64),
        inner=raw.get("expand", 2) * width,
        conv=raw.get("d_conv", 4),
        chunk=raw.get("chunk_size", 256),
    )


def _conditioner(raw: dict[str, Any]) -> ConditionerShape:
    size = raw.get("input_dim") or raw.get("cond_dim") or 1
    return ConditionerShape(raw["type"], raw["name"], size, raw.get("min_val", 0), raw.get("max_val", 1))
