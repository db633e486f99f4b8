"""Every entry is sealed onto the one before; whatever is changed, inserted or removed is found at its place."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables

from appliance.security.audit import Audit, find_break
from appliance.security.identity import Identity
from appliance.security.roles import Role
from appliance.store import audit as entries
from appliance.store.database import Database
from tests.appliance.calls.doubles import Clock

ANN = Identity("user:ann", "Ann", Role.MANAGER, address="192.0.2.7")
KEY = "seal"


@pytest.fixture
async def store(tmp_path: Path) -> Path:
    """A store with five entries, closed again."""
    database = Database(tmp_path / "store.db")
    await database.open()
    audit = Audit(database, KEY, clock=Clock())
    for number in range(5):
        await audit.note(ANN, "calls.erase", f"call:{number}", turns=number)
    await database.close()
    return database.file


def look(file: Path, tamper: str = "") -> str | None:
    """What verification finds after somebody has written to the file."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        if tamper:
            connection.executescript(f"DROP TRIGGER audit_stays; DROP TRIGGER audit_is_final; {tamper}")
        tables = Tables(connection)
        return find_break(KEY, entries.rows(tables), entries.newest_number(tables))


def test_what_nobody_touched_is_whole(store: Path) -> None:
    assert look(store) is None


COLUMNS = {
    "at": "at + 1",
    "who": "'user:bob'",
    "act": "'calls.read'",
    "object": "'call:9'",
    "address": "NULL",
    "outcome": "'refused'",
    "details": "'{}'",
    "seal": "replace(seal, substr(seal, 1, 1), 'x')",
}


@pytest.mark.parametrize("number", range(1, 6))
@pytest.mark.parametrize(("column", "value"), COLUMNS.items(), ids=COLUMNS)
def test_a_change_of_any_field_of_any_row_is_found(store: Path, number: int, column: str, value: str) -> None:
    found = look(store, f"UPDATE audit SET {column} = {value} WHERE number = {number}")
    assert found is not None and f"entry {number} was changed" in found


@pytest.mark.parametrize("number", range(1, 6))
def test_a_row_that_was_removed_is_missed(store: Path, number: int) -> None:
    assert look(store, f"DELETE FROM audit WHERE number = {number}") == f"entry {number} is missing"


def test_rows_that_changed_places_are_found(store: Path) -> None:
    swap = (
        "UPDATE audit SET number = 99 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3;"
        "UPDATE audit SET number = 3 WHERE number = 99"
    )
    assert look(store, swap) == "entry 2 was changed, or the one before it was"


def test_a_row_that_somebody_added_without_the_key_is_found(store: Path) -> None:
    forged = "INSERT INTO audit SELECT 6, at, who, act, object, address, outcome, details, seal FROM audit LIMIT 1"
    assert look(store, forged) == "entry 6 was changed, or the one before it was"


def test_the_store_itself_lets_nobody_change_or_remove_a_row(store: Path) -> None:
    with closing(sqlite3.connect(store)) as connection:
        for statement in ("UPDATE audit SET who = 'user:bob'", "DELETE FROM audit"):
            with pytest.raises(sqlite3.IntegrityError, match="audit entries stay"):
                connection.execute(statement)


async def test_an_act_that_is_rolled_back_leaves_no_entry(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.db")
    await database.open()
    audit = Audit(database, KEY, clock=Clock())

    def fail(tables: Tables) -> None:
        audit.write(tables, ANN, "calls.erase", "call:1")
        raise ValueError("it did not work")

    with pytest.raises(ValueError, match="did not work"):
        await database.run(fail)
    await audit.note(ANN, "calls.erase", "call:2")
    assert [e.object for e in (await database.read(lambda t: entries.page(t, 10))).entries] == ["call:2"]
    await database.close()
    assert look(database.file) is None


async def test_a_card_number_is_masked_before_it_is_sealed(tmp_path: Path) -> None:
    database = Database(tmp_path / "store.db")
    await database.open()
    await Audit(database, KEY, clock=Clock()).note(
        ANN, "calls.say", "call:4111 1111 1111 1111", text="4111111111111111"
    )
    (entry,) = (await database.read(lambda t: entries.page(t, 10))).entries
    await database.close()
    assert "4111" not in f"{entry.object} {entry.details}"
    assert look(database.file) is None
