"""Codes to sound: the decoder of the Descript audio codec (44.1 kHz), and the seams between its chunks."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from torch import Tensor
from transformers.models.dac import DacModel
from transformers.utils.logging import disable_progress_bar

from engine.errors import SettingsError
from engine.zonos.chunks import Chunk
from engine.zonos.config import CODEBOOKS, CODES

RATE_HZ: Final = 44_100
HOP: Final = 512
"""Samples of one frame."""

Samples = NDArray[np.float32]


class Codec:
    def __init__(self, model: DacModel, device: torch.device) -> None:
        config = model.config
        found = (config.n_codebooks, config.sampling_rate, config.hop_length)
        if found != (CODEBOOKS, RATE_HZ, HOP):
            raise SettingsError(f"the codec has {found} codebooks, Hz and samples a frame: take descript/dac_44khz")
        if device.type == "cuda":  # cuDNN would round to ten bits, and chunks not be what the whole is
            torch.backends.cudnn.allow_tf32 = False
        self.quantizer = model.quantizer.to(device).eval()
        self.decoder = model.decoder.to(device).eval()

    @torch.inference_mode()
    def decode(self, codes: Tensor) -> Tensor:
        """[B, 9, T] -> [B, 512 T] in fp32; rows do not hear each other."""
        sound: Tensor = self.decoder(self.quantizer.from_codes(codes)[0])
        return sound[:, 0]


def load_codec(folder: Path, device: torch.device) -> Codec:
    """From a folder with the public `config.json` and `model.safetensors`. Raises SettingsError."""
    disable_progress_bar()
    try:
        loaded: Any = DacModel.from_pretrained(folder, local_files_only=True, output_loading_info=True)
    except (OSError, ValueError, RuntimeError, SafetensorError) as e:
        raise SettingsError(f"the codec in {folder} can't be loaded: {str(e).splitlines()[0]}") from e
    model, told = loaded
    wrong = [*told["missing_keys"], *told["unexpected_keys"], *(name for name, *_ in told["mismatched_keys"])]
    if wrong:
        raise SettingsError(f"the codec in {folder} does not fit its config.json: {', '.join(sorted(wrong)[:5])}")
    if model.config.codebook_size < CODES:
        raise SettingsError(f"the codec in {folder} knows {model.config.codebook_size} codes, not {CODES}")
    return Codec(model, device)


class Seams:
    """Puts one stream's chunks together."""

    def __init__(self) -> None:
        self._tail: Samples = np.zeros(0, np.float32)

    def join(self, chunk: Chunk, decoded: Samples) -> Samples:
        """`decoded`: the sound of frames `chunk.left` to `chunk.right`; what of it is heard now."""
        heard = decoded[HOP * (chunk.first - chunk.left) :]
        heard, rest = heard[: HOP * (chunk.end - chunk.first)], heard[HOP * (chunk.end - chunk.first) :]
        if len(self._tail) and len(heard):
            length = min(len(self._tail), len(heard))
            weight = np.linspace(0, 1, length, dtype=np.float32)
            faded = self._tail[:length] * (1 - weight) + heard[:length] * weight
            heard = np.concatenate([faded, heard[length:]])
        self._tail = rest[:HOP] if chunk.fades else rest[:0]
        return heard
