"""Voice is told from noise and silence, in windows, however the audio is cut."""

import numpy as np
import pytest

from engine.call.listening.voice_activity import WINDOW_BYTES, Silero
from tests.fakes.spoken import silence

RATE_HZ = 16_000


@pytest.mark.parametrize("piece", [320, 640, 1000, 5000])
def test_windows_are_whole_and_nothing_is_lost(piece: int) -> None:
    pcm = np.random.default_rng(3).integers(-2000, 2000, RATE_HZ, dtype=np.int16).tobytes()
    whole, cut = Silero(), Silero()
    at_once = list(whole.feed(pcm))
    in_pieces = [w for at in range(0, len(pcm), piece) for w in cut.feed(pcm[at : at + piece])]
    assert in_pieces == at_once
    assert all(len(window) == WINDOW_BYTES for window, _ in at_once)
    assert b"".join(window for window, _ in at_once) == pcm[: len(pcm) // WINDOW_BYTES * WINDOW_BYTES]


def test_silence_is_no_voice() -> None:
    assert max(p for _, p in Silero().feed(silence(1.0))) < 0.3
