"""As many requests as a server answers: some connections that are kept open, each asking again once it is answered.

Written on bare streams, because a full client takes more processor time than the server that is measured.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

CONNECTIONS = 8


@dataclass(slots=True)
class Load:
    """What came of it; `waits_s` from asking to the whole answer."""

    took_s: float = 0.0
    waits_s: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)

    @property
    def per_second(self) -> float:
        return len(self.waits_s) / self.took_s

    def __iadd__(self, more: Load) -> Load:
        self.took_s += more.took_s
        self.waits_s += more.waits_s
        for status, often in more.statuses.items():
            self.statuses[status] = self.statuses.get(status, 0) + often
        return self


def request(method: str, path: str, key: str, body: bytes = b"") -> bytes:
    head = [
        f"{method} {path} HTTP/1.1",
        "Host: 127.0.0.1",
        f"Authorization: Bearer {key}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


async def load(port: int, requests: int, make: Callable[[int], bytes], connections: int = CONNECTIONS) -> Load:
    """`make` gives the bytes of the request with this number, from 0 on."""
    done, numbers = Load(), count()
    began = time.perf_counter()
    async with asyncio.TaskGroup() as tasks:
        for _ in range(connections):
            tasks.create_task(_ask(port, requests, make, numbers, done))
    done.took_s = time.perf_counter() - began
    return done


async def _ask(port: int, requests: int, make: Callable[[int], bytes], numbers: count[int], done: Load) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while (number := next(numbers)) < requests:
        asked = time.perf_counter()
        writer.write(make(number))
        status = await _read_answer(reader)
        done.waits_s.append(time.perf_counter() - asked)
        done.statuses[status] = done.statuses.get(status, 0) + 1
    writer.close()
    await writer.wait_closed()


async def _read_answer(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status, length = int(head.split(" ", 2)[1]), 0
    for line in head.split("\r\n")[1:]:
        name, _, value = line.partition(":")
        if name == "content-length":
            length = int(value)
    await reader.readexactly(length)
    return status
