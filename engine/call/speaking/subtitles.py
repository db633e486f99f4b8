"""The porter's words while they are heard: sent into the room word by word, and of a sentence that is cut those heard.

The voice tells from when to when each of its sentences lasts
(`porter_tts.py`), so the words' times are known. The framework's own
synchroniser measures how fast the sound is spoken instead, which was an eighth
of a job's work, and most of it just when the greeting begins.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from livekit import rtc
from livekit.agents.types import TimedString
from livekit.agents.voice import io

CHARS_PER_S: Final = 15.0
"""Of speech whose times nobody tells."""


@dataclass(frozen=True, slots=True)
class Word:
    """With the space before it; seconds of the reply's sound."""

    text: str
    begins_s: float
    ends_s: float


def words_of(text: str, begins_s: float, ends_s: float) -> list[Word]:
    """Each letter lasts equally long: no word is off by more than a third of a second then."""
    parts = re.findall(r"\s*\S+(?:\s+$)?", text)
    letter_s, at = (ends_s - begins_s) / max(1, len(text)), begins_s
    found: list[Word] = []
    for part in parts:
        found.append(Word(part, at, at + letter_s * len(part)))
        at = found[-1].ends_s
    return found


class _Reply:
    """The words of one reply, on their way into the room as far as its sound has come."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._words: list[Word] = []
        self._changed = asyncio.Event()
        self._began_at: float | None = None
        self._held_at: float | None = None
        self._is_over = False
        self.text_is_over = False

    def begin(self, *, held: bool) -> None:
        """It is heard from now on."""
        self._began_at = self._clock()
        self._held_at = self._began_at if held else None
        self._changed.set()

    def hold(self) -> None:
        if self._held_at is None:
            self._held_at = self._clock()

    def go_on(self) -> None:
        if self._held_at is not None and self._began_at is not None:
            self._began_at += self._clock() - self._held_at
        self._held_at = None
        self._changed.set()

    def add(self, text: str) -> None:
        begins_s = ends_s = self._words[-1].ends_s if self._words else 0.0
        if isinstance(text, TimedString) and isinstance(text.end_time, float):
            begins_s = text.start_time if isinstance(text.start_time, float) else begins_s
            ends_s = text.end_time
        else:
            ends_s += len(text) / CHARS_PER_S
        self._words += words_of(text, begins_s, ends_s)
        self._changed.set()

    def cut(self, at_s: float) -> str:
        """What was heard when its sound was cut: words that were more than half said."""
        self._words = [word for word in self._words if (word.begins_s + word.ends_s) / 2 <= at_s]
        return "".join(word.text for word in self._words)

    def end(self) -> None:
        """Nothing comes any more, and what is left is told at once."""
        self._is_over = True
        self._changed.set()

    async def show(self, out: io.TextOutput | None) -> None:
        """Until it is over."""
        shown = 0
        while not (self._is_over and shown >= len(self._words)):
            self._changed.clear()
            wait_s = 0.0 if self._is_over else self._wait_s(shown)
            if wait_s == 0.0:
                word, shown = self._words[shown], shown + 1
                if out is not None:
                    await out.capture_text(word.text)
                continue
            try:
                async with asyncio.timeout(wait_s):
                    await self._changed.wait()
            except TimeoutError:
                continue
        if out is not None:
            out.flush()

    def _wait_s(self, shown: int) -> float | None:
        """Until the next word is heard; None while nobody knows."""
        if self._began_at is None or self._held_at is not None or shown >= len(self._words):
            return None
        return max(0.0, self._words[shown].begins_s - (self._clock() - self._began_at))


class Subtitles(io.AudioOutput):
    """The session's audio passes through unchanged; `words` is for its text, once it is known where that goes."""

    def __init__(self, audio: io.AudioOutput, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(
            label="Subtitles",
            capabilities=io.AudioOutputCapabilities(pause=True),
            next_in_chain=audio,
            sample_rate=audio.sample_rate,
        )
        self._clock = clock
        self._out: io.TextOutput | None = None
        self._held = False
        self._showing: set[asyncio.Task[None]] = set()
        self._reply = _Reply(clock)

    def words(self, out: io.TextOutput | None) -> io.TextOutput:
        """What the session is to write into; shown to `out`."""
        self._out = out
        return _Text(self, out)

    def add(self, text: str) -> None:
        self._reply.add(text)

    def text_over(self) -> None:
        """Words come behind their sound: where none is on its way, it has been heard, or there never was any."""
        self._reply.text_is_over = True
        if not self._pending_playback_count:
            self._end_reply()

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)
        await self._next.capture_frame(frame)

    def flush(self) -> None:
        super().flush()
        self._next.flush()

    def clear_buffer(self) -> None:
        self._next.clear_buffer()

    def pause(self) -> None:
        super().pause()
        self._held = True
        self._reply.hold()

    def resume(self) -> None:
        super().resume()
        self._held = False
        self._reply.go_on()

    def on_playback_started(self, *, created_at: float) -> None:
        self._reply.begin(held=self._held)
        showing = asyncio.get_running_loop().create_task(self._reply.show(self._out))
        self._showing.add(showing)
        showing.add_done_callback(self._showing.discard)
        super().on_playback_started(created_at=created_at)

    def on_playback_finished(
        self, *, playback_position: float, interrupted: bool, synchronized_transcript: str | None = None
    ) -> None:
        heard = self._reply.cut(playback_position) if interrupted else synchronized_transcript
        if interrupted or self._reply.text_is_over:
            self._end_reply()
        super().on_playback_finished(
            playback_position=playback_position, interrupted=interrupted, synchronized_transcript=heard
        )

    @property
    def _next(self) -> io.AudioOutput:
        assert self.next_in_chain is not None
        return self.next_in_chain

    def _end_reply(self) -> None:
        self._reply.end()
        self._reply = _Reply(self._clock)


class _Text(io.TextOutput):
    def __init__(self, subtitles: Subtitles, out: io.TextOutput | None) -> None:
        super().__init__(label="Subtitles", next_in_chain=out)
        self._subtitles = subtitles

    async def capture_text(self, text: str) -> None:
        self._subtitles.add(text)

    def flush(self) -> None:
        self._subtitles.text_over()
