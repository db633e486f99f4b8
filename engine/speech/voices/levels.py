"""A sentence as loud as the other tiers speak it, and without the long silence behind it. Pure.

Measured over the loud parts of sentences: Piper -20 dBFS (its server sees to
it), flite -14, Pico -10 with clipping at its own volume. A guest who hears
two of them in one reply should not reach for the telephone's volume.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

TARGET_DBFS: Final = -20.0
"""RMS of the frames in which something is said."""

PAUSE_S: Final = 0.18
"""Silence kept behind a sentence; Pico leaves up to 0.8 s there."""

_FRAME_S: Final = 0.02
_SPOKEN_SHARE: Final = 0.05
"""A frame is spoken when it has this share of the loudest frame's RMS."""
_LOUDEST_PEAK: Final = 30_000.0
_QUIET_PEAK: Final = 100
_FULL_SCALE: Final = 32_768.0


def spoken_dbfs(pcm: bytes, sample_rate_hz: int) -> float:
    """RMS of the spoken frames of s16le mono; -inf for silence."""
    level = _spoken_rms(np.frombuffer(pcm, dtype="<i2").astype(np.float64), sample_rate_hz)
    return float(20 * np.log10(level / _FULL_SCALE)) if level else float("-inf")


def level_sentence(pcm: bytes, sample_rate_hz: int) -> bytes:
    """A whole sentence, s16le mono, at the common loudness; silence and empty audio stay what they are."""
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.float64)
    audible = np.flatnonzero(np.abs(samples) >= _QUIET_PEAK)
    level = _spoken_rms(samples, sample_rate_hz)
    if not len(audible) or not level:
        return pcm
    samples = samples[: int(audible[-1]) + 1 + int(PAUSE_S * sample_rate_hz)]
    wanted = _FULL_SCALE * 10 ** (TARGET_DBFS / 20) / level
    gain = min(wanted, _LOUDEST_PEAK / float(np.abs(samples).max()))
    return bytes((samples * gain).astype("<i2").tobytes())


def _spoken_rms(samples: NDArray[Any], sample_rate_hz: int) -> float:
    size = int(_FRAME_S * sample_rate_hz)
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    if not len(frames):
        return 0.0
    rms = np.sqrt(np.mean(np.square(frames), axis=1))
    spoken = rms[rms > _SPOKEN_SHARE * rms.max()]
    return float(np.sqrt(np.mean(np.square(spoken)))) if len(spoken) else 0.0
