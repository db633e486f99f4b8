"""SQLite's errors in words that a person can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from appliance.errors import StoreError

_WHAT_TO_DO = {
    sqlite3.SQLITE_BUSY: "is locked by another program. Close what else has it open",
    sqlite3.SQLITE_LOCKED: "is locked by another program. Close what else has it open",
    sqlite3.SQLITE_FULL: "can't grow: the disk is full. Free some space; nothing has to be restarted",
    sqlite3.SQLITE_CORRUPT: "is damaged. Stop Nightporter, move the file away, and put back a copy (the newest one "
    "made before an upgrade lies beside it) or start with an empty store",
    sqlite3.SQLITE_NOTADB: "is damaged or no store at all. Stop Nightporter, move the file away, and put back a copy "
    "or start with an empty store",
    sqlite3.SQLITE_READONLY: "can't be written. Check who owns the file and whether the disk is mounted read-only",
    sqlite3.SQLITE_PERM: "can't be opened. Check who owns the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "can't be opened. Check that its folder is there and who owns it",
    sqlite3.SQLITE_IOERR: "can't be read or written: the disk reports an error. Check the disk",
    sqlite3.SQLITE_NOMEM: "can't be used: the machine is out of memory",
}


@contextmanager
def sqlite_faults(file: Path) -> Iterator[None]:
    """Turns what the machine did to the file into StoreError; a mistake in our SQL stays what it is."""
    try:
        yield
    except sqlite3.Error as e:
        code = getattr(e, "sqlite_errorcode", None)  # errors of Python's own layer carry none
        advice = _WHAT_TO_DO.get(code & 0xFF) if code is not None else None
        if advice is None:
            raise
        raise StoreError(f"the store {file} {advice}. (SQLite: {e})") from e
