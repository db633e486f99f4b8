"""A whole Nightporter in a temporary home on free ports: the real processes, as `nightporter up` starts them."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from appliance.contract.calls import CallDetail
from appliance.contract.health import ProcessHealth, ProcessState
from gui.client import Client
from tests.until import LOOKS_EVERY_S, until

CHECKOUT = Path(__file__).resolve().parents[2]
T = TypeVar("T")

READY_S = 150
"""No measure of anything: it only ends a test whose box never comes."""
PORTS = (
    "PORT",
    "LIVEKIT_PORT",
    "LIVEKIT_TCP_PORT",
    "LIVEKIT_UDP_PORT",
    "STT_PORT",
    "TTS_PORT",
    "SPEECH_PORT",
    "ZONOS_PORT",
    "WORKER_PORT",
)


class Box:
    """`async with Box(home) as box`: ready when entered, and nothing left running when left."""

    def __init__(self, home: Path, **settings: str) -> None:
        self.home = home
        self.told: list[dict[str, Any]] = []
        self._settings = settings
        self._stderr = home.with_name(f"{home.name}-stderr.log")

    async def __aenter__(self) -> Self:
        self.process = await self._spawn()
        try:
            async with asyncio.timeout(READY_S):
                await self._wait_told("ready")
        except BaseException:
            self.process.kill()  # nobody leaves what was never entered, and it would load the machine for the next ones
            await self.process.wait()
            raise
        ready = self.told[-1]
        self.livekit_url: str = ready["livekit_url"]
        self.api_url: str = ready["api_url"]
        self.key = Path(ready["key_file"]).read_text().strip()
        self.client = Client(self.api_url, self.key)
        self._reading = asyncio.create_task(self._read())
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await self.client.__aexit__(None, None, None)
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGINT)
        await self._reading  # to the end of what it tells
        await self.process.wait()

    async def refusal(self) -> str:
        """What it says when it does not start."""
        process = await self._spawn()
        assert await asyncio.wait_for(process.wait(), READY_S) != 0
        return self._stderr.read_text()

    async def processes(self) -> dict[str, ProcessHealth]:
        return {p.name: p for p in (await self.client.health()).processes}

    async def kill(self, name: str) -> None:
        """kill -9 one of the supervised processes, and wait until the supervisor has noticed."""
        before = (await self.processes())[name]
        assert before.pid is not None
        os.kill(before.pid, signal.SIGKILL)
        await until(lambda: self._restarted(name, before.restarts))

    @asynccontextmanager
    async def without(self, name: str) -> AsyncIterator[None]:
        """One of the supervised processes is killed, and so is each that the supervisor starts in its place."""
        await self.kill(name)

        async def keep_down() -> None:
            while True:
                process = (await self.processes())[name]
                if process.pid is not None:
                    with suppress(ProcessLookupError):
                        os.kill(process.pid, signal.SIGKILL)
                await asyncio.sleep(LOOKS_EVERY_S)

        killer = asyncio.create_task(keep_down())
        try:
            yield
        finally:
            killer.cancel()
            with suppress(asyncio.CancelledError):
                await killer

    async def back(self, name: str) -> None:
        """Wait until a process is ready (again)."""
        await until(lambda: self._is_ready(name))

    async def call_when(
        self, session_id: str, holds: Callable[[CallDetail], bool], timeout_s: float = 60
    ) -> CallDetail:
        """The call as soon as something holds of it."""
        call: CallDetail | None = None

        async def held() -> CallDetail | None:
            nonlocal call
            call = await self.client.call(session_id)
            return call if holds(call) else None

        try:
            return await until(held, timeout_s)
        except TimeoutError:
            print(call and call.model_dump_json(indent=2))  # shown where a test fails
            raise

    async def _is_ready(self, name: str) -> bool:
        return (await self.processes())[name].state is ProcessState.READY

    async def _restarted(self, name: str, restarts: int) -> bool:
        return (await self.processes())[name].restarts > restarts

    async def _spawn(self) -> Process:
        env = {k: v for k, v in os.environ.items() if not k.startswith("NIGHTPORTER_")}
        parts = {"NIGHTPORTER_PARTS": os.environ["NIGHTPORTER_PARTS"]} if "NIGHTPORTER_PARTS" in os.environ else {}
        ports = {f"NIGHTPORTER_{name}": "0" for name in PORTS}
        own = {f"NIGHTPORTER_{name.upper()}": value for name, value in self._settings.items()}
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "appliance", "up", "--json", "--no-desktop"),
            cwd=CHECKOUT,
            env={**env, **parts, **ports, "NIGHTPORTER_HOME": str(self.home), **own},
            stdout=PIPE,
            stderr=self._stderr.open("wb"),
        )

    async def _wait_told(self, event: str) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.told.append(json.loads(line))
            if self.told[-1]["event"] == event:
                return
        raise AssertionError(f"it ended before it was {event}: {self._stderr.read_text()}")

    async def _read(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            self.told.append(json.loads(line))
