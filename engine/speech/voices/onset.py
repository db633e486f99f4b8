"""Where the sound of a piece of speech begins: the silence before it is time that a guest waits. Pure.

Measured: Piper's sentences begin with 0-60 ms of silence, most often with 50.
"""

from __future__ import annotations

from typing import Final

import numpy as np

AUDIBLE_PEAK: Final = 104
"""-50 dBFS of 16 bit: what stays below it nobody hears on a telephone."""

KEPT_S: Final = 0.005
"""Left before the first sound, so that a soft consonant does not begin with a click: what is there is below hearing."""


def leading_silence_s(pcm: bytes, sample_rate_hz: int) -> float:
    """Seconds of s16le mono before the first audible sample; all of it when none is."""
    return _leading_silence(pcm) / sample_rate_hz


def trim_onset(pcm: bytes, sample_rate_hz: int) -> bytes:
    """The opening chunk of a reply with at most KEPT_S of silence before its first sound."""
    too_long = _leading_silence(pcm) - int(KEPT_S * sample_rate_hz)
    return pcm[2 * max(0, too_long) :]


def _leading_silence(pcm: bytes) -> int:
    """In samples."""
    samples = np.abs(np.frombuffer(pcm, dtype="<i2").astype(np.int32))
    audible = np.flatnonzero(samples >= AUDIBLE_PEAK)
    return int(audible[0]) if len(audible) else len(samples)
