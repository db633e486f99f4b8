"""Turns: what was said, by whom, and how long the guest waited for it."""

from __future__ import annotations

from sqlite_utils import Database as Tables

from appliance.contract.calls import Turn
from appliance.contract.events import Latency, Role, SpeechPartial, TurnFinal

TURNS_BITS = 20
"""A turn's id is its session's number, and in these bits below it the turn's place in the session.

So one index, the words', gives the turns of the newest sessions first, and those of one session together.
"""

_STORE = """
    INSERT INTO turns
        (id, session_id, turn_id, seq, role, text, language, started_at, ended_at, interrupted, latency)
    SELECT
        coalesce(
            (SELECT max(id) FROM turns WHERE id BETWEEN number << :bits AND (number + 1 << :bits) - 1),
            number << :bits
        ) + 1,
        session_id, :turn_id, :seq, :role, :text, :language, :started_at, :ended_at, :interrupted, :latency
    FROM sessions WHERE session_id = :session_id
    ON CONFLICT (session_id, turn_id) DO UPDATE SET
        seq = excluded.seq, role = excluded.role, text = excluded.text, language = excluded.language,
        started_at = excluded.started_at, ended_at = excluded.ended_at, interrupted = excluded.interrupted,
        latency = excluded.latency
"""


def store(tables: Tables, event: TurnFinal) -> None:
    """A turn that is told again (a correction) replaces the one before."""
    row = {
        "bits": TURNS_BITS,
        "session_id": event.session_id,
        "turn_id": event.turn_id,
        "seq": event.seq,
        "role": event.role.value,
        "text": event.text,
        "language": event.language,
        "started_at": event.started_at,
        "ended_at": event.ended_at,
        "interrupted": event.interrupted,
        "latency": event.latency and event.latency.model_dump_json(),
    }
    tables.execute(_STORE, row)


def is_settled(tables: Tables, partial: SpeechPartial) -> bool:
    """Whether the turn that a partial belongs to is stored already: its words are then old news."""
    found = tables.execute(
        "SELECT 1 FROM turns WHERE session_id = ? AND role = ? AND seq > ?",
        [partial.session_id, partial.role.value, partial.seq],
    )
    return found.fetchone() is not None


def of_session(tables: Tables, session_id: str) -> list[Turn]:
    """In the order in which they began."""
    rows = tables.query("SELECT * FROM turns WHERE session_id = ? ORDER BY started_at, seq", [session_id])
    return [
        Turn(
            turn_id=row["turn_id"],
            role=Role(row["role"]),
            text=row["text"],
            language=row["language"],
            started_at=row["started_at"],
            ended_at=row["ended_at"],
            interrupted=bool(row["interrupted"]),
            latency=Latency.model_validate_json(row["latency"]) if row["latency"] else None,
        )
        for row in rows
    ]


def text_of(tables: Tables, turn: int | None) -> str | None:
    """What was said in the turn with this id."""
    found = tables.execute("SELECT text FROM turns WHERE id = ?", [turn]).fetchone()
    return None if found is None else str(found[0])
