"""The bell rings again and again while the alarm does, and beeps where there is no sound card."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import numpy as np

from gui.audio.bell import Bell, make_chime
from gui.errors import NoSound
from gui.state.alarm import Alarm

S1, S2 = ("s1", "r1"), ("s2", "r1")


class Ear:
    """Counts what it hears; `deaf` is a machine without a sound card."""

    def __init__(self, *, deaf: bool = False) -> None:
        self.chimes = self.beeps = 0
        self.deaf = deaf
        self._heard = asyncio.Event()

    async def play(self) -> None:
        if self.deaf:
            raise NoSound("none")
        self.chimes += 1
        self._heard.set()

    def beep(self) -> None:
        self.beeps += 1
        self._heard.set()

    async def next(self) -> None:
        await self._heard.wait()
        self._heard.clear()


async def ring(ear: Ear, alarm: Alarm, every_s: float) -> asyncio.Task[None]:
    bell = Bell(alarm, ear.play, beep=ear.beep, every_s=every_s)
    return asyncio.create_task(bell.run())


async def end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_it_rings_again_until_somebody_hears() -> None:
    ear, alarm = Ear(), Alarm()
    ringing = await ring(ear, alarm, 0.01)
    alarm.update({S1: "One"})
    await ear.next()
    await ear.next()
    alarm.hush()
    alarm.update({S1: "One", S2: "Two"})
    await ear.next()
    await end(ringing)
    assert ear.chimes >= 3


async def test_it_is_silent_without_a_reason() -> None:
    ear, alarm = Ear(), Alarm()
    ringing = await ring(ear, alarm, 60)
    alarm.update({S1: "One"})
    await ear.next()
    alarm.update({})
    alarm.update({S2: "Two"})
    await ear.next()
    await end(ringing)
    assert ear.chimes == 2, "the next one did not have to wait for its turn"


async def test_without_a_sound_card_it_beeps() -> None:
    ear, alarm = Ear(deaf=True), Alarm()
    ringing = await ring(ear, alarm, 60)
    alarm.update({S1: "One"})
    await ear.next()
    await end(ringing)
    assert (ear.chimes, ear.beeps) == (0, 1)


def test_the_chime_is_loud_and_not_cut_off() -> None:
    chime = make_chime()
    assert 10_000 < np.abs(chime).max() < 20_000
    assert abs(int(chime[0])) < 100 and abs(int(chime[-1])) < 1500
