"""The hotel's words, every version that was saved."""

from __future__ import annotations

from sqlite_utils import Database as Tables

from appliance.contract.hotel import Hotel, HotelSaved, HotelVersion


def insert(tables: Tables, saved: HotelVersion) -> None:
    tables.execute(
        "INSERT INTO hotels (version, at, saved_by, body) VALUES (?, ?, ?, ?)",
        [saved.version, saved.at, saved.by, saved.hotel.model_dump_json(by_alias=True)],
    )


def newest(tables: Tables) -> HotelVersion | None:
    return _read(tables, "ORDER BY version DESC LIMIT 1", [])


def find(tables: Tables, version: int) -> HotelVersion | None:
    return _read(tables, "WHERE version = ?", [version])


def saved(tables: Tables, limit: int) -> list[HotelSaved]:
    """Newest first."""
    rows = tables.query("SELECT version, at, saved_by FROM hotels ORDER BY version DESC LIMIT ?", [limit])
    return [HotelSaved(version=row["version"], at=row["at"], by=row["saved_by"]) for row in rows]


def _read(tables: Tables, which: str, values: list[int]) -> HotelVersion | None:
    row = tables.execute(f"SELECT version, at, saved_by, body FROM hotels {which}", values).fetchone()  # noqa: S608  ours
    if row is None:
        return None
    version, at, by, body = row
    return HotelVersion(version=version, at=at, by=by, hotel=Hotel.model_validate_json(body))
