"""What the job tells the appliance: events go to the spool, and over HTTP in batches, in order.

The appliance stores an event once however often it is posted, so everything
that was not acknowledged is simply posted again.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any, Final, TypeVar

import httpx
import structlog
from pydantic import BaseModel

from appliance.contract.events import Event
from appliance.contract.reports import EventBatch
from engine.call.record.spool import Spool
from engine.call.record.writer import SpoolWriter

log = structlog.get_logger()

E = TypeVar("E", bound=BaseModel)

_BATCH_EVENTS: Final = 200
_RETRY_S: Final = (0.2, 0.5, 1.0, 2.0, 5.0)
_CLOSE_S: Final = 2.0
_REFUSED: Final = (400, 404, 413, 422)
"""The appliance understood and said no; everything else may be better in a moment."""


class Report:
    """Writes events; `run` posts them for as long as the call lasts and `finish` once more at its end."""

    def __init__(
        self, session_id: str, spool: Spool, http: httpx.AsyncClient, service_key: str, clock: Callable[[], float]
    ) -> None:
        self._session_id = session_id
        self._spool = spool
        self._writer = SpoolWriter(spool)
        self._http = http
        self._headers = {"Authorization": f"Bearer {service_key}"}
        self._clock = clock
        self._waiting: list[Event] = list(spool.left_behind)
        self._refused = False
        self._news = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._one_at_a_time = threading.Lock()
        """Events have one order everywhere. Never held while the disk is used."""

    def emit(self, kind: type[E], /, **fields: Any) -> None:
        """Write one event of the given class, from any thread. It is on disk when this returns, unless the disk is
        full or, for the call itself, hangs."""
        with self._one_at_a_time:
            event: Any = kind(session_id=self._session_id, seq=self._spool.next_seq(), at=self._clock(), **fields)
            self._waiting.append(event)
            written = self._writer.append(event)
        self._tell_news()
        self._writer.wait(written)

    def _tell_news(self) -> None:
        if self._loop is None or self._loop.is_closed():
            self._news.set()  # nobody waits for it yet, or any more
        else:
            self._loop.call_soon_threadsafe(self._news.set)

    async def run(self) -> None:
        """Post whatever waits, in order, for ever; backs off while the appliance is away."""
        failures = 0
        self._loop = asyncio.get_running_loop()
        while True:
            await self._news.wait()
            self._news.clear()
            while self._waiting:
                if await self._post_batch():
                    failures = 0
                else:
                    await asyncio.sleep(_RETRY_S[min(failures, len(_RETRY_S) - 1)])
                    failures += 1

    async def finish(self, timeout_s: float) -> None:
        """Last try at the end of the call; the spool file stays behind if the appliance could not be reached."""
        try:
            async with asyncio.timeout(timeout_s):
                while self._waiting and await self._post_batch():
                    pass
        except TimeoutError:
            log.warning("events left in the spool", events=len(self._waiting))
        await self._close()

    async def _close(self) -> None:
        closed = self._writer.close(remove=not self._waiting and not self._refused)
        try:
            async with asyncio.timeout(_CLOSE_S):
                await asyncio.wrap_future(closed)
        except TimeoutError:
            log.warning("the spool's disk hangs; what is in it is swept")

    async def _post_batch(self) -> bool:
        batch = self._waiting[:_BATCH_EVENTS]
        try:
            answer = await self._http.post(
                "/internal/events",
                content=EventBatch(events=batch).model_dump_json(),
                headers={**self._headers, "Content-Type": "application/json"},
            )
        except httpx.HTTPError as e:
            log.warning("events can't be posted yet", error=str(e), waiting=len(self._waiting))
            return False
        if answer.status_code in _REFUSED:
            # Asking again would be refused again, and what follows would wait for ever. The spool keeps it.
            log.error("events were refused", status=answer.status_code, events=len(batch))
            self._refused = True
        elif not answer.is_success:
            log.warning("events can't be posted yet", status=answer.status_code, waiting=len(self._waiting))
            return False
        del self._waiting[: len(batch)]
        return True
