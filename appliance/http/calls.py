"""Calls as staff read them: the list, and one with all that was said and done."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Query

from appliance.contract.api import CallDetail, CallList, CallState, SessionKind
from appliance.errors import NotFound
from appliance.http.errors import also
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action
from appliance.store import calls
from appliance.store.search import Wanted

SessionId = Annotated[str, Path(max_length=64)]


def call_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.get("/api/v1/calls", openapi_extra=needs(Action.CALLS_READ), responses=also(HTTPStatus.NOT_FOUND))
    async def list_calls(
        *,
        q: Annotated[
            str | None,
            Query(
                max_length=200,
                pattern=r"^[^\x00-\x1f\x7f]*\w[^\x00-\x1f\x7f]*$",
                description='whole words, all said in one turn; those in "quotes" one after the other',
            ),
        ] = None,
        since: Annotated[float | None, Query(ge=0, le=1e11, description="seconds since the epoch")] = None,
        until: Annotated[float | None, Query(ge=0, le=1e11, description="seconds since the epoch")] = None,
        kind: SessionKind | None = None,
        state: CallState | None = None,
        room: Annotated[str | None, Query(max_length=100, description="the room's name")] = None,
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
        before: Annotated[
            str | None, Query(max_length=64, description="the session_id of the last call of the page before")
        ] = None,
    ) -> CallList:
        """A page of calls, newest first; with `q` those in which these words were said."""
        wanted = Wanted(words=q, since=since, until=until, kind=kind, state=state, room_name=room)
        page = await parts.database.read(lambda tables: calls.page(tables, limit, before, wanted))
        if page is None:
            raise NotFound(f"there is no call {before!r} to go on from")
        return page

    @router.get(
        "/api/v1/calls/{session_id}", openapi_extra=needs(Action.CALLS_READ), responses=also(HTTPStatus.NOT_FOUND)
    )
    async def read_call(session_id: SessionId) -> CallDetail:
        """One call with its transcript, tools and requests."""
        call = await parts.database.read(lambda tables: calls.detail(tables, session_id))
        if call is None:
            raise NotFound(f"there is no call {session_id!r}")
        return call

    return router
