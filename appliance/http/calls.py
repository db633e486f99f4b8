"""Calls as staff read them: the list, and one with all that was said and done."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from sqlite_utils import Database as Tables

from appliance.calls.export import MEDIA_TYPES, export
from appliance.contract.calls import CALLS_AT_ONCE, CallDetail, CallList, Erased, ExportForm
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.contract.told import tell
from appliance.errors import NotFound
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action
from appliance.store import callers, calls
from appliance.store.search import Wanted

SessionId = Annotated[str, Path(max_length=64)]


CallerName = Annotated[
    str,
    Query(
        min_length=1,
        max_length=100,
        pattern=r"\S",
        description="the name that was given when the call began, or a telephone number that was left in it",
    ),
]

_GONE = also(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT)
_FILE: dict[int | str, dict[str, Any]] = {
    **also(HTTPStatus.NOT_FOUND),
    200: {
        "content": {kind.partition(";")[0]: {"schema": {"type": "string"}} for kind in MEDIA_TYPES.values()}
        | {MEDIA_TYPES[ExportForm.JSON]: {"schema": {"type": "array", "items": {"type": "object"}}}}
    },
}


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
                description='whole words, all said in one turn, those in "quotes" one after the other; or beginnings '
                "of words that all stand in the guest's name or number, or in what they left for staff, with its room",
            ),
        ] = None,
        since: Annotated[float | None, Query(ge=0, le=1e11, description="seconds since the epoch")] = None,
        until: Annotated[float | None, Query(ge=0, le=1e11, description="seconds since the epoch")] = None,
        kind: SessionKind | None = None,
        state: CallState | None = None,
        outcome: Outcome | None = None,
        room: Annotated[str | None, Query(max_length=100, description="the room's name")] = None,
        limit: Annotated[int, Query(ge=1, le=CALLS_AT_ONCE)] = 50,
        before: Annotated[
            str | None, Query(max_length=64, description="the session_id of the last call of the page before")
        ] = None,
    ) -> CallList:
        """A page of calls, newest first; with `q` those in which these words were said, or that are known by them."""
        wanted = Wanted(words=q, since=since, until=until, kind=kind, state=state, outcome=outcome, room_name=room)
        page = await parts.database.read(lambda tables: calls.page(tables, limit, before, wanted))
        if page is None:
            raise NotFound(f"there is no call {before!r} to go on from")
        return page

    @router.get(
        "/api/v1/calls/export", openapi_extra=needs(Action.CALLS_EXPORT), response_class=Response, responses=_FILE
    )
    async def export_caller(caller: CallerName, by: Caller, form: ExportForm = ExportForm.JSON) -> Response:
        """Everything that is kept of a caller's calls, as a file."""

        def work(tables: Tables) -> list[CallDetail]:
            found = [call for id_ in callers.calls_of(tables, caller) if (call := calls.detail(tables, id_))]
            parts.audit.write(tables, by, Action.CALLS_EXPORT.value, "caller", calls=len(found))
            return found

        found = await parts.database.run(work)
        if not found:
            raise NotFound("there is no call of a caller with this name or number")
        return _hand_out(found, form, "calls")

    @router.delete("/api/v1/calls", openapi_extra=needs(Action.CALLS_ERASE), responses=_GONE)
    async def erase_caller(caller: CallerName, by: Caller) -> Erased:
        """Erases all calls of a caller for good. 409, and nothing is erased, while one of them goes on."""
        return await parts.eraser.erase_caller(caller, by)

    @router.get(
        "/api/v1/calls/{session_id}/export",
        openapi_extra=needs(Action.CALLS_EXPORT),
        response_class=Response,
        responses=_FILE,
    )
    async def export_call(session_id: SessionId, by: Caller, form: ExportForm = ExportForm.JSON) -> Response:
        """Everything that is kept of a call, as a file."""

        def work(tables: Tables) -> CallDetail | None:
            call = calls.detail(tables, session_id)
            if call is not None:
                parts.audit.write(tables, by, Action.CALLS_EXPORT.value, f"call:{session_id}", calls=1)
            return call

        call = await parts.database.run(work)
        if call is None:
            raise NotFound(tell("call.unknown", call=repr(session_id)))
        return _hand_out([call], form, f"call-{session_id}")

    @router.delete("/api/v1/calls/{session_id}", openapi_extra=needs(Action.CALLS_ERASE), responses=_GONE)
    async def erase_call(session_id: SessionId, by: Caller) -> Erased:
        """Erases a call for good: transcript, events, requests. 409 while it goes on."""
        return await parts.eraser.erase_call(session_id, by)

    @router.get(
        "/api/v1/calls/{session_id}", openapi_extra=needs(Action.CALLS_READ), responses=also(HTTPStatus.NOT_FOUND)
    )
    async def read_call(session_id: SessionId) -> CallDetail:
        """One call with its transcript, tools and requests."""
        call = await parts.database.read(lambda tables: calls.detail(tables, session_id))
        if call is None:
            raise NotFound(tell("call.unknown", call=repr(session_id)))
        return call

    return router


def _hand_out(found: list[CallDetail], form: ExportForm, name: str) -> Response:
    ending = "txt" if form is ExportForm.TEXT else form.value
    told = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(export(found, form), media_type=MEDIA_TYPES[form], headers=told)
