"""What managers set while the porter runs, every version that was saved."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database as Tables

from appliance.contract.settings import HouseSettings


@dataclass(frozen=True, slots=True)
class Saved:
    """One version. `at` in seconds since the epoch."""

    version: int
    at: float
    by: str
    settings: HouseSettings


def insert(tables: Tables, saved: Saved) -> None:
    tables.execute(
        "INSERT INTO settings (version, at, saved_by, body) VALUES (?, ?, ?, ?)",
        [saved.version, saved.at, saved.by, saved.settings.model_dump_json(by_alias=True)],
    )


def newest(tables: Tables) -> Saved | None:
    row = tables.execute(
        "SELECT version, at, saved_by, body FROM settings ORDER BY version DESC LIMIT 1", []
    ).fetchone()
    if row is None:
        return None
    version, at, by, body = row
    return Saved(version, at, by, HouseSettings.model_validate_json(body))
