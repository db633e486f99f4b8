"""Moonshine tiny-en: PCM in, words out. One recogniser serves one thread at a time.

Measured on two cores: the library's own two threads make one run 20 % quicker
but burn twice the CPU, so it is held to one thread and the box runs one
recogniser per core instead (7-9 runs of 2 s a second instead of 5-6).
"""

from __future__ import annotations

import os
import re
from typing import Final

import numpy as np
from moonshine_voice import ModelArch, Transcriber, get_model_path
from moonshine_voice.errors import MoonshineError
from numpy.typing import NDArray

from engine.errors import ProviderError, SettingsError
from engine.speech.ports import HEARING_RATE_HZ

MODEL: Final = "moonshine-tiny-en"
_SHORTEST_SAMPLES: Final = HEARING_RATE_HZ // 10
_QUIET_PEAK: Final = 60
"""-55 dBFS: below it there is no speech, and the model would write "You"."""


_NO_WORD: Final = re.compile(r"^[\s?.,!;:-]+")
_NOBODY: Final = re.compile(r"^You[.,?!]*\s+(?=[A-Z][a-z]*(?:'[a-z]+)?\b(?!\.))(?!(?:Mr|Mrs|Ms|Dr|Sir)\b)")
"""A "You" that the next sentence does not belong to: it begins with a capital, and no title follows the "You"."""


def without_artefacts(text: str) -> str:
    """Moonshine writes "?" or "You" for the breath before the words: "You Yes, please." -> "Yes, please."."""
    return _NOBODY.sub("", _NO_WORD.sub("", text))


def prefer_one_thread() -> None:
    """Must come before the first Recognizer of the process; the library reads it when it loads a model."""
    os.environ["MOONSHINE_ORT_SINGLE_THREAD"] = "1"


class Recognizer:
    """Loads the model (0.4 s). Raises SettingsError when it is missing or damaged."""

    def __init__(self) -> None:
        try:
            self._model = Transcriber(
                model_path=str(get_model_path("tiny-en")),
                model_arch=ModelArch.TINY,
                options={"return_audio_data": "false"},
            )
        except (MoonshineError, OSError) as e:
            raise SettingsError(f"the recogniser's model can't be loaded: {e}") from e

    def transcribe(self, pcm: NDArray[np.int16]) -> str:
        """`pcm` [N] int16 at 16 kHz -> words; "" for less than 0.1 s and for silence. Raises ProviderError."""
        if len(pcm) < _SHORTEST_SAMPLES or np.abs(pcm.astype(np.int32)).max() < _QUIET_PEAK:
            return ""
        samples = pcm.astype(np.float32) / np.float32(32768)  # copied by the library in 1-2 % of the run's time
        try:
            lines = self._model.transcribe_without_streaming(samples, HEARING_RATE_HZ).lines
        except MoonshineError as e:
            raise ProviderError("moonshine", f"could not recognise: {e}", retryable=True) from e
        return without_artefacts(" ".join(text for line in lines if (text := line.text.strip())))

    def warm_up(self) -> None:
        """The first run allocates; let no guest wait for it."""
        noise = np.random.default_rng(0).normal(0, 2000, HEARING_RATE_HZ * 2)
        self.transcribe(noise.astype(np.int16))
