"""Calls: sessions as staff read them, with what was said, done and left to do."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database as Tables

from appliance.contract.calls import CallDetail, CallList, CallSummary
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.store import events, requests, tool_calls, turns
from appliance.store.search import ANY, Wanted, find

_LEFT = """(
        SELECT json_extract(details, '$.{what}') FROM requests WHERE requests.session_id = sessions.session_id
        AND json_extract(details, '$.{what}') IS NOT NULL ORDER BY created_at DESC, request_id DESC LIMIT 1)"""

_SUMMARY = f"""
    SELECT number, session_id, room_name, kind, user_name,
        coalesce(caller_number, {_LEFT.format(what="phone")}) AS phone,
        {_LEFT.format(what="room")} AS guest_room, locale, state, state_reason, outcome, created_at, ended_at,
        json_extract(clerk, '$.name') AS held_by,
        (SELECT count(*) FROM turns WHERE turns.session_id = sessions.session_id) AS turns,
        (SELECT count(*) FROM requests WHERE requests.session_id = sessions.session_id) AS requests,
        (SELECT max(urgent AND state = 'open') FROM requests WHERE requests.session_id = sessions.session_id) AS urgent
    FROM sessions"""  # noqa: S608  our own names


def page(tables: Tables, limit: int, before: str | None = None, wanted: Wanted = ANY) -> CallList | None:
    """The newest of the wanted calls, or those that follow the call `before`; None if there is no such call."""
    number = None if before is None else _number_of(tables, before)
    if before is not None and number is None:
        return None
    turn_of = {hit.number: hit.turn for hit in find(tables, wanted, limit, number)}
    marks = ", ".join("?" * len(turn_of))
    rows = tables.query(f"{_SUMMARY} WHERE number IN ({marks}) ORDER BY number DESC", [*turn_of])
    return CallList(
        calls=[CallSummary(**_fields(row), found=turns.text_of(tables, turn_of[row["number"]])) for row in rows],
        events_cursor=events.newest_cursor(tables),
    )


def _number_of(tables: Tables, session_id: str) -> int | None:
    found = tables.execute("SELECT number FROM sessions WHERE session_id = ?", [session_id]).fetchone()
    return None if found is None else int(found[0])


def detail(tables: Tables, session_id: str) -> CallDetail | None:
    row = next(iter(tables.query(_SUMMARY + " WHERE session_id = ?", [session_id])), None)
    if row is None:
        return None
    return CallDetail(
        **_fields(row),
        transcript=turns.of_session(tables, session_id),
        tools=tool_calls.of_session(tables, session_id),
        left_for_staff=requests.of_session(tables, session_id),
        written_by_staff=requests.notes_of_session(tables, session_id),
        remarks=events.remarks(tables, session_id),
        sound_kept=False,  # words are all that is ever stored
        events_cursor=events.newest_cursor(tables),
    )


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: value for name, value in row.items() if name != "number"},
        "kind": SessionKind(row["kind"]),
        "state": CallState(row["state"]),
        "outcome": row["outcome"] and Outcome(row["outcome"]),
        "urgent": bool(row["urgent"]),
    }
