"""Where speech begins and ends in a long recording or stream. Pure: probabilities of voice in, edges out.

Nobody waits for an answer here, so a stretch may be longer and its end more
patient than a guest's turn in a call.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

WINDOW_S: Final = 0.032
"""The voice detector's window: 512 samples at 16 kHz."""

PRE_ROLL_WINDOWS: Final = 7
"""0.22 s before the voice began belong to it: a soft consonant is no voice yet."""

_ONSET_WINDOWS: Final = 2
_PAUSE_S: Final = 0.7
_LONG_S, _SHORT_PAUSE_S = 8.0, 0.2
"""From so much speech on a breath is a pause: a run of the recogniser on more than this keeps a call waiting."""
_LONGEST_S: Final = 15.0
_START_PROBABILITY, _GO_ON_PROBABILITY = 0.5, 0.35


class Edge(Enum):
    """What a window meant."""

    BEGAN = auto()
    ENDED = auto()


@dataclass(slots=True)
class Stretches:
    """Fed with one probability for each window."""

    is_open: bool = False
    _voiced: int = 0
    """Windows in a row, while closed."""
    _length_s: float = 0.0
    _silence_s: float = 0.0

    def feed(self, probability: float) -> Edge | None:
        if self.is_open:
            return self._go_on(probability >= _GO_ON_PROBABILITY)
        self._voiced = self._voiced + 1 if probability >= _START_PROBABILITY else 0
        if self._voiced < _ONSET_WINDOWS:
            return None
        self.is_open, self._voiced, self._length_s, self._silence_s = True, 0, 0.0, 0.0
        return Edge.BEGAN

    def _go_on(self, voiced: bool) -> Edge | None:
        self._length_s += WINDOW_S
        self._silence_s = 0.0 if voiced else self._silence_s + WINDOW_S
        pause_s = _PAUSE_S if self._length_s < _LONG_S else _SHORT_PAUSE_S
        if self._silence_s < pause_s and self._length_s < _LONGEST_S:
            return None
        self.is_open = False
        return Edge.ENDED
