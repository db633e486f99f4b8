"""From a kill of a part to its being back: the real processes under the real supervisor, killed again and again.

Only the supervisor's memory is shorter than in a hotel: there a process that dies often is given more and more
time, and has to be well for a minute before that is forgotten.
"""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from functools import partial
from pathlib import Path

from appliance.bridge.config import write_livekit_config
from appliance.contract.events import JobStarted, SessionReady, StoredEvent
from appliance.contract.health import ProcessHealth, ProcessState
from appliance.contract.sessions import SessionKind, StartSession
from appliance.security.secrets import load_secrets
from appliance.settings import load_settings
from appliance.supervisor.network import ensure_media_interface
from appliance.supervisor.policy import Patience
from appliance.supervisor.ports import choose_ports
from appliance.supervisor.process import start_process
from appliance.supervisor.specs import livekit_config_file, specs
from appliance.supervisor.supervisor import Supervisor
from gui.calling.line import Line
from tests.system.box import PORTS, READY_S, Box

PARTS = ("livekit-server", "stt", "tts", "speech", "worker")
PATIENCE = Patience(steady_after_s=0.0)
FOLLOWERS = 3
"""So many jobs follow the first one of a call."""


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


async def kill_jobs(home: Path, times: int) -> list[float]:
    """Seconds from the kill of a live call's job until another one is in its room and able to talk."""
    took_s: list[float] = []
    async with Box(home, starts_per_minute="1000") as box:
        while len(took_s) < times:
            session = await box.client.start(StartSession(kind=SessionKind.TEST))
            async with Line(session.livekit_url, session.token), aclosing(box.client.events(0)) as told:
                pid, _ = await _ready_job(told, session.session_id)
                for _ in range(min(FOLLOWERS, times - len(took_s))):
                    killed_at = time.time()
                    os.kill(pid, signal.SIGKILL)
                    pid, ready_at = await _ready_job(told, session.session_id)
                    took_s.append(ready_at - killed_at)
            await box.client.end(session.room_name)
    return took_s


async def kill_workers(home: Path, times: int) -> list[float]:
    """The same from the kill of the worker, whose jobs die with it: each time a box of its own, with one live call."""
    took_s: list[float] = []
    for number in range(times):
        async with Box(home / str(number)) as box:
            session = await box.client.start(StartSession(kind=SessionKind.TEST))
            async with Line(session.livekit_url, session.token), aclosing(box.client.events(0)) as told:
                await _ready_job(told, session.session_id)
                worker = (await box.processes())["worker"].pid
                assert worker is not None
                killed_at = time.time()
                os.kill(worker, signal.SIGKILL)
                _, ready_at = await _ready_job(told, session.session_id)
                took_s.append(ready_at - killed_at)
    return took_s


async def _ready_job(told: AsyncGenerator[StoredEvent, None], session_id: str) -> tuple[int, float]:
    """The next job of a call that is able to talk: its process, and since when it is."""
    pid = 0
    async with asyncio.timeout(READY_S):
        async for stored in told:
            match stored.event:
                case JobStarted(session_id=name) as started if name == session_id:
                    pid = started.pid
                case SessionReady(session_id=name) as ready if name == session_id and pid:
                    return pid, ready.at
    raise AssertionError("the events never end by themselves")


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
