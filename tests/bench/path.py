"""How long sound takes from one end of a call to the other and back, with nobody in between who thinks."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from statistics import median

import numpy as np
from livekit import rtc

from gui.audio.mouth import Pcm
from gui.calling.line import FRAME_SAMPLES, RATE_HZ, Line
from tests.bench.systems import Seat, Site
from tests.bench.systems.server import serve

ROUNDS = 10
PEAK = 8000
BEEP_S = 0.2
PAUSE_S = 0.6
LIMIT_S = 10.0


async def measure_path_s(site: Site) -> float:
    """Median seconds from a sound's first loud 10 ms sent to the first loud 10 ms of its echo. Raises StartFailed."""
    async with serve(site) as server, _echo(server.seat_agent("path")):
        guest = server.seat_guest("path")
        async with Line(guest.url, guest.token) as line:
            await asyncio.wait_for(line.agent_here.wait(), LIMIT_S)
            taken_s = []
            for _ in range(ROUNDS + 1):
                sent, _ended = await line.say(_beep())
                span = await line.ear.wait_speech(sent, LIMIT_S)
                if span is None:
                    raise RuntimeError("the echo was not heard")
                taken_s.append(span.start - sent)
                await line.ear.wait_quiet(PAUSE_S, LIMIT_S)
    return median(taken_s[1:])  # the first one waits for the track


@asynccontextmanager
async def _echo(seat: Seat) -> AsyncIterator[None]:
    """Somebody in the room who sends back what the guest says, as soon as it arrives."""
    room = rtc.Room()
    repeating: set[asyncio.Task[None]] = set()

    def repeat(track: rtc.Track, _publication: object, _participant: object) -> None:
        repeating.add(asyncio.get_running_loop().create_task(_repeat(track, source)))

    room.on("track_subscribed", repeat)
    await room.connect(seat.url, seat.token)
    try:
        source = rtc.AudioSource(RATE_HZ, 1, queue_size_ms=20)
        track = rtc.LocalAudioTrack.create_audio_track("echo", source)
        await room.local_participant.publish_track(track)
        yield
    finally:
        for task in repeating:
            task.cancel()
        await asyncio.gather(*repeating, return_exceptions=True)
        await room.disconnect()


async def _repeat(track: rtc.Track, source: rtc.AudioSource) -> None:
    stream = rtc.AudioStream.from_track(track=track, sample_rate=RATE_HZ, num_channels=1, frame_size_ms=10)
    try:
        async for heard in stream:
            await source.capture_frame(heard.frame)
    finally:
        await stream.aclose()


def _beep() -> Pcm:
    samples = np.arange(round(BEEP_S * RATE_HZ) // FRAME_SAMPLES * FRAME_SAMPLES)
    return np.asarray(PEAK * np.sin(2 * np.pi * 440 * samples / RATE_HZ), dtype=np.int16)
