"""The window as a clerk has it before them: what can be read in it, and the keyboard by which everything is done."""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from tests.system.box import CHECKOUT
from tests.system.pulse import Headset
from tests.system.screen import Screen

SHOWN_S = 60
LINE_BYTES = 2**20
"""What can be read after many calls."""


class Window:
    """The desktop's own process; `seen` is all that can be read in it now."""

    def __init__(self, screen: Screen) -> None:
        self.keyboard = screen
        self.seen: list[str] = []
        self._changed = asyncio.Condition()

    async def read(self, program: Process) -> None:
        """For as long as it runs."""
        assert program.stdout is not None
        async for line in program.stdout:
            async with self._changed:
                self.seen = json.loads(line)
                self._changed.notify_all()

    async def shows(self, words: str) -> None:
        """Wait until it can be read."""
        await self._until(lambda: self.has(words), f"{words!r} never stood in the window")

    async def no_longer_shows(self, words: str) -> None:
        await self._until(lambda: not self.has(words), f"{words!r} stayed in the window")

    def has(self, words: str) -> bool:
        return any(words in text for text in self.seen)

    async def _until(self, holds: Callable[[], bool], otherwise: str) -> None:
        try:
            async with asyncio.timeout(SHOWN_S), self._changed:
                await self._changed.wait_for(holds)
        except TimeoutError:
            raise AssertionError(f"{otherwise}: {self.seen}") from None


@asynccontextmanager
async def at_desk(home: Path, screen: Screen, headset: Headset) -> AsyncIterator[Window]:
    """The window is open, and what is typed goes to it."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.system.reader", str(home)),
        cwd=CHECKOUT,
        env=headset.environment | screen.environment,
        stdout=PIPE,
        limit=LINE_BYTES,
    )
    window = Window(screen)
    reading = asyncio.create_task(window.read(program))
    try:
        await screen.turn_to("Nightporter")
        yield window
    finally:
        if program.returncode is None:
            program.terminate()
        await program.wait()
        await reading
