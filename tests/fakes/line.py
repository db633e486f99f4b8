"""A wire on loopback that tests cut, hold and mend: a killed or stalled peer, for real."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Self

from tests.fakes.model_server import free_port


class Line:
    """Forwards connections to `port_behind`; `async with` it, then connect to `port`."""

    def __init__(self, port_behind: int) -> None:
        self.port = free_port()
        self._behind = port_behind
        self._server: asyncio.Server | None = None
        self._ends: set[asyncio.StreamWriter] = set()
        self._connections: set[asyncio.Task[None]] = set()
        self._flowing = asyncio.Event()
        self._flowing.set()

    async def __aenter__(self) -> Self:
        await self.mend()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.cut()
        await asyncio.gather(*self._connections)

    def cut(self) -> None:
        """Every connection is reset, and new ones are refused: what a kill -9 of the server looks like."""
        if self._server:
            self._server.close()
            self._server = None
        for end in self._ends:
            end.transport.abort()
        self._ends.clear()
        self._flowing.set()

    def hold(self) -> None:
        """Connections stay and nothing passes: a machine that hangs."""
        self._flowing.clear()

    async def mend(self) -> None:
        """Everything passes again, on the same port."""
        self._flowing.set()
        if self._server is None:
            self._server = await asyncio.start_server(self._connect, "127.0.0.1", self.port)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if task := asyncio.current_task():
            self._connections.add(task)
            task.add_done_callback(self._connections.discard)
        with suppress(OSError):
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._behind)
            self._ends |= {writer, far_writer}
            with suppress(ConnectionError):
                async with asyncio.TaskGroup() as both:
                    both.create_task(self._forward(reader, far_writer))
                    both.create_task(self._forward(far_reader, writer))
        writer.transport.abort()

    async def _forward(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while data := await source.read(65_536):
                await self._flowing.wait()
                target.write(data)
                await target.drain()
        target.transport.abort()
