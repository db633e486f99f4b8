"""Each change runs whole or not at all, after a copy; a newer store is refused."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables

from appliance.errors import StartError
from appliance.store.migrations import MIGRATIONS, copy_of, migrate

ONE = ("CREATE TABLE notes (text TEXT)",)
TWO = ("ALTER TABLE notes ADD COLUMN room TEXT", "UPDATE notes SET room = '412'")
BROKEN = ("ALTER TABLE notes ADD COLUMN room TEXT", "INSERT INTO nowhere VALUES (1)")


def open_tables(file: Path) -> Tables:
    return Tables(sqlite3.connect(file, isolation_level=None))


def version_of(tables: Tables) -> int:
    return int(tables.conn.execute("PRAGMA user_version").fetchone()[0])


def test_a_new_store_gets_everything_and_no_copy(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with closing(open_tables(file)) as tables:
        migrate(tables, file)
        migrate(tables, file)
        assert version_of(tables) == len(MIGRATIONS)
        assert {"sessions", "events", "turns", "tool_calls", "requests"} <= set(tables.table_names())
    assert [f.name for f in tmp_path.iterdir()] == ["store.db"]


def test_an_older_store_is_copied_first(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with closing(open_tables(file)) as tables:
        migrate(tables, file, (ONE,))
        tables.table("notes").insert({"text": "towels"})
        migrate(tables, file, (ONE, TWO))
        assert list(tables.table("notes").rows) == [{"text": "towels", "room": "412"}]
    copy = copy_of(file, 1)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(open_tables(copy)) as tables:
        assert version_of(tables) == 1
        assert list(tables.table("notes").rows) == [{"text": "towels"}]


def test_a_change_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with closing(open_tables(file)) as tables:
        migrate(tables, file, (ONE,))
        tables.table("notes").insert({"text": "towels"})
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            migrate(tables, file, (ONE, BROKEN))
        assert version_of(tables) == 1
        assert list(tables.table("notes").rows) == [{"text": "towels"}]


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with closing(open_tables(file)) as tables:
        migrate(tables, file, (ONE, TWO))
        with pytest.raises(StartError, match=r"newer Nightporter.*Install that version again"):
            migrate(tables, file, (ONE,))
