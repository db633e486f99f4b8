"""The support bundle over the API: for managers, audited, and without anything a guest said."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import httpx

from tests.appliance.http.conftest import House
from tests.appliance.store.histories import a_call, add_session, ingest

MANAGER = {"Authorization": "Bearer manager"}


async def test_a_manager_gets_it_and_the_audit_says_so(client: httpx.AsyncClient, house: House, tmp_path: Path) -> None:
    await add_session(house.database, user_name="Ada Byron")
    await ingest(house.database, *a_call())
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "appliance.log").write_text('{"event": "Holloway rang", "level": "info"}\n')
    answer = await client.get("/api/v1/support-bundle", headers=MANAGER)
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as bundle:
        files = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert set(files) == {
        "about.json",
        "health.json",
        "figures.json",
        "goals.json",
        "settings.json",
        "logs/appliance.log",
    }
    for secret in ("do you have a room", "Ada", "Byron", "Wake 412", "Holloway"):
        assert [name for name, content in files.items() if secret in content] == []
    (entry,) = (await client.get("/api/v1/audit?act=support.export", headers={"Authorization": "Bearer admin"})).json()[
        "entries"
    ]
    assert (entry["who"], entry["object"]) == ("user:manager", "bundle")


async def test_staff_do_not(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/support-bundle")).status_code == 403
