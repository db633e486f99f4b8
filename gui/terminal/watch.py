"""Follows one call on the event stream while it is being made, until the appliance says that it is over."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from appliance.contract.calls import CallDetail
from appliance.contract.events import SessionChanged, StoredEvent
from appliance.contract.sessions import CallState
from gui.client import Client
from gui.errors import CallFailed
from gui.terminal.view import CallView

OVER_TIMEOUT_S = 20.0


class Watching:
    """Events of all calls come in; those of the followed one are shown, the early ones included."""

    def __init__(self, client: Client, view: CallView, after: int) -> None:
        self._client = client
        self._view = view
        self._early: list[StoredEvent] = []
        self._session_id: str | None = None
        self._over = asyncio.Event()
        self._reading = asyncio.create_task(self._read(after))

    @property
    def is_following(self) -> bool:
        """Whether the call has begun."""
        return self._session_id is not None

    def follow(self, session_id: str) -> None:
        """From now on show this call."""
        self._session_id = session_id
        for stored in self._early:
            self._show(stored)
        self._early.clear()

    async def close(self) -> None:
        """Watch no more."""
        self._reading.cancel()
        await asyncio.gather(self._reading, return_exceptions=True)

    async def wait_over(self) -> CallDetail:
        """The call as it is stored, once it has ended. Raises CallFailed when it does not end."""
        assert self._session_id is not None, "follow() comes first"
        over = asyncio.ensure_future(self._over.wait())
        await asyncio.wait((over, self._reading), timeout=OVER_TIMEOUT_S, return_when=asyncio.FIRST_COMPLETED)
        over.cancel()
        if self._reading.done():
            await self._reading  # the stream never ends by itself: this raises why it did
        if not self._over.is_set():
            raise CallFailed(f"the call did not end within {OVER_TIMEOUT_S:.0f} s after hanging up")
        return await self._client.call(self._session_id)

    async def _read(self, after: int) -> None:
        async for stored in self._client.events(after):
            if self._session_id is None:
                self._early.append(stored)
            else:
                self._show(stored)

    def _show(self, stored: StoredEvent) -> None:
        if stored.event.session_id != self._session_id:
            return
        self._view.show(stored)
        if isinstance(stored.event, SessionChanged) and CallState(stored.event.state).is_over:
            self._over.set()


@asynccontextmanager
async def watch_call(client: Client, view: CallView) -> AsyncGenerator[Watching, None]:
    """Watch from before the call begins, so that none of its events is missed."""
    after = (await client.calls()).events_cursor
    watching = Watching(client, view, after)
    try:
        yield watching
    finally:
        await watching.close()
