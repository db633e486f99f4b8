"""Live audio into words: checks who asks and what for, then passes both directions on to the speech door."""

from __future__ import annotations

from fastapi import APIRouter, WebSocket
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.responses import Response
from websockets.asyncio.client import ClientConnection

from appliance.contract.speech import AudioForm, StreamEnd
from appliance.errors import ApplianceError
from appliance.http.errors import answer_for, invalid
from appliance.http.guard import authorize
from appliance.http.parts import Parts
from appliance.http.relay import relay
from appliance.security.roles import Action


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
            await relay(socket, door, broke_off=(StreamEnd.FAILED, "the speech door broke off"))
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
