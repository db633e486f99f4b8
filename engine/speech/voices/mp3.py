"""MP3 as it arrives, in pieces of any size, to PCM."""

from __future__ import annotations

from typing import Any, Final

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

_FULL_SCALE: Final = 32_767


class Mp3Decoder:
    """One mono stream at `sample_rate_hz`, s16le. Raises ValueError for another rate and for what is no MP3."""

    def __init__(self, sample_rate_hz: int) -> None:
        self._sample_rate_hz = sample_rate_hz
        self._codec = AudioCodecContext.create("mp3", "r")

    def push(self, data: bytes) -> bytes:
        """The frames that are complete now: a few hundred bytes are one of 24 ms. Decoded in microseconds."""
        return self._decode(data)

    def flush(self) -> bytes:
        """What the decoder still holds."""
        return self._decode(b"") + b"".join(self._pcm(frame) for frame in self._codec.decode(None))

    def _decode(self, data: bytes) -> bytes:
        try:
            packets = self._codec.parse(data)
            return b"".join(self._pcm(frame) for packet in packets for frame in self._codec.decode(packet))
        except av.FFmpegError as e:
            raise ValueError(f"no MP3: {e}") from e

    def _pcm(self, frame: AudioFrame) -> bytes:
        if frame.sample_rate != self._sample_rate_hz:
            raise ValueError(f"MP3 at {frame.sample_rate} Hz instead of {self._sample_rate_hz}")
        samples: NDArray[Any] = frame.to_ndarray()  # planar [channels, N]
        if samples.dtype != np.int16:
            samples = np.clip(samples, -1.0, 1.0) * _FULL_SCALE
        return bytes(samples[0].astype("<i2").tobytes())
