"""Requests: what the calls left for staff to do, and what staff did about it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database as Tables

from appliance.contract.calls import CallNote
from appliance.contract.events import RequestCreated, RequestKind
from appliance.contract.requests import Request, RequestNote, RequestState, StaffRequest
from appliance.contract.told import Told

UNFINISHED = (RequestState.OPEN, RequestState.CLAIMED)

ALERT = """(r.state = 'open' AND (r.urgent OR r.alerted_at IS NOT NULL)
    OR r.state = 'claimed' AND r.claimed_at < r.alerted_at)"""
"""Whoever took it up before it was due may have forgotten it; whoever does so when it rings is at it."""

STAFF = f"SELECT r.*, {ALERT} AS alert, s.room_name, s.user_name FROM requests r JOIN sessions s USING (session_id)"  # noqa: S608  ours

ORDER = f"""ORDER BY r.state IN ('open', 'claimed') DESC, {ALERT} DESC,
    CASE WHEN r.state IN ('open', 'claimed') THEN coalesce(r.due_at, 1e12) END,
    CASE WHEN r.state IN ('open', 'claimed') THEN r.created_at END, coalesce(r.done_at, r.created_at) DESC, r.rowid"""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which requests are wanted; None is any."""

    states: Sequence[RequestState] = ()
    kind: RequestKind | None = None
    session_id: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """Who takes a request up: as the audit names them, and by name."""

    who: str
    name: str


def store(tables: Tables, event: RequestCreated) -> None:
    row = {
        "session_id": event.session_id,
        "request_id": event.request_id,
        "kind": event.kind.value,
        "urgent": event.urgent,
        "summary": event.summary,
        "told": None if event.told is None else event.told.model_dump_json(),
        "details": json.dumps(event.details),
        "due_at": event.due_at,
        "created_at": event.at,
    }
    tables.table("requests").insert(row, pk=("session_id", "request_id"), ignore=True)


def withdraw(tables: Tables, session_id: str, request_id: str, at: float) -> None:
    """What staff have finished stays so."""
    tables.execute(
        "UPDATE requests SET state = 'withdrawn', done_at = ? "
        "WHERE session_id = ? AND request_id = ? AND state IN ('open', 'claimed')",
        [at, session_id, request_id],
    )


def of_session(tables: Tables, session_id: str) -> list[Request]:
    """In the order in which they were left."""
    rows = tables.query("SELECT * FROM requests WHERE session_id = ? ORDER BY created_at, rowid", [session_id])
    return [Request(**_left(row)) for row in rows]


def notes_of_session(tables: Tables, session_id: str) -> list[CallNote]:
    """In the order in which they were written."""
    rows = tables.query("SELECT * FROM request_notes WHERE session_id = ? ORDER BY at, rowid", [session_id])
    return [
        CallNote(request_id=row["request_id"], at=row["at"], by=row["written_by"], text=row["text"]) for row in rows
    ]


def find(tables: Tables, session_id: str, request_id: str) -> StaffRequest | None:
    rows = tables.query(f"{STAFF} WHERE r.session_id = ? AND r.request_id = ?", [session_id, request_id])
    return next((_read(tables, row) for row in rows), None)


def that_ask_for_a_person(tables: Tables, session_id: str, state: RequestState) -> list[StaffRequest]:
    """Those of a call that stand so, in the order in which they were left."""
    rows = tables.query(
        f"{STAFF} WHERE r.session_id = ? AND r.kind = 'person' AND r.state = ? ORDER BY r.created_at, r.rowid",
        [session_id, state.value],
    )
    return [_read(tables, row) for row in rows]


def page(tables: Tables, sought: Sought, offset: int, limit: int) -> list[StaffRequest]:
    conditions: list[str] = ["1"]
    values: list[Any] = []
    if sought.states:
        conditions.append(f"r.state IN ({', '.join('?' * len(sought.states))})")
        values += [state.value for state in sought.states]
    if sought.kind is not None:
        conditions.append("r.kind = ?")
        values.append(sought.kind.value)
    if sought.session_id is not None:
        conditions.append("r.session_id = ?")
        values.append(sought.session_id)
    if sought.words is not None:
        conditions.append("instr(lower(r.summary), lower(?))")
        values.append(sought.words)
    where = " AND ".join(conditions)
    rows = list(tables.query(f"{STAFF} WHERE {where} {ORDER} LIMIT ? OFFSET ?", [*values, limit, offset]))
    return [_read(tables, row) for row in rows]


