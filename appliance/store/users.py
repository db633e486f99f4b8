"""Users: people who may sign in. Their passwords are here only as hashes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database as Tables

from appliance.security.roles import Role


@dataclass(frozen=True, slots=True)
class User:
    """One row. Times in seconds since the epoch."""

    user_id: str
    user_name: str
    name: str
    role: Role
    password: str
    """Its argon2id hash."""
    disabled: bool
    created_at: float
    signed_in_at: float | None


def insert(tables: Tables, user: User) -> None:
    tables.table("users").insert({f: getattr(user, f) for f in User.__slots__})


def find(tables: Tables, user_id: str) -> User | None:
    return _first(tables.query("SELECT * FROM users WHERE user_id = ?", [user_id]))


def find_name(tables: Tables, user_name: str) -> User | None:
    return _first(tables.query("SELECT * FROM users WHERE user_name = ?", [user_name]))


def everybody(tables: Tables) -> list[User]:
    return [_read(row) for row in tables.query("SELECT * FROM users ORDER BY user_name")]


def change(tables: Tables, user_id: str, **changes: Any) -> None:
    tables.table("users").update(user_id, changes)


def count_administrators(tables: Tables, *, but: str = "") -> int:
    """Those who may sign in, not counting the user `but`."""
    wanted = "SELECT count(*) FROM users WHERE role = ? AND NOT disabled AND user_id <> ?"
    return int(tables.execute(wanted, [Role.ADMIN.value, but]).fetchone()[0])


def _first(rows: Iterable[dict[str, Any]]) -> User | None:
    row = next(iter(rows), None)
    return None if row is None else _read(row)


def _read(row: dict[str, Any]) -> User:
    return User(**{**row, "role": Role(row["role"]), "disabled": bool(row["disabled"])})
