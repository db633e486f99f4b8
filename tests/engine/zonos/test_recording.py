"""Real voices of the box pass; silence, clipping, two people and music are refused, each by its own sentence."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.models.phonemes import Phonemizer
from engine.models.voice import Voice
from engine.speech.resample import Resampler
from engine.speech.voices.piper_voices import read_config
from engine.zonos.recording import RATE_HZ, find_fault
from tests.fakes.model_server import require_voice

TEXT = (
    "Good evening, and welcome to the hotel.",
    "Breakfast is served from seven until half past ten.",
    "The swimming pool is on the lower floor, and it closes at nine.",
    "If there is anything that you need, please call the desk at any time.",
)


def spoken(name: str) -> NDArray[np.float32]:
    folder = require_voice(name)
    config = read_config(folder)
    phonemizer = Phonemizer(config.espeak.voice)
    voice = Voice(folder, config, phonemizer)
    resampler = Resampler(voice.sample_rate_hz, RATE_HZ)
    pcm = b"".join(resampler.push(voice.speak(sentence)) for sentence in TEXT) + resampler.flush()
    phonemizer.close()
    return np.asarray(np.frombuffer(pcm, "<i2") / 32768, np.float32)


@pytest.fixture(scope="module")
def jenny() -> NDArray[np.float32]:
    return spoken("jenny")


@pytest.fixture(scope="module")
def alan() -> NDArray[np.float32]:
    return spoken("alan")


def music(seconds: float) -> NDArray[np.float32]:
    """Chords that change every half second, with a beat."""
    at = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    root = 220 * 2 ** (np.array([0, 5, 7, 3, 8, 0])[(at * 2).astype(int) % 6] / 12)
    chord = sum(np.sin(2 * np.pi * np.cumsum(root * third) / RATE_HZ) for third in (1, 1.25, 1.5, 2))
    return (0.05 * chord * (0.75 + 0.25 * np.cos(2 * np.pi * 2 * at))).astype(np.float32)


def test_one_person_is_fit(jenny: NDArray[np.float32], alan: NDArray[np.float32]) -> None:
    assert find_fault(jenny) is None
    assert find_fault(alan) is None
    assert find_fault(0.3 * jenny) is None


def test_two_people_are_not(jenny: NDArray[np.float32], alan: NDArray[np.float32]) -> None:
    half = 7 * RATE_HZ
    assert "two voices" in str(find_fault(np.concatenate([jenny[:half], alan[:half]])))


def test_music_is_not(jenny: NDArray[np.float32]) -> None:
    assert "music" in str(find_fault(music(12)))
    assert "music" in str(find_fault(jenny + music(len(jenny) / RATE_HZ)[: len(jenny)]))


def test_silence_is_not(jenny: NDArray[np.float32]) -> None:
    assert "silence" in str(find_fault(np.zeros(12 * RATE_HZ, np.float32)))
    assert "silence" in str(find_fault(np.concatenate([jenny[: 4 * RATE_HZ], np.zeros(9 * RATE_HZ, np.float32)])))


def test_a_clipped_one_is_not(jenny: NDArray[np.float32]) -> None:
    assert "clipped" in str(find_fault(np.clip(12 * jenny, -1, 1)))


@pytest.mark.parametrize("seconds", [0, 9, 31])
def test_its_length_is_checked(seconds: int) -> None:
    assert "10 to 30 s" in str(find_fault(np.zeros(seconds * RATE_HZ, np.float32)))
