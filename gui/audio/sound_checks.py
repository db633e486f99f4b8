"""Tries the microphone and loudspeaker: a meter while the person speaks, a tone that should come back; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import numpy as np

from gui.audio.ear import loudness_rms
from gui.audio.echo import QUIET_S, TONE_S, WAIT_S, judge, make_tone
from gui.audio.mouth import FRAME_S, FRAME_SAMPLES, Pcm
from gui.audio.sound_card import Device, guess_headphones, list_devices, look_anew, open_sound, pick_device
from gui.errors import NoSound
from gui.keepers.errands import Errands
from gui.state.sound import Choice, Echo, SoundCheck

FULL_DB, QUIET_DB = -6.0, -60.0
"""Where a meter is full, and where it is empty, below the loudest that there is."""

EVERY_FRAMES = 5
"""A meter moves 20 times a second: more can't be seen."""


def level_of(pcm: Pcm) -> float:
    """0 to 1, as the ear hears it."""
    rms = loudness_rms(pcm) / 32768
    below_db = 20 * np.log10(max(rms, 1e-6))
    return float(np.clip((below_db - QUIET_DB) / (FULL_DB - QUIET_DB), 0, 1))


class SoundChecks:
    """Methods return at once; what came of them is in the state."""

    def __init__(self, state: SoundCheck, errands: Errands) -> None:
        self._state = state
        self._errands = errands
        self._running: asyncio.Task[None] | None = None
        self._devices: list[Device] = []
        self._frames = 0

    @property
    def chosen(self) -> tuple[Device, Device]:
        """Microphone and loudspeaker. Raises NoSound."""
        state = self._state
        return (
            pick_device(self._devices, state.microphone, to_record=True),
            pick_device(self._devices, state.loudspeaker, to_record=False),
        )

    @property
    def chosen_loudspeaker(self) -> Device:
        """Raises NoSound."""
        return pick_device(self._devices, self._state.loudspeaker, to_record=False)

    async def look(self) -> None:
        """Which devices there are."""
        try:
            self._devices = await asyncio.to_thread(list_devices)
        except NoSound as e:
            self._devices = []
            self._state.offer((), (), (None, None))
            self._state.fail(str(e))
            return
        records = [Choice(d.index, d.name) for d in self._devices if d.can_record]
        plays = [Choice(d.index, d.name, worn=guess_headphones(d.name)) for d in self._devices if d.can_play]
        usual = self._usual(to_record=True), self._usual(to_record=False)
        self._state.offer(records, plays, usual)

    def look_again(self, *, asked: bool) -> None:
        """Also for what was plugged in meanwhile; who `asked` is told when that can't be done now."""
        self._errands.start(self._look_anew(asked))

    async def _look_anew(self, asked: bool) -> None:
        await self._end_check()
        try:
            is_new = await asyncio.to_thread(look_anew)
        except NoSound as e:
            self._state.fail(str(e))
            return
        await self.look()
        if asked and not is_new:
            self._state.wait_for_others()

    def choose(self, microphone: int | None, loudspeaker: int | None) -> None:
        """Take these from now on."""
        self.stop()
        self._state.choose(microphone, loudspeaker)

    def listen(self) -> None:
        """Show how loud the microphone is, until `stop`."""
        self._begin(self._meter)

    def check(self) -> None:
        """Play the tone and listen for it."""
        self._begin(self._echo)

    def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None

    async def _end_check(self) -> None:
        """And wait until it has let go of the devices."""
        running = self._running
        self.stop()
        if running is not None:
            await asyncio.wait([running])

    def measure(self, side: str, pcm: Pcm) -> None:
        """A call's audio goes by: 10 ms of "You" or of "Porter"."""
        self._frames += 1
        if self._frames % EVERY_FRAMES == 0:
            if side == "You":
                self._state.hear(microphone=level_of(pcm))
            else:
                self._state.hear(loudspeaker=level_of(pcm))

    def _begin(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self.stop()
        self._running = self._errands.start(self._guard(work))

    async def _guard(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await work()
        except NoSound as e:
            self._state.fail(str(e))
        except TimeoutError:
            self._state.find(Echo.SILENT, 0.0)  # an open microphone that brings no samples at all
        finally:
            self._state.listen(False)
            self._state.check(False)

    async def _meter(self) -> None:
        microphone, _ = self.chosen
        async with open_sound(microphone, None) as sound:
            self._state.listen(True)
            while True:
                self.measure("You", await sound.record())

    async def _echo(self) -> None:
        self._state.check(True)
        microphone, loudspeaker = self.chosen
        async with open_sound(microphone, loudspeaker) as sound:
            recorded: list[Pcm] = []
            quiet, tone = round(QUIET_S / FRAME_S), make_tone()
            for frame in range(round((QUIET_S + TONE_S + WAIT_S) / FRAME_S)):
                start = (frame - quiet) * FRAME_SAMPLES
                if 0 <= start < len(tone):
                    sound.play(tone[start : start + FRAME_SAMPLES])
                async with asyncio.timeout(WAIT_S):
                    recorded.append(await sound.record())
        self._state.find(*judge(np.concatenate(recorded)))

    def _usual(self, *, to_record: bool) -> int | None:
        try:
            return pick_device(self._devices, None, to_record=to_record).index
        except NoSound:
            return None
