"""Whether a recording is fit to take a voice from: simple checks, each with a sentence for the person. Pure.

Tuned on voices of the box and on made-up music; what they let through still deserves a pair of ears.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

RATE_HZ: Final = 16_000
SHORTEST_S, LONGEST_S = 10.0, 30.0
_FRAME: Final = RATE_HZ // 50
_QUIET_RMS: Final = 0.003
_LEAST_SPOKEN: Final = 0.35
_FULL_SCALE: Final = 0.99
_MOST_CLIPPED: Final = 0.002
_PITCH_HZ: Final = (70.0, 400.0)
_VOICED: Final = 0.5
_PITCH_STEP: Final = RATE_HZ // 50
_PITCH_WINDOW: Final = RATE_HZ // 25
_STRETCH: Final = 50
"""Pitches of a second of voice, of which the median is taken."""
_FAR_APART: Final = 1.45
_BOTH_SPEAK: Final = 0.2
_LEAST_PAUSES: Final = 0.15

Samples = NDArray[Any]


def find_fault(samples: Samples) -> str | None:
    """`samples` [N] in -1..1 at 16 kHz. Why no voice can be taken from it, or None."""
    seconds = len(samples) / RATE_HZ
    if not SHORTEST_S <= seconds <= LONGEST_S:
        return f"it lasts {seconds:.0f} s: record one person for {SHORTEST_S:.0f} to {LONGEST_S:.0f} s"
    rms = _frames_rms(samples)
    if float(np.mean(rms > _QUIET_RMS)) < _LEAST_SPOKEN:
        return "it is mostly silence: speak on, close to the microphone"
    if float(np.mean(np.abs(samples) > _FULL_SCALE)) > _MOST_CLIPPED:
        return "it is clipped: record it again, less loud"
    if _pauses(rms) < _LEAST_PAUSES:
        return "it sounds like music or noise, or has some behind it: record the voice alone"
    if _has_two_speakers(samples):
        return "two voices of different pitch speak in it: record one person alone"
    return None


def _frames_rms(samples: Samples) -> NDArray[np.float64]:
    frames = samples[: len(samples) // _FRAME * _FRAME].reshape(-1, _FRAME)
    return np.asarray(np.sqrt(np.mean(np.square(frames, dtype=np.float64), axis=1)))


def _pauses(rms: NDArray[np.float64]) -> float:
    """The share of frames well below the mean of their second: speech stops and starts, music goes on."""
    seconds = rms[: len(rms) // 50 * 50].reshape(-1, 50)
    loud = seconds[seconds.mean(axis=1) > _QUIET_RMS]
    return float(np.mean(loud < 0.25 * loud.mean(axis=1, keepdims=True))) if len(loud) else 1.0


def _has_two_speakers(samples: Samples) -> bool:
    """One person's median pitch of a second stays within a third of itself; a man's and a woman's do not."""
    pitches = _pitches(samples)
    stretches = pitches[: len(pitches) // _STRETCH * _STRETCH].reshape(-1, _STRETCH)
    medians = np.sort(np.median(stretches, axis=1))
    if len(medians) < 4:
        return False
    leap = int(np.argmax(medians[1:] / medians[:-1])) + 1
    low, high = medians[:leap], medians[leap:]
    is_apart = float(np.median(high) / np.median(low)) > _FAR_APART
    return is_apart and min(len(low), len(high)) >= _BOTH_SPEAK * len(medians)


def _pitches(samples: Samples) -> NDArray[np.float64]:
    """Of the voiced windows, by their autocorrelation."""
    shortest, longest = int(RATE_HZ / _PITCH_HZ[1]), int(RATE_HZ / _PITCH_HZ[0])
    found = []
    for start in range(0, len(samples) - _PITCH_WINDOW - longest, _PITCH_STEP):
        window = samples[start : start + _PITCH_WINDOW].astype(np.float64)
        if np.sqrt(np.mean(window**2)) < 3 * _QUIET_RMS:
            continue
        ahead = np.lib.stride_tricks.sliding_window_view(
            samples[start + shortest : start + _PITCH_WINDOW + longest].astype(np.float64), _PITCH_WINDOW
        )
        likeness = ahead @ window / (np.linalg.norm(ahead, axis=1) * np.linalg.norm(window) + 1e-9)
        if likeness.max() > _VOICED:
            # the shortest of nearly equal periods: the double of a period fits as well
            found.append(RATE_HZ / (shortest + int(np.argmax(likeness > 0.9 * likeness.max()))))
    return np.array(found)
