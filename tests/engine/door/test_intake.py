"""Whatever a program sends, in whatever pieces, becomes the same windows."""

from __future__ import annotations

import random

import numpy as np
import pytest

from appliance.contract.speech import AudioForm
from engine.door.intake import WINDOW_BYTES, Intake


def windows(pcm: bytes, form: AudioForm, sizes: list[int]) -> bytes:
    intake, found, at = Intake(form), list[bytes](), 0
    for size in sizes:
        found += intake.push(pcm[at : at + size])
        at += size
    found += intake.push(pcm[at:]) + intake.finish()
    assert {len(window) for window in found} <= {WINDOW_BYTES}
    return b"".join(found)


@pytest.mark.parametrize(("rate_hz", "channels"), [(8000, 1), (16_000, 1), (16_000, 2), (44_100, 2), (48_000, 1)])
def test_in_pieces_as_in_one(rate_hz: int, channels: int) -> None:
    rng = random.Random(rate_hz + channels)
    samples = np.random.default_rng(1).integers(-3000, 3000, rate_hz // 2 * channels)
    pcm = samples.astype("<i2").tobytes()
    form = AudioForm(sample_rate_hz=rate_hz, channels=channels)
    whole = np.frombuffer(windows(pcm, form, []), dtype="<i2")
    pieces = np.frombuffer(windows(pcm, form, [rng.randint(1, 999) for _ in range(60)]), dtype="<i2")
    assert len(pieces) == len(whole) == pytest.approx(8000, abs=WINDOW_BYTES)
    assert np.abs(pieces.astype(int) - whole).max() <= 3, "but for the resampler's rounding"


def test_two_channels_are_mixed() -> None:
    stereo = np.array([[1000, 3000], [-500, 500]] * 256, dtype="<i2").tobytes()
    mixed = np.frombuffer(windows(stereo, AudioForm(channels=2), []), dtype="<i2")
    assert mixed.tolist() == [2000, 0] * 256


def test_half_a_sample_at_the_end_is_let_go() -> None:
    assert windows(b"\x01\x00" * 512 + b"\x01", AudioForm(), []) == b"\x01\x00" * 512
