"""Audio as a program sends it, made into what is recognised: mono, 16 kHz, in the voice detector's windows."""

from __future__ import annotations

from typing import Final

import numpy as np
from livekit.local_inference import VAD, VAD_WINDOW_SAMPLES

from appliance.contract.speech import AudioForm
from engine.speech.ports import HEARING_RATE_HZ
from engine.speech.resample import Resampler

WINDOW_BYTES: Final = 2 * VAD_WINDOW_SAMPLES


class Intake:
    """One stream or recording. Bytes may come in pieces of any length."""

    def __init__(self, form: AudioForm) -> None:
        self._form = form
        self._frame_bytes = 2 * form.channels
        self._resampler = Resampler(form.sample_rate_hz, HEARING_RATE_HZ)
        self._rest = b""
        self._waiting = b""

    def push(self, pcm: bytes) -> list[bytes]:
        """The windows that are whole now."""
        data = self._rest + pcm
        whole = len(data) // self._frame_bytes * self._frame_bytes
        self._rest = data[whole:]
        return self._cut(self._resampler.push(self._mix(data[:whole])) if whole else b"")

    def finish(self) -> list[bytes]:
        """What is left, filled up with silence to a whole window; half a sample at the end is let go."""
        windows = self._cut(self._resampler.flush())
        if self._waiting:
            windows.append(self._waiting.ljust(WINDOW_BYTES, b"\0"))
            self._waiting = b""
        return windows

    def _mix(self, pcm: bytes) -> bytes:
        if self._form.channels == 1:
            return pcm
        channels = np.frombuffer(pcm, dtype="<i2").reshape(-1, self._form.channels)  # [N, C]
        return bytes(channels.mean(axis=1).astype("<i2").tobytes())

    def _cut(self, pcm: bytes) -> list[bytes]:
        data = self._waiting + pcm
        whole = len(data) // WINDOW_BYTES * WINDOW_BYTES
        self._waiting = data[whole:]
        return [data[at : at + WINDOW_BYTES] for at in range(0, whole, WINDOW_BYTES)]


class Detector:
    """Silero; the state of one stream."""

    def __init__(self) -> None:
        self._vad = VAD()

    def probability(self, window: bytes) -> float:
        """Of voice in 512 samples; 0.1 ms."""
        return self._vad.predict(np.frombuffer(window, dtype="<i2"))
