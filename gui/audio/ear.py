"""Tells from the audio alone when somebody speaks: stretches of sound with their times."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(slots=True)
class Span:
    """One stretch of audible speech; `end` grows while it lasts. Monotonic seconds."""

    start: float
    end: float


def loudness_rms(pcm: NDArray[np.int16]) -> float:
    """Root mean square of the samples, 0 to 32768; 0 for no samples."""
    if len(pcm) == 0:
        return 0.0
    wide = pcm.astype(np.float64)
    return float(np.sqrt(np.mean(wide * wide)))


class Ear:
    """Fed with 10 ms of audio at a time; a silence longer than `gap_s` parts two spans."""

    def __init__(
        self, threshold_rms: float = 300, gap_s: float = 0.6, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.spans: list[Span] = []
        self._threshold_rms = threshold_rms
        self._gap_s = gap_s
        self._clock = clock
        self._heard = asyncio.Event()

    def feed(self, pcm: NDArray[np.int16], at: float) -> None:
        """Take in 10 ms that arrived at `at` (monotonic seconds)."""
        if loudness_rms(pcm) <= self._threshold_rms:
            return
        if self.spans and at - self.spans[-1].end <= self._gap_s:
            self.spans[-1].end = at
        else:
            self.spans.append(Span(at, at))
        self._heard.set()
        self._heard = asyncio.Event()

    async def wait_speech(self, after: float, timeout_s: float) -> Span | None:
        """The first span that starts after `after`, or None when `timeout_s` pass without one."""
        deadline = self._clock() + timeout_s
        while True:
            span = next((s for s in self.spans if s.start > after), None)
            if span is not None:
                return span
            if not await self._wait_sound(deadline - self._clock()):
                return None

    async def wait_quiet(self, quiet_s: float, timeout_s: float) -> bool:
        """True once something was heard and then nothing for `quiet_s`; False after `timeout_s`."""
        deadline = self._clock() + timeout_s
        while True:
            now = self._clock()
            silent_at = self.spans[-1].end + quiet_s if self.spans else deadline
            if self.spans and now >= silent_at:
                return True
            if now >= deadline:
                return False
            await self._wait_sound(min(silent_at, deadline) - now)

    async def _wait_sound(self, timeout_s: float) -> bool:
        if timeout_s <= 0:
            return False
        try:
            async with asyncio.timeout(timeout_s):
                await self._heard.wait()
        except TimeoutError:
            return False
        return True
