"""`nightporter hotel` as a person uses it: check a folder, make it the porter's, and take it back out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from appliance.settings import CHECKOUT
from tests.appliance.test_people import run, url

__all__ = ["url"]

EXAMPLE = CHECKOUT / "assets" / "hotel"


async def test_out_and_in_again(url: str, tmp_path: Path) -> None:
    file = tmp_path / "ours.json"
    assert await run(tmp_path, "hotel", "export", str(file)) == (
        0,
        f"Version 0 of The Harbour Lantern is in {file}.\n",
    )
    file.write_text(json.dumps({**json.loads(file.read_text()), "name": "The Other House"}))
    code, told = await run(tmp_path, "hotel", "import", str(file))
    assert (code, told) == (0, "The Other House is saved as version 1; the next call goes by it.\n")
    code, told = await run(tmp_path, "hotel", "export")
    assert (code, json.loads(told)["name"]) == (0, "The Other House")
    assert "is there already" in (await run(tmp_path, "hotel", "export", str(file)))[1]


async def test_a_folder_is_checked_without_a_porter(tmp_path: Path) -> None:
    code, told = await run(tmp_path, "hotel", "check")
    assert (code, "The Harbour Lantern: 40 rooms of 4 types" in told) == (0, True)
    folder = tmp_path / "hotel"
    shutil.copytree(EXAMPLE, folder)
    (folder / "rooms.toml").write_text((folder / "rooms.toml").read_text().replace("sleeps = 1", "sleeps = 0"))
    code, told = await run(tmp_path, "hotel", "check", str(folder))
    assert code == 1
    assert "rooms.types.0.sleeps" in told
    assert "Traceback" not in told
    assert "no porter is running" in (await run(tmp_path, "hotel", "import", str(EXAMPLE)))[1]
