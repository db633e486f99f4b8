"""Sessions: the rows that everything hangs on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database as Tables

from appliance.contract.api import AgentType, CallState, SessionKind, StartSession
from appliance.contract.dispatch import JobBrief
from appliance.contract.redaction import redact_cards, redact_value


@dataclass(frozen=True, slots=True)
class Session:
    """One row. Times in seconds since the epoch."""

    session_id: str
    room_name: str
    kind: SessionKind
    agent_type: AgentType
    user_name: str | None
    locale: str
    voice_id: str | None
    opening_line: str | None
    metadata: dict[str, str]
    state: CallState
    state_reason: str | None
    dispatches: int
    """How often an agent was asked for."""
    created_at: float
    ended_at: float | None

    def brief(self) -> JobBrief:
        return JobBrief(
            session_id=self.session_id,
            locale=self.locale,
            user_name=self.user_name,
            voice_id=self.voice_id,
            opening_line=self.opening_line,
        )


def insert(tables: Tables, session_id: str, room_name: str, ask: StartSession, now: float) -> Session:
    """A new row in state `starting`; card numbers in what the caller sent are masked."""
    row = {
        "session_id": session_id,
        "room_name": room_name,
        "kind": ask.kind.value,
        "agent_type": ask.agent_type.value,
        "user_name": ask.user_name and redact_cards(ask.user_name),
        "locale": ask.locale,
        "voice_id": ask.voice_id,
        "opening_line": ask.opening_line and redact_cards(ask.opening_line),
        "metadata": json.dumps(redact_value(ask.metadata)),
        "state": CallState.STARTING.value,
        "state_reason": None,
        "dispatches": 0,
        "created_at": now,
        "ended_at": None,
        "number": newest_number(tables) + 1,
    }
    tables.table("sessions").insert(row)
    return _read(row)


def find(tables: Tables, session_id: str) -> Session | None:
    return _first(tables.query("SELECT * FROM sessions WHERE session_id = ?", [session_id]))


def find_room(tables: Tables, room_name: str) -> Session | None:
    return _first(tables.query("SELECT * FROM sessions WHERE room_name = ?", [room_name]))


def still_open(tables: Tables) -> list[Session]:
    """Every session that is not over, oldest first."""
    rows = tables.query("SELECT * FROM sessions WHERE ended_at IS NULL ORDER BY created_at, session_id")
    return [_read(row) for row in rows]


def count_open(tables: Tables) -> int:
    return int(tables.execute("SELECT count(*) FROM sessions WHERE ended_at IS NULL").fetchone()[0])


def count_dispatch(tables: Tables, session_id: str) -> None:
    """Remember that an agent was asked for once more."""
    tables.execute("UPDATE sessions SET dispatches = dispatches + 1 WHERE session_id = ?", [session_id])


def set_state(tables: Tables, session_id: str, state: CallState, reason: str | None, now: float) -> None:
    """Write a state that `states.may_move` allows; an end takes its time from `now`."""
    changes: dict[str, Any] = {"state": state.value, "state_reason": reason}
    if state.is_over:
        changes["ended_at"] = now
    tables.table("sessions").update(session_id, changes)


def newest_number(tables: Tables) -> int:
    return int(tables.execute("SELECT coalesce(max(number), 0) FROM sessions").fetchone()[0])


def count_by_state_and_kind(tables: Tables) -> dict[tuple[str, str], int]:
    """Of those that are not over."""
    rows = tables.execute("SELECT state, kind, count(*) FROM sessions WHERE ended_at IS NULL GROUP BY state, kind")
    return {(state, kind): count for state, kind, count in rows.fetchall()}


def dispatches_of(tables: Tables, after: int, numbers: Sequence[int]) -> list[tuple[int, int, bool]]:
    """Number, dispatches and whether it is open, of the sessions after a number and of those with these numbers."""
    marks = ", ".join("?" * len(numbers))
    rows = tables.execute(
        f"SELECT number, dispatches, ended_at IS NULL FROM sessions WHERE number > ? OR number IN ({marks})",  # noqa: S608  nothing but question marks
        [after, *numbers],
    )
    return [(number, dispatches, bool(is_open)) for number, dispatches, is_open in rows.fetchall()]


def _first(rows: Iterable[dict[str, Any]]) -> Session | None:
    row = next(iter(rows), None)
    return None if row is None else _read(row)


def _read(row: dict[str, Any]) -> Session:
    return Session(
        **{
            **{name: value for name, value in row.items() if name != "number"},  # it is for searching only
            "kind": SessionKind(row["kind"]),
            "agent_type": AgentType(row["agent_type"]),
            "metadata": json.loads(row["metadata"]),
            "state": CallState(row["state"]),
        }
    )
