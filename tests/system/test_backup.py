"""A copy of a running Nightporter, made and put back as its administrator does it."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from appliance.contract.sessions import CallState, SessionKind, StartSession
from tests.system.box import CHECKOUT, Box

pytestmark = pytest.mark.system


async def nightporter(home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": os.environ["PATH"], "NIGHTPORTER_HOME": str(home)}
    command = [sys.executable, "-m", "appliance", *args]
    return await asyncio.to_thread(
        subprocess.run, command, cwd=CHECKOUT, env=env, capture_output=True, text=True, check=False
    )


async def test_a_copy_of_a_running_porter_is_put_back(tmp_path: Path) -> None:
    home, copy = tmp_path / "home", str(tmp_path / "copy")
    async with Box(home) as box:
        first = await box.client.start(StartSession(kind=SessionKind.TEST, user_name="Ada Byron"))
        done = await nightporter(home, "backup", copy)
        assert done.returncode == 0, done.stderr
        assert "1 sessions" in done.stdout
        second = await box.client.start(StartSession(kind=SessionKind.TEST))
        refused = await nightporter(home, "restore", copy)
        assert (refused.returncode, "already running" in refused.stderr) == (1, True)
    done = await nightporter(home, "restore", copy)
    assert done.returncode == 0, done.stderr
    whole = await nightporter(home, "audit", "verify")
    assert whole.returncode == 0, whole.stderr
    with closing(sqlite3.connect(home / "store.db")) as store:
        assert store.execute("SELECT act FROM audit ORDER BY number DESC").fetchone() == ("store.restore",)
    async with Box(home) as again:
        (call,) = (await again.client.calls()).calls
        assert call.session_id == first.session_id != second.session_id
        assert call.state is CallState.INTERRUPTED, "it went on when the copy was made"
