"""Sentences of loud and soft voices come out alike, without a jump on the way."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.zonos.loudness import TARGET_RMS, Levels

HZ = 44_100


def voice(rms: float, seconds: float) -> NDArray[np.float32]:
    tone = np.sin(2 * np.pi * 180 * np.arange(int(seconds * HZ)) / HZ)
    return np.asarray(np.sqrt(2) * rms * tone, np.float32)


def said(levels: Levels, name: str, sound: NDArray[np.float32], chunk: int = 4096) -> NDArray[np.float32]:
    level = levels.begin(name, HZ)
    starts = range(0, len(sound), chunk)
    return np.concatenate(
        [level.push(sound[start : start + chunk], is_last=start + chunk >= len(sound)) for start in starts]
    )


def rms(sound: NDArray[np.float32]) -> float:
    return float(np.sqrt(np.mean(np.square(sound))))


@pytest.mark.parametrize("loudness", [0.01, 0.05, 0.3, 0.6])
def test_every_voice_comes_out_as_loud(loudness: float) -> None:
    levels = Levels()
    first, second = (said(levels, "v", voice(loudness, 1.5))[: -HZ // 10] for _ in range(2))
    assert rms(first) == pytest.approx(TARGET_RMS, rel=0.1)
    assert rms(second) == pytest.approx(TARGET_RMS, rel=0.1)


def test_a_sentence_that_grows_louder_does_not_jump() -> None:
    grown = np.concatenate([voice(0.03, 1), voice(0.3, 1)])
    found = said(Levels(), "v", grown)
    assert np.abs(found).max() < 1.0
    assert rms(found[-HZ // 4 : -HZ // 20]) < 0.45
    parts = [rms(found[start : start + 882]) for start in range(0, len(found) - 1764, 882)]
    steps = [abs(20 * np.log10(after / before)) for before, after in pairwise(parts)]
    assert sum(step > 1.5 for step in steps) <= 2, "only where the voice itself did"


def test_silence_stays_silent_and_the_end_does_not_click() -> None:
    assert not said(Levels(), "v", np.zeros(HZ, np.float32)).any()
    assert abs(said(Levels(), "v", voice(0.1, 0.5))[-1]) < 1e-3


def test_the_chunks_do_not_matter_once_the_voice_is_known() -> None:
    levels = Levels()
    said(levels, "v", voice(0.05, 2))
    small, large = (said(levels, "v", voice(0.05, 1), chunk) for chunk in (512, 16_384))
    assert np.abs(small - large)[: -HZ // 50].max() < 0.01
