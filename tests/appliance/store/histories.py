"""Sessions and events that the tests of the store, the calls and the API tell."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database as Tables

from appliance.contract.events import (
    EVENT,
    Event,
)
from appliance.contract.sessions import CallState, StartSession
from appliance.store import events, sessions
from appliance.store.database import Database

NOW = 1_800_000_000.0


def event(type_: str, seq: int, session_id: str = "s1", **fields: Any) -> Event:
    """An event of a job, with what its type needs filled in."""
    needed: dict[str, dict[str, Any]] = {
        "job.started": {"pid": 4711, "born": 12, "boot": "b"},
        "session.ready": {"tiers": {"stt": "moonshine"}},
        "session.state": {"state": "listening"},
        "speech.partial": {"role": "guest", "text": "do you"},
        "turn.final": {
            "turn_id": f"t{seq}",
            "role": "guest",
            "text": "do you have a room",
            "started_at": NOW + seq - 0.5,
            "ended_at": NOW + seq,
        },
        "tool.called": {"call_id": "c1", "name": "availability", "arguments": {"nights": 1}},
        "tool.returned": {"call_id": "c1", "name": "availability", "ok": True, "result": ["101"], "took_s": 0.25},
        "request.created": {"request_id": "r1", "kind": "wake_up", "summary": "Wake 412 at 7"},
        "session.closed": {"reason": "the guest hung up"},
    }
    return EVENT.validate_python(
        {"type": type_, "session_id": session_id, "seq": seq, "at": NOW + seq, **needed.get(type_, {}), **fields}
    )


def a_call(session_id: str = "s1") -> list[Event]:
    """One whole call."""
    types = ["session.ready", "session.state", "speech.partial", "turn.final", "tool.called", "tool.returned"]
    return [event(t, i, session_id) for i, t in enumerate([*types, "request.created", "session.closed"], 1)]


async def add_session(database: Database, session_id: str = "s1", now: float = NOW, **ask: Any) -> None:
    def work(tables: Tables) -> None:
        room_name = f"call-{session_id}"
        sessions.insert(
            tables,
            session_id,
            room_name,
            StartSession(**ask),
            now,
            owner="administrator",
            time_limit_s=1800,
        )
        sessions.set_state(tables, session_id, CallState.STARTING, None, now)

    await database.run(work)


async def ingest(database: Database, *told: Event) -> events.Ingested:
    return await database.run(lambda tables: events.ingest(tables, told))


async def state_of(database: Database, session_id: str = "s1") -> tuple[str, str | None]:
    session = await database.read(lambda tables: sessions.find(tables, session_id))
    assert session is not None
    return session.state.value, session.state_reason
