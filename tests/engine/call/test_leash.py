"""A process on a leash ends with its parent, whenever that dies."""

from __future__ import annotations

import asyncio
import sys

from tests.appliance.supervisor.children import is_alive
from tests.fakes.model_server import CHECKOUT
from tests.until import until_holds

BETWEEN = """
import os, sys, time
from engine.call.leash import fasten
parent = os.getpid()
if os.fork() == 0:
    if sys.argv[1] == "late":
        while os.getppid() == parent:
            time.sleep(0.01)
    fasten(parent)
    print(os.getpid(), flush=True)
    time.sleep(3600)
if sys.argv[1] == "early":
    time.sleep(3600)
"""


async def started(when: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", BETWEEN, when), cwd=CHECKOUT, stdout=asyncio.subprocess.PIPE
    )


async def test_it_ends_when_its_parent_is_killed() -> None:
    parent = await started("early")
    assert parent.stdout is not None
    pid = int(await parent.stdout.readline())
    assert is_alive(pid)
    parent.kill()
    await until_holds(lambda: not is_alive(pid))
    await parent.communicate()


async def test_it_ends_at_once_when_its_parent_died_before() -> None:
    parent = await started("late")
    told, _ = await parent.communicate()  # to the end of whoever could write there
    assert told == b""
