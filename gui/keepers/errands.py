"""What the person asked for and what goes on by itself, done in the background while the window is open; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

Loop = Callable[[], Coroutine[Any, Any, None]]


class Errands:
    """`run` for as long as the window is open; what is started before or after that is dropped."""

    def __init__(self) -> None:
        self._tasks: asyncio.TaskGroup | None = None

    async def run(self, *loops: Loop, last: Callable[[], Awaitable[None]] | None = None) -> None:
        """All loops, until cancelled; `last` is done before everything else is dropped."""
        async with asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            for loop in loops:
                tasks.create_task(loop())
            try:
                await asyncio.Event().wait()
            finally:
                self._tasks = None
                if last is not None:
                    await last()

    def start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None] | None:
        """Do this; None when the window is not open."""
        if self._tasks is None:
            work.close()
            return None
        return self._tasks.create_task(work)
