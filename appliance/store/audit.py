"""Audit: entries that are only ever added; `security/audit.py` seals them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database as Tables

from appliance.contract.audit import AuditEntry, AuditPage


@dataclass(frozen=True, slots=True)
class Entry:
    """One row without its seal."""

    number: int
    """1, 2, 3 ... without a gap."""
    at: float
    who: str
    act: str
    object: str
    address: str | None
    outcome: str
    details: str
    """A JSON object."""

    def canonical(self) -> str:
        """The one way in which the row is written down for its seal."""
        return json.dumps(self.values())

    def values(self) -> list[Any]:
        """In the order of the fields."""
        return [getattr(self, name) for name in self.__slots__]


_INSERT: Final = (
    "INSERT INTO audit (number, at, who, act, object, address, outcome, details, seal) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
"""In the order of an entry's fields."""


def insert(tables: Tables, entry: Entry, seal: str) -> None:
    tables.execute(_INSERT, [*entry.values(), seal])


def next_number(tables: Tables) -> int:
    return newest_number(tables) + 1


def newest_number(tables: Tables) -> int:
    """The highest that was ever given: SQLite remembers it beside the rows."""
    row = tables.execute("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").fetchone()
    return int(row[0]) if row else 0


def newest_seal(tables: Tables) -> str:
    row = tables.execute("SELECT seal FROM audit ORDER BY number DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def rows(tables: Tables) -> Iterator[tuple[Entry, str]]:
    """All entries with their seals, oldest first."""
    for row in tables.query("SELECT * FROM audit ORDER BY number"):
        sealed = str(row.pop("seal"))
        yield Entry(**row), sealed


def page(
    tables: Tables, limit: int, before: int | None = None, who: str | None = None, act: str | None = None
) -> AuditPage:
    """The newest entries, or those before the number `before`."""
    asked = {"number < ?": before, "who = ?": who, "act = ?": act}
    wanted = {condition: value for condition, value in asked.items() if value is not None}
    where = f"WHERE {' AND '.join(wanted)} " if wanted else ""
    found = tables.query(f"SELECT * FROM audit {where}ORDER BY number DESC LIMIT ?", [*wanted.values(), limit])  # noqa: S608  the conditions are ours
    return AuditPage(entries=[_read(row) for row in found])


def _read(row: dict[str, Any]) -> AuditEntry:
    del row["seal"]
    return AuditEntry(**{**row, "details": json.loads(row["details"])})
