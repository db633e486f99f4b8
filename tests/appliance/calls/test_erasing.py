"""What is erased is nowhere: not in the rows, not in the index, not in the bytes of any file of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from appliance.calls.erasing import AT_ONCE, Eraser
from appliance.calls.spools import Spools
from appliance.errors import NotFound, StillOpen, StoreError
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.security.roles import Role
from appliance.store import audit, calls
from appliance.store.database import Database
from appliance.store.search import Wanted
from tests.appliance.calls.doubles import Clock, no_sleep
from tests.appliance.store.histories import NOW, add_session, event, ingest

ANN = Identity("user:1", "Ann", Role.MANAGER)
WORD = "marzipanzebra"


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    made = Database(tmp_path / "store.db", busy_timeout_s=0.05)
    await made.open()
    yield made
    await made.close()


@pytest.fixture
def eraser(database: Database, tmp_path: Path) -> Eraser:
    (tmp_path / "spool").mkdir()
    return Eraser(database, Audit(database, "seal", clock=Clock()), tmp_path / "spool", clock=Clock())


async def tell(database: Database, session_id: str, word: str, *, name: str = "Ann", now: float = NOW) -> None:
    """A whole call in which the word stands wherever a word of a guest's can stand."""
    await add_session(database, session_id, now=now, user_name=name, metadata={"note": word})
    await ingest(
        database,
        *(event("turn.final", seq, session_id, text=f"{word} number {seq}") for seq in range(1, 40)),
        event("speech.partial", 50, session_id, text=word),
        event("tool.called", 51, session_id, arguments={"what": word}),
        event("tool.returned", 52, session_id, result=[word]),
        event("request.created", 53, session_id, summary=word, details={"note": word}),
        event("session.closed", 54, session_id, reason=f"said {word}"),
    )


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


async def found(database: Database, words: str) -> list[str]:
    page = await database.read(lambda t: calls.page(t, 100, None, Wanted(words=words)))
    assert page is not None
    return [c.session_id for c in page.calls]


async def test_a_call_leaves_no_trace(database: Database, eraser: Eraser, tmp_path: Path) -> None:
    for n in range(30):  # the index has several parts, and the word is in the middle of it all
        await tell(database, f"kept{n}", f"harmless{n}")
    await tell(database, "s1", WORD)
    for n in range(30, 60):
        await tell(database, f"kept{n}", f"harmless{n}")
    for ending in ("jsonl", "unread", "fresh"):
        (tmp_path / "spool" / f"s1.{ending}").write_text(WORD)
    assert bytes_of(tmp_path).count(WORD.encode()) > 10
    told = await eraser.erase_call("s1", ANN)
    assert (told.calls, told.overwritten) == (1, True)
    assert (await found(database, WORD), await found(database, "harmless7")) == ([], ["kept7"])
    with closing(sqlite3.connect(tmp_path / "later.db")) as backup, closing(sqlite3.connect(database.file)) as source:
        source.backup(backup)
    assert WORD.encode() not in bytes_of(tmp_path).lower()
    assert await database.read(lambda t: t.execute("PRAGMA foreign_key_check").fetchall()) == []
    await database.run(lambda t: t.execute("INSERT INTO turns_fts (turns_fts) VALUES ('integrity-check')") and None)
    (entry,) = (await database.read(lambda t: audit.page(t, 9))).entries
    assert (entry.who, entry.act, entry.object) == ("user:1", "calls.erase", "call:s1")


async def test_a_caller_is_erased_with_all_calls_and_nobody_else(database: Database, eraser: Eraser) -> None:
    for session_id, name in (("s1", "Ann  Lee"), ("s2", "ann lee"), ("s3", "Anna Lee"), ("s4", "Ann")):
        await tell(database, session_id, f"word{session_id}", name=name)
    assert (await eraser.erase_caller("ANN LEE", ANN)).calls == 2
    page = await database.read(lambda t: calls.page(t, 9))
    assert page is not None
    assert {c.session_id for c in page.calls} == {"s3", "s4"}
    with pytest.raises(NotFound):
        await eraser.erase_caller("Ann Lee", ANN)
    (entry,) = (await database.read(lambda t: audit.page(t, 9))).entries
    assert (entry.object, entry.details) == ("caller", {"calls": 2})


