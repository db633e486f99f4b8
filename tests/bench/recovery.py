"""From a kill of a part to its being back: the real processes under the real supervisor, killed again and again.

Only the supervisor's memory is shorter than in a hotel: there a process that dies often is given more and more
time, and has to be well for a minute before that is forgotten.
"""

from __future__ import annotations

import asyncio
import os
import signal
import time
from functools import partial
from pathlib import Path

from appliance.bridge.config import write_livekit_config
from appliance.contract.health import ProcessHealth, ProcessState
from appliance.security.secrets import load_secrets
from appliance.settings import load_settings
from appliance.supervisor.network import ensure_media_interface
from appliance.supervisor.policy import Patience
from appliance.supervisor.ports import choose_ports
from appliance.supervisor.process import start_process
from appliance.supervisor.specs import livekit_config_file, specs
from appliance.supervisor.supervisor import Supervisor
from tests.system.box import PORTS, Box

PARTS = ("livekit-server", "stt", "tts", "speech", "worker")
PATIENCE = Patience(steady_after_s=0.0)


async def kill_parts(home: Path, names: list[str], times: int) -> dict[str, list[float]]:
    """Seconds from each kill until the part is ready again."""
    settings = load_settings(home=home, **{port.lower(): 0 for port in PORTS})
    ports, secrets = choose_ports(settings), load_secrets(settings.secrets_dir)
    await asyncio.to_thread(ensure_media_interface)
    settings.run_dir.mkdir(parents=True, exist_ok=True)
    write_livekit_config(livekit_config_file(settings), settings, ports, secrets)
    children = specs(settings, ports, secrets, os.environ)
    spawn = partial(start_process, logs_dir=settings.logs_dir)
    took_s: dict[str, list[float]] = {name: [] for name in names}
    news = asyncio.Event()
    async with Supervisor(children, spawn=spawn, patience=PATIENCE, on_change=lambda _: news.set()) as supervisor:
        await supervisor.wait_ready()
        for _ in range(times):
            for name in names:
                took_s[name].append(await _kill(supervisor, name, news))
    return took_s


async def kill_appliance(home: Path, times: int) -> list[float]:
    """Seconds from the kill of the whole appliance, and a start at once as systemd does it, until it answers calls."""
    took_s: list[float] = []
    killed_at: float | None = None
    for _ in range(times + 1):
        box = Box(home)
        async with box:
            if killed_at is not None:
                took_s.append(time.monotonic() - killed_at)
            box.process.kill()
            killed_at = time.monotonic()
    return took_s


async def _kill(supervisor: Supervisor, name: str, news: asyncio.Event) -> float:
    """Returns once all others are well again too: some die with it."""
    before = _process(supervisor, name)
    assert before.pid is not None
    began = time.monotonic()
    took_s: float | None = None
    os.kill(before.pid, signal.SIGKILL)
    while took_s is None or any(p.state is not ProcessState.READY for p in supervisor.processes()):
        await news.wait()
        news.clear()
        now = _process(supervisor, name)
        if took_s is None and now.pid != before.pid and now.state is ProcessState.READY:
            took_s = time.monotonic() - began
    return took_s


def _process(supervisor: Supervisor, name: str) -> ProcessHealth:
    return next(p for p in supervisor.processes() if p.name == name)
