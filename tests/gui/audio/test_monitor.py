"""Both sides on one loudspeaker: mixed, in step with the porter, never clipped around."""

from __future__ import annotations

import asyncio

import numpy as np
import pytest

from gui.audio.monitor import GUEST_LAG_FRAMES, Monitor
from gui.audio.mouth import FRAME_SAMPLES, Pcm
from gui.audio.sound_card import Sound


def frame(value: int) -> Pcm:
    return np.full(FRAME_SAMPLES, value, dtype=np.int16)


@pytest.fixture
async def sound() -> Sound:
    return Sound(asyncio.get_running_loop(), echo_cancellation=False)


def played(sound: Sound, frames: int = 1) -> list[int]:
    """The value of each 10 ms that the loudspeaker gets; every frame here is of one value."""
    out = np.zeros((FRAME_SAMPLES * frames, 1), dtype=np.int16)
    sound.fill(out, FRAME_SAMPLES * frames, None, None)
    return [int(value) for value in out[::FRAME_SAMPLES, 0]]


@pytest.mark.parametrize(
    ("guest", "porter", "mixed"),
    [(None, 100, 100), (20, 100, 120), (30000, 30000, 32767), (-30000, -30000, -32768)],
)
async def test_both_are_heard(sound: Sound, guest: int | None, porter: int, mixed: int) -> None:
    monitor = Monitor(sound)
    if guest is not None:
        monitor.hear_guest(frame(guest))
    monitor.hear_porter(frame(porter))
    assert played(sound) == [mixed]


async def test_the_porter_sets_the_pace(sound: Sound) -> None:
    monitor = Monitor(sound)
    for value in (1, 2):
        monitor.hear_guest(frame(value))
    assert played(sound) == [0]
    for _ in range(3):
        monitor.hear_porter(frame(10))
    assert played(sound, 3) == [11, 12, 10]


async def test_a_guest_without_a_porter_is_forgotten_but_for_the_newest(sound: Sound) -> None:
    monitor = Monitor(sound)
    for value in range(GUEST_LAG_FRAMES + 5):
        monitor.hear_guest(frame(value))
    monitor.hear_porter(frame(0))
    assert played(sound) == [5]
