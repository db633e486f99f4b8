"""The porter's voice into the room: played whole, held and gone on with, or cut; and what of it was heard."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import numpy as np
import pytest
from livekit import rtc
from livekit.agents.voice import io

from engine.call.speaking.playout import BLINK_S, RATE_HZ, REWIND_S, STEP, Playout, go_on_at


class Listener:
    """Somebody at the track who keeps what is played."""

    def __init__(self) -> None:
        self.played: list[bytes] = []
        self.silenced = 0
        self.finished: list[io.PlaybackFinishedEvent] = []
        self._told = asyncio.Event()

    def hear(self, pcm: bytes, _at: float) -> None:
        self.played.append(pcm)
        self._told.set()

    def silence(self, _at: float) -> None:
        self.silenced += 1

    def end(self, event: io.PlaybackFinishedEvent) -> None:
        self.finished.append(event)
        self._told.set()

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not holds():
                self._told.clear()
                await self._told.wait()


@asynccontextmanager
async def playing(clock: Callable[[], float] = lambda: 0.0) -> AsyncIterator[tuple[Playout, Listener]]:
    listener = Listener()
    playout = Playout(on_played=listener.hear, on_silenced=listener.silence, clock=clock)
    playout.on("playback_finished", listener.end)

    async def publish(_track: rtc.LocalAudioTrack) -> None:
        return None

    task = asyncio.create_task(playout.run(publish))
    try:
        yield playout, listener
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def sound(seconds: float) -> rtc.AudioFrame:
    samples = np.arange(1, round(seconds * RATE_HZ) + 1, dtype=np.int32).astype("<i2")  # each sample another one
    return rtc.AudioFrame(samples.tobytes(), RATE_HZ, 1, len(samples))


async def test_a_sentence_is_played_whole_and_said_to_be() -> None:
    async with playing() as (playout, listener):
        await playout.capture_frame(sound(0.33))
        playout.flush()
        await listener.until(lambda: bool(listener.finished))
        assert b"".join(listener.played) == bytes(sound(0.33).data)
        assert listener.finished[0].playback_position == pytest.approx(0.33)
        assert not listener.finished[0].interrupted and not playout.is_playing


async def test_held_it_says_nothing_and_then_goes_on_before_where_it_was() -> None:
    now = [0.0]
    async with playing(lambda: now[0]) as (playout, listener):
        await playout.capture_frame(sound(1.0))
        playout.flush()
        await listener.until(lambda: len(listener.played) >= 5)
        playout.pause()
        said = len(listener.played)
        assert listener.silenced == 1 and playout.is_playing
        assert listener.finished == []
        now[0] = 2 * BLINK_S
        playout.resume()
        await listener.until(lambda: bool(listener.finished))
        whole = bytes(sound(1.0).data)
        again = b"".join(listener.played[said:])
        assert whole.endswith(again) and b"".join(listener.played[:said]) + again != whole
        assert len(again) > len(whole) - len(b"".join(listener.played[:said])), "what was taken back is said again"
        assert listener.finished[0].playback_position == pytest.approx(1.0)


async def test_held_for_a_moment_it_goes_on_where_it_was() -> None:
    async with playing() as (playout, listener):
        await playout.capture_frame(sound(1.5))
        playout.flush()
        await listener.until(lambda: len(listener.played) >= 15)
        playout.pause()
        said, given = len(listener.played), len(b"".join(listener.played))
        playout.resume()
        await listener.until(lambda: bool(listener.finished))
        whole, again = bytes(sound(1.5).data), b"".join(listener.played[said:])
        assert whole.endswith(again)
        taken_back = given - (len(whole) - len(again))
        assert 0 <= taken_back < 2 * REWIND_S * RATE_HZ, "only what was on its way is said again"


async def test_while_held_nothing_is_played() -> None:
    async with playing() as (playout, listener):
        playout.pause()
        await playout.capture_frame(sound(0.2))
        playout.flush()
        playout.clear_buffer()
        await listener.until(lambda: bool(listener.finished))
        assert listener.played == []
        assert (listener.finished[0].interrupted, listener.finished[0].playback_position) == (True, 0.0)


async def test_cut_off_it_tells_how_much_was_heard() -> None:
    async with playing() as (playout, listener):
        await playout.capture_frame(sound(2.0))
        playout.flush()
        await listener.until(lambda: len(listener.played) >= 15)
        playout.clear_buffer()
        await listener.until(lambda: bool(listener.finished))
        given_s = len(b"".join(listener.played)) / 2 / RATE_HZ
        assert listener.finished[0].interrupted
        assert 0 < listener.finished[0].playback_position < given_s < 2.0


async def test_the_next_sentence_follows_one_that_was_cut() -> None:
    async with playing() as (playout, listener):
        await playout.capture_frame(sound(1.0))
        playout.flush()
        await listener.until(lambda: len(listener.played) >= 5)
        playout.pause()
        playout.clear_buffer()
        await listener.until(lambda: bool(listener.finished))
        listener.played.clear()
        playout.resume()
        await playout.capture_frame(sound(0.1))
        playout.flush()
        await listener.until(lambda: len(listener.finished) == 2)
        assert b"".join(listener.played) == bytes(sound(0.1).data)


@pytest.mark.parametrize(
    ("gap_at", "heard", "go_on"),
    [
        (20 * STEP, 25 * STEP, 20 * STEP),
        (2 * STEP, 3 * STEP, 2 * STEP),
        (0, 0, 0),
    ],
)
def test_a_sentence_goes_on_from_the_last_small_gap(gap_at: int, heard: int, go_on: int) -> None:
    pcm = np.full(50 * STEP, 5000, dtype=np.int16)
    pcm[gap_at : gap_at + STEP] = 0
    assert go_on_at(pcm, heard) == go_on
