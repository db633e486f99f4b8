"""Backups: a folder with the store and the book as they were at one moment each, checked; and the way back.

Made while the appliance runs: SQLite reads one consistent view and holds up nobody.
Put back only while it does not run, and what is replaced is kept beside it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from pydantic import BaseModel, ValidationError
from sqlite_utils import Database as Tables

from appliance.errors import BackupError
from appliance.security.private import make_private_dir, open_private, replace_private
from appliance.store import erasure
from appliance.store.migrations import migrate

MANIFEST = "backup.json"


class FileInBackup(BaseModel):
    """One database file and what has to be found in it."""

    name: str
    version: int
    sha256: str
    rows: dict[str, int]


class Backup(BaseModel):
    """What stands in a backup's `backup.json`."""

    made_at: float
    nightporter: str
    files: list[FileInBackup]


def make_backup(folder: Path, files: list[Path], made_at: float, nightporter: str) -> Backup:
    """Copies those of the files that are there into a new folder. Raises BackupError: then there is no such folder."""
    if folder.exists():
        raise BackupError(f"{folder} is there already; name a new folder")
    if not any(file.exists() for file in files):
        raise BackupError(f"there is nothing to back up yet: no {' and no '.join(map(str, files))}")
    draft = folder.with_name(f".{folder.name}.draft")
    try:
        shutil.rmtree(draft, ignore_errors=True)
        make_private_dir(draft)
        copied = [_copy(file, draft / file.name) for file in files if file.exists()]
        made = Backup(made_at=made_at, nightporter=nightporter, files=copied)
        replace_private(draft / MANIFEST, made.model_dump_json(indent=2) + "\n")
        draft.rename(folder)
    except (OSError, sqlite3.Error) as e:
        raise BackupError(f"the backup {folder} can't be made: {e}") from e
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return made


def read_backup(folder: Path) -> Backup:
    """Checks every file of it: its bytes, its inside, its rows. Raises BackupError that says what is wrong."""
    try:
        found = _read_manifest(folder / MANIFEST)
        for told in found.files:
            file = folder / told.name
            if file.parent != folder or _digest(file) != told.sha256:
                raise BackupError(f"{file} is not as it was when the backup was made")
            with _reading(file) as tables:
                _refuse_damaged(tables, file)
                if (rows := _count_rows(tables)) != told.rows:
                    raise BackupError(f"{file} holds {rows}, and should hold {told.rows}")
    except (OSError, sqlite3.Error) as e:
        raise BackupError(f"{folder} is no backup that can be used: {e}") from e
    return found


def _read_manifest(file: Path) -> Backup:
    """Raises OSError."""
    try:
        return Backup.model_validate_json(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError) as e:
        raise BackupError(f"{file.parent} is no backup: name a folder that `nightporter backup` made") from e
    except ValidationError as e:
        raise BackupError(f"{file} is not as `nightporter backup` wrote it") from e


def restore(
    folder: Path, home: Path, store_name: str, kept_in: Path, then: Callable[[Tables], None] = lambda _: None
) -> Backup:
    """Puts a backup's files into `home`; what they replace lies in `kept_in` then. Nothing may have them open.

    Calls that were erased since the backup was made are erased again. `then` is
    done in the restored store. Raises BackupError: then all is as it was before.
    """
    found = read_backup(folder)
    draft = home / ".restoring"
    try:
        shutil.rmtree(draft, ignore_errors=True)
        make_private_dir(draft)
        for told in found.files:
            _copy_bytes(folder / told.name, draft / told.name)
        if (draft / store_name).exists():
            _bring_up_to_date(draft / store_name, home / store_name, then)
        make_private_dir(kept_in)
        for told in found.files:
            _put_in_place(draft / told.name, home / told.name, kept_in)
    except (OSError, sqlite3.Error) as e:
        raise BackupError(f"{folder} can't be restored: {e}") from e
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return found


def _copy(file: Path, to: Path) -> FileInBackup:
    """The rows are counted in the same view that is copied."""
    os.close(open_private(to, os.O_RDWR | os.O_CREAT | os.O_EXCL))
    with _reading(file) as source, closing(sqlite3.connect(to, isolation_level=None)) as copy:
        source.conn.execute("BEGIN")
        rows = _count_rows(source)
        source.conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, and nothing beside it
        tables = Tables(copy)
        _refuse_damaged(tables, file)
        if _count_rows(tables) != rows:
            raise BackupError(f"the copy of {file} does not hold all rows")
        version = int(copy.execute("PRAGMA user_version").fetchone()[0])
    return FileInBackup(name=file.name, version=version, sha256=_digest(to), rows=rows)


def _bring_up_to_date(draft: Path, present: Path, then: Callable[[Tables], None]) -> None:
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        tables = Tables(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        migrate(tables, draft)
        with tables.atomic():
            for session_id, at in _erased(present):
                erasure.erase(tables, [session_id], at)
            then(tables)
        erasure.begin_merge(tables)
        while erasure.go_on_merging(tables):
            pass


def _erased(present: Path) -> list[tuple[str, float]]:
    """What the store that is replaced knows of erased calls; nothing if it can't be read any more."""
    with suppress(OSError, sqlite3.Error), _reading(present) as tables:
        if "erased" in tables.table_names():
            return erasure.erased_ids(tables)
    return []


def _put_in_place(draft: Path, place: Path, kept_in: Path) -> None:
    """At every moment `place` is the old file or the new one, and never the new one with the old one's log."""
    if place.exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(place)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for file in (place, *_beside(place)):
            if file.exists():
                _copy_bytes(file, kept_in / file.name)
        for file in _beside(place):
            file.unlink(missing_ok=True)
    draft.replace(place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _beside(file: Path) -> list[Path]:
    return [file.with_name(f"{file.name}-{ending}") for ending in ("wal", "shm")]


def _copy_bytes(file: Path, to: Path) -> None:
    with file.open("rb") as source, os.fdopen(open_private(to, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), "wb") as out:
        shutil.copyfileobj(source, out)
        out.flush()
        os.fsync(out.fileno())


@contextmanager
def _reading(file: Path) -> Iterator[Tables]:
    if not file.exists():
        raise FileNotFoundError(f"{file} is not there")
    with closing(sqlite3.connect(file, timeout=5, isolation_level=None)) as connection:
        connection.execute("PRAGMA query_only = ON")
        yield Tables(connection)


def _refuse_damaged(tables: Tables, file: Path) -> None:
    found = tables.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise BackupError(f"{file} is damaged: {found}")
    if tables.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise BackupError(f"{file} is damaged: rows refer to others that are missing")


def _count_rows(tables: Tables) -> dict[str, int]:
    """Of every table that is ours; those that SQLite keeps for the index are its own."""
    names = [name for name in tables.table_names() if not name.startswith(("sqlite_", "turns_fts"))]
    return {name: tables.table(name).count for name in sorted(names)}


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
