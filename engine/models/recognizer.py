"""Words from PCM: Moonshine, kept from writing words where there are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.models.made_up import without_made_up
from engine.models.moonshine import Moonshine, Written
from engine.speech.ports import HEARING_RATE_HZ

MODEL: Final = "moonshine-tiny-en"

Pcm = NDArray[np.int16]

_SHORTEST_SAMPLES: Final = HEARING_RATE_HZ // 10
_QUIET_PEAK: Final = 60
"""-55 dBFS: below it there is no speech, and the model would write "You"."""

_LONGEST_SAMPLES: Final = 24 * HEARING_RATE_HZ
"""The model has seen no longer audio in one piece; what is longer is parted at its quietest place."""
_QUIET_PLACE_SAMPLES: Final = HEARING_RATE_HZ // 5

_NO_WORD: Final = re.compile(r"^[\s?.,!;:-]+")
_NOBODY: Final = re.compile(r"^You[.,?!]*\s+(?=[A-Z][a-z]*(?:'[a-z]+)?\b(?!\.))(?!(?:Mr|Mrs|Ms|Dr|Sir)\b)")
"""A "You" that the next sentence does not belong to: it begins with a capital, and no title follows the "You"."""


@dataclass(frozen=True, slots=True)
class Transcription:
    """The words, and the model's `tokens` for them: the draft for more of the same audio."""

    text: str
    tokens: tuple[int, ...] = ()


def without_artefacts(text: str) -> str:
    """Moonshine writes "?" or "You" for the breath before the words: "You Yes, please." -> "Yes, please."."""
    return _NOBODY.sub("", _NO_WORD.sub("", text))


class Recognizer:
    """May be used by several threads at once. Raises SettingsError when the model can't be loaded."""

    def __init__(self) -> None:
        self._model = Moonshine()

    def transcribe(self, pcm: Pcm, draft: Sequence[int] = ()) -> Transcription:
        """`pcm` [N] int16 at 16 kHz; no words for less than 0.1 s and for silence.

        `draft`: the tokens that a shorter stretch of the same audio gave.
        """
        if len(pcm) < _SHORTEST_SAMPLES or np.abs(pcm.astype(np.int32)).max() < _QUIET_PEAK:
            return Transcription("")
        samples = pcm.astype(np.float32) / np.float32(32768)
        pieces = part(samples)
        if len(pieces) > 1:
            heard = [self._said(self._model.recognize(piece)).text for piece in pieces]
            return Transcription(" ".join(heard).strip())
        return self._said(self._model.recognize(samples, draft))

    def _said(self, written: Written) -> Transcription:
        text = without_artefacts(self._model.text(written.tokens))
        said = without_made_up(text, written.sureness)
        return Transcription(said, written.tokens if said == text else ())  # what was made up is no draft

    def warm_up(self) -> None:
        """The first run allocates; let no guest wait for it."""
        noise = np.random.default_rng(0).normal(0, 2000, HEARING_RATE_HZ * 2)
        self.transcribe(noise.astype(np.int16))


def part(samples: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """Pieces of at most 24 s, each cut in the quietest fifth of a second of its last third."""
    pieces: list[NDArray[np.float32]] = []
    while len(samples) > _LONGEST_SAMPLES:
        first = _LONGEST_SAMPLES * 2 // 3
        energy = np.cumsum(samples[first:_LONGEST_SAMPLES] ** 2, dtype=np.float64)
        at = first + int(np.argmin(energy[_QUIET_PLACE_SAMPLES:] - energy[:-_QUIET_PLACE_SAMPLES]))
        cut = at + _QUIET_PLACE_SAMPLES // 2
        pieces.append(samples[:cut])
        samples = samples[cut:]
    return [*pieces, samples]