async def test_a_caller_is_known_by_the_number_that_they_left(database: Database, eraser: Eraser) -> None:
    for session_id, phone in (("s1", "+44 (0)20 7946 0018"), ("s2", "02079460018"), ("s3", "020 7946 0019")):
        await tell(database, session_id, f"word{session_id}")
        details = {"message": "ring back", "phone": phone}
        await ingest(database, event("request.created", 55, session_id, request_id="r2", details=details))
    assert (await eraser.erase_caller("0044 20 7946 0018", ANN)).calls == 2
    page = await database.read(lambda t: calls.page(t, 9))
    assert page is not None
    assert [c.session_id for c in page.calls] == ["s3"]
    (entry,) = (await database.read(lambda t: audit.page(t, 9))).entries
    assert (entry.object, entry.details) == ("caller", {"calls": 2}), "the audit keeps no number"


async def test_a_call_that_goes_on_is_not_erased_nor_any_other_of_the_caller(
    database: Database, eraser: Eraser
) -> None:
    await tell(database, "s1", WORD)
    await add_session(database, "s2", user_name="Ann")
    for erase in (eraser.erase_call("s2", ANN), eraser.erase_caller("Ann", ANN)):
        with pytest.raises(StillOpen, match=r"s2 is not over: end it first"):
            await erase
    assert await found(database, WORD) == ["s1"]
    with pytest.raises(NotFound):
        await eraser.erase_call("s9", ANN)


async def test_what_a_job_tells_afterwards_is_not_kept(database: Database, eraser: Eraser, tmp_path: Path) -> None:
    await tell(database, "s1", WORD)
    await eraser.erase_call("s1", ANN)
    told = await ingest(database, event("turn.final", 60, text=WORD))
    assert (told.stored, told.unknown) == (0, frozenset({"s1"}))
    late, strange = tmp_path / "spool" / "s1.jsonl", tmp_path / "spool" / "s9.jsonl"
    late.write_text(WORD)
    strange.write_text("{}")
    await Spools(database, tmp_path / "spool", clock=Clock(), sleep=no_sleep).sweep()
    assert (late.exists(), strange.exists()) == (False, True)


async def test_a_purge_takes_what_is_old_and_over(database: Database, eraser: Eraser) -> None:
    for n in range(AT_ONCE + 10):
        await add_session(database, f"old{n}", now=NOW - 100)
        await ingest(database, event("session.closed", 1, f"old{n}", at=NOW - 90))
    await add_session(database, "open", now=NOW - 100)
    await tell(database, "new", "towels", now=NOW)
    assert await eraser.purge(NOW - 50) == AT_ONCE + 10
    page = await database.read(lambda t: calls.page(t, 99))
    assert page is not None
    assert [c.session_id for c in page.calls] == ["new", "open"]
    assert await eraser.purge(NOW - 50) == 0


async def test_a_reader_that_does_not_let_go_is_told_as_not_overwritten_yet(
    database: Database, eraser: Eraser, tmp_path: Path
) -> None:
    await tell(database, "s1", WORD)
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM turns").fetchone()
        assert (await eraser.erase_call("s1", ANN)).overwritten is False
    assert await eraser.tidy()
    assert WORD.encode() not in bytes_of(tmp_path)


async def test_a_locked_store_erases_nothing(database: Database, eraser: Eraser, tmp_path: Path) -> None:
    await tell(database, "s1", WORD)
    (tmp_path / "spool" / "s1.jsonl").write_text(WORD)
    with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError):
            await eraser.erase_call("s1", ANN)
    assert await found(database, WORD) == ["s1"]
    assert (tmp_path / "spool" / "s1.jsonl").exists()
