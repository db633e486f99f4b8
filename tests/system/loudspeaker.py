"""A guest who holds no receiver: what the porter says comes out of a loudspeaker and back into the microphone."""

from __future__ import annotations

import asyncio
from collections import deque

import numpy as np

from gui.audio.mouth import FRAME_SAMPLES, RATE_HZ, Pcm

GAIN_DB = -20
DELAY_S = 0.15


class Loudspeaker:
    """Gives the guest's frames with the porter's mixed in: GAIN_DB lower, DELAY_S after they arrived."""

    def __init__(self) -> None:
        self.microphone: asyncio.Queue[Pcm] = asyncio.Queue(maxsize=1)
        self._delay_frames = round(DELAY_S * RATE_HZ / FRAME_SAMPLES)
        self._on_the_way: deque[Pcm] = deque()
        self._plays = False

    def play(self, pcm: Pcm) -> None:
        """10 ms of the porter's voice have arrived."""
        self._on_the_way.append(pcm)
        self._plays = self._plays or len(self._on_the_way) > self._delay_frames
        while len(self._on_the_way) > 2 * self._delay_frames:
            self._on_the_way.popleft()  # a busy machine: no loudspeaker lags behind for ever

    async def pick_up(self, speech: Pcm) -> None:
        """10 ms of the guest's; what the microphone makes of it is put into `microphone`."""
        mixed = speech.astype(np.float64)
        if self._plays and self._on_the_way:
            mixed += 10 ** (GAIN_DB / 20) * self._on_the_way.popleft()
        await self.microphone.put(np.clip(mixed, -32768, 32767).astype(np.int16))
