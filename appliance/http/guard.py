"""Nobody passes without a key that allows the route's action; the key is asked for before the body is read."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Annotated, Any, Final, Protocol

from fastapi import APIRouter, Depends, Request, Response
from fastapi.routing import APIRoute
from starlette.requests import HTTPConnection

from appliance.contract.told import tell
from appliance.errors import Forbidden
from appliance.http.direct import short_way
from appliance.http.errors import PROBLEMS, also
from appliance.security.identity import Identity
from appliance.security.roles import Action

ACTION: Final = "x-action"
"""Where a route's action stands in the OpenAPI."""

ANYBODY: Final = "anybody"
"""Stands there for a route that asks for no key."""

FROM_AFAR: Final = also(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS)
"""What a route of `authorize_from_afar` may answer besides its own."""


class Identities(Protocol):
    async def identify(self, bearer: str | None, address: str) -> Identity:
        """Whom a bare key or token stands for that is shown from `address`. Raises BadKey, TooMany."""
        ...


async def authorize(identities: Identities, connection: HTTPConnection, action: Action) -> Identity:
    """Who asks, and from where. Raises BadKey, TooMany, Forbidden."""
    scheme, _, bearer = connection.headers.get("authorization", "").partition(" ")
    shown = bearer.strip() if scheme.lower() == "bearer" else None
    identity = await identities.identify(shown, address_of(connection))
    if not identity.may(action):
        raise Forbidden(tell("may_not", name=identity.name, role=identity.role.value, action=action.value))
    return identity


async def authorize_from_afar(identities: Identities, connection: HTTPConnection, action: Action) -> None:
    """Programs of this box need no key. Raises BadKey, TooMany, Forbidden."""
    if not _is_local(connection):
        await authorize(identities, connection, action)


def _is_local(connection: HTTPConnection) -> bool:
    try:
        return ipaddress.ip_address(address_of(connection)).is_loopback
    except ValueError:
        return False


def address_of(connection: HTTPConnection) -> str:
    """From where it comes; the server sees through a proxy of this box that says for whom it asks."""
    return connection.client.host if connection.client else "unknown"


def needs(action: Action, **more: Any) -> dict[str, Any]:
    """A route's `openapi_extra`: the action it needs; read by the guard, the documentation and the tests."""
    return {ACTION: action.value, "security": [{"bearer": []}], **more}


def asks_nobody(**more: Any) -> dict[str, Any]:
    """The `openapi_extra` of a route that is open, or that looks at something else than a key; no guarded one."""
    return {ACTION: ANYBODY, **more}


async def _read_caller(request: Request) -> Identity:
    """A coroutine, because FastAPI asks a plain function on a thread, which takes longer than all the rest."""
    caller: Identity = request.state.caller
    return caller


Caller = Annotated[Identity, Depends(_read_caller)]
"""A parameter of a guarded route: who asks."""


def guarded_router(identities: Identities) -> APIRouter:
    """A router whose routes all say `openapi_extra=needs(action)`; one that doesn't fails when it is made."""

    class Guarded(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            action = Action((self.openapi_extra or {})[ACTION])
            directly, handle = short_way(self, _read_caller), super().get_route_handler()

            async def guard(request: Request) -> Response:
                caller = await authorize(identities, request, action)
                if directly is not None:
                    return await directly(request, caller)
                request.state.caller = caller
                return await handle(request)

            return guard

    return APIRouter(route_class=Guarded, responses=PROBLEMS)
