"""Erasing calls so that nothing of them is left: not in a row, not in the index, not in the file.

Rows go by SQLite's cascade, and `secure_delete` overwrites where they stood. The
index keeps the words of what was erased until it is merged (SQLite can do without
from 3.42 on, Debian 12 has 3.40), so it is merged, in steps between which others may write.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database as Tables

MERGE_PAGES = 400
"""A step takes some 20 ms on a small machine."""


def erase(tables: Tables, session_ids: Iterable[str], now: float) -> int:
    """How many calls there were. That they are gone is remembered: an older backup may bring them back."""
    erased = 0
    for session_id in session_ids:
        erased += tables.execute("DELETE FROM sessions WHERE session_id = ?", [session_id]).rowcount
        tables.execute("INSERT OR IGNORE INTO erased (session_id, at) VALUES (?, ?)", [session_id, now])
    return erased


def is_erased(tables: Tables, session_id: str) -> bool:
    return tables.execute("SELECT 1 FROM erased WHERE session_id = ?", [session_id]).fetchone() is not None


def erased_ids(tables: Tables) -> list[tuple[str, float]]:
    """All that were ever erased, with the time."""
    return [(row[0], row[1]) for row in tables.execute("SELECT session_id, at FROM erased").fetchall()]


def over_before(tables: Tables, until: float, limit: int) -> list[str]:
    """The oldest calls that were over before `until`."""
    rows = tables.execute(
        "SELECT session_id FROM sessions WHERE created_at < ? AND ended_at < ? ORDER BY created_at LIMIT ?",
        [until, until, limit],
    )
    return [row[0] for row in rows.fetchall()]


def begin_merge(tables: Tables) -> None:
    """All parts of the index are to become one, which holds nothing of what was erased."""
    tables.execute("INSERT INTO turns_fts (turns_fts, rank) VALUES ('merge', ?)", [-MERGE_PAGES])


def go_on_merging(tables: Tables) -> bool:
    """One step; whether there is more to do."""
    before = tables.conn.total_changes
    tables.execute("INSERT INTO turns_fts (turns_fts, rank) VALUES ('merge', ?)", [MERGE_PAGES])
    return tables.conn.total_changes - before >= 2
