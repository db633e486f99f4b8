"""What the model tests share: one loaded voice and one loaded recogniser."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.models.phonemes import Phonemizer
from engine.models.recognizer import Recognizer
from engine.models.voice import Voice
from engine.speech.resample import Resampler
from engine.speech.voices.piper_voices import read_config
from tests.fakes.model_server import require_voice


@pytest.fixture(scope="session")
def alan() -> Voice:
    folder = require_voice("alan")
    return Voice(folder, read_config(folder), Phonemizer("en-gb-x-rp"))


@pytest.fixture(scope="session")
def recognizer() -> Recognizer:
    return Recognizer()


def at_16_khz(pcm: bytes) -> NDArray[np.int16]:
    resampler = Resampler(22_050, 16_000)
    return np.frombuffer(resampler.push(pcm) + resampler.flush(), dtype=np.int16)
