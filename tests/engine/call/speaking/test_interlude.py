"""Recordings between the session and the room: never over the session's words, never lost behind them."""

from __future__ import annotations

import asyncio

import pytest
from livekit import rtc
from livekit.agents.voice import io

from engine.call.speaking.interlude import Interlude

RATE_HZ = 24_000
PHRASE = b"\x10\x00" * 16_000
"""A second at 16 kHz."""


class Room(io.AudioOutput):
    """What a guest hears: each segment by its seconds, played when the test says so."""

    def __init__(self) -> None:
        super().__init__(label="Room", capabilities=io.AudioOutputCapabilities(pause=True), sample_rate=RATE_HZ)
        self.playing = 0.0
        self.played: list[float] = []
        self.flushed = asyncio.Event()
        self._cleared = False

    async def capture_frame(self, frame: rtc.AudioFrame) -> None:
        await super().capture_frame(frame)
        if not self.playing:
            self.on_playback_started(created_at=1.0)
        self.playing += frame.duration

    def flush(self) -> None:
        super().flush()
        if self.playing:
            self.flushed.set()

    def clear_buffer(self) -> None:
        if self.playing:
            self._finish(interrupted=True)

    async def play_out(self) -> None:
        await self.flushed.wait()
        self._finish(interrupted=False)

    def _finish(self, *, interrupted: bool) -> None:
        self.played.append(round(self.playing, 2))
        seconds, self.playing = self.playing, 0.0
        self.flushed.clear()
        self.on_playback_finished(playback_position=seconds, interrupted=interrupted)


class Scene:
    def __init__(self, late_s: float = 60.0) -> None:
        self.room = Room()
        self.interlude = Interlude(self.room, late_s=late_s)
        self.told: list[str] = []
        self.interlude.on("playback_started", lambda _: self.told.append("started"))
        self.interlude.on("playback_finished", lambda _: self.told.append("finished"))

    async def session_says(self, seconds: float) -> None:
        count = int(seconds * RATE_HZ)
        await self.interlude.capture_frame(rtc.AudioFrame(bytes(2 * count), RATE_HZ, 1, count))
        self.interlude.flush()


async def test_the_session_passes_through() -> None:
    scene = Scene()
    await scene.session_says(0.5)
    await scene.room.play_out()
    assert scene.room.played == [0.5]
    assert scene.told == ["started", "finished"]
    assert (await scene.interlude.wait_for_playout()).playback_position == 0.5


async def test_a_recording_is_heard_and_the_session_knows_nothing_of_it() -> None:
    scene = Scene()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(scene.interlude.play(PHRASE))
        await scene.room.play_out()
    assert scene.room.played == [1.0]
    assert scene.told == []


async def test_what_the_session_says_meanwhile_follows_the_recording() -> None:
    scene = Scene()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(scene.interlude.play(PHRASE))
        await scene.room.flushed.wait()
        tasks.create_task(scene.session_says(0.5))
        await scene.room.play_out()
        await scene.room.play_out()
    assert scene.room.played == [1.0, 0.5]
    assert scene.told == ["started", "finished"]


async def test_a_recording_follows_what_the_session_is_saying() -> None:
    scene = Scene()
    await scene.session_says(0.5)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(scene.interlude.play(PHRASE))
        await scene.room.play_out()
        await scene.room.play_out()
    assert scene.room.played == [0.5, 1.0]


async def test_two_recordings_follow_each_other() -> None:
    scene = Scene()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(scene.interlude.play(PHRASE))
        tasks.create_task(scene.interlude.play(PHRASE[:16_000]))
        await scene.room.play_out()
        await scene.room.play_out()
    assert scene.room.played == [1.0, 0.5]


async def test_a_recording_is_stopped_and_the_next_words_are_heard() -> None:
    scene = Scene()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(scene.interlude.play(PHRASE))
        await scene.room.flushed.wait()
        scene.interlude.stop()
    await scene.session_says(0.5)
    await scene.room.play_out()
    assert scene.room.played == [1.0, 0.5]


async def test_stopping_a_recording_leaves_the_session_alone() -> None:
    scene = Scene()
    await scene.session_says(0.5)
    scene.interlude.stop()
    assert scene.room.played == []


async def test_a_room_that_never_plays_holds_nobody_for_ever() -> None:
    scene = Scene(late_s=0.0)
    await scene.interlude.play(PHRASE[:320])
    await scene.session_says(0.5)
    with pytest.raises(TimeoutError):
        await scene.interlude.play(PHRASE)
