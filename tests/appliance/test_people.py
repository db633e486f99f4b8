"""`nightporter user` looks after people through the API of the porter that is running, and says why it can't."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from appliance.serving import serving
from appliance.supervisor.instance import Instance, InstanceLock
from appliance.supervisor.ports import LOOPBACK, choose_ports
from tests.appliance.http.conftest import build_house, opened
from tests.appliance.supervisor.test_ports import settings

GOOD = "a long enough one"


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    """The API of a porter that runs on the folder."""
    async with opened(build_house(tmp_path)) as house:
        await house.users.make_first()
        port = choose_ports(settings(tmp_path)).api
        url = f"http://{LOOPBACK}:{port}"
        with InstanceLock(tmp_path) as lock:
            async with serving(house.app, LOOPBACK, port):
                lock.publish(Instance(url, "ws://nowhere", os.getpid(), house.secrets.administrator_key_file))
                yield url


async def run(home: Path, *args: str, typed: str = "") -> tuple[int, str]:
    """The exit code, and what a person reads."""

    def start() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "appliance", *args],
            env={"PATH": "/usr/bin:/bin", "NIGHTPORTER_HOME": str(home)},
            capture_output=True,
            text=True,
            check=False,
            input=typed,
        )

    done = await asyncio.to_thread(start)
    return done.returncode, done.stdout + done.stderr


async def sign_in(url: str, password: str) -> int:
    ask = {"grant_type": "password", "user_name": "ann", "password": password}
    async with httpx.AsyncClient(base_url=url, trust_env=False, timeout=60) as client:
        return (await client.post("/api/v1/auth/token", json=ask)).status_code


async def test_somebody_comes_changes_and_goes(tmp_path: Path, url: str) -> None:
    added = await run(tmp_path, "user", "add", "ann", "--role", "manager", "--name", "Ann Lee", typed=f"{GOOD}\n")
    assert added == (0, "ann may sign in as manager.\n")
    assert await sign_in(url, GOOD) == 200
    code, listed = await run(tmp_path, "user", "list")
    assert code == 0 and [line.split()[0] for line in listed.splitlines()] == ["admin", "ann"]
    assert (await run(tmp_path, "user", "password", "ann", typed="another long one\n"))[0] == 0
    assert await sign_in(url, "another long one") == 200
    assert (await run(tmp_path, "user", "disable", "ann"))[0] == 0
    assert await sign_in(url, "another long one") == 401
    assert (await run(tmp_path, "user", "enable", "ann"))[0] == 0
    assert await sign_in(url, "another long one") == 200
    code, told = await run(tmp_path, "audit", "verify")
    assert code == 0 and "The audit is whole" in told


@pytest.mark.usefixtures("url")
@pytest.mark.parametrize(
    ("args", "typed", "said"),
    [
        (("add", "ann"), "short\n", "12 to 200 characters"),
        (("add", "ann"), "", "12 to 200 characters"),
        (("add", "Ann Lee"), f"{GOOD}\n", "user_name"),
        (("add", "ann", "--role", "root"), f"{GOOD}\n", "role"),
        (("add", "admin"), f"{GOOD}\n", "there is a user 'admin' already"),
        (("disable", "bob"), "", "there is no user 'bob'"),
        (("disable", "admin"), "", "last administrator"),
    ],
)
async def test_what_can_not_be_is_told_in_a_sentence(
    tmp_path: Path, args: tuple[str, ...], typed: str, said: str
) -> None:
    code, told = await run(tmp_path, "user", *args, typed=typed)
    assert code == 1 and said in told and "Traceback" not in told
    assert GOOD not in told


async def test_without_a_running_porter_it_says_how_to_start_one(tmp_path: Path) -> None:
    code, told = await run(tmp_path, "user", "list")
    assert code == 1 and "start it with `nightporter up`" in told


@pytest.mark.usefixtures("url")
async def test_an_audit_that_was_tampered_with_ends_in_1(tmp_path: Path) -> None:
    await run(tmp_path, "user", "add", "ann", typed=f"{GOOD}\n")
    with closing(sqlite3.connect(tmp_path / "store.db")) as other:
        other.executescript("DROP TRIGGER audit_is_final; UPDATE audit SET who = 'user:bob' WHERE number = 2")
    code, told = await run(tmp_path, "audit", "verify")
    assert code == 1 and "is not whole: entry 2 was changed" in told


async def test_an_audit_of_nothing_says_so(tmp_path: Path) -> None:
    code, told = await run(tmp_path, "audit", "verify")
    assert code == 1 and "nothing has been recorded yet" in told
