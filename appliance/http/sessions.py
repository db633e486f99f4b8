"""Start a conversation, see how it is, end it, sum it up."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Request

from appliance.contract.sessions import (
    ActiveSessions,
    EndReason,
    Finalize,
    Finalized,
    SessionEnded,
    SessionKind,
    SessionStarted,
    SessionStatus,
    ShortText,
    StartSession,
)
from appliance.errors import Unavailable
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.http.signalling import url_for
from appliance.security.roles import Action

RoomName = Annotated[str, Path(max_length=100)]
SessionId = Annotated[str, Path(max_length=64)]
IdempotencyKey = Annotated[
    str | None,
    Header(
        pattern=r"^[!-~]{1,64}$", description="the same key again is the same call, for the same caller while it lasts"
    ),
]


def session_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    base = "/api/v1/voice-sessions"

    # First, because it is asked most, and routes are tried in their order.
    @router.get(
        f"{base}/{{room_name}}/status",
        openapi_extra=needs(Action.SESSIONS_READ),
        responses=also(HTTPStatus.NOT_FOUND),
    )
    async def read_status(room_name: RoomName, caller: Caller) -> SessionStatus:
        """Who is in the room now."""
        return await parts.lifecycle.status(room_name, caller)

    @router.post(
        f"{base}/start",
        status_code=HTTPStatus.CREATED,
        openapi_extra=needs(Action.SESSIONS_START),
        responses=also(HTTPStatus.CONFLICT),
    )
    async def start_session(
        request: Request, caller: Caller, ask: StartSession | None = None, idempotency_key: IdempotencyKey = None
    ) -> SessionStarted:
        """Opens a room, sends the porter, and answers with the guest's way in. 503 when all lines are busy."""
        parts.limits.start(caller.who)
        try:
            started = await parts.lifecycle.start(ask or StartSession(), caller, idempotency_key)
        except Unavailable as e:
            if e.what == "lines":
                parts.slo.refuse()  # it leaves no row that could be counted
            raise
        return started.model_copy(update={"livekit_url": url_for(request, started.livekit_url)})

    @router.get(f"{base}/active", openapi_extra=needs(Action.SESSIONS_READ), responses=also(HTTPStatus.NOT_FOUND))
    async def list_active(
        caller: Caller,
        *,
        owner: Annotated[str | None, Query(max_length=100)] = None,
        kind: SessionKind | None = None,
        room: Annotated[str | None, Query(max_length=100)] = None,
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
        after: Annotated[str | None, Query(max_length=64, description="`next` of the page before")] = None,
    ) -> ActiveSessions:
        """A page of the sessions that are not over, oldest first; other people's only for those who may see them."""
        return await parts.lifecycle.active(caller, limit=limit, owner=owner, kind=kind, room_name=room, after=after)

    @router.delete(
        f"{base}/{{room_name}}",
        openapi_extra=needs(Action.SESSIONS_END),
        responses=also(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    )
    async def end_session(
        room_name: RoomName,
        caller: Caller,
        reason: Annotated[ShortText | None, Query(description="kept with the call")] = None,
    ) -> SessionEnded:
        """Ends the call for everybody in the room, and tells each step. 409 when it is over already."""
        return await parts.lifecycle.end(room_name, reason or EndReason.OVER_THE_API, caller)

    @router.patch(
        f"{base}/{{session_id}}/finalize",
        openapi_extra=needs(Action.SESSIONS_FINALIZE),
        responses=also(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    )
    async def finalize_session(session_id: SessionId, caller: Caller, told: Finalize | None = None) -> Finalized:
        """Sums up a call that is over; asked again it answers the same. 409 while the call goes on."""
        return await parts.lifecycle.finalize(session_id, told or Finalize(), caller)

    return router
