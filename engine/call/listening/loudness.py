"""When the guest's speech ended, told from its loudness. Pure: windows in, a time out.

A voice detector goes on saying "voice" for about a tenth of a second after the
last sound. The guest has been waiting since the sound, so the latency of the
answer is counted from there. Measured on 14 sentences against the last 10 ms
louder than -41 dBFS: the detector is 83 ms late (up to 140), this is within
26 ms, and at the median exact.
"""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import Final

import numpy as np

from engine.speech.ports import HEARING_RATE_HZ

_BLOCK: Final = 128
"""8 ms."""

_LOUD_SHARE: Final = 0.05
"""Of the loudest block of the utterance: 26 dB below it, which is some 17 dB below its average. The end of a soft last
consonant is above it, the room between two words is not."""

_KEPT_S: Final = 6
"""No turn is judged to be over so long after the last voice."""

TAIL_S: Final = 0.3
"""The detector is never so late; where nothing in it is loud, the speech ends where the detector says."""


class Loudness:
    """The loud and the quiet of one utterance; `begin` forgets the one before."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """A new utterance."""
        self._loudest = 0.0
        self._blocks: deque[tuple[float, float]] = deque(maxlen=_KEPT_S * HEARING_RATE_HZ // _BLOCK)
        """(when it ended, root mean square)"""

    def feed(self, pcm: bytes, at: float) -> bool:
        """Whether any of it is loud enough to be speech; it ended at `at`.

        `pcm`: s16le mono at 16 kHz, whole blocks of 8 ms (what is left over is not looked at).
        """
        samples = np.frombuffer(pcm, dtype="<i2").astype(np.float32)
        whole = samples[: len(samples) // _BLOCK * _BLOCK].reshape(-1, _BLOCK)  # [B, 128]
        for number, rms in enumerate(np.sqrt(np.mean(np.square(whole), axis=1)), start=1):
            self._blocks.append((at - (len(whole) - number) * _BLOCK / HEARING_RATE_HZ, float(rms)))
            self._loudest = max(self._loudest, float(rms))
        return any(rms >= _LOUD_SHARE * self._loudest for _, rms in islice(reversed(self._blocks), len(whole)))

    def speech_ended_at(self, voice_ended_at: float) -> float:
        """The end of the last loud block in the detector's tail; `voice_ended_at` is the detector's verdict."""
        for ended_at, rms in reversed(self._blocks):
            if ended_at <= voice_ended_at - TAIL_S:
                break
            if ended_at <= voice_ended_at and rms >= _LOUD_SHARE * self._loudest > 0:
                return ended_at
        return voice_ended_at
