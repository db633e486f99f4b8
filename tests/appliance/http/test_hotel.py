"""The hotel's words over the API: read, checked, saved as versions, and laid out for the next call."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from appliance.contract.hotel_folder import read_hotel
from tests.appliance.http.conftest import House

BASE = "/api/v1/hotel"
BOSS = {"Authorization": "Bearer manager"}


async def read(client: httpx.AsyncClient) -> dict[str, Any]:
    body: dict[str, Any] = (await client.get(BASE)).json()
    return body


async def test_what_is_saved_is_what_the_next_call_goes_by(client: httpx.AsyncClient, tmp_path: Path) -> None:
    first = await read(client)
    assert (first["version"], first["by"], first["hotel"]["name"]) == (0, None, "The Harbour Lantern")
    hotel = {**first["hotel"], "check_out": "noon"}
    saved = await client.put(BASE, json={"version": 0, "hotel": hotel}, headers=BOSS)
    assert saved.status_code == 200, saved.text
    assert (saved.json()["version"], saved.json()["by"]) == (1, "manager")
    assert await read(client) == saved.json()
    assert read_hotel(tmp_path / "hotel.json").check_out == "noon"
    assert (tmp_path / "hotel.json").stat().st_mode & 0o777 == 0o600
    audit = (await client.get("/api/v1/audit", headers={"Authorization": "Bearer admin"})).json()["entries"]
    assert [(e["act"], e["who"], e["details"]) for e in audit] == [("hotel.write", "user:manager", {"version": 1})]


async def test_who_comes_second_loses_nothing_of_the_first(client: httpx.AsyncClient) -> None:
    hotel = (await read(client))["hotel"]
    await client.put(BASE, json={"version": 0, "hotel": {**hotel, "check_out": "noon"}}, headers=BOSS)
    late = await client.put(BASE, json={"version": 0, "hotel": {**hotel, "check_in": "four"}}, headers=BOSS)
    assert (late.status_code, late.json()["code"]) == (409, "conflict")
    assert "manager has saved version 1" in late.json()["detail"]
    assert (await read(client))["hotel"]["check_out"] == "noon"


async def test_every_version_is_kept(client: httpx.AsyncClient) -> None:
    hotel = (await read(client))["hotel"]
    for version, check_out in enumerate(["noon", "ten"]):
        await client.put(BASE, json={"version": version, "hotel": {**hotel, "check_out": check_out}}, headers=BOSS)
    versions = (await client.get(f"{BASE}/versions")).json()["versions"]
    assert [(v["version"], v["by"]) for v in versions] == [(2, "manager"), (1, "manager")]
    assert (await client.get(f"{BASE}/versions/1")).json()["hotel"]["check_out"] == "noon"
    assert (await client.get(f"{BASE}/versions/3")).status_code == 404


def at(hotel: Any, path: str, value: Any) -> Any:
    """The document with one thing in it changed."""
    changed = copy.deepcopy(hotel)
    place = changed
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    for part in way:
        place = place[part]
    place[last] = value
    return changed


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("name", "", "hotel.name"),
        ("name", "bell \x07", "hotel.name"),
        ("stars", 5, "hotel.stars"),
        ("timezone", "Mars/Base", "hotel.timezone"),
        ("policies.nights_max", 0, "hotel.policies.nights_max"),
        ("directory.0.number", "call me", "hotel.directory.0.number"),
        ("venues.0.hours.from", "6 pm", "hotel.venues.0.hours.from"),
        ("rooms.types.0.sleeps", 0, "hotel.rooms.types.0.sleeps"),
        ("rooms.types.0.rooms", ["101", "101"], "hotel.rooms"),
        ("rooms.seasons.0.rates", {"palace": 1}, "hotel.rooms"),
        ("notes", {"house": "# Sauna\n\nKeywords: sauna\n"}, "hotel.notes"),
        ("notes", {"../house": "# A\nb"}, "hotel.notes.../house.[key]"),
        ("emergency.fire", "x" * 301, "hotel.emergency.fire"),
    ],
)
async def test_a_mistake_names_its_field_and_saves_nothing(
    path: str, value: Any, field: str, client: httpx.AsyncClient, tmp_path: Path
) -> None:
    hotel = (await read(client))["hotel"]
    answer = await client.put(BASE, json={"version": 0, "hotel": at(hotel, path, value)}, headers=BOSS)
    assert answer.status_code == 422, answer.text
    assert [e["field"] for e in answer.json()["errors"]] == [field]
    assert (await read(client))["version"] == 0
    assert not (tmp_path / "hotel.json").exists()


async def test_staff_read_and_do_not_write(client: httpx.AsyncClient) -> None:
    hotel = (await read(client))["hotel"]
    assert (await client.put(BASE, json={"version": 0, "hotel": hotel})).status_code == 403


async def test_what_can_not_be_laid_out_is_not_saved(client: httpx.AsyncClient, tmp_path: Path) -> None:
    (tmp_path / ".hotel.json.draft").mkdir()
    hotel = (await read(client))["hotel"]
    answer = await client.put(BASE, json={"version": 0, "hotel": hotel}, headers=BOSS)
    assert (answer.status_code, "nothing was saved" in answer.json()["detail"]) == (503, True)
    assert (await read(client))["version"] == 0


async def test_at_the_start_the_newest_version_is_laid_out(
    client: httpx.AsyncClient, house: House, tmp_path: Path
) -> None:
    hotel = (await read(client))["hotel"]
    await client.put(BASE, json={"version": 0, "hotel": {**hotel, "check_out": "noon"}}, headers=BOSS)
    (tmp_path / "hotel.json").write_text("{}")
    await house.hotel.lay_out()
    assert json.loads((tmp_path / "hotel.json").read_text())["check_out"] == "noon"


async def test_a_file_that_nobody_saved_does_not_count(house: House, tmp_path: Path) -> None:
    (tmp_path / "hotel.json").write_text("{}")
    await house.hotel.lay_out()
    assert not (tmp_path / "hotel.json").exists()
