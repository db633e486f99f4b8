"""A store that is locked or whose disk is full holds up no call; health says so, and afterwards all is told once.

And what the logs of a real call hold.
"""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from appliance.contract.calls import CallDetail
from appliance.contract.events import Role
from appliance.contract.sessions import CallState
from tests.system.box import Box
from tests.system.guest import Guest, resembles
from tests.until import until

pytestmark = pytest.mark.system

DISK_MB = 48


async def store_health(box: Box) -> dict[str, Any]:
    async with httpx.AsyncClient(timeout=60) as client:
        health: dict[str, Any] = (await client.get(f"{box.api_url}/health/db")).json()
    return health


async def is_told(box: Box, cause: str | None) -> bool:
    return bool((await store_health(box))["cause"] == cause)


def said(call: CallDetail) -> str:
    return " ".join(turn.text for turn in call.transcript if turn.role is Role.GUEST)


async def test_a_locked_store_holds_up_no_call(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            question = await guest.prepares("What time is breakfast?")
            guest.forget_heard()
            with closing(sqlite3.connect(tmp_path / "home" / "store.db", isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                await guest.says_prepared(question)
                assert guest.heard("breakfast is served from seven to half past ten in the lantern room")
                await until(lambda: is_told(box, "locked"))
                assert (await box.client.health()).status == "down", "no new call can be written down"
            await until(lambda: is_told(box, None))
        call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
        assert resembles(said(call), "What time is breakfast?")
        ids = [turn.turn_id for turn in call.transcript]
        assert len(ids) == len(set(ids))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own that can really be full."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m,mode=700", "none", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a file system can only be mounted as root")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


async def test_a_full_disk_holds_up_no_call(small_disk: Path) -> None:
    async with Box(small_disk / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            question = await guest.prepares("What time is breakfast?")
            guest.forget_heard()
            filler = small_disk / "filler"
            _fill(filler)
            await guest.says_prepared(question)
            assert guest.heard("breakfast is served from seven to half past ten in the lantern room")
            await until(lambda: is_told(box, "disk_full"))
            filler.unlink()
            await until(lambda: is_told(box, None))
        call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
        assert resembles(said(call), "What time is breakfast?")
    with closing(sqlite3.connect(small_disk / "home" / "store.db")) as store:
        assert store.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as out:
        for size in (2**20, 2**12, 1):
            try:
                while True:
                    out.write(b"x" * size)
            except OSError:
                continue


async def test_no_log_holds_what_was_said_or_a_secret(tmp_path: Path) -> None:
    async with Box(tmp_path / "home") as box:
        async with Guest(box) as guest:
            await guest.hears_greeting()
            await guest.says("Please wake me at seven tomorrow.")
        call = await box.call_when(guest.session.session_id, lambda c: c.state is CallState.ENDED)
        token = guest.session.token
    logs = [*(tmp_path / "home" / "logs").iterdir(), tmp_path / "home-stderr.log"]
    assert len(logs) > 5
    written = "\n".join(file.read_text() for file in logs).lower()
    secrets = [file.read_text().split()[-1] for file in (tmp_path / "home" / "secrets").iterdir()]
    for secret in (*secrets, token):
        assert secret.lower() not in written
    for turn in call.transcript:
        assert turn.text.lower() not in written, turn.text
    assert "ada byron" not in written
