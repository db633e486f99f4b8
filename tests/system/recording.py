"""Both sides of a call as the guest's end has them, on one clock: what was sent, and what arrived, when."""

from __future__ import annotations

import time
import wave
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from gui.audio.ear import Span, loudness_rms
from gui.audio.mouth import FRAME_SAMPLES, LOUD_RMS, RATE_HZ, Pcm

FRAME_S = FRAME_SAMPLES / RATE_HZ
LATE_S = 0.1
"""Frames arrive in bursts; only what is later than this was preceded by a real gap."""


@dataclass
class Channel:
    """One side: frames of 10 ms, each with its place in time (monotonic seconds)."""

    frames: list[tuple[float, Pcm]] = field(default_factory=list)
    _due: float = 0.0

    def add(self, pcm: Pcm, at: float) -> None:
        """A frame follows the one before it, unless it comes much later than that."""
        if abs(at - self._due) > LATE_S:
            self._due = at
        self.frames.append((self._due, pcm))
        self._due += FRAME_S

    def spans(self, gap_s: float, after: float = 0.0) -> list[Span]:
        """Stretches of sound, parted by silences longer than `gap_s`."""
        found: list[Span] = []
        for at, pcm in self.frames:
            if at < after or loudness_rms(pcm) <= LOUD_RMS:
                continue
            if found and at - found[-1].end <= gap_s:
                found[-1].end = at + FRAME_S
            else:
                found.append(Span(at, at + FRAME_S))
        return found

    def loudest_rms(self, start: float, end: float) -> float:
        """Of the loudest 10 ms in this time; 0 when there are none."""
        return max((loudness_rms(pcm) for at, pcm in self.frames if start <= at < end), default=0.0)


class Recording:
    """Give `hear` and `send` to the line as `on_audio` and `on_sent`."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.guest = Channel()
        self.porter = Channel()
        self._clock = clock

    def hear(self, pcm: Pcm) -> None:
        self.porter.add(pcm, self._clock())

    def send(self, pcm: Pcm) -> None:
        self.guest.add(pcm, self._clock())

    def write(self, file: Path) -> None:
        """WAV, 48 kHz: the guest left, the porter right."""
        began = min(channel.frames[0][0] for channel in (self.guest, self.porter) if channel.frames)
        sides = [self._samples(channel, began) for channel in (self.guest, self.porter)]
        both = np.zeros((max(map(len, sides)), 2), dtype="<i2")
        for column, side in enumerate(sides):
            both[: len(side), column] = side
        with wave.open(str(file), "wb") as out:
            out.setnchannels(2)
            out.setsampwidth(2)
            out.setframerate(RATE_HZ)
            out.writeframes(both.tobytes())

    def _samples(self, channel: Channel, began: float) -> Pcm:
        if not channel.frames:
            return np.zeros(0, dtype=np.int16)
        samples = np.zeros(round((channel.frames[-1][0] - began) * RATE_HZ) + FRAME_SAMPLES, dtype=np.int16)
        for at, pcm in channel.frames:
            place = round((at - began) * RATE_HZ)
            samples[place : place + len(pcm)] = pcm
        return samples
