"""A screen of the test's own (Xvfb), and hands on its keyboard (xdotool)."""

from __future__ import annotations

import asyncio
import os
from asyncio.subprocess import DEVNULL, PIPE
from types import TracebackType
from typing import Self

from tests.until import until

PROGRAMS = ("Xvfb", "xdotool")
SIZE = "1280x860x24"


class Screen:
    """`async with Screen() as screen`; a program with `environment` opens its windows there."""

    async def __aenter__(self) -> Self:
        argv = ("Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp")
        self._server = await asyncio.create_subprocess_exec(*argv, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL)
        assert self._server.stdout is not None
        number = await asyncio.wait_for(self._server.stdout.readline(), 30)
        self.environment = {"DISPLAY": f":{number.decode().strip()}", "QT_QPA_PLATFORM": "xcb"}
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        await self._server.wait()

    async def turn_to(self, title: str) -> None:
        """What is typed goes to the window of this title from now on, as soon as there is one."""

        async def turned() -> bool:
            return await self._hands("search", "--onlyvisible", "--name", f"^{title}$", "windowfocus") == 0

        await until(turned)

    async def presses(self, *keys: str) -> None:
        """One after the other: `ctrl+t`, `shift+Tab`, `Return`."""
        assert await self._hands("key", "--clearmodifiers", "--delay", "60", *keys) == 0

    async def types(self, text: str) -> None:
        assert await self._hands("type", "--clearmodifiers", "--delay", "15", text) == 0

    async def _hands(self, *argv: str) -> int:
        environment = {**os.environ, **self.environment}
        hands = await asyncio.create_subprocess_exec("xdotool", *argv, env=environment, stdout=DEVNULL, stderr=DEVNULL)
        return await hands.wait()
