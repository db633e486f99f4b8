"""The settings of managers over the API: read, checked, saved, and obeyed by the next call and the next night."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from appliance.contract.settings import FixedBy
from tests.appliance.http.conftest import House, build_house, opened

PATH = "/api/v1/settings"
START = "/api/v1/voice-sessions/start"
DEFAULTS: dict[str, Any] = {"porter_hours": None, "retention_days": 90, "allow_edge": False}
NIGHT = {"from": "22:00", "to": "07:00"}


@pytest.fixture
async def boss(client: httpx.AsyncClient) -> httpx.AsyncClient:
    client.headers["Authorization"] = "Bearer manager"
    return client


def asked(version: int = 0, **changes: Any) -> dict[str, Any]:
    return {"version": version, "settings": {**DEFAULTS, **changes}}


async def test_what_is_saved_holds_at_once_and_is_laid_out_for_the_calls(
    boss: httpx.AsyncClient, house: House, tmp_path: Path
) -> None:
    first = (await boss.get(PATH)).json()
    assert first == {"version": 0, "at": None, "by": None, "settings": DEFAULTS, "fixed": {}}
    saved = await boss.put(PATH, json=asked(porter_hours=NIGHT, retention_days=30, allow_edge=True))
    assert saved.status_code == 200, saved.text
    assert (saved.json()["version"], saved.json()["by"]) == (1, "manager")
    assert (await boss.get(PATH)).json() == saved.json()
    assert house.settings.now.retention_days == 30
    file = tmp_path / "house.json"
    assert json.loads(file.read_text()) == saved.json()["settings"]
    assert file.stat().st_mode & 0o777 == 0o600
    (entry,) = (await boss.get("/api/v1/audit", headers={"Authorization": "Bearer admin"})).json()["entries"]
    details = {"version": 1, "porter_hours": "22:00 to 07:00", "retention_days": 30, "allow_edge": True}
    assert (entry["act"], entry["who"], entry["details"]) == ("settings.write", "user:manager", details)


async def test_after_a_restart_it_still_holds(boss: httpx.AsyncClient, tmp_path: Path) -> None:
    await boss.put(PATH, json=asked(retention_days=30))
    (tmp_path / "house.json").write_text("{}")
    async with opened(build_house(tmp_path)) as again:
        await again.settings.open()
        assert again.settings.read().settings.retention_days == 30
        assert json.loads((tmp_path / "house.json").read_text())["retention_days"] == 30


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"retention_days": -1}, "settings.retention_days"),
        ({"retention_days": 3651}, "settings.retention_days"),
        ({"retention_days": None}, "settings.retention_days"),
        ({"allow_edge": "perhaps"}, "settings.allow_edge"),
        ({"porter_hours": {"from": "10 pm", "to": "07:00"}}, "settings.porter_hours.from"),
        ({"porter_hours": {"from": "22:00"}}, "settings.porter_hours.to"),
        ({"porter_hours": {"from": "22:00", "to": "22:00"}}, "settings.porter_hours"),
        ({"port": 1}, "settings.port"),
    ],
)
async def test_a_mistake_names_its_field_and_saves_nothing(
    change: dict[str, Any], field: str, boss: httpx.AsyncClient
) -> None:
    answer = await boss.put(PATH, json=asked(**change))
    assert answer.status_code == 422, answer.text
    assert [e["field"] for e in answer.json()["errors"]] == [field]
    assert (await boss.get(PATH)).json()["version"] == 0


async def test_who_comes_second_is_told_who_was_quicker(boss: httpx.AsyncClient) -> None:
    await boss.put(PATH, json=asked(retention_days=30))
    late = await boss.put(PATH, json=asked(retention_days=60))
    assert (late.status_code, late.json()["code"]) == (409, "conflict")
    assert "manager has saved version 1" in late.json()["detail"]


async def test_what_the_box_fixes_a_manager_can_not_change(tmp_path: Path) -> None:
    fixed = {"allow_edge": FixedBy.FILE, "retention_days": FixedBy.ENVIRONMENT}
    async with opened(build_house(tmp_path, fixed=fixed)) as house:
        transport, boss = httpx.ASGITransport(house.app), {"Authorization": "Bearer manager"}
        async with httpx.AsyncClient(transport=transport, base_url="http://a", headers=boss) as client:
            assert (await client.get(PATH)).json()["fixed"] == {k: by.value for k, by in fixed.items()}
            answer = await client.put(PATH, json=asked(allow_edge=True))
            assert answer.status_code == 409
            assert "settings.toml" in answer.json()["detail"] and "NIGHTPORTER_ALLOW_EDGE" in answer.json()["detail"]
            assert (await client.put(PATH, json=asked(porter_hours=NIGHT))).status_code == 200


async def test_what_can_not_be_laid_out_is_not_saved(boss: httpx.AsyncClient, tmp_path: Path) -> None:
    (tmp_path / ".house.json.draft").mkdir()
    answer = await boss.put(PATH, json=asked(retention_days=30))
    assert (answer.status_code, "nothing was saved" in answer.json()["detail"]) == (503, True)
    assert (await boss.get(PATH)).json()["version"] == 0


async def test_staff_neither_read_nor_write_them(client: httpx.AsyncClient) -> None:
    assert (await client.get(PATH)).status_code == 403
    assert (await client.put(PATH, json=asked())).status_code == 403


@pytest.mark.parametrize(
    ("clock", "kind", "status"),
    [
        ("23:30", "phone", 201),
        ("06:59", "browser", 201),
        ("07:00", "browser", 503),
        ("12:00", "phone", 503),
        ("12:00", "test", 201),
        ("12:00", "mic", 201),
    ],
)
async def test_outside_its_hours_the_porter_answers_only_staff_who_try_it(
    clock: str, kind: str, status: int, boss: httpx.AsyncClient, house: House
) -> None:
    await boss.put(PATH, json=asked(porter_hours=NIGHT))
    house.clock.now = datetime.fromisoformat(f"2026-11-26 {clock}").timestamp()  # the example hotel names no zone
    answer = await boss.post(START, json={"kind": kind})
    assert answer.status_code == status, answer.text
    if status == 503:
        assert answer.json()["code"] == "off_duty"
        assert "answers from 22:00 to 07:00" in answer.json()["detail"]


async def test_who_asks_again_for_the_call_that_they_have_is_not_turned_away(
    boss: httpx.AsyncClient, house: House
) -> None:
    key = {"Idempotency-Key": "one"}
    first = await boss.post(START, json={"kind": "phone"}, headers=key)
    await boss.put(PATH, json=asked(porter_hours=NIGHT))
    house.clock.now = datetime.fromisoformat("2026-11-26 12:00").timestamp()
    again = await boss.post(START, json={"kind": "phone"}, headers=key)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json()["session_id"] == first.json()["session_id"]
