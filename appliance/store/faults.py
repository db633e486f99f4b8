"""SQLite's errors in words that a person can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from appliance.contract.health import StoreCause
from appliance.errors import StoreError

_LOCKED = "is locked by another program. Close what else has it open"
DAMAGED = (
    "is damaged. Stop Nightporter, then `nightporter restore FOLDER` puts back a backup; or move the file away to "
    "start with an empty store, or with a copy from before an upgrade, which lies beside it"
)

_FAULTS = {
    sqlite3.SQLITE_BUSY: (StoreCause.LOCKED, _LOCKED),
    sqlite3.SQLITE_LOCKED: (StoreCause.LOCKED, _LOCKED),
    sqlite3.SQLITE_FULL: (
        StoreCause.DISK_FULL,
        "can't grow: the disk is full. Free some space; nothing has to be restarted",
    ),
    sqlite3.SQLITE_CORRUPT: (StoreCause.CORRUPTED, DAMAGED),
    sqlite3.SQLITE_NOTADB: (StoreCause.CORRUPTED, DAMAGED),
    sqlite3.SQLITE_READONLY: (
        StoreCause.READ_ONLY,
        "can't be written. Check who owns the file and whether the disk is mounted read-only",
    ),
    sqlite3.SQLITE_PERM: (StoreCause.CANT_OPEN, "can't be opened. Check who owns the file and its folder"),
    sqlite3.SQLITE_CANTOPEN: (
        StoreCause.CANT_OPEN,
        "can't be opened. Check that its folder is there and who owns it",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreCause.DISK_ERROR,
        "can't be read or written: the disk reports an error. Check the disk",
    ),
    sqlite3.SQLITE_NOMEM: (StoreCause.OUT_OF_MEMORY, "can't be used: the machine is out of memory"),
}


@contextmanager
def sqlite_faults(file: Path) -> Iterator[None]:
    """Turns what the machine did to the file into StoreError; a mistake in our SQL stays what it is."""
    try:
        yield
    except sqlite3.Error as e:
        code = getattr(e, "sqlite_errorcode", None)  # errors of Python's own layer carry none
        fault = _FAULTS.get(code & 0xFF) if code is not None else None
        if fault is None:
            raise
        cause, advice = fault
        raise StoreError(f"the store {file} {advice}. (SQLite: {e})", cause) from e
