"""One guest's audio at Riva: words while the guest speaks, and all of them at a pause.

Between two cuts there is one stream as long as its interim results keep up
with the audio. When they don't, a pause ends the stream, which makes the
server settle its words at once, and the guest's next words go to another one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from engine.speech.ears.riva_stream import RivaStream
from engine.speech.ears.riva_words import Segment, join_text
from engine.speech.ports import HEARING_RATE_HZ, Heard, Urgency
from engine.speech.wire import MAX_AUDIO_S

SETTLE_S: Final = 0.15
"""So long a pause waits for interim results to catch up before it ends the stream: about one chunk of a streaming
model. Not measured on a real Riva yet."""

_MAX_AUDIO_BYTES: Final = int(MAX_AUDIO_S * HEARING_RATE_HZ) * 2


class RivaHearing:
    """One guest's audio."""

    def __init__(self, start: Callable[[], RivaStream], settle_s: float) -> None:
        self._start = start
        self._settle_s = settle_s
        self._audio = bytearray()
        self._utterance = _Utterance(start, settle_s)
        self._ending: set[asyncio.Task[None]] = set()

    async def push(self, pcm: bytes) -> None:
        self._audio += pcm
        del self._audio[: max(0, len(self._audio) - _MAX_AUDIO_BYTES)]
        self._utterance.push(pcm)

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        """Growing speech: what is known now, without waiting; None if that is nothing."""
        utterance = self._utterance
        utterance.asked += 1
        try:
            return await utterance.transcribe(urgency)
        finally:
            utterance.asked -= 1
            if utterance is not self._utterance:
                self._let_go(utterance)

    async def lapse(self) -> None:
        """A stream has no queue, and its words so far serve the next pause."""

    async def cut(self, keep_s: float) -> None:
        """A question about the audio before the cut is still answered."""
        before, self._utterance = self._utterance, _Utterance(self._start, self._settle_s)
        del self._audio[: max(0, len(self._audio) - 2 * int(keep_s * HEARING_RATE_HZ))]
        if self._audio:
            self._utterance.push(bytes(self._audio))
        self._let_go(before)

    async def aclose(self) -> None:
        """Idempotent."""
        self._utterance.asked = 0
        self._let_go(self._utterance)
        await asyncio.gather(*self._ending, return_exceptions=True)

    def _let_go(self, utterance: _Utterance) -> None:
        if utterance.asked:
            return  # who asked lets go of it
        for stream in utterance.streams:
            stream.close()
            if not stream.running.done():
                self._ending.add(stream.running)
                stream.running.add_done_callback(self._ending.discard)


class _Utterance:
    """The audio between two cuts, in one stream after the other; only the last one still takes audio."""

    def __init__(self, start: Callable[[], RivaStream], settle_s: float) -> None:
        self._start = start
        self._settle_s = settle_s
        self.streams: list[RivaStream] = []
        self.asked = 0

    def push(self, pcm: bytes) -> None:
        if not pcm:
            return
        if not self.streams or not self.streams[-1].takes_audio:
            self.streams.append(self._start())
        self.streams[-1].push(pcm)

    async def transcribe(self, urgency: Urgency) -> Heard | None:
        began, streams = time.monotonic(), list(self.streams)
        for stream in streams:
            stream.check()
        if urgency is Urgency.GROWING:
            heard = self._so_far(streams, began)
            return heard if heard.text else None
        if streams and not (urgency is Urgency.PAUSE and await self._catches_up(streams[-1])):
            streams[-1].half_close()
        for stream in streams:
            if not stream.takes_audio:
                await stream.settled()
        return self._so_far(streams, began)

    async def _catches_up(self, stream: RivaStream) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(self._settle_s):
                await stream.covers(stream.pushed_s)
                return stream.takes_audio
        return False

    def _so_far(self, streams: list[RivaStream], began: float) -> Heard:
        segments, audio_s = list[Segment](), 0.0
        for stream in streams:
            segments += [segment.later(audio_s) for segment in stream.words.segments]
            audio_s += stream.pushed_s
        return heard_of(segments, audio_s, time.monotonic() - began)


def heard_of(segments: list[Segment], audio_s: float, took_s: float) -> Heard:
    """The confidence is that of the least certain part."""
    certain = [s.confidence for s in segments if s.text and s.confidence is not None]
    return Heard(
        text=join_text(segments),
        audio_s=audio_s,
        waited_s=0.0,
        took_s=took_s,
        words=tuple(word for segment in segments for word in segment.words),
        confidence=min(certain, default=None),
        language=next((s.language for s in segments if s.language), None),
    )
