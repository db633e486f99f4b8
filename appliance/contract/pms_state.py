"""What calls know together of the hotel's own system: the tables of one small SQLite file, and how the system is.

The calls' jobs write it; the box's health and figures read it. Nothing of a guest is in it, and it may be removed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SCHEMA: Final = """
create table if not exists answers (key text primary key, at real not null, body text not null);
create table if not exists asked (at real not null);
create table if not exists health (one integer primary key check (one = 1), strikes integer, rests_until real);
insert or ignore into health values (1, 0, 0);
create table if not exists counts (name text primary key, count integer not null, at real not null, why text);
"""

ANSWERED, FAILED, HELD_BACK = "answered", "failed", "held_back"
"""What is counted: answers, failures, and what was not asked because it is allowed to be asked only so often."""

BUSY_TIMEOUT_S: Final = 0.2


@dataclass(frozen=True, slots=True)
class Count:
    """How often, and when last; `why` is in words for the hotel's IT."""

    count: int = 0
    at: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class PmsState:
    """`rests_until` 0: it is asked; else the breaker is open, or it asked to be left alone."""

    strikes: int = 0
    rests_until: float = 0.0
    answered: Count = Count()
    failed: Count = Count()
    held_back: Count = Count()
    kept: int = 0
    """Answers in the cache."""
    oldest_kept: float = 0.0


def read_pms_state(file: Path) -> PmsState | None:
    """None while no call has asked it, or if the file can't be read: that costs calls only their cache."""
    if not file.exists():
        return None
    try:
        with closing(
            sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_TIMEOUT_S)
        ) as shared:
            strikes, rests_until = shared.execute("select strikes, rests_until from health").fetchone()
            kept, oldest = shared.execute("select count(*), coalesce(min(at), 0) from answers").fetchone()
            counts = {name: Count(count, at, why) for name, count, at, why in _counts(shared)}
    except (sqlite3.Error, TypeError):
        return None
    named = {name: counts.get(name, Count()) for name in (ANSWERED, FAILED, HELD_BACK)}
    return PmsState(strikes, rests_until, **named, kept=kept, oldest_kept=oldest)


def _counts(shared: sqlite3.Connection) -> Iterator[tuple[str, int, float, str]]:
    yield from shared.execute("select name, count, at, coalesce(why, '') from counts")
