"""Whether a tone that the loudspeaker played came back by the microphone, and how long it took."""

from __future__ import annotations

import numpy as np

from gui.audio.mouth import FRAME_S, FRAME_SAMPLES, RATE_HZ, Pcm
from gui.state.sound import Echo

TONE_HZ = 880.0
TONE_S, QUIET_S, WAIT_S = 0.4, 0.4, 1.2
"""Silence first, to know the room; then the tone; then what it takes through any sound card."""

TIMES_LOUDER = 6.0
SILENT_PEAK = 2
"""Of 32768: the noise of the worst microphone that works is above it."""


def make_tone() -> Pcm:
    """The tone, faded at both ends: a click would be heard as well, and frighten whoever sits there."""
    times = np.arange(int(RATE_HZ * TONE_S)) / RATE_HZ
    fade = np.clip(np.minimum(times, TONE_S - times) / 0.02, 0, 1)
    return (9000 * fade * np.sin(2 * np.pi * TONE_HZ * times)).astype(np.int16)


def judge(recorded: Pcm) -> tuple[Echo, float]:
    """Of what was recorded from `QUIET_S` before the tone on: the verdict, and the delay in seconds."""
    if len(recorded) == 0 or int(np.abs(recorded.astype(np.int32)).max()) <= SILENT_PEAK:
        return Echo.SILENT, 0.0
    strengths = [_strength(recorded[i : i + FRAME_SAMPLES]) for i in range(0, len(recorded), FRAME_SAMPLES)]
    before = int(QUIET_S / FRAME_S)
    room = max(np.median(strengths[:before]), 1.0)
    heard = next((i for i, s in enumerate(strengths) if i >= before and s > room * TIMES_LOUDER), None)
    if heard is None:
        return Echo.NOT_HEARD, 0.0
    return Echo.HEARD, (heard - before) * FRAME_S


def _strength(frame: Pcm) -> float:
    """How much of the tone is in 10 ms."""
    times = np.arange(len(frame)) / RATE_HZ
    turning = np.exp(-2j * np.pi * TONE_HZ * times)
    return float(abs(np.dot(frame.astype(np.float64), turning)) / max(1, len(frame)))
