"""An application on a loopback port, for tests that speak real HTTP and WebSocket."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn

from appliance.contract.speech import MAX_MESSAGE_BYTES


@asynccontextmanager
async def serve_app(app: Any, port: int = 0) -> AsyncGenerator[str, None]:
    """Yields its address. It listens before it is yielded."""
    config = uvicorn.Config(app, log_level="error", ws_max_size=MAX_MESSAGE_BYTES, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", port)) as listener:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(server.serve(sockets=[listener]))
            try:
                yield f"http://127.0.0.1:{listener.getsockname()[1]}"
            finally:
                server.should_exit = True
