"""Loads voices while the server speaks already: the house's other ones, and those that come to the folder later."""

from __future__ import annotations

import asyncio

from engine.models.voice import Voice
from engine.models.voices import Voices


class Loading:
    """One voice after the other, in a thread; begins when it is made."""

    def __init__(self, voices: Voices, tasks: asyncio.TaskGroup) -> None:
        self._voices = voices
        self._tasks = tasks
        self._newest = tasks.create_task(asyncio.to_thread(voices.load_others))

    async def look_again(self) -> None:
        """For voices that were not there before."""
        if await asyncio.to_thread(self._voices.look_again):
            self._newest = self._tasks.create_task(self._load_after(self._newest))

    async def find(self, name: str) -> Voice | None:
        """The voice once it is loaded; None when it turned out to be damaged, or is not there."""
        if self._voices.is_loading(name):
            await asyncio.shield(self._newest)
        return self._voices.find(name)

    async def done(self) -> None:
        """All that are known are loaded."""
        await asyncio.shield(self._newest)

    def stop(self) -> None:
        self._newest.cancel()

    async def _load_after(self, before: asyncio.Task[None]) -> None:
        await before
        await asyncio.to_thread(self._voices.load_others)
