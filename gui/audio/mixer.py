"""Several voices of a call as one: a guest hears the porter and a clerk, and whoever listens in hears everybody."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

import numpy as np

from gui.audio.mouth import Pcm

BEHIND_FRAMES: Final = 20
"""Of 10 ms: a voice that is so far ahead of the one that sets the pace takes its place; that one has stopped."""


class Mixer:
    """The first voice sets the pace, and is passed on at once; the others are added as they come."""

    def __init__(self, play: Callable[[Pcm], None]) -> None:
        self._play = play
        self._waiting: dict[object, deque[Pcm]] = {}
        self._pace: object = None

    def feed(self, voice: object, pcm: Pcm) -> None:
        """10 ms of a voice."""
        waiting = self._waiting.setdefault(voice, deque())
        waiting.append(pcm)
        if self._pace not in self._waiting or (voice is not self._pace and len(waiting) > BEHIND_FRAMES):
            self._pace = voice
        if voice is self._pace:
            while waiting:
                self._play(self._next())

    def leave(self, voice: object) -> None:
        """The voice is over."""
        self._waiting.pop(voice, None)

    def _next(self) -> Pcm:
        frames = [waiting.popleft() for waiting in self._waiting.values() if waiting]
        if len(frames) == 1:
            return frames[0]
        mixed: Pcm = np.clip(sum(frame.astype(np.int32) for frame in frames), -32768, 32767).astype(np.int16)
        return mixed
