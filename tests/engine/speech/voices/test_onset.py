"""How long a guest would listen to nothing before the first sound."""

from __future__ import annotations

import pytest

from engine.speech.voices.onset import AUDIBLE_PEAK, KEPT_S, leading_silence_s, trim_onset

RATE_HZ = 1000


def sound(*runs: tuple[int, int]) -> bytes:
    """Runs of (samples, value)."""
    return b"".join(value.to_bytes(2, "little", signed=True) * samples for samples, value in runs)


@pytest.mark.parametrize(
    ("pcm", "silence_s"),
    [
        (b"", 0.0),
        (sound((5, 1000)), 0.0),
        (sound((50, 0), (5, 1000)), 0.05),
        (sound((50, 0), (5, -1000)), 0.05),
        (sound((50, AUDIBLE_PEAK - 1), (5, AUDIBLE_PEAK)), 0.05),
        (sound((50, 1 - AUDIBLE_PEAK), (5, -AUDIBLE_PEAK)), 0.05),
        (sound((3, 0), (1, -32768), (50, 0), (5, 1000)), 0.003),
        (sound((40, 0)), 0.04),
    ],
)
def test_silence_before_the_first_sound(pcm: bytes, silence_s: float) -> None:
    assert leading_silence_s(pcm, RATE_HZ) == pytest.approx(silence_s)


def test_a_long_silence_is_cut_to_what_is_kept_and_nothing_else_is_lost() -> None:
    pcm = sound((60, 0), (30, 1000), (200, 0), (30, 1000))
    trimmed = trim_onset(pcm, RATE_HZ)
    assert leading_silence_s(trimmed, RATE_HZ) == pytest.approx(KEPT_S)
    assert pcm.endswith(trimmed)


@pytest.mark.parametrize("pcm", [b"", sound((5, 1000)), sound((int(KEPT_S * RATE_HZ), 0), (5, 1000))])
def test_a_sound_that_begins_at_once_stays_as_it_is(pcm: bytes) -> None:
    assert trim_onset(pcm, RATE_HZ) == pcm
