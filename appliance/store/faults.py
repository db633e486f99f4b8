"""SQLite's errors in words that a person can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from appliance.contract.health import StoreCause
from appliance.contract.told import Told, tell
from appliance.errors import StoreError

_CAUSES = {
    sqlite3.SQLITE_BUSY: StoreCause.LOCKED,
    sqlite3.SQLITE_LOCKED: StoreCause.LOCKED,
    sqlite3.SQLITE_FULL: StoreCause.DISK_FULL,
    sqlite3.SQLITE_CORRUPT: StoreCause.CORRUPTED,
    sqlite3.SQLITE_NOTADB: StoreCause.CORRUPTED,
    sqlite3.SQLITE_READONLY: StoreCause.READ_ONLY,
    sqlite3.SQLITE_PERM: StoreCause.CANT_OPEN,
    sqlite3.SQLITE_CANTOPEN: StoreCause.CANT_OPEN,
    sqlite3.SQLITE_IOERR: StoreCause.DISK_ERROR,
    sqlite3.SQLITE_NOMEM: StoreCause.OUT_OF_MEMORY,
}


@contextmanager
def sqlite_faults(file: Path) -> Iterator[None]:
    """Turns what the machine did to the file into StoreError; a mistake in our SQL stays what it is."""
    try:
        yield
    except sqlite3.Error as e:
        code = getattr(e, "sqlite_errorcode", None)  # errors of Python's own layer carry none
        cause = _CAUSES.get(code & 0xFF) if code is not None else None
        if cause is None:
            raise
        raise StoreError(tell_fault(cause, file, e), cause) from e


def tell_fault(cause: StoreCause, file: Path, why: object) -> Told:
    """What is wrong with the file, and what to do; `why` in SQLite's words."""
    return tell(f"store.{cause.value}", file=file, why=why)
