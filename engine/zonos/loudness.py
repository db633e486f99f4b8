"""One loudness for every sentence of every voice, evened out while it is spoken. Pure.

What a voice is like is known from its last sentence; within a sentence the gain
follows slowly, so that no chunk is suddenly louder than the one before.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

TARGET_RMS: Final = 0.1
"""-20 dBFS over what is spoken, as the other tiers speak."""
_LOUDEST: Final = 0.95
_STEEPEST_DB_S: Final = 12.0
_FRAME_S: Final = 0.02
_SPOKEN_SHARE: Final = 0.1
_MOST_DB: Final = 24.0
_SILENT: Final = 1e-4
_FADE_S: Final = 0.01

Samples = NDArray[np.float32]


class Levels:
    """The gain of each voice, in dB, as its last sentence left it."""

    def __init__(self) -> None:
        self._gain_db: dict[str, float] = {}

    def begin(self, voice: str, rate_hz: int) -> Level:
        return Level(self, voice, self._gain_db.get(voice), rate_hz)

    def keep(self, voice: str, gain_db: float) -> None:
        self._gain_db[voice] = gain_db


class Level:
    """One sentence, chunk by chunk. The first sentence of a voice begins with the gain of its own first sound."""

    def __init__(self, levels: Levels, voice: str, gain_db: float | None, rate_hz: int) -> None:
        self._levels, self._voice, self._gain_db, self._rate_hz = levels, voice, gain_db, rate_hz
        self._energy, self._frames, self._loudest = 0.0, 0, 0.0

    def push(self, samples: Samples, *, is_last: bool = False) -> Samples:
        """The last chunk ends in silence, without a click."""
        self._measure(samples)
        before, wanted = self._gain_db, self._wanted_db()
        if wanted is not None:
            start = wanted if before is None else before
            most = _STEEPEST_DB_S * len(samples) / self._rate_hz
            self._gain_db = start + float(np.clip(wanted - start, -most, most))
            before = start
        now = self._gain_db or 0.0
        ramp = np.linspace(before or 0.0, now, len(samples), dtype=np.float32)
        louder = samples * 10 ** (ramp / 20)
        peak = float(np.abs(louder).max(initial=0.0))
        if peak > _LOUDEST:  # bent rather than cut: full scale is reached by nothing
            over = np.abs(louder) > _LOUDEST / 2
            bent = _LOUDEST / 2 * (1 + np.tanh((np.abs(louder) - _LOUDEST / 2) / (_LOUDEST / 2)))
            louder = np.where(over, np.sign(louder) * bent, louder)
        if is_last:
            fade = min(len(louder), int(_FADE_S * self._rate_hz))
            louder[len(louder) - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
            if self._gain_db is not None:
                self._levels.keep(self._voice, self._gain_db)
        return louder.astype(np.float32)

    def _measure(self, samples: Samples) -> None:
        size = int(_FRAME_S * self._rate_hz)
        frames = samples[: len(samples) // size * size].reshape(-1, size)
        rms = np.sqrt(np.mean(np.square(frames, dtype=np.float64), axis=1))
        self._loudest = max(self._loudest, float(rms.max(initial=0.0)))
        spoken = rms[rms > max(_SILENT, _SPOKEN_SHARE * self._loudest)]
        self._energy += float(np.square(spoken).sum())
        self._frames += len(spoken)

    def _wanted_db(self) -> float | None:
        if not self._frames:
            return None
        rms = np.sqrt(self._energy / self._frames)
        return float(np.clip(20 * np.log10(TARGET_RMS / rms), -_MOST_DB, _MOST_DB))
