"""Erases calls for good: their rows, their words in the index, and what their jobs left in the spool."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlite_utils import Database as Tables

from appliance.contract.calls import Erased
from appliance.contract.told import tell
from appliance.errors import NotFound, StillOpen, StoreError
from appliance.security.audit import APPLIANCE, Audit
from appliance.security.identity import Identity
from appliance.store import callers, erasure, sessions
from appliance.store.database import Database

log = logging.getLogger(__name__)

AT_ONCE = 50
"""Calls in one transaction of a purge: others write in between."""


class Eraser:
    """One per appliance. Everything raises StoreError, and then nothing is erased."""

    def __init__(self, database: Database, audit: Audit, spool_dir: Path, *, clock: Callable[[], float]) -> None:
        self._database = database
        self._audit = audit
        self._spool_dir = spool_dir
        self._clock = clock

    async def erase_call(self, session_id: str, by: Identity) -> Erased:
        """Raises NotFound; StillOpen while the call goes on."""

        def work(tables: Tables) -> list[str]:
            session = sessions.find(tables, session_id)
            if session is None:
                raise NotFound(tell("call.unknown", call=repr(session_id)))
            return self._erase(tables, [session_id], by, f"call:{session_id}")

        return await self._finish(await self._database.run(work))

    async def erase_caller(self, caller: str, by: Identity) -> Erased:
        """All calls of this name or number. Raises NotFound; StillOpen, with nothing erased, while one goes on."""

        def work(tables: Tables) -> list[str]:
            found = callers.calls_of(tables, caller)
            if not found:
                raise NotFound("there is no call of a caller with this name or number")
            return self._erase(tables, found, by, "caller")

        return await self._finish(await self._database.run(work))

    async def purge(self, until: float) -> int:
        """Erases what was over before `until`; how many calls."""

        def work(tables: Tables) -> list[str]:
            old = erasure.over_before(tables, until, AT_ONCE)
            return self._erase(tables, old, APPLIANCE, "old calls") if old else []

        purged: list[str] = []
        while some := await self._database.run(work):
            purged += some
        if purged:
            await self._finish(purged)
        return len(purged)

    async def tidy(self) -> bool:
        """Overwrites what an erasing left to be done; whether it could."""
        try:
            await self._database.overwrite_erased()
        except StoreError as e:
            log.warning("erased calls are overwritten later: %s", e)
            return False
        return True

    def _erase(self, tables: Tables, session_ids: Sequence[str], by: Identity, what: str) -> list[str]:
        still_open = {s.session_id for s in sessions.still_open(tables)} & set(session_ids)
        if still_open:
            raise StillOpen(f"call {', '.join(sorted(still_open))} is not over: end it first, then erase it")
        erasure.erase(tables, session_ids, self._clock())
        self._audit.write(tables, by, "calls.erase", what, calls=len(session_ids))
        return list(session_ids)

    async def _finish(self, session_ids: Sequence[str]) -> Erased:
        await asyncio.to_thread(self._remove_spools, session_ids)
        return Erased(calls=len(session_ids), overwritten=await self.tidy())

    def _remove_spools(self, session_ids: Sequence[str]) -> None:
        for session_id in session_ids:
            for ending in ("jsonl", "unread", "fresh"):
                (self._spool_dir / f"{session_id}.{ending}").unlink(missing_ok=True)
