"""Nobody passes without a key that allows the route's action; the key is asked for before the body is read."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from fastapi import APIRouter, Request, Response
from fastapi.routing import APIRoute

from appliance.errors import Forbidden
from appliance.http.errors import PROBLEMS
from appliance.security.roles import Action, Role, allows

ACTION = "x-action"
"""Where a route's action stands in the OpenAPI."""


class Keys(Protocol):
    def role_of(self, bearer: str | None) -> Role:
        """Raises BadKey."""
        ...


def authorize(keys: Keys, authorization: str | None, action: Action) -> None:
    """`authorization` is the header as it came. Raises BadKey, Forbidden."""
    scheme, _, bearer = (authorization or "").partition(" ")
    role = keys.role_of(bearer.strip() if scheme.lower() == "bearer" else None)
    if not allows(role, action):
        raise Forbidden(f"a key of the {role.value} may not do this ({action.value})")


def needs(action: Action, **more: Any) -> dict[str, Any]:
    """A route's `openapi_extra`: the action it needs; read by the guard, the documentation and the tests."""
    return {ACTION: action.value, "security": [{"bearer": []}], **more}


def guarded_router(keys: Keys) -> APIRouter:
    """A router whose routes all say `openapi_extra=needs(action)`; one that doesn't fails when it is made."""

    class Guarded(APIRoute):
        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            action = Action((self.openapi_extra or {})[ACTION])
            handle = super().get_route_handler()

            async def guard(request: Request) -> Response:
                authorize(keys, request.headers.get("authorization"), action)
                return await handle(request)

            return guard

    return APIRouter(route_class=Guarded, responses=PROBLEMS)
