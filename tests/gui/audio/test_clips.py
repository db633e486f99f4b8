"""WAV files become 48 kHz samples."""

from __future__ import annotations

import io
import wave

import numpy as np
import pytest

from gui.audio.clips import read_clip
from gui.errors import GuiError
from tests.fakes.made import silence_wav


def tone_wav(rate_hz: int, channels: int = 1) -> bytes:
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        wavelet = 8000 * np.sin(2 * np.pi * 440 * np.arange(rate_hz) / rate_hz)
        out.writeframes(np.repeat(wavelet.astype(np.int16), channels).tobytes())
    return buffer.getvalue()


@pytest.mark.parametrize("rate_hz", [16000, 22050, 48000])
def test_a_second_stays_a_second(rate_hz: int) -> None:
    pcm = read_clip(tone_wav(rate_hz))
    assert abs(len(pcm) - 48000) < 480
    middle = pcm[10000:38000].astype(np.float64)
    peak_hz = np.argmax(np.abs(np.fft.rfft(middle))) * 48000 / len(middle)
    assert abs(peak_hz - 440) < 3


def test_no_samples_are_no_samples() -> None:
    assert len(read_clip(silence_wav(0.0))) == 0


@pytest.mark.parametrize("wav", [b"", b"not a wav file at all", tone_wav(16000, channels=2)])
def test_anything_else_is_refused(wav: bytes) -> None:
    with pytest.raises(GuiError, match="speech"):
        read_clip(wav)
