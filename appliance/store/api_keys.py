"""API keys of programs: known by their hashes only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlite_utils import Database as Tables

from appliance.security.roles import Action, Role


@dataclass(frozen=True, slots=True)
class ApiKey:
    """One row. Times in seconds since the epoch."""

    key_id: str
    name: str
    key_hash: str
    role: Role
    scopes: frozenset[Action]
    created_by: str
    created_at: float
    expires_at: float
    revoked_at: float | None
    last_used_at: float | None


def insert(tables: Tables, key: ApiKey) -> None:
    tables.table("api_keys").insert({**asdict(key), "scopes": json.dumps(sorted(key.scopes))})


def every(tables: Tables) -> list[ApiKey]:
    """Newest first, those that don't work any more included."""
    return [_read(row) for row in tables.query("SELECT * FROM api_keys ORDER BY created_at DESC, key_id")]


def find(tables: Tables, key_id: str) -> ApiKey | None:
    row = next(iter(tables.query("SELECT * FROM api_keys WHERE key_id = ?", [key_id])), None)
    return None if row is None else _read(row)


def revoke(tables: Tables, key_id: str, now: float) -> None:
    tables.execute("UPDATE api_keys SET revoked_at = ? WHERE key_id = ? AND revoked_at IS NULL", [now, key_id])


def set_used(tables: Tables, used_at: Mapping[str, float]) -> None:
    for key_id, at in used_at.items():
        tables.execute("UPDATE api_keys SET last_used_at = ? WHERE key_id = ?", [at, key_id])


def _read(row: dict[str, Any]) -> ApiKey:
    # an action that an older version knew opens nothing
    scopes = frozenset(Action(scope) for scope in json.loads(row["scopes"]) if scope in set(Action))
    return ApiKey(**{**row, "role": Role(row["role"]), "scopes": scopes})
