"""The store's file: one writer, one reader, each on a thread of its own, every use one transaction."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database as Tables

from appliance.errors import StartError, StoreError
from appliance.store.faults import sqlite_faults
from appliance.store.migrations import migrate

T = TypeVar("T")

QUICK_CHECK_BELOW_BYTES = 256 * 2**20
"""A whole check reads the whole file: of a larger one it would hold up the start for seconds."""


class Database:
    """Use `await open()` before and `await close()` after; other programs may read the file meanwhile."""

    def __init__(self, file: Path, *, busy_timeout_s: float = 5.0) -> None:
        self.file = file
        self._busy_timeout_s = busy_timeout_s
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="store-writer")
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="store-reader")
        self._writer: Tables | None = None
        self._reader: Tables | None = None
        self._trouble: str | None = None
        self._listeners: list[Callable[[], None]] = []

    async def open(self) -> None:
        """Makes or opens the file and brings it up to date. Raises StartError that says what to do."""
        loop = asyncio.get_running_loop()
        try:
            self._writer = await loop.run_in_executor(self._writing, self._open_writer)
            self._reader = await loop.run_in_executor(self._reading, self._connect)
        except StoreError as e:
            raise StartError(str(e)) from e
        except OSError as e:
            raise StartError(f"the store {self.file} can't be made or opened: {e}") from e

    async def close(self) -> None:
        """Waits for what is being written."""
        for threads, tables in ((self._reading, self._reader), (self._writing, self._writer)):
            if tables is not None:
                await asyncio.get_running_loop().run_in_executor(threads, tables.close)
            threads.shutdown(wait=True)
        self._reader = self._writer = None

    def on_write(self, listener: Callable[[], None]) -> None:
        """Calls `listener` on the event loop after every committed write."""
        self._listeners.append(listener)

    async def run(self, work: Callable[[Tables], T]) -> T:
        """`work` in one write transaction: all of it is stored, or nothing. Raises StoreError."""
        try:
            result = await self._on(self._writing, self._writer, work, "BEGIN IMMEDIATE")
        except StoreError as e:
            self._trouble = str(e)
            raise
        self._trouble = None
        for listener in self._listeners:
            listener()
        return result

    async def read(self, work: Callable[[Tables], T]) -> T:
        """`work` on one consistent view of everything committed so far. Raises StoreError."""
        return await self._on(self._reading, self._reader, work, "BEGIN")

    async def check(self) -> str:
        """ "ok", or what is wrong with the store and what to do."""
        try:
            await self.read(lambda tables: tables.execute("SELECT 1 FROM sessions LIMIT 1").fetchone())
            if self._trouble is not None:  # has it passed? only a write can tell
                await self.run(_touch)
        except StoreError as e:
            return str(e)
        return "ok"

    async def _on(self, threads: Executor, tables: Tables | None, work: Callable[[Tables], T], begin: str) -> T:
        if tables is None:
            raise RuntimeError("the store is not open")
        return await asyncio.get_running_loop().run_in_executor(threads, self._transact, tables, work, begin)

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
                found = tables.execute("PRAGMA quick_check(1)").fetchone()[0]
                if found != "ok":
                    raise StartError(
                        f"the store {self.file} is damaged ({found}). Move the file away, and put back a copy (the "
                        "newest one made before an upgrade lies beside it) or start with an empty store."
                    )
            tables.enable_wal()
            migrate(tables, self.file)
        return tables

    def _connect(self) -> Tables:
        with sqlite_faults(self.file):
            # used on one thread only; closing may happen on another when a start fails
            connection = sqlite3.connect(
                self.file, timeout=self._busy_timeout_s, isolation_level=None, check_same_thread=False
            )
            tables = Tables(connection)
            for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "secure_delete = ON"):
                tables.conn.execute(f"PRAGMA {pragma}")
        return tables


def _touch(tables: Tables) -> None:
    """The smallest real write."""
    version = tables.conn.execute("PRAGMA user_version").fetchone()[0]
    tables.conn.execute(f"PRAGMA user_version = {int(version)}")
