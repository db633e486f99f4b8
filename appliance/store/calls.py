"""Calls: sessions as staff read them, with what was said, done and left to do."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database as Tables

from appliance.contract.api import CallDetail, CallList, CallState, CallSummary, SessionKind
from appliance.store import events, requests, tool_calls, turns

_SUMMARY = """
    SELECT session_id, room_name, kind, user_name, locale, state, state_reason, created_at, ended_at,
        (SELECT count(*) FROM turns WHERE turns.session_id = sessions.session_id) AS turns,
        (SELECT count(*) FROM requests WHERE requests.session_id = sessions.session_id) AS requests,
        (SELECT max(urgent) FROM requests WHERE requests.session_id = sessions.session_id) AS urgent
    FROM sessions
"""
_OLDER_THAN = "WHERE (created_at, session_id) < (SELECT created_at, session_id FROM sessions WHERE session_id = ?)"
_NEWEST_FIRST = " ORDER BY created_at DESC, session_id DESC LIMIT ?"


def page(tables: Tables, limit: int, before: str | None = None) -> CallList | None:
    """The newest calls, or those that follow the call `before` in that order; None if there is no such call."""
    if before is None:
        rows = tables.query(_SUMMARY + _NEWEST_FIRST, [limit])
    elif tables.execute("SELECT 1 FROM sessions WHERE session_id = ?", [before]).fetchone() is None:
        return None
    else:
        rows = tables.query(_SUMMARY + _OLDER_THAN + _NEWEST_FIRST, [before, limit])
    return CallList(calls=[CallSummary(**_fields(row)) for row in rows], events_cursor=events.newest_cursor(tables))


def detail(tables: Tables, session_id: str) -> CallDetail | None:
    row = next(iter(tables.query(_SUMMARY + "WHERE session_id = ?", [session_id])), None)
    if row is None:
        return None
    return CallDetail(
        **_fields(row),
        transcript=turns.of_session(tables, session_id),
        tools=tool_calls.of_session(tables, session_id),
        left_for_staff=requests.of_session(tables, session_id),
        events_cursor=events.newest_cursor(tables),
    )


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    return {
        **row,
        "kind": SessionKind(row["kind"]),
        "state": CallState(row["state"]),
        "urgent": bool(row["urgent"]),
    }
