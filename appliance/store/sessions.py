"""Sessions: the rows that everything hangs on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from sqlite3 import Cursor
from typing import Any, Final

from sqlite_utils import Database as Tables

from appliance.contract.control import Clerk
from appliance.contract.dispatch import GUEST_OF_PREVIEW_WITHIN_S, GUEST_WITHIN_S, JobBrief
from appliance.contract.processes import ProcessMark
from appliance.contract.redaction import redact_cards, redact_value
from appliance.contract.room_names import parse_room_name
from appliance.contract.sessions import ActiveSession, AgentType, CallState, SessionKind, StartSession


@dataclass(frozen=True, slots=True)
class Session:
    """One row. Times in seconds since the epoch."""

    session_id: str
    room_name: str
    kind: SessionKind
    agent_type: AgentType
    user_name: str | None
    locale: str
    locale_asked: bool
    """False where the request named none, and the hotel's default was taken."""
    voice_id: str | None
    opening_line: str | None
    metadata: dict[str, str]
    state: CallState
    state_reason: str | None
    dispatches: int
    """How often an agent was asked for."""
    created_at: float
    ended_at: float | None
    owner: str
    """Who started it: `Identity.who`."""
    time_limit_s: int
    last_sign_at: float
    """When the last event of its job arrived, by the job's clock; when it was asked for, before the first."""
    asked: str = ""
    """A digest of the request, to tell a repeated one from another one with the same idempotency key."""
    live_at: float | None = None
    """Since when the guest has been talking; the time limit counts from here."""
    job: ProcessMark | None = None
    """The process that serves it, as far as it has told."""
    clerk: Clerk | None = None
    """Who of the staff speaks with the guest in the porter's place."""

    @property
    def is_preview(self) -> bool:
        name = parse_room_name(self.room_name)
        return name is not None and name.is_preview

    def brief(self, *, follows: bool = False) -> JobBrief:
        """`follows`: after a job that died."""
        return JobBrief(
            session_id=self.session_id,
            locale=self.locale,
            locale_asked=self.locale_asked,
            user_name=self.user_name,
            voice_id=self.voice_id,
            opening_line=self.opening_line,
            follows=follows,
            guest_within_s=GUEST_OF_PREVIEW_WITHIN_S if self.is_preview else GUEST_WITHIN_S,
            time_limit_s=self.time_limit_s,
            live_at=self.live_at,
            clerk=self.clerk,
        )


_COLUMNS: Final = tuple(field.name for field in fields(Session) if field.name != "job")
_READ: Final = (*_COLUMNS, "job_pid", "job_born", "job_boot")
_ALL: Final = f"SELECT {', '.join(_READ)} FROM sessions"  # noqa: S608  our own names


def insert(
    tables: Tables,
    session_id: str,
    room_name: str,
    ask: StartSession,
    now: float,
    *,
    owner: str,
    time_limit_s: int,
    default_locale: str = "en-GB",
    idempotency_key: str | None = None,
    asked: str = "",
) -> Session:
    """A new row in state `requested`; card numbers in what the caller sent are masked."""
    row = {
        "session_id": session_id,
        "room_name": room_name,
        "kind": ask.kind.value,
        "agent_type": ask.agent_type.value,
        "user_name": ask.user_name and redact_cards(ask.user_name),
        "locale": ask.locale or default_locale,
        "locale_asked": ask.locale is not None,
        "voice_id": ask.voice_id,
        "opening_line": ask.opening_line and redact_cards(ask.opening_line),
        "metadata": json.dumps(redact_value(ask.metadata)),
        "state": CallState.REQUESTED.value,
        "state_reason": None,
        "dispatches": 0,
        "created_at": now,
        "ended_at": None,
        "number": newest_number(tables) + 1,
        "owner": owner,
        "time_limit_s": time_limit_s,
        "last_sign_at": now,
        "asked": asked,
    }
    number = ask.caller_number and redact_cards(ask.caller_number)
    written = {**row, "idempotency_key": idempotency_key, "caller_number": number}
    names, marks = ", ".join(written), ", ".join("?" * len(written))
    tables.execute(f"INSERT INTO sessions ({names}) VALUES ({marks})", [*written.values()])  # noqa: S608  our own names
    return _read({**row, "live_at": None, "job_pid": None, "clerk": None})


def find(tables: Tables, session_id: str) -> Session | None:
    return _first(tables.execute(f"{_ALL} WHERE session_id = ?", [session_id]))


def state_of(tables: Tables, session_id: str) -> tuple[CallState, str | None] | None:
    """The state and its reason; asked for every event, so nothing else of the row is read."""
    found = tables.execute("SELECT state, state_reason FROM sessions WHERE session_id = ?", [session_id]).fetchone()
    return None if found is None else (CallState(found[0]), found[1])


def find_room(tables: Tables, room_name: str) -> Session | None:
    return _first(tables.execute(f"{_ALL} WHERE room_name = ?", [room_name]))


def find_asked(tables: Tables, owner: str, idempotency_key: str) -> Session | None:
    """The session that this owner asked for with this key."""
    found = tables.execute(f"{_ALL} WHERE owner = ? AND idempotency_key = ?", [owner, idempotency_key])
    return _first(found)


