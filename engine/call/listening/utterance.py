"""Where the guest's speech begins, pauses and ends in the audio. Pure: windows in, happenings out.

Fed with windows of 32 ms and the voice detector's probability for each; knows
no words. Whether a pause is the end of the turn is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from engine.call.listening.waits import PAUSE_S

WINDOW_S = 0.032
"""The voice detector's window: 512 samples at 16 kHz."""

ONSET_S = 0.064
"""So much voice in a row opens an utterance; a click has less."""

GROWTH_S = 0.25
"""A run of the recogniser during speech for each so much new voice: words to show, a draft for the run at the pause,
and a reply prepared early. A run with a draft takes 45 ms of one core."""

START_PROBABILITY = 0.5
GO_ON_PROBABILITY = 0.35

STIR_PROBABILITY = 0.3
"""In one window: there may be a voice. Measured on 36 sentences, from the first loud 10 ms on: an utterance opens after
83 ms at the median and 184 at worst, it stirs after 39 and 100. In a minute of knocks, dishes, breathing, music or
noise one window stirs at most; in a soft murmur of four people one a second."""

STIR_S = 0.16
"""What stirs for so long and opens nothing is none. Of 288 beginnings 204 opened with the next window, 79 with the
second and the last ones with the fourth."""


class Happening(Enum):
    """What a window meant."""

    STIRRED = auto()
    """There may be a voice; BEGAN or SUBSIDED follows."""
    SUBSIDED = auto()
    BEGAN = auto()
    GREW = auto()
    PAUSED = auto()
    RESUMED = auto()


@dataclass(slots=True)
class Utterance:
    """The guest's speech as far as it can be told from voice alone."""

    is_open: bool = False
    silence_s: float = 0.0
    last_voice_at: float = 0.0
    """Estimated end of the newest voice, seconds since the epoch."""
    _onset_s: float = 0.0
    _unheard_s: float = field(default=0.0)
    """Voice since the last run of the recogniser."""
    _stirred_s: float = 0.0

    def feed(self, probability: float, at: float) -> Happening | None:
        """One window that ended at `at` (seconds since the epoch)."""
        voiced = probability >= (GO_ON_PROBABILITY if self.is_open else START_PROBABILITY)
        if voiced:
            self.last_voice_at = at
        return self._go_on(voiced) if self.is_open else self._wait(voiced) or self._stir(probability)

    def close(self) -> None:
        """The turn is over, or it was no speech after all."""
        self.is_open, self._onset_s, self._unheard_s, self.silence_s = False, 0.0, 0.0, 0.0

    def _wait(self, voiced: bool) -> Happening | None:
        self._onset_s = self._onset_s + WINDOW_S if voiced else 0.0
        if self._onset_s < ONSET_S:
            return None
        self.is_open, self.silence_s, self._unheard_s, self._stirred_s = True, 0.0, self._onset_s, 0.0
        return Happening.BEGAN

    def _stir(self, probability: float) -> Happening | None:
        if not self._stirred_s and probability < STIR_PROBABILITY:
            return None
        self._stirred_s += WINDOW_S
        if self._stirred_s >= STIR_S:
            self._stirred_s = 0.0
            return Happening.SUBSIDED
        return Happening.STIRRED if self._stirred_s == WINDOW_S else None

    def _go_on(self, voiced: bool) -> Happening | None:
        if not voiced:
            was_talking = self.silence_s < PAUSE_S
            self.silence_s += WINDOW_S
            return Happening.PAUSED if was_talking and self.silence_s >= PAUSE_S else None
        had_paused, self.silence_s = self.silence_s >= PAUSE_S, 0.0
        self._unheard_s += WINDOW_S
        if had_paused:
            return Happening.RESUMED
        if self._unheard_s >= GROWTH_S:
            self._unheard_s = 0.0
            return Happening.GREW
        return None
