"""Start a conversation, see how it is, end it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path

from appliance.contract.api import SessionEnded, SessionStarted, SessionStatus, StartSession
from appliance.http.errors import also
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action

RoomName = Annotated[str, Path(max_length=100)]


def session_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    base = "/api/v1/voice-sessions"

    @router.post(f"{base}/start", status_code=HTTPStatus.CREATED, openapi_extra=needs(Action.SESSIONS_START))
    async def start_session(ask: StartSession | None = None) -> SessionStarted:
        """Opens a room, sends the porter, and answers with the guest's way in. 503 when all lines are busy."""
        return await parts.lifecycle.start(ask or StartSession())

    @router.get(
        f"{base}/{{room_name}}/status",
        openapi_extra=needs(Action.SESSIONS_READ),
        responses=also(HTTPStatus.NOT_FOUND),
    )
    async def read_status(room_name: RoomName) -> SessionStatus:
        """Who is in the room now."""
        return await parts.lifecycle.status(room_name)

    @router.delete(
        f"{base}/{{room_name}}",
        openapi_extra=needs(Action.SESSIONS_END),
        responses=also(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    )
    async def end_session(room_name: RoomName) -> SessionEnded:
        """Ends the call for everybody in the room. 409 when it is over already."""
        return await parts.lifecycle.end(room_name, "ended over the API")

    return router
