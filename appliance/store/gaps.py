"""Sequence numbers of a job's events that were skipped and have not come yet: what was said there may be lost."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database as Tables

Gap = tuple[int, int]
"""The first and the last number that is missing."""


def note(tables: Tables, session_id: str, seqs: Iterable[int]) -> None:
    """The events with these numbers are here, in this order, for the first time or again."""
    before = newest = newest_seq(tables, session_id)
    for seq in seqs:
        if seq <= newest:
            _fill(tables, session_id, seq)
            continue
        if seq > newest + 1:
            _insert(tables, session_id, newest + 1, seq - 1)
        newest = seq
    if newest > before:
        tables.execute("UPDATE sessions SET newest_seq = ? WHERE session_id = ?", [newest, session_id])


def newest_seq(tables: Tables, session_id: str) -> int:
    """The highest number that came; 0 before the first."""
    return int(tables.execute("SELECT newest_seq FROM sessions WHERE session_id = ?", [session_id]).fetchone()[0])


def of_session(tables: Tables, session_id: str) -> list[Gap]:
    """In order; empty when everything up to the newest event is here."""
    rows = tables.execute("SELECT first, last FROM gaps WHERE session_id = ? ORDER BY first", [session_id]).fetchall()
    return [(first, last) for first, last in rows]


def _fill(tables: Tables, session_id: str, seq: int) -> None:
    found = tables.execute(
        "SELECT first, last FROM gaps WHERE session_id = ? AND first <= ? AND last >= ?", [session_id, seq, seq]
    ).fetchone()
    if found is None:
        return
    first, last = found
    tables.execute("DELETE FROM gaps WHERE session_id = ? AND first = ?", [session_id, first])
    if first < seq:
        _insert(tables, session_id, first, seq - 1)
    if seq < last:
        _insert(tables, session_id, seq + 1, last)


def _insert(tables: Tables, session_id: str, first: int, last: int) -> None:
    tables.execute("INSERT INTO gaps (session_id, first, last) VALUES (?, ?, ?)", [session_id, first, last])