def alerts(tables: Tables) -> int:
    """How many need somebody now."""
    return int(tables.execute(f"SELECT count(*) FROM requests r WHERE {ALERT}").fetchone()[0])  # noqa: S608  ours


def set_state(tables: Tables, request: Request, state: RequestState, holder: Holder | None, now: float) -> None:
    """The holder has it from now on, or finished it; open again, nobody has."""
    who, name = (None, None) if holder is None or state is RequestState.OPEN else (holder.who, holder.name)
    is_done = state is RequestState.DONE
    tables.execute(
        "UPDATE requests SET state = ?, claimed_who = ?, claimed_by = ?, claimed_at = coalesce(?, claimed_at), "
        "done_by = ?, done_at = ? WHERE session_id = ? AND request_id = ?",
        [
            *(state.value, who, name, None if is_done else now),
            *((name, now) if is_done else (None, None)),
            *(request.session_id, request.request_id),
        ],
    )


def claimed_who(tables: Tables, session_id: str, request_id: str) -> str | None:
    """Who has it, as the audit names them."""
    found = tables.execute(
        "SELECT claimed_who FROM requests WHERE session_id = ? AND request_id = ?", [session_id, request_id]
    ).fetchone()
    return None if found is None else found[0]


def add_note(tables: Tables, session_id: str, request_id: str, note: RequestNote) -> None:
    tables.execute(
        "INSERT INTO request_notes (session_id, request_id, at, written_by, text) VALUES (?, ?, ?, ?, ?)",
        [session_id, request_id, note.at, note.by, note.text],
    )


def is_any_due(tables: Tables, now: float) -> bool:
    """Whether there is something for `fall_due`."""
    found = tables.execute(
        "SELECT 1 FROM requests WHERE state IN ('open', 'claimed') AND due_at <= ? AND alerted_at IS NULL LIMIT 1",
        [now],
    )
    return found.fetchone() is not None


def fall_due(tables: Tables, now: float) -> list[StaffRequest]:
    """What has become due and is not done; each is told once."""
    unfinished = "r.state IN ('open', 'claimed')"
    rows = list(tables.query(f"{STAFF} WHERE {unfinished} AND r.due_at <= ? AND r.alerted_at IS NULL", [now]))
    for row in rows:
        tables.execute(
            "UPDATE requests SET alerted_at = ? WHERE session_id = ? AND request_id = ?",
            [now, row["session_id"], row["request_id"]],
        )
    return [_read(tables, {**row, "alerted_at": now, "alert": 1}) for row in rows]


def _read(tables: Tables, row: dict[str, Any]) -> StaffRequest:
    notes = tables.query(
        "SELECT at, written_by, text FROM request_notes WHERE session_id = ? AND request_id = ? ORDER BY at, rowid",
        [row["session_id"], row["request_id"]],
    )
    return StaffRequest(
        **_left(row),
        claimed_at=row["claimed_at"] if row["claimed_by"] else None,
        done_at=row["done_at"],
        alert=bool(row["alert"]),
        alerted_at=row["alerted_at"],
        notes=[RequestNote(at=note["at"], by=note["written_by"], text=note["text"]) for note in notes],
        room_name=row["room_name"],
        caller=row["user_name"],
    )


def _left(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "request_id": row["request_id"],
        "session_id": row["session_id"],
        "kind": RequestKind(row["kind"]),
        "urgent": bool(row["urgent"]),
        "summary": row["summary"],
        "told": None if row["told"] is None else Told.model_validate_json(row["told"]),
        "details": json.loads(row["details"]),
        "due_at": row["due_at"],
        "created_at": row["created_at"],
        "state": RequestState(row["state"]),
        "claimed_by": row["claimed_by"],
        "done_by": row["done_by"],
    }
