"""The mouth with a clock that stands still but for the frames sent: order, times, and falling silent."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from gui.audio.mouth import FRAME_S, FRAME_SAMPLES, Mouth, Pcm
from gui.errors import CallFailed

LOUD = np.full(FRAME_SAMPLES, 5000, dtype=np.int16)
SILENT = np.zeros(FRAME_SAMPLES, dtype=np.int16)


class Wire:
    """Takes frames; its clock moves on by 10 ms with each."""

    def __init__(self) -> None:
        self.frames: list[Pcm] = []
        self.sent = asyncio.Condition()

    def clock(self) -> float:
        return 100 + len(self.frames) * FRAME_S

    async def send(self, frame: Pcm) -> None:
        async with self.sent:
            self.frames.append(frame)
            self.sent.notify_all()

    async def wait_frames(self, count: int) -> None:
        async with self.sent:
            await self.sent.wait_for(lambda: len(self.frames) >= count)


async def test_speech_is_sent_over_noise_and_its_loud_part_is_timed() -> None:
    wire = Wire()
    mouth = Mouth(wire.send, clock=wire.clock)
    saying = asyncio.create_task(mouth.say(np.concatenate([SILENT, LOUD, LOUD, SILENT, LOUD[:100]])))
    running = asyncio.create_task(mouth.run())
    first, last = await saying
    await wire.wait_frames(8)
    running.cancel()
    assert first == pytest.approx(100.01)
    assert last == pytest.approx(100.05)
    assert [int(np.abs(f).max()) > 4000 for f in wire.frames[:6]] == [False, True, True, False, True, False]
    assert all(len(f) == FRAME_SAMPLES for f in wire.frames)
    assert 0 < np.abs(wire.frames[7]).max() <= 12


async def test_utterances_wait_for_each_other() -> None:
    wire = Wire()
    mouth = Mouth(wire.send, clock=wire.clock)
    both = asyncio.gather(mouth.say(LOUD), mouth.say(LOUD))
    running = asyncio.create_task(mouth.run())
    one, two = await both
    running.cancel()
    assert one[1] <= two[0]


async def test_nothing_audible_is_refused() -> None:
    with pytest.raises(ValueError, match="audible"):
        await Mouth(Wire().send).say(SILENT)


async def test_a_closed_line_tells_who_still_speaks() -> None:
    wire = Wire()
    mouth = Mouth(wire.send, clock=wire.clock)
    saying = asyncio.create_task(mouth.say(np.tile(LOUD, 1000)))
    running = asyncio.create_task(mouth.run())
    await wire.wait_frames(3)
    running.cancel()
    with pytest.raises(CallFailed):
        await saying


async def test_who_is_cancelled_falls_silent() -> None:
    wire = Wire()
    mouth = Mouth(wire.send, clock=wire.clock)
    saying = asyncio.create_task(mouth.say(np.tile(LOUD, 1000)))
    running = asyncio.create_task(mouth.run())
    await wire.wait_frames(3)
    saying.cancel()
    await wire.wait_frames(len(wire.frames) + 3)
    running.cancel()
    assert np.abs(wire.frames[-1]).max() <= 12
