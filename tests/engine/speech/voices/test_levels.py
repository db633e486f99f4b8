from __future__ import annotations

import math

import numpy as np
import pytest

from engine.speech.voices.levels import PAUSE_S, TARGET_DBFS, level_sentence, spoken_dbfs

HZ = 16_000


def sentence(peak: float, tail_s: float = 0.8) -> bytes:
    spoken = peak * np.sin(np.arange(HZ) * 0.2)
    return np.concatenate([np.zeros(800), spoken, np.zeros(int(tail_s * HZ))]).astype("<i2").tobytes()


@pytest.mark.parametrize("peak", [300, 3_000, 12_000, 32_000])
def test_every_sentence_comes_out_equally_loud(peak: float) -> None:
    assert spoken_dbfs(level_sentence(sentence(peak), HZ), HZ) == pytest.approx(TARGET_DBFS, abs=0.3)


def test_a_click_in_it_does_not_clip() -> None:
    samples = np.frombuffer(sentence(400), dtype="<i2").copy()
    samples[5_000] = 20_000
    assert np.abs(np.frombuffer(level_sentence(samples.tobytes(), HZ), dtype="<i2").astype(int)).max() <= 30_000


@pytest.mark.parametrize("tail_s", [0.0, 0.1, 0.8])
def test_the_silence_behind_it_is_short(tail_s: float) -> None:
    seconds = len(level_sentence(sentence(3_000, tail_s), HZ)) / 2 / HZ
    assert seconds == pytest.approx(1.05 + min(tail_s, PAUSE_S), abs=0.01)


@pytest.mark.parametrize("pcm", [b"", bytes(64), bytes(HZ)])
def test_silence_stays_silence(pcm: bytes) -> None:
    assert level_sentence(pcm, HZ) == pcm
    assert spoken_dbfs(pcm, HZ) == -math.inf
