"""The porter's voice on its way into the room: played in real time, held when the guest speaks, and gone on with.

The framework's own output drops what it had queued when it is paused and goes
on behind it, so that a cough costs the guest a fifth of a second of the
answer, in the middle of a word. This one knows what was heard: it stops at
once and goes on from the last small gap before that.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final

import numpy as np
from livekit import rtc
from livekit.agents import AgentSession
from livekit.agents.voice import io

RATE_HZ: Final = 24_000
QUEUE_MS: Final = 200
"""Handed to WebRTC ahead of time, for a loop that is busy; what is left of it when the porter is held is taken back."""

STEP: Final = RATE_HZ // 50
"""Samples of 20 ms: the first of a sentence are handed over at once, and what is compared for its quiet."""

LONG_STEP: Final = 3 * STEP
"""Samples handed over at once while there is something queued: each time costs as much as 20 ms of echo cancelling."""

REWIND_S: Final = 0.3
"""A held sentence goes on from its quietest place of so long before: the word that was cut is said whole."""

BLINK_S: Final = 0.25
"""Held no longer it goes on where it was: a syllable said twice would be stranger than the gap."""

Played = Callable[[bytes, float], None]


class Playout(io.AudioOutput):
    """A track of the room as LiveKit's audio output.

    `on_played(pcm, at)` is told what will be heard from `at` on (seconds of `clock`), `on_silenced(at)` that nothing
    of what was to come after `at` will be.
    """

    def __init__(
        self,
        on_played: Played = lambda _pcm, _at: None,
        on_silenced: Callable[[float], None] = lambda _at: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(label="Playout", capabilities=io.AudioOutputCapabilities(pause=True), sample_rate=RATE_HZ)
        self._on_played = on_played
        self._on_silenced = on_silenced
        self._clock = clock
        self._source = rtc.AudioSource(RATE_HZ, 1, queue_size_ms=QUEUE_MS)
        self._heard_by_guest = asyncio.Event()
        self._changed = asyncio.Event()
        self._free = asyncio.Event()
        self._held = False
        self._held_at = 0.0
        self._start_segment()

    def _start_segment(self) -> None:
        self._pcm = bytearray()
        self._sent = 0
        """Samples of the segment that went to the source and were not taken back."""
        self._furthest = 0
        """Samples that the guest has heard, however often."""
        self._began = self._whole = self._dropped = False
        self._free.set()

    @property
    def is_playing(self) -> bool:
        """Whether the guest hears the porter, or would if it were not held."""
        return self._began

    async def run(self, publish: Callable[[rtc.LocalAudioTrack], Awaitable[None]]) -> None:
        """Play until cancelled, from when `publish` has returned: then somebody hears the track."""
        try:
            await publish(rtc.LocalAudioTrack.create_audio_track("porter", self._source))
            self._heard_by_guest.set()
            while True:
                self._changed.clear()
                if not await self._play():
                    await self._wait_change()
        finally:
            await self._source.aclose()

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await self._heard_by_guest.wait()
        await self._free.wait()
        await super().capture_frame(frame)
        self._pcm += frame.data.cast("B")
        self._changed.set()

    def flush(self) -> None:
        super().flush()
        if self._pcm:
            self._whole = True
            self._free.clear()
            self._changed.set()

    def clear_buffer(self) -> None:
        if self._pcm and not self._dropped:
            self._take_back()
            self._dropped = True
            self._changed.set()

    def pause(self) -> None:
        super().pause()
        if not self._held:
            self._held, self._held_at = True, self._clock()
            self._sent = self._take_back()
            self._changed.set()

    def resume(self) -> None:
        super().resume()
        if self._held and self._clock() - self._held_at > BLINK_S:
            self._sent = go_on_at(np.frombuffer(bytes(self._pcm), dtype="<i2"), self._sent)
        self._held = False
        self._changed.set()

    def _take_back(self) -> int:
        """Silence at once; returns how many samples of the segment were heard."""
        heard = self._sent - round(self._source.queued_duration * RATE_HZ)
        self._furthest = max(self._furthest, heard)
        self._source.clear_queue()
        self._on_silenced(self._clock())
        return max(0, heard)

    async def _play(self) -> bool:
        """Do what is to be done now; False when there is nothing."""
        left = len(self._pcm) // 2 - self._sent
        if self._whole and (self._dropped or (left == 0 and not self._held and self._source.queued_duration == 0.0)):
            self._finish()
            return True
        if self._held or self._dropped or left == 0 or (left < STEP and not self._whole):
            return False
        step = LONG_STEP if self._began else STEP
        pcm = bytes(self._pcm[2 * self._sent : 2 * min(self._sent + step, len(self._pcm) // 2)])
        if not self._began:
            self._began = True
            self.on_playback_started(created_at=time.time())
        self._sent += len(pcm) // 2
        self._on_played(pcm, self._clock() + self._source.queued_duration)
        await self._source.capture_frame(rtc.AudioFrame(pcm, RATE_HZ, 1, len(pcm) // 2))
        return True

    def _finish(self) -> None:
        heard, dropped = self._furthest if self._dropped else len(self._pcm) // 2, self._dropped
        self._start_segment()
        self.on_playback_finished(playback_position=heard / RATE_HZ, interrupted=dropped)

    async def _wait_change(self) -> None:
        """Until something is said about the segment, or its last sample was heard."""
        is_ending = self._whole and not self._held and not self._dropped
        try:
            async with asyncio.timeout(self._source.queued_duration if is_ending else None):
                await self._changed.wait()
        except TimeoutError:
            return


def into_room(room: rtc.Room) -> Callable[[rtc.LocalAudioTrack], Awaitable[None]]:
    """For `Playout.run`."""

    async def publish(track: rtc.LocalAudioTrack) -> None:
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        publication = await room.local_participant.publish_track(track, options)
        await publication.wait_for_subscription()

    return publish


def go_on_at(pcm: np.ndarray[tuple[int], np.dtype[np.int16]], heard: int) -> int:
    """Where to go on in `pcm` [N] after `heard` samples of it: the quietest 20 ms of the last REWIND_S."""
    begin = max(0, heard - round(REWIND_S * RATE_HZ))
    starts = range(begin, heard - STEP + 1, STEP // 2)
    energies = [float(np.square(pcm[at : at + STEP].astype(np.float64)).sum()) for at in starts]
    return starts[int(np.argmin(energies))] if energies else begin


class SessionSpeech:
    """The newest speech of a session, as far as it is heard through `playout`."""

    def __init__(self, session: Callable[[], AgentSession[Any]], playout: Playout) -> None:
        self._session = session
        self._playout = playout

    @property
    def is_speaking(self) -> bool:
        return self._playout.is_playing and self._can_be_interrupted

    def hold(self) -> None:
        if (output := self._session().output.audio) is not None:
            output.pause()

    def go_on(self) -> None:
        if (output := self._session().output.audio) is not None:
            output.resume()

    def give_up(self) -> None:
        # Stays held: the session itself opens its output for the next speech.
        if self._can_be_interrupted:
            self._session().interrupt()

    @property
    def _can_be_interrupted(self) -> bool:
        speech = self._session().current_speech
        return speech is not None and speech.allow_interruptions
