"""Rings while the alarm does: three notes of our own on the usual loudspeaker, or the system's beep; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import numpy as np

from gui.audio.mouth import FRAME_SAMPLES, RATE_HZ, Pcm
from gui.audio.sound_card import list_devices, open_sound, pick_device
from gui.errors import NoSound
from gui.state.alarm import Alarm

NOTES_HZ = (659.3, 784.0, 987.8)
NOTE_S, FADE_S = 0.16, 0.5
EVERY_S = 5.0
"""Long enough to talk in between."""


def make_chime() -> Pcm:
    """Three rising notes, each dying away into the next: heard across a lobby, and nobody is frightened."""
    length = int(RATE_HZ * (NOTE_S * len(NOTES_HZ) + FADE_S))
    sound = np.zeros(length)
    for place, hz in enumerate(NOTES_HZ):
        begin = int(RATE_HZ * NOTE_S * place)
        times = np.arange(length - begin) / RATE_HZ
        fading = np.exp(-times * 6) * np.minimum(times / 0.005, 1)
        sound[begin:] += fading * (np.sin(2 * np.pi * hz * times) + 0.3 * np.sin(4 * np.pi * hz * times))
    loud: Pcm = (sound / np.abs(sound).max() * 14000).astype(np.int16)
    return loud


async def play_chime() -> None:
    """Raises NoSound."""
    devices = await asyncio.to_thread(list_devices)
    chime = make_chime()
    async with open_sound(None, pick_device(devices, None, to_record=False)) as sound:
        for start in range(0, len(chime), FRAME_SAMPLES):
            sound.play(chime[start : start + FRAME_SAMPLES])
            await asyncio.sleep(FRAME_SAMPLES / RATE_HZ)
        await asyncio.sleep(0.2)  # what the sound card still holds


class Bell:
    """`run` for as long as the window is open."""

    def __init__(
        self,
        alarm: Alarm,
        play: Callable[[], Awaitable[None]] = play_chime,
        *,
        beep: Callable[[], None] = lambda: None,
        every_s: float = EVERY_S,
    ) -> None:
        self._alarm = alarm
        self._play = play
        self._beep = beep
        self._every_s = every_s
        self._changed = asyncio.Event()
        self._is_new = False
        alarm.watch(self._changed.set)
        alarm.on_new(self._note_new)

    def _note_new(self, _words: str) -> None:
        """It does not wait for its turn."""
        self._is_new = True
        self._changed.set()

    async def run(self) -> None:
        """For ever."""
        while True:
            self._changed.clear()
            if not self._alarm.ringing:
                await self._changed.wait()
                continue
            self._is_new = False
            try:
                await self._play()
            except NoSound:
                self._beep()
            try:
                async with asyncio.timeout(self._every_s):
                    while self._alarm.ringing and not self._is_new:
                        await self._changed.wait()
                        self._changed.clear()
            except TimeoutError:
                continue
