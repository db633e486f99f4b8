"""The book's names are known as long as it was readable once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from appliance.observe.names import Names
from tests.appliance.calls.doubles import no_sleep


def write_book(file: Path, *guests: str) -> None:
    with closing(sqlite3.connect(file)) as book, book:
        book.execute("CREATE TABLE IF NOT EXISTS reservations (guest TEXT NOT NULL)")
        book.executemany("INSERT INTO reservations VALUES (?)", [(guest,) for guest in guests])


async def test_names_come_and_stay(tmp_path: Path) -> None:
    names = Names(tmp_path / "book.db", sleep=no_sleep)
    await names.look()
    assert names.known == frozenset()
    write_book(tmp_path / "book.db", "Ann Lee", "Ann Lee", "Bo Å")
    await names.look()
    assert names.known == {"Ann", "ANN", "Lee", "LEE"}
    write_book(tmp_path / "book.db", "Grace Hopper")
    await names.look()
    assert {"Hopper", "Lee"} <= names.known
    (tmp_path / "book.db").write_text("no book any more")
    await names.look()
    assert "Hopper" in names.known
