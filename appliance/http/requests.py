"""What calls left for staff to do: the list, and what staff do about each."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Query

from appliance.contract.events import RequestKind
from appliance.contract.requests import FinishRequest, RequestList, RequestState, StaffRequest, WriteNote
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action
from appliance.store.requests import Sought

Name = Annotated[str, Path(max_length=64)]

_ONE = also(HTTPStatus.NOT_FOUND)
_ACT = also(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT)


def request_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    base = "/api/v1/requests"
    one = f"{base}/{{session_id}}/{{request_id}}"

    @router.get(base, openapi_extra=needs(Action.REQUESTS_READ))
    async def list_requests(
        *,
        state: Annotated[list[RequestState], Query(max_length=4, description="any by default")] = [],  # noqa: B006
        kind: RequestKind | None = None,
        session_id: Annotated[str | None, Query(max_length=64)] = None,
        q: Annotated[str | None, Query(min_length=1, max_length=200, description="part of what is to be done")] = None,
        limit: Annotated[int, Query(ge=1, le=500)] = 200,
        after: Annotated[str, Query(pattern=r"^\d{1,9}$", description="`next` of the page before")] = "0",
    ) -> RequestList:
        """What is not finished first, alerts before all; nothing of it depends on a desktop being open."""
        sought = Sought(states=state, kind=kind, session_id=session_id, words=q)
        return await parts.errands.page(sought, int(after), limit)

    @router.get(one, openapi_extra=needs(Action.REQUESTS_READ), responses=_ONE)
    async def read_request(session_id: Name, request_id: Name) -> StaffRequest:
        """One request."""
        return await parts.errands.read(session_id, request_id)

    @router.post(f"{one}/claim", openapi_extra=needs(Action.REQUESTS_WRITE), responses=_ACT)
    async def claim_request(caller: Caller, session_id: Name, request_id: Name) -> StaffRequest:
        """Take it up. 409 when somebody else has, or it is over."""
        return await parts.errands.claim(caller, session_id, request_id)

    @router.post(f"{one}/release", openapi_extra=needs(Action.REQUESTS_WRITE), responses=_ACT)
    async def release_request(caller: Caller, session_id: Name, request_id: Name) -> StaffRequest:
        """Give it back; a manager may take it away from somebody. 409 when it is over."""
        return await parts.errands.release(caller, session_id, request_id)

    @router.post(f"{one}/done", openapi_extra=needs(Action.REQUESTS_WRITE), responses=_ACT)
    async def finish_request(caller: Caller, session_id: Name, request_id: Name, ask: FinishRequest) -> StaffRequest:
        """It is done. 403 when somebody else has it, 409 when it is over."""
        return await parts.errands.finish(caller, session_id, request_id, ask.note)

    @router.post(f"{one}/notes", openapi_extra=needs(Action.REQUESTS_WRITE), responses=_ONE)
    async def write_note(caller: Caller, session_id: Name, request_id: Name, ask: WriteNote) -> StaffRequest:
        """Write something beside it."""
        return await parts.errands.write(caller, session_id, request_id, ask.text)

    return router
