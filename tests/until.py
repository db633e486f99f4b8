"""Waits for what sets no event: another process, a file, a window, a task that has to come to a certain point.

Looks again and again; the limit only bounds a test that fails.
"""

from __future__ import annotations

import asyncio
from asyncio.subprocess import Process
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final, TypeVar

import httpx

T = TypeVar("T")

LOOKS_EVERY_S: Final = 0.05
STILL_S: Final = 0.5


async def until(look: Callable[[], Awaitable[T | None]], limit_s: float = 500) -> T:
    """What a look gives as soon as it is true."""
    async with asyncio.timeout(limit_s):
        while not (found := await look()):  # noqa: ASYNC110 - others' processes and windows set no event
            await asyncio.sleep(LOOKS_EVERY_S)
    return found


async def until_holds(condition: Callable[[], object]) -> None:
    async def look() -> bool:
        return bool(condition())

    await until(look)


async def until_still(read: Callable[[], int]) -> None:
    """Until half a second has gone by in which it did not change."""
    before = -1
    while before != (before := read()):  # noqa: ASYNC110 - what is looked at sets no event
        await asyncio.sleep(STILL_S)


async def until_served(url: str, process: Process, *, well: bool = True) -> None:
    """Until a server that was started answers there; fails with what it said when it ends before.

    `well`: what it answers has to be a success; otherwise anything will do.
    """

    async def answers() -> bool:
        if process.returncode is not None:
            pipe = process.stderr or process.stdout
            raise AssertionError(f"it ended at its start: {(await pipe.read()).decode() if pipe else 'without a word'}")
        try:
            answer = await client.get(url)
        except httpx.TransportError:
            return False
        return answer.is_success or not well

    async with httpx.AsyncClient(trust_env=False) as client:
        await until(answers)


async def begun(work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """A task that has run to where it first waits."""
    task = asyncio.create_task(work)
    await asyncio.sleep(0)
    return task
