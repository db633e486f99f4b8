"""Work that several ask for at the same time is done once, and is finished once it has begun.

A reply that is prepared for a guest's growing words is asked for, thrown away
and asked for again with the same first sentence: the second time must find the
first one's work instead of queueing behind it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Work:
    """What is told by the one who does it: from `began` on it can't be stopped and is worth finishing."""

    has_begun = False

    def began(self) -> None:
        self.has_begun = True


def _note_failure(task: asyncio.Future[V]) -> None:
    """Nobody is left to be told; asyncio would complain of an exception that was never looked at."""
    if not task.cancelled():
        task.exception()


@dataclass(slots=True)
class _Shared(Generic[V]):
    work: Work
    task: asyncio.Future[V]
    askers: int = 0


class Once(Generic[K, V]):
    """Keeps no results: where they are kept is looked before this is asked."""

    def __init__(self) -> None:
        self._shared: dict[K, _Shared[V]] = {}

    async def get(self, key: K, do: Callable[[Work], Awaitable[V]]) -> V:
        """What `do` gives, or the `do` of an earlier asker. Cancelled by all of them before it began, it is dropped."""
        shared = self._shared.get(key)
        if shared is None:
            work = Work()
            shared = self._shared[key] = _Shared(work, asyncio.ensure_future(do(work)))
            shared.task.add_done_callback(lambda _: self._forget(key, shared))
        shared.askers += 1
        try:
            return await asyncio.shield(shared.task)
        finally:
            shared.askers -= 1
            if not shared.askers:
                self._leave(key, shared)

    def _leave(self, key: K, shared: _Shared[V]) -> None:
        """Nobody waits for it any more."""
        if shared.work.has_begun:
            shared.task.add_done_callback(_note_failure)
        else:
            self._forget(key, shared)  # at once: who asks next must not get what is being cancelled
            shared.task.cancel()

    def _forget(self, key: K, shared: _Shared[V]) -> None:
        if self._shared.get(key) is shared:
            del self._shared[key]
