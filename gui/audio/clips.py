"""Speech from the appliance as samples that a line can send."""

from __future__ import annotations

import io
import wave

import numpy as np
from livekit import rtc

from gui.audio.mouth import RATE_HZ, Pcm
from gui.errors import GuiError
from gui.words import say


def read_clip(wav: bytes) -> Pcm:
    """48 kHz mono samples of a 16-bit mono WAV file of any rate. Raises GuiError for anything else."""
    try:
        with wave.open(io.BytesIO(wav)) as file:
            shape = (file.getnchannels(), file.getsampwidth())
            rate_hz, samples = file.getframerate(), file.readframes(file.getnframes())
    except (wave.Error, EOFError) as e:
        raise GuiError(say("the box sent speech that can't be read")) from e
    if shape != (1, 2):
        raise GuiError(say("the box sent speech that is not 16-bit mono"))
    if rate_hz == RATE_HZ or not samples:
        return np.frombuffer(samples, dtype=np.int16)
    return _resample(samples, rate_hz)


def _resample(samples: bytes, rate_hz: int) -> Pcm:
    resampler = rtc.AudioResampler(rate_hz, RATE_HZ, quality=rtc.AudioResamplerQuality.HIGH)
    frames = resampler.push(bytearray(samples)) + resampler.flush()
    return np.concatenate([np.frombuffer(frame.data, dtype=np.int16) for frame in frames])
