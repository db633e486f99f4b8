"""Requests: what the calls left for staff to do."""

from __future__ import annotations

import json

from sqlite_utils import Database as Tables

from appliance.contract.events import RequestCreated, RequestKind
from appliance.contract.requests import Request


def store(tables: Tables, event: RequestCreated) -> None:
    row = {
        "session_id": event.session_id,
        "request_id": event.request_id,
        "kind": event.kind.value,
        "urgent": event.urgent,
        "summary": event.summary,
        "details": json.dumps(event.details),
        "due_at": event.due_at,
        "created_at": event.at,
    }
    tables.table("requests").insert(row, pk=("session_id", "request_id"), ignore=True)


def of_session(tables: Tables, session_id: str) -> list[Request]:
    """In the order in which they were left."""
    rows = tables.query("SELECT * FROM requests WHERE session_id = ? ORDER BY created_at, rowid", [session_id])
    return [
        Request(
            request_id=row["request_id"],
            session_id=row["session_id"],
            kind=RequestKind(row["kind"]),
            urgent=bool(row["urgent"]),
            summary=row["summary"],
            details=json.loads(row["details"]),
            due_at=row["due_at"],
            created_at=row["created_at"],
        )
        for row in rows
    ]
