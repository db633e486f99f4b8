"""One tier's audio at the rate that the room expects."""

from __future__ import annotations

from livekit.rtc import AudioResampler, AudioResamplerQuality


class Resampler:
    """s16le mono in, s16le mono out; nothing is computed when the rates are equal."""

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self._inner = None if from_hz == to_hz else AudioResampler(from_hz, to_hz, quality=AudioResamplerQuality.HIGH)

    def push(self, pcm: bytes) -> bytes:
        if self._inner is None or not pcm:
            return pcm
        return b"".join(bytes(frame.data) for frame in self._inner.push(bytearray(pcm)))

    def flush(self) -> bytes:
        """What the filter still holds."""
        return b"".join(bytes(frame.data) for frame in self._inner.flush()) if self._inner else b""
