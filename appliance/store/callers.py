"""Callers: whose calls belong together. So far a caller is the name that was given when the call was asked for."""

from __future__ import annotations

from sqlite_utils import Database as Tables


def calls_of(tables: Tables, name: str) -> list[str]:
    """The ids of a caller's calls, oldest first; capitals and spaces do not count."""
    rows = tables.execute("SELECT session_id, user_name FROM sessions WHERE user_name IS NOT NULL ORDER BY number")
    return [session_id for session_id, user_name in rows.fetchall() if _plain(user_name) == _plain(name)]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