def still_open(tables: Tables) -> list[Session]:
    """Every session that is not over, oldest first."""
    return _every(tables.execute(f"{_ALL} WHERE ended_at IS NULL ORDER BY created_at, session_id"))


def active(
    tables: Tables,
    *,
    limit: int,
    owner: str | None = None,
    kind: SessionKind | None = None,
    room_name: str | None = None,
    after: str | None = None,
) -> list[ActiveSession]:
    """A page of what `still_open` has, of this owner, kind and room; `after` is the session that the page before
    ended with."""
    wanted: list[tuple[str, Any]] = [
        ("owner = ?", owner),
        ("kind = ?", kind and kind.value),
        ("room_name = ?", room_name),
        ("(created_at, session_id) > (SELECT created_at, session_id FROM sessions WHERE session_id = ?)", after),
    ]
    asked = [(test, value) for test, value in wanted if value is not None]
    tests = " AND ".join(["ended_at IS NULL", *(test for test, _ in asked)])
    rows = tables.execute(
        f"{_ALL} WHERE {tests} ORDER BY created_at, session_id LIMIT ?", [*(value for _, value in asked), limit]
    )
    return [_show(session) for session in _every(rows)]


def count_open(tables: Tables) -> int:
    return int(tables.execute("SELECT count(*) FROM sessions WHERE ended_at IS NULL").fetchone()[0])


def count_dispatch(tables: Tables, session_id: str) -> None:
    """Remember that an agent was asked for once more; the process of the one before is no longer the session's."""
    tables.execute("UPDATE sessions SET dispatches = dispatches + 1, job_pid = NULL WHERE session_id = ?", [session_id])


def set_job(tables: Tables, session_id: str, job: ProcessMark) -> None:
    """Which process serves the session."""
    tables.execute(
        "UPDATE sessions SET job_pid = ?, job_born = ?, job_boot = ? WHERE session_id = ?",
        [job.pid, job.born, job.boot, session_id],
    )


def forget_job(tables: Tables, session_id: str, job: ProcessMark) -> None:
    """That process is gone; another one, that serves the session since, is not forgotten."""
    tables.execute(
        "UPDATE sessions SET job_pid = NULL WHERE session_id = ? AND job_pid = ? AND job_born = ?",
        [session_id, job.pid, job.born],
    )


def set_clerk(tables: Tables, session_id: str, clerk: Clerk | None) -> None:
    """Who has the call; None: the porter, or nobody."""
    told = clerk and clerk.model_dump_json()
    tables.execute("UPDATE sessions SET clerk = ? WHERE session_id = ?", [told, session_id])


def over_with_job(tables: Tables) -> list[Session]:
    """Sessions that are over and whose process may still be there."""
    return _every(tables.execute(f"{_ALL} WHERE job_pid IS NOT NULL AND ended_at IS NOT NULL"))


def note_sign(tables: Tables, session_id: str, at: float) -> None:
    """The session gave a sign of life."""
    tables.execute("UPDATE sessions SET last_sign_at = max(last_sign_at, ?) WHERE session_id = ?", [at, session_id])


def drop_key(tables: Tables, session_id: str) -> bool:
    """Whoever asks again with the key begins anew; False when there was none."""
    done = tables.execute(
        "UPDATE sessions SET idempotency_key = NULL WHERE session_id = ? AND idempotency_key IS NOT NULL", [session_id]
    )
    return bool(done.rowcount)


def set_state(tables: Tables, session_id: str, state: CallState, reason: str | None, now: float) -> None:
    """Write a state that `states.may_move` allows; an end takes its time from `now`."""
    tables.execute(
        "UPDATE sessions SET state = ?, state_reason = ? WHERE session_id = ?", [state.value, reason, session_id]
    )
    if state.is_over:
        tables.execute(
            "UPDATE sessions SET ended_at = ?, idempotency_key = NULL, clerk = NULL WHERE session_id = ?",
            [now, session_id],
        )
    if state is CallState.LIVE:
        tables.execute("UPDATE sessions SET live_at = coalesce(live_at, ?) WHERE session_id = ?", [now, session_id])


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


def _first(found: Cursor) -> Session | None:
    row = found.fetchone()
    return None if row is None else _read(dict(zip(_READ, row, strict=True)))


def _every(found: Cursor) -> list[Session]:
    return [_read(dict(zip(_READ, row, strict=True))) for row in found.fetchall()]


def _show(session: Session) -> ActiveSession:
    return ActiveSession(**{name: getattr(session, name) for name in ActiveSession.model_fields})


def _read(row: dict[str, Any]) -> Session:
    values = {name: row[name] for name in _COLUMNS}
    values["kind"] = SessionKind(row["kind"])
    values["locale_asked"] = bool(row["locale_asked"])
    values["agent_type"] = AgentType(row["agent_type"])
    values["metadata"] = json.loads(row["metadata"])
    values["state"] = CallState(row["state"])
    values["clerk"] = Clerk.model_validate_json(row["clerk"]) if row["clerk"] else None
    job = ProcessMark(row["job_pid"], row["job_born"], row["job_boot"]) if row["job_pid"] else None
    return Session(**values, job=job)
