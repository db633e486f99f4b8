"""The recogniser that both peers use: Moonshine tiny-en on a whole utterance, as the product's tier has it."""

from __future__ import annotations

import numpy as np
from moonshine_voice import ModelArch, Transcriber, get_model_path

RATE_HZ = 16000


class Moonshine:
    """One copy of the model, loaded when it is made."""

    def __init__(self) -> None:
        self._transcriber = Transcriber(model_path=str(get_model_path("tiny-en")), model_arch=ModelArch.TINY)

    def transcribe(self, pcm: bytes) -> str:
        """16-bit mono samples at 16 kHz into words; blocks."""
        floats = np.frombuffer(pcm, dtype=np.int16).astype(np.float32) / 32768
        found = self._transcriber.transcribe_without_streaming(floats.tolist(), RATE_HZ)
        return " ".join(line.text for line in found.lines).strip()
