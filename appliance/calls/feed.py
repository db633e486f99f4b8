"""The live stream of events for whoever watches: from a cursor on, without loss or repeat.

A watcher reads from the store and is only woken by a write. So there is no
queue that could run over: a slow watcher reads later, at its own pace.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from appliance.contract.events import StoredEvent
from appliance.store import events
from appliance.store.database import Database

_BATCH = 200


class Feed:
    """One per appliance; make it before the first watcher comes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._watchers: set[asyncio.Event] = set()
        database.on_write(self._wake)

    async def watch(self, after: int) -> AsyncGenerator[StoredEvent, None]:
        """Every event after the cursor `after`, in order, for ever.

        Growing words whose turn was stored before they were read are left out:
        the turn says them all. Raises StoreError.
        """
        news = asyncio.Event()
        self._watchers.add(news)
        try:
            while True:
                news.clear()  # before reading: what is written meanwhile wakes us again
                batch = await self._next(after)
                for stored in batch:
                    after = stored.cursor
                    yield stored
                if not batch:
                    await news.wait()
        finally:
            self._watchers.discard(news)

    async def _next(self, after: int) -> list[StoredEvent]:
        return await self._database.read(lambda tables: events.after(tables, after, _BATCH))

    def _wake(self) -> None:
        for news in self._watchers:
            news.set()
