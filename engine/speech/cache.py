"""Short phrases that were spoken before, as PCM, so that they start at once; bounded, least recently used goes."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

LONGEST_PHRASE_CHARS: Final = 160


class PhraseCache:
    """Keyed by voice and text; all audio has the same sample rate."""

    def __init__(self, max_bytes: int = 16 * 1024 * 1024) -> None:
        self._max_bytes = max_bytes
        self._bytes = 0
        self.hits = 0
        self._phrases: OrderedDict[tuple[str, str], bytes] = OrderedDict()

    def get(self, voice: str, text: str) -> bytes | None:
        pcm = self._phrases.get((voice, text))
        if pcm is not None:
            self.hits += 1
            self._phrases.move_to_end((voice, text))
        return pcm

    def put(self, voice: str, text: str, pcm: bytes) -> None:
        """Long phrases and audio larger than the whole cache are not kept."""
        if len(text) > LONGEST_PHRASE_CHARS or len(pcm) > self._max_bytes:
            return
        self._bytes += len(pcm) - len(self._phrases.pop((voice, text), b""))
        self._phrases[voice, text] = pcm
        while self._bytes > self._max_bytes:
            _, oldest = self._phrases.popitem(last=False)
            self._bytes -= len(oldest)
