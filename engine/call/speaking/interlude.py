"""Plays recordings to the guest beside LiveKit's session, so that a stuck or failed reply can't stand in their way.

It sits between the session and the room's one audio track: a recording starts when nothing of the session sounds, and
what the session says next waits for its end.
"""

from __future__ import annotations

import asyncio
from typing import Final

from livekit import rtc
from livekit.agents.voice import io

from engine.speech.recordings import RATE_HZ
from engine.speech.resample import Resampler

LATE_S: Final = 5.0
"""A recording that is not over so long after its end never will be: the guest's end hears nothing."""


class Interlude(io.AudioOutput):
    """The session's audio passes through unchanged; `play` puts a recording between."""

    def __init__(self, room_output: io.AudioOutput, *, late_s: float = LATE_S) -> None:
        super().__init__(
            label="Interlude",
            capabilities=io.AudioOutputCapabilities(pause=True),
            next_in_chain=room_output,
            sample_rate=room_output.sample_rate,
        )
        self._late_s = late_s
        self._quiet = asyncio.Event()
        """Nothing of the session is on its way to the guest."""
        self._quiet.set()
        self._over = asyncio.Event()
        """No recording is on its way to the guest."""
        self._over.set()
        self._whole = False
        self.on("playback_finished", self._note_quiet)

    async def play(self, pcm: bytes) -> bool:
        """A recording (s16le, 16 kHz, mono), to its end or until it is stopped; whether it was heard to its end.

        Raises TimeoutError when the session's own audio does not come to an end.
        """
        async with asyncio.timeout(self._late_s):
            await self._until_free()
        self._over.clear()
        self._whole = False
        self._next.resume()  # it may still be held from an interruption that nothing followed
        try:
            async with asyncio.timeout(len(pcm) / 2 / RATE_HZ + self._late_s):
                await self._next.capture_frame(self._frame(pcm))
                self._next.flush()
                await self._over.wait()
        except TimeoutError:
            self._next.clear_buffer()
        finally:
            self._over.set()
        return self._whole

    def stop(self) -> None:
        """End a recording that sounds; nothing happens when none does."""
        if not self._over.is_set():
            self._next.clear_buffer()

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await self._over.wait()
        await super().capture_frame(frame)
        self._quiet.clear()
        await self._next.capture_frame(frame)

    def flush(self) -> None:
        super().flush()
        if self._over.is_set():
            self._next.flush()

    def clear_buffer(self) -> None:
        self._next.clear_buffer()

    def on_playback_started(self, *, created_at: float) -> None:
        if self._over.is_set():
            super().on_playback_started(created_at=created_at)

    def on_playback_progressed(self, *, started_at: float, offset: float, duration: float) -> None:
        if self._over.is_set():
            super().on_playback_progressed(started_at=started_at, offset=offset, duration=duration)

    def on_playback_finished(
        self, *, playback_position: float, interrupted: bool, synchronized_transcript: str | None = None
    ) -> None:
        if not self._over.is_set():
            self._whole = not interrupted
            self._over.set()
            return
        super().on_playback_finished(
            playback_position=playback_position,
            interrupted=interrupted,
            synchronized_transcript=synchronized_transcript,
        )

    @property
    def _next(self) -> io.AudioOutput:
        assert self.next_in_chain is not None
        return self.next_in_chain

    def _note_quiet(self, _: io.PlaybackFinishedEvent) -> None:
        if not self._pending_playback_count:
            self._quiet.set()

    async def _until_free(self) -> None:
        while not (self._quiet.is_set() and self._over.is_set()):
            await self._quiet.wait()
            await self._over.wait()

    def _frame(self, pcm: bytes) -> rtc.AudioFrame:
        rate_hz = self.sample_rate or RATE_HZ
        resampler = Resampler(RATE_HZ, rate_hz)
        samples = resampler.push(pcm) + resampler.flush()
        return rtc.AudioFrame(samples, rate_hz, 1, len(samples) // 2)
