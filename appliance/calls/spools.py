"""Takes in what jobs wrote down and could not post: the spool files they left behind."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from appliance.contract.events import EVENT, Event, Source
from appliance.errors import StoreError
from appliance.store import erasure, events, sessions
from appliance.store.database import Database

UNTOUCHED_S = 30.0
"""A job that still lives posts its events within seconds, and removes the file at the end of its call."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spool:
    """What a file holds. `unread` counts whole lines that are no events of this session's job."""

    events: list[Event]
    unread: int


def read_spool(content: bytes, session_id: str) -> Spool:
    """Every event in the file; lines torn by a crash are passed over."""
    found: list[Event] = []
    unread = 0
    for line in content.splitlines():
        try:
            event = EVENT.validate_json(line)
        except ValidationError:
            unread += _is_whole(line)
            continue
        if event.session_id == session_id and event.source is Source.JOB:
            found.append(event)
        else:
            unread += 1
    return Spool(found, unread)


@dataclass(frozen=True, slots=True)
class _Taken:
    size: int
    unread: int


class Spools:
    """Await `sweep` once before the API opens, then give `run` to a task group."""

    def __init__(
        self,
        database: Database,
        folder: Path,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        interval_s: float = 10.0,
    ) -> None:
        self._database = database
        self._folder = folder
        self._clock = clock
        self._sleep = sleep
        self._interval_s = interval_s
        self._taken: dict[Path, _Taken] = {}

    async def run(self) -> None:
        """Sweep for ever; while the store or the folder can't be used, the files wait."""
        while True:
            await self._sleep(self._interval_s)
            try:
                await self.sweep()
            except (StoreError, OSError) as e:
                log.warning("spools wait: %s", e)

    async def take(self, session_id: str) -> None:
        """What this session's job left, at once: it is gone, or about to be. Raises StoreError."""
        try:
            await self._take(self._folder / f"{session_id}.jsonl", all_left=True)
        except OSError as e:
            log.warning("the spool of %s waits: %s", session_id, e)

    async def sweep(self, *, all_left: bool = False) -> int:
        """How many new events were found. Raises StoreError, OSError.

        `all_left`: no job is running, so every file was left behind, however fresh it is.
        """
        files = await asyncio.to_thread(lambda: sorted(self._folder.glob("*.jsonl")))
        self._taken = {file: taken for file, taken in self._taken.items() if file in files}
        await asyncio.to_thread(self._drop_drafts, all_left)
        return sum([await self._take(file, all_left) for file in files])

    def _drop_drafts(self, all_left: bool) -> None:
        """A job that ended while it masked a card has left the file it was writing, beside the one that counts."""
        for draft in self._folder.glob("*.fresh"):
            with contextlib.suppress(FileNotFoundError):  # its job has just put it in place
                if all_left or self._clock() - draft.stat().st_mtime > UNTOUCHED_S:
                    draft.unlink()

    async def _take(self, file: Path, all_left: bool) -> int:
        session_id = file.stem
        session = await self._database.read(lambda tables: sessions.find(tables, session_id))
        if session is None:
            if await self._database.read(lambda tables: erasure.is_erased(tables, session_id)):
                await asyncio.to_thread(file.unlink, missing_ok=True)  # its job told the rest after it was erased
            return 0
        try:
            stat = await asyncio.to_thread(file.stat)
            untouched = all_left or self._clock() - stat.st_mtime > UNTOUCHED_S
            stored = 0
            if session.state.is_over or untouched:
                stored = await self._store(file, session_id, stat.st_size)
            if session.state.is_over and untouched:
                await asyncio.to_thread(self._put_away, file)
        except FileNotFoundError:
            return 0  # its job has posted everything and removed it
        return stored

    async def _store(self, file: Path, session_id: str, size: int) -> int:
        taken = self._taken.get(file)
        if taken is not None and taken.size == size:
            return 0
        spool = read_spool(await asyncio.to_thread(file.read_bytes), session_id)
        told = await self._database.run(lambda tables: events.ingest(tables, spool.events))
        self._taken[file] = _Taken(size, spool.unread)
        log.info("%s: %d new events, %d lines that can't be read", file.name, told.stored, spool.unread)
        return told.stored

    def _put_away(self, file: Path) -> None:
        """Everything is stored; what could not be read is kept for whoever looks into it."""
        if self._taken[file].unread:
            file.rename(file.with_suffix(".unread"))
        else:
            file.unlink()


def _is_whole(line: bytes) -> bool:
    try:
        json.loads(line)
    except ValueError:
        return False
    return True
