"""LiveKit's signalling on the API's own doors.

livekit-server speaks no TLS and listens on this box only; guests from the network
come through here, and LiveKit itself looks at their tokens. The paths and what is
said there are LiveKit's, so they are not in our OpenAPI.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Final

import httpx
from fastapi import APIRouter, Request, WebSocket
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, InvalidStatus

from appliance.contract.told import tell
from appliance.errors import ApplianceError, Unavailable
from appliance.http.errors import answer_for
from appliance.http.guard import address_of, asks_nobody
from appliance.http.parts import Parts
from appliance.http.relay import relay

PATHS: Final = ("/rtc", "/rtc/v1")
_BROKE_OFF: Final = (1011, "LiveKit broke off")
_MESSAGE_BYTES: Final = 2**20
_CONNECT_S: Final = 5.0
_NO_TLS: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def url_for(request: HTTPConnection, local: str) -> str:
    """Where who asks reaches LiveKit: as they reached us, where that was through TLS; `local` on this box."""
    return f"wss://{request.url.netloc}" if request.url.scheme == "https" else local


def signalling_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    async def pass_on(socket: WebSocket) -> None:
        try:
            parts.limits.request(address_of(socket))
            door = await _open(parts.livekit_url, socket)
        except ApplianceError as e:
            await socket.send_denial_response(answer_for(e))
            return
        except InvalidStatus as e:  # LiveKit's own refusal
            told = bytes(e.response.body or b"").decode("utf-8", "replace")
            await socket.send_denial_response(PlainTextResponse(told, e.response.status_code))
            return
        await socket.accept()
        try:
            await relay(socket, door, broke_off=_BROKE_OFF)
        finally:
            await door.close()

    async def validate(request: Request) -> Response:
        """A guest whose way in failed asks here why."""
        url = f"{parts.livekit_url.replace('ws', 'http', 1)}{request.url.path}"
        try:
            async with httpx.AsyncClient(trust_env=False, verify=_NO_TLS, timeout=_CONNECT_S) as livekit:
                answer = await livekit.get(url, params=request.query_params, headers=_shown(request))
        except httpx.HTTPError as e:
            raise Unavailable("livekit", tell("livekit.gone")) from e
        return PlainTextResponse(answer.text, answer.status_code)

    for path in PATHS:
        router.add_api_websocket_route(path, pass_on)
        router.add_api_route(
            f"{path}/validate", validate, include_in_schema=False, openapi_extra=asks_nobody(), response_class=Response
        )
    return router


async def _open(livekit_url: str, socket: WebSocket) -> ClientConnection:
    """Raises Unavailable, and InvalidStatus where LiveKit refuses."""
    query = f"?{socket.url.query}" if socket.url.query else ""
    try:
        return await connect(
            f"{livekit_url}{socket.url.path}{query}",
            additional_headers=_shown(socket),
            proxy=None,
            compression=None,
            max_size=_MESSAGE_BYTES,
            open_timeout=_CONNECT_S,
            close_timeout=1.0,
        )
    except InvalidStatus:
        raise
    except (OSError, InvalidHandshake, TimeoutError) as e:
        raise Unavailable("livekit", tell("livekit.gone")) from e


def _shown(connection: HTTPConnection) -> Mapping[str, str]:
    """The guest's token, where it does not stand in the address."""
    shown = connection.headers.get("authorization")
    return {} if shown is None else {"Authorization": shown}
