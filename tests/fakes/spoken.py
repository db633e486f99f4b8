"""Audio that fake recognisers can read: each word is a tenth of a second of one sample value of its own.

So what a recogniser was given can be told from its words: what is missing was
lost, and what stands there twice was sent twice.
"""

from __future__ import annotations

from array import array

import numpy as np

WORD_SAMPLES = 1600
WORD_BYTES = 2 * WORD_SAMPLES
WORDS = "good evening do you have a room for two nights from friday please with harbour view and breakfast".split()
_FIRST = 1000


def say(text: str) -> bytes:
    """Raises ValueError for a word that is not in WORDS."""
    return b"".join(array("h", [_FIRST + WORDS.index(word)] * WORD_SAMPLES).tobytes() for word in text.split())


def silence(seconds: float) -> bytes:
    return bytes(2 * int(16_000 * seconds))


def words_in(pcm: bytes) -> list[str]:
    """A word of which less than half is there was not heard."""
    samples = np.frombuffer(pcm, dtype="<i2")
    borders = np.flatnonzero(np.diff(samples, prepend=np.int16(0), append=np.int16(0)))
    lengths = np.rint(np.diff(borders) / WORD_SAMPLES).astype(int)
    spoken = [(samples[borders[i]], lengths[i]) for i in np.flatnonzero(lengths)]
    return [WORDS[value - _FIRST] for value, times in spoken if value >= _FIRST for _ in range(times)]
