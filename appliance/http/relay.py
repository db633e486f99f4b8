"""A WebSocket that is passed on to another server, both ways.

The next message is only read when the other side has taken the one before, so
who sends too fast is held back by their own connection.
"""

from __future__ import annotations

import asyncio
import logging

from fastapi import WebSocket, WebSocketDisconnect
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

log = logging.getLogger(__name__)

_NO_CLOSE_MESSAGE = (None, 1006)
"""1006 says that there was none; it can't be sent on as one."""


async def relay(socket: WebSocket, door: ClientConnection, *, broke_off: tuple[int, str]) -> None:
    """Until either side closes. The program is told the door's reason, `broke_off` where it gave none."""
    async with asyncio.TaskGroup() as tasks:
        on, back = tasks.create_task(_send_on(socket, door)), tasks.create_task(_send_back(socket, door, broke_off))
        await asyncio.wait({on, back}, return_when=asyncio.FIRST_COMPLETED)
        if on.done() and on.result():
            back.cancel()
            return
        reason = await back
        on.cancel()
    if reason is not None:
        await socket.close(*reason)


async def _send_on(socket: WebSocket, door: ClientConnection) -> bool:
    """From the program to the door; whether it was the program that left."""
    try:
        while (message := await socket.receive())["type"] != "websocket.disconnect":
            binary = message.get("bytes")
            await door.send(message["text"] if binary is None else binary)
    except ConnectionClosed:
        return False
    return True


async def _send_back(socket: WebSocket, door: ClientConnection, broke_off: tuple[int, str]) -> tuple[int, str] | None:
    """From the door to the program; why the door closed, or None if the program left."""
    try:
        async for message in door:
            await (socket.send_text(message) if isinstance(message, str) else socket.send_bytes(message))
    except ConnectionClosed as e:
        if e.rcvd is None:
            log.warning("%s in the middle: %s", broke_off[1], e)
    except WebSocketDisconnect:
        return None
    code = door.close_code
    return broke_off if code is None or code in _NO_CLOSE_MESSAGE else (code, door.close_reason or "")
