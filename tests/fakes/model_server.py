"""The real model servers as child processes on a free port, for tests that kill and restart them."""

from __future__ import annotations

import asyncio
import socket
import sys
from contextlib import suppress
from pathlib import Path
from random import SystemRandom
from typing import Self

from appliance.supervisor.ports import FREE_PORTS
from tests.until import until_served

CHECKOUT = Path(__file__).resolve().parents[2]
VOICES = CHECKOUT / ".parts" / "voices"
_START = (
    "import sys; from pathlib import Path; from engine.models.server import serve; "
    "serve(sys.argv[1], host='127.0.0.1', port=int(sys.argv[2]), voices_dir=Path(sys.argv[3]), default_voice='jenny')"
)


def free_port() -> int:
    """Below those that the kernel gives away by itself: still free when somebody comes to listen on it."""
    for port in SystemRandom().sample(FREE_PORTS, 200):
        with suppress(OSError), socket.socket() as s:
            s.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def require_voice(name: str) -> Path:
    """A missing voice is a failure that says what to do, never a skipped test."""
    folder = VOICES / name
    assert (folder / "voice.onnx").is_file(), f"the voice {name} is missing: run ./installer/test.sh once"
    return folder


class ModelServer:
    """`async with ModelServer("stt") as server`: ready when entered, gone when left."""

    def __init__(self, what: str, port: int | None = None, voices: Path = VOICES) -> None:
        self.what = what
        self.port = port or free_port()
        self.voices = voices

    async def __aenter__(self) -> Self:
        await self.start()
        await self.wait_ready()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.kill()

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", _START, self.what, str(self.port), str(self.voices)),
            cwd=CHECKOUT,
            stderr=asyncio.subprocess.PIPE,
        )

    async def wait_ready(self) -> None:
        await until_served(f"http://127.0.0.1:{self.port}/health", self.process, well=False)

    async def kill(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()
