"""Whether a voice's audio is speech that a guest may hear, or what a broken tier gives. Pure.

Measured over 0.25 s windows of Piper, Pico (six languages) and flite, with
sentences full of "sh" among them. Clipping: speech has at most 7 % of its
samples at full scale, speech that is eight times too loud has 32 %. Noise:
between 100 and 4000 Hz the spectrum of random bytes, swapped bytes, a stream
that slipped by one byte, and of noise through MP3 has a flatness of 0.5 to 0.6.
A hissed consonant reaches that too, but no speech does for half a second.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

WINDOW_S: Final = 0.25

NOISY_WINDOWS: Final = 3
"""In a row; two at the end of a piece."""

MOST_SILENT_WINDOWS: Final = 8
"""In a row, once it was audible: no sentence has a pause of two seconds, and a guest would take it for the end."""

AUDIBLE_PEAK: Final = 100
"""-50 dBFS; what stays below it is silence on a telephone."""

_FULL_SCALE: Final = 32_000
_MOST_AT_FULL_SCALE: Final = 0.2
_BAND_HZ: Final = (100, 4_000)
_FLATTEST: Final = 0.45


class Unsound(Exception):
    """A tier gave what nobody should hear; the message says what."""


class Judge:
    """Lets one piece's audio through as soon as it is known to be speech: mostly a window late.

    Silence before the first sound, and windows that sound like noise, are kept
    back until speech follows; two seconds of silence behind speech are a fault.
    """

    def __init__(self, sample_rate_hz: int) -> None:
        self._sample_rate_hz = sample_rate_hz
        self._window_bytes = 2 * int(WINDOW_S * sample_rate_hz)
        self._unjudged = b""
        self._suspected = b""
        self._noisy = self._silent = 0
        """Windows in a row."""
        self.is_audible = False

    def push(self, pcm: bytes) -> bytes:
        """Whole samples in, what may be heard now out. Raises Unsound."""
        self._unjudged += pcm
        self.is_audible = self.is_audible or is_audible(pcm)
        if not self.is_audible:
            return b""
        released = b""
        while len(self._unjudged) >= self._window_bytes:
            window, self._unjudged = self._unjudged[: self._window_bytes], self._unjudged[self._window_bytes :]
            released += self._judge(window)
        return released

    def finish(self) -> bytes:
        """What is left. Raises Unsound, also when nothing could be heard in all of it."""
        if not self.is_audible:
            raise Unsound("gave only silence")
        if self._noisy > 1:
            raise Unsound("its audio is noise")
        return self._suspected + self._unjudged

    def _judge(self, window: bytes) -> bytes:
        samples = np.frombuffer(window, dtype="<i2").astype(np.float64)
        if is_clipped(samples):
            raise Unsound("its audio is clipped")
        self._suspected += window
        if np.abs(samples).max() < AUDIBLE_PEAK:
            self._silent += 1
            if self._silent > MOST_SILENT_WINDOWS:
                raise Unsound("fell silent in the middle")
            return b""
        self._silent = 0
        if is_noise(samples, self._sample_rate_hz):
            self._noisy += 1
            if self._noisy >= NOISY_WINDOWS:
                raise Unsound("its audio is noise")
            return b""
        released, self._suspected, self._noisy = self._suspected, b"", 0
        return released


def is_audible(pcm: bytes) -> bool:
    """`pcm`: s16le."""
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.int32)
    return len(samples) > 0 and int(np.abs(samples).max()) >= AUDIBLE_PEAK


def is_clipped(samples: NDArray[Any]) -> bool:
    return float(np.mean(np.abs(samples) >= _FULL_SCALE)) > _MOST_AT_FULL_SCALE


def is_noise(samples: NDArray[Any], sample_rate_hz: int) -> bool:
    """By the spectrum's flatness: geometric over arithmetic mean of the power, 0 for a tone, 0.56 for white noise."""
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2 + 1e-3
    hz = np.fft.rfftfreq(len(samples), 1 / sample_rate_hz)
    band = power[(hz >= _BAND_HZ[0]) & (hz <= _BAND_HZ[1])]
    return float(np.exp(np.mean(np.log(band))) / np.mean(band)) > _FLATTEST
