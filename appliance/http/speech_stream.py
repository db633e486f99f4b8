"""Live audio into words: checks who asks and what for, then passes both directions on to the speech door.

The next message is only read when the door has taken the one before, so a
program that sends faster than its words are recognised is held back by its
own connection.
"""

from __future__ import annotations

import asyncio
import logging

from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.responses import Response
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from appliance.contract.speech import AudioForm, StreamEnd
from appliance.errors import ApplianceError
from appliance.http.errors import answer_for, invalid
from appliance.http.guard import authorize
from appliance.http.parts import Parts
from appliance.security.roles import Action

log = logging.getLogger(__name__)


def speech_stream_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    @router.websocket("/api/v1/speech/transcribe-stream")
    async def transcribe_stream(socket: WebSocket) -> None:
        """Binary messages of 16-bit PCM in, JSON out; `{"type": "end"}` ends it. See appliance/contract/speech.py."""
        refusal, door = await _open(socket, parts)
        if door is None:
            await socket.send_denial_response(refusal)
            return
        await socket.accept()
        try:
            await _relay(socket, door)
        finally:
            await door.close()

    return router


async def _open(socket: WebSocket, parts: Parts) -> tuple[Response, ClientConnection | None]:
    """The way to the door, or the refusal."""
    try:
        await authorize(parts.identities, socket, Action.SPEECH_TRANSCRIBE)
        form = AudioForm.model_validate(dict(socket.query_params))
        return Response(), await parts.speech.open_stream(form)
    except ApplianceError as e:
        return answer_for(e), None
    except ValidationError as e:
        return invalid(RequestValidationError([{**x, "loc": ("query", *x["loc"])} for x in e.errors()])), None
    except RequestValidationError as e:
        return invalid(e), None


async def _relay(socket: WebSocket, door: ClientConnection) -> None:
    """Until either side closes; the program is told the door's reason."""
    async with asyncio.TaskGroup() as tasks:
        on, back = tasks.create_task(_send_on(socket, door)), tasks.create_task(_send_back(socket, door))
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
            pcm = message.get("bytes")
            await door.send(message["text"] if pcm is None else pcm)
    except ConnectionClosed:
        return False
    return True


async def _send_back(socket: WebSocket, door: ClientConnection) -> tuple[int, str] | None:
    """From the door to the program; why the door closed, or None if the program left."""
    try:
        async for message in door:
            await socket.send_text(message if isinstance(message, str) else message.decode())
    except ConnectionClosed as e:
        if e.rcvd is None:
            log.warning("the speech door broke a stream off: %s", e)
    except WebSocketDisconnect:
        return None
    code = door.close_code
    # 1006 says that there was no close message; it can't be sent on as one.
    return (StreamEnd.FAILED, "the speech door broke off") if code in (None, 1006) else (code, door.close_reason or "")
