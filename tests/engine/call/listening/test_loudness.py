"""The end of speech is where the sound ends, within what the voice detector called voice."""

from __future__ import annotations

import numpy as np
import pytest

from engine.call.listening.loudness import TAIL_S, Loudness

WINDOW_S = 0.032
RATE_HZ = 16_000


def tone(seconds: float, level: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return level * np.sin(2 * np.pi * 200 * np.arange(round(seconds * RATE_HZ)) / RATE_HZ)


def listen(*stretches: tuple[float, float], noise: float = 0.0) -> Loudness:
    """Stretches of (seconds, level), in the detector's windows; the first sample is at 100 s."""
    samples = np.concatenate([tone(seconds, level) for seconds, level in stretches])
    samples += np.random.default_rng(1).normal(0, noise, len(samples)) if noise else 0.0
    loudness, at = Loudness(), 100.0
    for window in np.split(samples, range(512, len(samples), 512)):
        at += len(window) / RATE_HZ
        loudness.feed(window.astype("<i2").tobytes(), at)
    return loudness


@pytest.mark.parametrize(
    ("tail", "ended_at"),
    [
        ((0.128, 0.0), 101.0),
        ((0.128, 100.0), 101.0),
        ((0.128, 2000.0), 101.128),  # a soft end of a word is speech too
        ((0.0, 0.0), 101.0),
    ],
)
def test_the_tail_of_the_detector_is_not_the_guests_speech(tail: tuple[float, float], ended_at: float) -> None:
    loudness = listen((1.0, 8000.0), tail, (0.2, 0.0))
    assert loudness.speech_ended_at(101.0 + tail[0]) == pytest.approx(ended_at, abs=0.01)


def test_it_may_be_asked_after_a_long_wait_for_more_words() -> None:
    assert listen((1.0, 8000.0), (3.0, 0.0)).speech_ended_at(101.12) == pytest.approx(101.0, abs=0.01)


def test_sound_after_the_detectors_verdict_does_not_count() -> None:
    assert listen((1.0, 8000.0), (0.2, 0.0), (0.1, 8000.0)).speech_ended_at(101.1) == pytest.approx(101.0, abs=0.01)


def test_in_a_noisy_room_the_detector_is_believed() -> None:
    assert listen((1.0, 8000.0), (0.3, 0.0), noise=1500.0).speech_ended_at(101.1) == pytest.approx(101.1, abs=0.01)


def test_where_nothing_was_loud_for_long_the_detector_is_believed() -> None:
    assert listen((1.0, 8000.0), (1.0, 0.0)).speech_ended_at(101.0 + 2 * TAIL_S) == 101.0 + 2 * TAIL_S


def test_silence_and_nothing_at_all() -> None:
    assert listen((1.0, 0.0)).speech_ended_at(100.9) == 100.9
    assert Loudness().speech_ended_at(7.0) == 7.0


def test_a_new_utterance_forgets_how_loud_the_one_before_was() -> None:
    loudness = listen((1.0, 20_000.0))
    loudness.begin()
    loudness.feed(tone(0.512, 500.0).astype("<i2").tobytes(), 200.512)
    loudness.feed(bytes(2 * 1536), 200.608)
    assert loudness.speech_ended_at(200.608) == pytest.approx(200.512, abs=0.01)
