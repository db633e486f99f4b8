"""What the control plane's benchmark asks: the whole API over a real store, or a bare application beside it.

`python -m tests.bench.control_plane_server {whole,bare} FOLDER` prints its port and serves until its input ends.
LiveKit is a plain object there, so that the appliance's own work is what is measured.
"""

from __future__ import annotations

import asyncio
import socket
import sys
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.appliance.calls.doubles import LiveKit
from tests.appliance.http.conftest import build_house, opened

ANSWER = {
    "room_name": "call-s1",
    "active": True,
    "participants": 1,
    "agent_connected": True,
    "created_at": 1_800_000_000.0,
}


async def answer(_request: Request) -> JSONResponse:
    return JSONResponse(ANSWER)


def bare() -> Starlette:
    return Starlette(routes=[Route("/status", answer)])


async def serve(app: Any) -> None:
    """With the settings of `appliance.run`."""
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    door.bind(("127.0.0.1", 0))
    door.listen()
    serving = asyncio.create_task(server.serve(sockets=[door]))
    sys.stdout.write(f"{door.getsockname()[1]}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    server.should_exit = True
    await serving


async def main(what: str, folder: Path) -> None:
    async with AsyncExitStack() as stack:
        if what == "bare":
            await serve(bare())
        else:
            house = await stack.enter_async_context(opened(build_house(folder, max_calls=1_000_000)))
            await house.counting.begin()
            beside = [asyncio.create_task(work) for work in (house.counting.run(), _forget(house.livekit))]
            await serve(house.app)
            for task in beside:
                task.cancel()


async def _forget(livekit: LiveKit) -> None:
    """The double remembers every room for ever; its memory is not the appliance's."""
    while True:
        await asyncio.sleep(0.5)
        for name in [*livekit.standing][1:-100]:
            del livekit.standing[name]
            livekit.told.pop(name, None)
            livekit.empty_timeouts.pop(name, None)
        del livekit.dispatched[:-100]


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
