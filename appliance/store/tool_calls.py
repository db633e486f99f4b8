"""Tool calls: what the brain looked up or did, and what came of it."""

from __future__ import annotations

import json

from sqlite_utils import Database as Tables

from appliance.contract.calls import ToolUse
from appliance.contract.events import ToolCalled, ToolReturned


def store_call(tables: Tables, event: ToolCalled) -> None:
    """The answer may have been stored before the question: events can arrive late."""
    tables.execute(
        "INSERT INTO tool_calls (session_id, call_id, name, arguments, called_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET name = excluded.name, arguments = excluded.arguments, "
        "called_at = excluded.called_at",
        [event.session_id, event.call_id, event.name, json.dumps(event.arguments), event.at],
    )


def store_return(tables: Tables, event: ToolReturned) -> None:
    tables.execute(
        "INSERT INTO tool_calls (session_id, call_id, name, arguments, ok, result, log, called_at, took_s) "
        "VALUES (?, ?, ?, '{}', ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET ok = excluded.ok, result = excluded.result, log = excluded.log, "
        "took_s = excluded.took_s",
        [
            event.session_id,
            event.call_id,
            event.name,
            event.ok,
            json.dumps(event.result),
            None if event.log is None else json.dumps(event.log),
            event.at - event.took_s,
            event.took_s,
        ],
    )


def of_session(tables: Tables, session_id: str) -> list[ToolUse]:
    """In the order in which they were called."""
    rows = tables.query("SELECT * FROM tool_calls WHERE session_id = ? ORDER BY called_at, rowid", [session_id])
    return [
        ToolUse(
            call_id=row["call_id"],
            name=row["name"],
            arguments=json.loads(row["arguments"]),
            ok=None if row["ok"] is None else bool(row["ok"]),
            result=None if row["result"] is None else json.loads(row["result"]),
            log=None if row["log"] is None else json.loads(row["log"]),
            called_at=row["called_at"],
            took_s=row["took_s"],
        )
        for row in rows
    ]
