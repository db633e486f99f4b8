"""The guests' names in the book, so that logs can leave them out."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from appliance.contract.personal import name_parts

LOOK_EVERY_S: Final = 60.0
READ_TIMEOUT_S: Final = 1.0

log = logging.getLogger(__name__)


class Names:
    """`known` is what logs ask; `run` keeps it up to date. The book is another program's file: it is only read."""

    def __init__(self, book_file: Path, *, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._book_file = book_file
        self._sleep = sleep
        self.known: frozenset[str] = frozenset()

    async def run(self) -> None:
        """For ever. What can't be read now is read later; the names known so far stay."""
        while True:
            await self.look()
            await self._sleep(LOOK_EVERY_S)

    async def look(self) -> None:
        try:
            guests = await asyncio.to_thread(self._read)
        except sqlite3.Error as e:
            log.debug("the book's names can't be read now: %s", e)
        else:
            self.known = frozenset(part for guest in guests for part in name_parts(guest))

    def _read(self) -> list[str]:
        if not self._book_file.exists():
            return []
        address = f"{self._book_file.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=READ_TIMEOUT_S)) as book:
            return [str(row[0]) for row in book.execute("SELECT DISTINCT guest FROM reservations")]
