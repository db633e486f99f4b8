"""The microphone end of a line: 10 ms of audio every 10 ms, speech or the faint noise of a quiet room."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gui.audio.ear import loudness_rms
from gui.errors import CallFailed
from gui.words import say

RATE_HZ = 48000
FRAME_SAMPLES = 480
FRAME_S = FRAME_SAMPLES / RATE_HZ

Pcm = NDArray[np.int16]
Said = tuple[float, float]

LOUD_RMS = 300
"""A frame above this counts as speech; the ear's own figure, so that both ends are measured alike."""

NOISE_PEAK = 12
"""Heard between the words: pure zeros would look like a muted microphone to a detector of speech."""


@dataclass(frozen=True, slots=True)
class _Utterance:
    samples: Pcm
    said: asyncio.Future[Said]


class Mouth:
    """Speaks one utterance after the other in real time through `send`, which takes 480 samples."""

    def __init__(self, send: Callable[[Pcm], Awaitable[None]], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._send = send
        self._clock = clock
        self._waiting: deque[_Utterance] = deque()
        self._noise = np.random.default_rng(7)
        self._due = 0.0

    async def say(self, samples: Pcm) -> Said:
        """Speak 48 kHz mono samples; returns when the first loud frame was sent and the last one had been.

        Raises ValueError when nothing in the samples is loud enough to be heard, CallFailed when the line closes
        before all was said. Who is cancelled while waiting falls silent.
        """
        starts = range(0, len(samples), FRAME_SAMPLES)
        if not any(loudness_rms(samples[i : i + FRAME_SAMPLES]) > LOUD_RMS for i in starts):
            raise ValueError("there is nothing audible to say")
        said: asyncio.Future[Said] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Utterance(samples, said))
        return await said

    async def run(self) -> None:
        """Send frames until cancelled; whoever still waits for an utterance gets CallFailed."""
        self._due = self._clock()
        try:
            while True:
                if self._waiting:
                    await self._speak(self._waiting[0])
                    self._waiting.popleft()
                else:
                    await self._send_frame(np.empty(0, dtype=np.int16))
        finally:
            for utterance in self._waiting:
                if not utterance.said.done():
                    utterance.said.set_exception(CallFailed(say("the line was closed before all was said")))

    async def _speak(self, utterance: _Utterance) -> None:
        first, last = 0.0, 0.0
        for i in range(0, len(utterance.samples), FRAME_SAMPLES):
            if utterance.said.cancelled():
                return
            part = utterance.samples[i : i + FRAME_SAMPLES]
            sent_at = await self._send_frame(part)
            if loudness_rms(part) > LOUD_RMS:
                first = first or sent_at
                last = sent_at + FRAME_S
        if not utterance.said.done():
            utterance.said.set_result((first, last))

    async def _send_frame(self, speech: Pcm) -> float:
        """Send up to 10 ms of speech over the noise and wait until the next frame is due; returns when it was sent."""
        frame = self._noise.integers(-NOISE_PEAK, NOISE_PEAK, FRAME_SAMPLES, dtype=np.int16)
        frame[: len(speech)] = speech
        sent_at = self._clock()
        await self._send(frame)
        self._due += FRAME_S
        await asyncio.sleep(max(0.0, self._due - self._clock()))
        return sent_at
