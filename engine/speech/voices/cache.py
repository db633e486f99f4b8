"""Short phrases that were spoken before, as PCM, so that they start at once; bounded, least recently used goes.

In memory only: a reply can hold a guest's name. What may stay on disk, and
over a restart, is decided in `engine.models.phrase_store`.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

LONGEST_PHRASE_CHARS: Final = 160


@dataclass(frozen=True, slots=True)
class Phrase:
    """All that makes audio the same. `voice` names the tier, its voice and, where there is one, the model's file."""

    voice: str
    text: str
    rate: float = 1.0


class PhraseCache:
    """All audio in it has the same sample rate."""

    def __init__(self, max_bytes: int = 16 * 1024 * 1024) -> None:
        self.max_bytes = max_bytes
        self.size_bytes = 0
        self.hits = 0
        self.misses = 0
        self._phrases: OrderedDict[Phrase, bytes] = OrderedDict()

    def get(self, phrase: Phrase) -> bytes | None:
        """Counted as a hit or a miss."""
        pcm = self._phrases.get(phrase)
        if pcm is None:
            self.misses += 1
            return None
        self.hits += 1
        self._phrases.move_to_end(phrase)
        return pcm

    def __contains__(self, phrase: Phrase) -> bool:
        """Not counted."""
        return phrase in self._phrases

    def put(self, phrase: Phrase, pcm: bytes) -> None:
        """Long phrases and audio larger than the whole cache are not kept."""
        if len(phrase.text) > LONGEST_PHRASE_CHARS or len(pcm) > self.max_bytes:
            return
        self.size_bytes += len(pcm) - len(self._phrases.pop(phrase, b""))
        self._phrases[phrase] = pcm
        while self.size_bytes > self.max_bytes:
            _, oldest = self._phrases.popitem(last=False)
            self.size_bytes -= len(oldest)
