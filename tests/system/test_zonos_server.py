"""How the real process of the hotel's own voice ends: when it is asked to, and when its model gives nothing good."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from tests.fakes.model_server import CHECKOUT, free_port
from tests.system.hotels_voice import fill_zonos_folder
from tests.until import until_served

pytestmark = pytest.mark.system

SPEECH = "/v1/audio/speech"

_HANGS = """
import threading
from engine import __main__ as engine
from engine.zonos import server
from engine.zonos.runner import Runner
server._CPU_STUCK_S = 0.5
Runner.step = lambda _: threading.Event().wait()
engine.main()
"""
_RUNS_OUT = """
import torch
from engine import __main__ as engine
from engine.zonos.runner import Runner
def decode(*_):
    raise torch.OutOfMemoryError("CUDA out of memory")
warm_up = Runner.warm_up
def warm_up_and_fill(runner, tell):
    warm_up(runner, tell)
    runner.decode = decode
Runner.warm_up = warm_up_and_fill
engine.main()
"""


@asynccontextmanager
async def started(folder: Path, *how: str) -> AsyncIterator[tuple[httpx.AsyncClient, Process]]:
    """`engine serve zonos` as the supervisor starts it."""
    settings = {"ZONOS_DIR": folder, "SPOOL_DIR": folder, "BOOK_FILE": folder, "HOTEL": folder, "VOICES_DIR": folder}
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *(how or ("-m", "engine")), "serve", "zonos", "--port", str(port)),
        cwd=CHECKOUT,
        env={**os.environ, **{f"NIGHTPORTER_ENGINE_{name}": str(value) for name, value in settings.items()}},
    )
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=None) as client:
            await until_served(f"{client.base_url}/health", process)
            yield client, process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_a_real_server_speaks_until_it_is_asked_to_end(tmp_path: Path) -> None:
    fill_zonos_folder(tmp_path / "zonos")
    async with started(tmp_path / "zonos") as (client, process):
        assert (await client.post(SPEECH, json={"input": "Yes."})).status_code == 200
        process.terminate()
        assert await process.wait() == 0


async def test_a_real_server_whose_model_gives_nothing_good_ends_to_be_started_anew(tmp_path: Path) -> None:
    fill_zonos_folder(tmp_path / "zonos", spoilt=True)
    async with started(tmp_path / "zonos") as (client, process):
        answers = [await client.post(SPEECH, json={"input": "Yes."}) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [500] * 3
        assert "no number" in answers[0].text
        assert await process.wait() == 3


@pytest.mark.parametrize("program", [_HANGS, _RUNS_OUT], ids=["hangs", "out of memory"])
async def test_a_real_server_that_hangs_or_has_no_memory_left_says_so_and_ends(tmp_path: Path, program: str) -> None:
    fill_zonos_folder(tmp_path / "zonos")
    async with started(tmp_path / "zonos", "-c", program) as (client, process):
        answer = await client.post(SPEECH, json={"input": "Yes."})
        assert (answer.status_code, "the model fails" in answer.text) == (500, True)
        assert await process.wait() == 3
