"""A clerk's headset that no sound card is needed for: says what a test gives it, and keeps what was heard."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from gui.audio.mouth import Mouth, Pcm
from gui.audio.sound_card import Sound


class Headset:
    """Give `open` to an office as the way to its sound."""

    def __init__(self) -> None:
        self.heard: list[Pcm] = []
        self._microphone: asyncio.Queue[Pcm] = asyncio.Queue(maxsize=1)
        self._mouth = Mouth(self._microphone.put)

    async def says(self, pcm: Pcm) -> None:
        """Speak it while the microphone is open; returns when all was sent."""
        await self._mouth.say(pcm)

    @asynccontextmanager
    async def open(self, with_microphone: bool) -> AsyncGenerator[Sound, None]:
        speaking = asyncio.create_task(self._mouth.run()) if with_microphone else None
        try:
            yield _Card(self.heard, self._microphone)
        finally:
            if speaking is not None:
                speaking.cancel()


class _Card(Sound):
    def __init__(self, heard: list[Pcm], microphone: asyncio.Queue[Pcm]) -> None:
        super().__init__(asyncio.get_running_loop(), echo_cancellation=False)
        self._heard = heard
        self._microphone = microphone

    async def record(self) -> Pcm:
        return await self._microphone.get()

    def play(self, pcm: Pcm) -> None:
        self._heard.append(pcm)
