"""What one Riva stream has said so far: settled words, and those that may still change. Pure: messages in, words out.

A final result settles a part of the audio for good. What follows it, and every
interim result, speaks of the audio after that part only, so the words of a
stream are all finals in order and then the newest interim.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import Any

from engine.speech.ports import Word


@dataclass(frozen=True, slots=True)
class Segment:
    """The best alternative of one result."""

    text: str
    words: tuple[Word, ...] = ()
    confidence: float | None = None
    language: str | None = None

    def later(self, offset_s: float) -> Segment:
        """The same words of audio that began so much later."""
        moved = tuple(replace(w, start_s=w.start_s + offset_s, end_s=w.end_s + offset_s) for w in self.words)
        return replace(self, words=moved)


@dataclass(slots=True)
class StreamWords:
    """`processed_s`: so much of the stream's audio the words cover, as far as the server tells."""

    finals: list[Segment] = field(default_factory=list)
    interim: Segment | None = None
    processed_s: float = 0.0

    @property
    def segments(self) -> list[Segment]:
        return [*self.finals, self.interim] if self.interim else list(self.finals)

    def take(self, results: Any) -> None:
        """One response's results; an interim may come in a stable and a changing part."""
        unsettled: list[Segment] = []
        for result in results:
            if math.isfinite(result.audio_processed):
                self.processed_s = max(self.processed_s, result.audio_processed)
            if not result.alternatives:
                continue
            segment = segment_of(result.alternatives[0])
            if result.is_final:
                self.finals.append(segment)
                unsettled = []
            else:
                unsettled.append(segment)
            self.interim = _joined(unsettled)


def segment_of(alternative: Any) -> Segment:
    """Riva's times are whole milliseconds; a confidence outside 0 to 1, or of 0, was not computed."""
    return Segment(
        text=alternative.transcript.strip(),
        words=tuple(
            Word(w.word, w.start_time / 1000, w.end_time / 1000, _confidence(w.confidence)) for w in alternative.words
        ),
        confidence=_confidence(alternative.confidence),
        language=next(iter(alternative.language_code), None),
    )


def join_text(segments: list[Segment]) -> str:
    return " ".join(segment.text for segment in segments if segment.text)


def _joined(parts: list[Segment]) -> Segment | None:
    if not join_text(parts):
        return None
    return Segment(
        text=join_text(parts), words=tuple(w for part in parts for w in part.words), language=parts[0].language
    )


def _confidence(value: float) -> float | None:
    return value if 0 < value <= 1 else None
