"""Word errors by tables, and what a telephone and a lobby do to a sound."""

from __future__ import annotations

import numpy as np
import pytest

from engine.speech.ports import HEARING_RATE_HZ
from tests.bench.speech import read_lines
from tests.bench.word_errors import LINES, NOISE_DB, Samples, noisy, telephone, word_errors, words_of


@pytest.mark.parametrize(
    ("said", "heard", "errors"),
    [
        ("What time is breakfast?", "what time is breakfast", 0),
        ("What time is breakfast?", "What time was breakfast?", 1),
        ("What time is breakfast?", "What time breakfast?", 1),
        ("What time is breakfast?", "And what time is breakfast?", 1),
        ("What time is breakfast?", "", 4),
        ("room two one four", "Room 214.", 0),
        ("room two one four", "Room 2 1 5.", 1),
        ("twenty five towels", "25 towels", 0),
        ("twenty towels", "20 towels", 0),
        ("half past ten", "Half past 10", 0),
        ("at five p.m.", "at 5 pm", 0),
        ("I am here tonight", "I'm here to-night.", 0),
        ("I don't know", "I dont know.", 0),
        ("a wake up call", "A wake-up call.", 0),
    ],
)
def test_word_errors(said: str, heard: str, errors: int) -> None:
    assert word_errors(said, heard) == (errors, len(words_of(said)))


def tone(hz: float) -> Samples:
    return np.asarray(8000 * np.sin(2 * np.pi * hz * np.arange(HEARING_RATE_HZ) / HEARING_RATE_HZ), dtype=np.float64)


def power(samples: Samples) -> float:
    return float(np.square(samples).mean())


def test_a_telephone_keeps_a_voice_and_nothing_above_it() -> None:
    assert power(telephone(tone(1000))) == pytest.approx(power(tone(1000)), rel=0.1)
    assert power(telephone(tone(6000))) < power(tone(6000)) / 100


def test_the_noise_is_so_much_below_the_speech() -> None:
    speech = np.random.default_rng(1).normal(0, 3000, HEARING_RATE_HZ)
    noise = noisy(speech) - speech
    assert 10 * np.log10(power(speech) / power(noise)) == pytest.approx(NOISE_DB, abs=0.1)


def test_there_are_forty_sentences() -> None:
    assert len(set(read_lines(LINES))) == 40
