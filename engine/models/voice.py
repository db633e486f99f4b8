"""A Piper voice (VITS, ONNX): a sentence in, PCM out, on one thread of the CPU.

Measured on two cores: a second thread makes one sentence 10-20 % quicker and
two callers slower, so each synthesis has one thread and several run at once.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime as ort

from engine.errors import ProviderError, SettingsError
from engine.models.phonemes import Phonemizer
from engine.speech.voices.piper_voices import VoiceConfig

_WARM_UP: Final = "Good evening, and welcome. How may I help you tonight?"
_TARGET_RMS: Final = 0.09
"""-21 dBFS over a sentence with its pauses: as loud as flite, with room for the loudest vowel."""
_RIGID_SHARE: Final = 0.2
"""Of a sentence's time: each symbol lasts one frame at least, whatever the rate. Measured from 0.5 to 2."""
_PAUSE_S: Final = 0.18
"""Silence after a sentence; the voices end almost on the last phoneme."""


class Voice:
    """Loads in 2-3 s and warms itself up. Raises SettingsError when the folder is damaged."""

    def __init__(self, folder: Path, config: VoiceConfig, phonemizer: Phonemizer) -> None:
        self.name = folder.name
        self.sample_rate_hz = config.audio.sample_rate
        self.identity = _identity(folder)
        self._ids = config.phoneme_id_map
        self._several_speakers = config.num_speakers > 1
        self._style = config.inference
        self._phonemizer = phonemizer
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._session = ort.InferenceSession(
                str(folder / "voice.onnx"), options, providers=["CPUExecutionProvider"]
            )
            sample = self._infer(_WARM_UP, 1.0)
        except Exception as e:  # onnxruntime's errors have no common base below Exception
            raise SettingsError(f"the voice {folder.name} is damaged: {str(e).splitlines()[0][:200]}") from e
        self._gain = _TARGET_RMS / max(1e-4, float(np.sqrt(np.mean(np.square(sample)))))

    def speak(self, piece: str, rate: float = 1.0) -> bytes:
        """A sentence or clause -> s16le mono; at `rate` 2 in half the time. Raises ProviderError."""
        try:
            samples = self._infer(piece, rate) * self._gain
        except ort.capi.onnxruntime_pybind11_state.Fail as e:
            raise ProviderError("piper", f"the voice {self.name} fails", retryable=True) from e
        pcm: bytes = (np.clip(samples, -1.0, 1.0) * 32767).astype("<i2").tobytes()
        ends_sentence = piece.rstrip("\"'”’) ")[-1:] in (".", "!", "?", "…")
        return pcm + bytes(2 * int(_PAUSE_S * self.sample_rate_hz)) if ends_sentence else pcm

    def _infer(self, piece: str, rate: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        ids = np.array([self._symbols(self._phonemizer.phonemes(piece))], dtype=np.int64)  # [1, S]
        style = self._style  # what the voice was made with: noise, length, noise of the durations
        length = style.length_scale * (1 / rate - _RIGID_SHARE) / (1 - _RIGID_SHARE)
        scales = np.array([style.noise_scale, length, style.noise_w], dtype=np.float32)
        inputs = {"input": ids, "input_lengths": np.array([ids.shape[1]], dtype=np.int64), "scales": scales}
        if self._several_speakers:
            inputs["sid"] = np.array([0], dtype=np.int64)
        samples: np.ndarray[tuple[int], np.dtype[np.float32]] = self._session.run(None, inputs)[0].reshape(-1)
        return samples

    def _symbols(self, phonemes: str) -> list[int]:
        """Each symbol is followed by a blank; what the voice doesn't know is left out. Its accents stand alone."""
        blank = self._ids["_"]
        letters = unicodedata.normalize("NFD", phonemes)
        body = [i for symbol in letters if symbol in self._ids for i in (*self._ids[symbol], *blank)]
        return [*self._ids["^"], *blank, *body, *self._ids["$"]]


def _identity(folder: Path) -> str:
    """Another one when a file of the voice is replaced; 63 MB are not read for it."""
    files = [(folder / name).stat() for name in ("voice.onnx", "voice.json")]
    return " ".join([folder.name, *(f"{file.st_size}-{file.st_mtime_ns}" for file in files)])
