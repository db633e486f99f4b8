"""Payment cards that a guest told in pieces are masked in hindsight, wherever the session's words are kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Final

from sqlite_utils import Database as Tables

from appliance.contract.events import EVENT, Role, TurnFinal
from appliance.contract.gathered import Gathered, gather, redact_story

_TEXTS: Final = (("turns", "text"), ("request_notes", "text"), ("requests", "summary"))
_VALUES: Final = (
    ("tool_calls", "arguments"),
    ("tool_calls", "result"),
    ("tool_calls", "log"),
    ("requests", "details"),
    ("requests", "told"),
)
"""Where a session's words stand beside its events: as they are, and in JSON."""


def look_back(tables: Tables, session_id: str) -> None:
    """Judge all that the session's guest has said, now that there is more of it."""
    rows = list(tables.query("SELECT cursor, body FROM events WHERE session_id = ? ORDER BY at, cursor", [session_id]))
    told = [EVENT.validate_json(row["body"]) for row in rows]
    said = [e for e in told if isinstance(e, TurnFinal) and e.role is Role.GUEST]
    gathered = gather([turn.text for turn in said])
    if not gathered.cards:
        return
    for row, before, after in zip(rows, told, redact_story(told), strict=True):
        if after != before:
            tables.execute("UPDATE events SET body = ? WHERE cursor = ?", [after.model_dump_json(), row["cursor"]])
    for turn, text in zip(said, gathered.turns, strict=True):
        tables.execute(
            "UPDATE turns SET text = ? WHERE session_id = ? AND turn_id = ? AND text = ?",
            [text, session_id, turn.turn_id, turn.text],
        )
    for table, column in _TEXTS:
        _mask(tables, table, column, session_id, gathered.mask)
    for table, column in _VALUES:
        _mask(tables, table, column, session_id, partial(_mask_json, gathered))


def _mask(tables: Tables, table: str, column: str, session_id: str, mask: Callable[[str], str]) -> None:
    found = tables.query(
        f"SELECT rowid AS row, {column} AS text FROM {table} WHERE session_id = ? AND {column} IS NOT NULL",  # noqa: S608  ours
        [session_id],
    )
    for row in list(found):
        if (masked := mask(row["text"])) != row["text"]:
            tables.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", [masked, row["row"]])  # noqa: S608  ours


def _mask_json(gathered: Gathered, body: str) -> str:
    value = json.loads(body)
    masked = gathered.mask_value(value)
    return body if masked == value else json.dumps(masked)
