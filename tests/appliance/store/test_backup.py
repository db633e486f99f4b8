"""A backup holds everything and is checked; putting it back never loses what was there."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables

from appliance.errors import BackupError, StartError
from appliance.store import calls, erasure
from appliance.store.backup import MANIFEST, Backup, make_backup, read_backup, restore
from appliance.store.database import Database
from appliance.store.migrations import MIGRATIONS
from appliance.store.search import Wanted
from tests.appliance.store.histories import NOW, a_call, add_session, event, ingest


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
async def running(home: Path) -> AsyncIterator[Database]:
    """The store of an appliance that runs, with one call in it."""
    database = Database(home / "store.db", busy_timeout_s=0.05)
    await database.open()
    await add_session(database)
    await ingest(database, *a_call())
    yield database
    await database.close()


def back_up(home: Path, name: str = "backup") -> Path:
    make_backup(home.parent / name, [home / "store.db", home / "book.db"], NOW, "0.1.0")
    return home.parent / name


def put_back(home: Path, folder: Path) -> Backup:
    return restore(folder, home, "store.db", home / "backups" / "replaced")


async def said(home: Path, words: str = "room") -> list[str]:
    database = Database(home / "store.db")
    await database.open()
    page = await database.read(lambda t: calls.page(t, 99, None, Wanted(words=words)))
    await database.close()
    assert page is not None
    return [c.session_id for c in page.calls]


async def test_a_backup_of_a_running_store_is_whole(home: Path, running: Database) -> None:
    with closing(sqlite3.connect(home / "book.db")) as book:
        book.execute("CREATE TABLE rooms (number TEXT)")
        book.execute("INSERT INTO rooms VALUES ('412')")
        book.commit()
    folder = back_up(home)
    made = read_backup(folder)
    assert {f.name: (f.rows.get("turns"), f.rows.get("rooms")) for f in made.files} == {
        "store.db": (1, None),
        "book.db": (None, 1),
    }
    assert made.files[0].version == len(MIGRATIONS)
    assert sorted(f.name for f in folder.iterdir()) == [MANIFEST, "book.db", "store.db"]
    assert {stat.S_IMODE(f.stat().st_mode) for f in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    await ingest(running, event("turn.final", 20, text="it goes on writing"))
    with pytest.raises(BackupError, match="there already"):
        back_up(home)


async def test_a_backup_can_be_made_while_somebody_writes(home: Path, running: Database) -> None:
    with closing(sqlite3.connect(home / "store.db", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM sessions")
        assert read_backup(back_up(home)).files[0].rows["sessions"] == 1


async def test_restored_and_what_it_replaced_is_kept(home: Path, running: Database) -> None:
    folder = back_up(home)
    await add_session(running, "later")
    await ingest(running, *a_call("later"))
    await running.close()
    put_back(home, folder)
    assert await said(home) == ["s1"]
    kept = home / "backups" / "replaced"
    assert await said(kept) == ["later", "s1"]
    assert stat.S_IMODE((home / "store.db").stat().st_mode) == 0o600
    assert not (home / ".restoring").exists()


async def test_an_erased_call_does_not_come_back(home: Path, running: Database) -> None:
    await add_session(running, "s2")
    await ingest(running, event("turn.final", 1, "s2", text="marzipanzebra"), event("session.closed", 2, "s2"))
    folder = back_up(home)
    await running.run(lambda t: erasure.erase(t, ["s2"], NOW))
    await running.close()
    put_back(home, folder)
    assert await said(home) == ["s1"]
    assert b"marzipanzebra" not in (home / "store.db").read_bytes()


async def test_a_damaged_store_is_replaced_and_kept_too(home: Path, running: Database) -> None:
    folder = back_up(home)
    await running.close()
    for file in ("store.db", "store.db-wal"):
        (home / file).write_bytes(b"this is no store" * 1000)
    put_back(home, folder)
    assert await said(home) == ["s1"]
    assert (home / "backups" / "replaced" / "store.db").read_bytes() == b"this is no store" * 1000


async def test_an_empty_home_gets_it_too(home: Path, running: Database, tmp_path: Path) -> None:
    folder = back_up(home)
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    put_back(fresh, folder)
    assert await said(fresh) == ["s1"]


async def test_an_older_backup_is_brought_up_to_date(home: Path) -> None:
    with closing(sqlite3.connect(home / "store.db", isolation_level=None)) as old:
        for statement in MIGRATIONS[0]:
            old.execute(statement)
        old.execute("PRAGMA user_version = 1")
    folder = back_up(home)
    put_back(home, folder)
    with closing(sqlite3.connect(home / "store.db")) as restored:
        assert restored.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


@pytest.mark.parametrize("damage", ["changed", "missing", "no manifest", "other rows", "outside"])
async def test_a_backup_that_is_not_right_is_refused_and_nothing_changes(
    home: Path, running: Database, damage: str
) -> None:
    folder = back_up(home)
    await add_session(running, "later")
    await ingest(running, *a_call("later"))
    await running.close()
    manifest = Backup.model_validate_json((folder / MANIFEST).read_text())
    match damage:
        case "changed":
            content = bytearray((folder / "store.db").read_bytes())
            content[-100] ^= 1
            (folder / "store.db").write_bytes(content)
        case "missing":
            (folder / "store.db").unlink()
        case "no manifest":
            (folder / MANIFEST).write_text("{}")
        case "other rows":
            manifest.files[0].rows["turns"] = 7
            (folder / MANIFEST).write_text(manifest.model_dump_json())
        case "outside":
            shutil.copy(folder / "store.db", folder.parent / "evil.db")
            manifest.files[0].name = "../evil.db"
            (folder / MANIFEST).write_text(manifest.model_dump_json())
    with pytest.raises(BackupError):
        put_back(home, folder)
    assert await said(home) == ["later", "s1"]
    assert not (home / "backups").exists()


async def test_a_newer_backup_is_refused(home: Path, running: Database) -> None:
    await running.run(lambda t: t.conn.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}") and None)
    folder = back_up(home)
    await running.run(lambda t: t.conn.execute(f"PRAGMA user_version = {len(MIGRATIONS)}") and None)
    await running.close()
    with pytest.raises(StartError, match="newer Nightporter"):
        put_back(home, folder)
    assert await said(home) == ["s1"]


async def test_a_damaged_store_is_not_backed_up_as_if_it_were_well(home: Path, running: Database) -> None:
    for n in range(50):
        await add_session(running, f"more{n}", metadata={"note": "x" * 500})
    await running.close()
    content = (home / "store.db").read_bytes()
    (home / "store.db").write_bytes(content[: len(content) // 2] + b"\xff" * (len(content) - len(content) // 2))
    with pytest.raises(BackupError):
        back_up(home)
    assert not any(f.name.startswith((".", "backup")) for f in home.parent.iterdir() if f.is_dir() and f != home)


async def test_something_may_be_done_in_the_restored_store(home: Path, running: Database) -> None:
    folder = back_up(home)
    await running.close()

    def note(tables: Tables) -> None:
        tables.execute("INSERT INTO erased VALUES ('noted', 1)")

    restore(folder, home, "store.db", home / "backups" / "replaced", note)
    with closing(sqlite3.connect(home / "store.db")) as restored:
        assert restored.execute("SELECT session_id FROM erased").fetchall() == [("noted",)]
