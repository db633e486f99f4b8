"""The store's file: one writer, one reader, each on a thread of its own, every use one transaction."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database as Tables

from appliance.contract.health import StoreCause
from appliance.contract.told import Told, tell
from appliance.errors import StartError, StoreError
from appliance.store import erasure
from appliance.store.faults import sqlite_faults, tell_fault
from appliance.store.migrations import MIGRATIONS, migrate

T = TypeVar("T")

QUICK_CHECK_BELOW_BYTES = 256 * 2**20
"""A whole check reads the whole file: of a larger one it would hold up the start for seconds."""

OUTLAST_A_WRITE = frozenset({StoreCause.CORRUPTED, StoreCause.MIGRATION_MISSING})

PATIENCE_S = 1.0
"""Who asks how the store is does not wait behind all writes that wait for a lock."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with the store, since when (seconds since the epoch), and what to do."""

    cause: StoreCause
    reason: Told
    since: float


class Database:
    """Use `await open()` before and `await close()` after; other programs may read the file meanwhile."""

    def __init__(self, file: Path, *, busy_timeout_s: float = 5.0, clock: Callable[[], float] = time.time) -> None:
        self.file = file
        self._busy_timeout_s = busy_timeout_s
        self._clock = clock
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="store-writer")
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="store-reader")
        self._writer: Tables | None = None
        self._reader: Tables | None = None
        self._glancing: Tables | None = None
        self._trouble: Trouble | None = None
        self._trying: asyncio.Task[None] | None = None
        self._listeners: list[Callable[[], None]] = []

    async def open(self) -> None:
        """Makes or opens the file and brings it up to date. Raises StartError that says what to do."""
        loop = asyncio.get_running_loop()
        try:
            self._writer = await loop.run_in_executor(self._writing, self._open_writer)
            self._reader = await loop.run_in_executor(self._reading, self._connect)
            self._glancing = self._connect(busy_timeout_s=0)
        except StoreError as e:
            raise StartError(str(e)) from e
        except OSError as e:
            raise StartError(f"the store {self.file} can't be made or opened: {e}") from e

    async def close(self) -> None:
        """Waits for what is being written."""
        if self._trying is not None:
            await asyncio.wait([self._trying])
        for threads, tables in ((self._reading, self._reader), (self._writing, self._writer)):
            if tables is not None:
                await asyncio.get_running_loop().run_in_executor(threads, tables.close)
            threads.shutdown(wait=True)
        if self._glancing is not None:
            self._glancing.close()
        self._reader = self._writer = self._glancing = None

    def on_write(self, listener: Callable[[], None]) -> None:
        """Calls `listener` on the event loop after every committed write."""
        self._listeners.append(listener)

    async def run(self, work: Callable[[Tables], T]) -> T:
        """`work` in one write transaction: all of it is stored, or nothing. Raises StoreError."""
        result = await self._on(self._writing, self._writer, work, "BEGIN IMMEDIATE")
        if self._trouble is not None and self._trouble.cause not in OUTLAST_A_WRITE:
            self._trouble = None
        for listener in self._listeners:
            listener()
        return result

    async def read(self, work: Callable[[Tables], T]) -> T:
        """`work` on one consistent view of everything committed so far. Raises StoreError."""
        return await self._on(self._reading, self._reader, work, "BEGIN")

    async def glance(self, work: Callable[[Tables], T]) -> T:
        """Like `read`, for one statement that finds few rows by an index: done here and now, in a tenth of the time
        that the way to another thread takes. Only where it would have to wait it goes there. Raises StoreError."""
        if self._glancing is None:
            raise RuntimeError("the store is not open")
        try:
            with sqlite_faults(self.file):
                return work(self._glancing)
        except StoreError:
            return await self.read(work)

    async def check(self) -> Trouble | None:
        """What is wrong with the store now, as far as a look and the last uses tell."""
        try:
            await self.read(lambda tables: _refuse_older(tables, self.file))
        except StoreError:  # it is noted
            return self._trouble
        if self._trouble is not None and self._trouble.cause is StoreCause.MIGRATION_MISSING:
            self._trouble = None
        if self._trouble is not None:  # has it passed? only a write can tell
            if self._trying is None or self._trying.done():
                self._trying = asyncio.create_task(self._try())
            await asyncio.wait([self._trying], timeout=PATIENCE_S)
        return self._trouble

    async def _try(self) -> None:
        with suppress(StoreError):  # it is noted
            await self.run(_touch)

    async def inspect(self) -> Trouble | None:
        """Reads the whole file for damage, in a connection of its own; what is found stays until it is mended."""
        found = await asyncio.to_thread(self._inspect)
        if found is not None:
            self._note(StoreError(found, StoreCause.CORRUPTED))
        elif self._trouble is not None and self._trouble.cause is StoreCause.CORRUPTED:
            self._trouble = None
        return self._trouble

    async def overwrite_erased(self) -> None:
        """So that nothing of what was erased is left in the index or in what is not yet merged. Raises StoreError."""
        await self.run(erasure.begin_merge)
        while await self.run(erasure.go_on_merging):
            pass
        if self._writer is not None:
            await asyncio.get_running_loop().run_in_executor(self._writing, self._checkpoint, self._writer)

    def _checkpoint(self, tables: Tables) -> None:
        """Merges what stands beside the file into it, and cuts that to nothing; waits for readers to finish."""
        with sqlite_faults(self.file):
            busy = tables.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise StoreError(tell("store.long_read", file=self.file), StoreCause.LOCKED)

    def size_bytes(self) -> int:
        """The file with what is not yet merged into it. Raises OSError."""
        files = (self.file, self.file.with_name(f"{self.file.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    async def _on(self, threads: Executor, tables: Tables | None, work: Callable[[Tables], T], begin: str) -> T:
        if tables is None:
            raise RuntimeError("the store is not open")
        try:
            return await asyncio.get_running_loop().run_in_executor(threads, self._transact, tables, work, begin)
        except StoreError as e:
            self._note(e)
            raise

    def _note(self, error: StoreError) -> None:
        same = self._trouble is not None and self._trouble.cause is error.cause
        since = self._trouble.since if same and self._trouble is not None else self._clock()
        self._trouble = Trouble(error.cause, error.told, since)

    def _inspect(self) -> Told | None:
        try:
            with closing(self._connect()) as tables, sqlite_faults(self.file):
                damage = find_damage(tables)
        except StoreError as e:
            return e.told if e.cause is StoreCause.CORRUPTED else None
        return None if damage is None else tell_fault(StoreCause.CORRUPTED, self.file, damage)

    def _transact(self, tables: Tables, work: Callable[[Tables], T], begin: str) -> T:
        with sqlite_faults(self.file):
            tables.conn.execute(begin)
            try:
                result = work(tables)
                tables.conn.execute("COMMIT")
            except BaseException:
                tables.rollback()
                raise
            return result

    def _open_writer(self) -> Tables:
        self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self.file, os.O_RDWR | os.O_CREAT, 0o600))  # guests' words are nobody else's
        tables = self._connect()
        with sqlite_faults(self.file):
            if self.file.stat().st_size < QUICK_CHECK_BELOW_BYTES:
                damage = find_damage(tables)
                if damage is not None:
                    raise StartError(tell_fault(StoreCause.CORRUPTED, self.file, damage))
            tables.enable_wal()
            migrate(tables, self.file)
        return tables

    def _connect(self, busy_timeout_s: float | None = None) -> Tables:
        timeout_s = self._busy_timeout_s if busy_timeout_s is None else busy_timeout_s
        with sqlite_faults(self.file):
            # used on one thread only; closing may happen on another when a start fails
            connection = sqlite3.connect(self.file, timeout=timeout_s, isolation_level=None, check_same_thread=False)
            tables = Tables(connection)
            for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "secure_delete = ON"):
                tables.conn.execute(f"PRAGMA {pragma}")
        return tables


def find_damage(tables: Tables) -> str | None:
    """The first thing that is wrong inside the file, in SQLite's words."""
    found = str(tables.execute("PRAGMA quick_check(1)").fetchone()[0])
    return None if found == "ok" else found


def _refuse_older(tables: Tables, file: Path) -> None:
    """Somebody may have put another file in the place of the one that was opened."""
    version = int(tables.conn.execute("PRAGMA user_version").fetchone()[0])
    if version < len(MIGRATIONS):
        raise StoreError(
            tell("migrations.missing", file=file, version=version, needed=len(MIGRATIONS)),
            StoreCause.MIGRATION_MISSING,
        )


def _touch(tables: Tables) -> None:
    """The smallest real write."""
    version = tables.conn.execute("PRAGMA user_version").fetchone()[0]
    tables.conn.execute(f"PRAGMA user_version = {int(version)}")
