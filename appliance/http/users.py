"""People who may sign in, for administrators, and for managers as far as they are no managers."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path

from appliance.contract.accounts import NewUser, User, UserChange, UserList
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action

UserId = Annotated[str, Path(max_length=64)]


def user_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    base = "/api/v1/users"

    @router.get(base, openapi_extra=needs(Action.USERS_READ))
    async def list_users() -> UserList:
        """Everybody who may sign in or once might."""
        return UserList(users=await parts.users.list())

    @router.post(
        base,
        status_code=HTTPStatus.CREATED,
        openapi_extra=needs(Action.USERS_WRITE),
        responses=also(HTTPStatus.CONFLICT),
    )
    async def add_user(caller: Caller, ask: NewUser) -> User:
        """409 when the name is taken."""
        return await parts.users.add(caller, ask)

    @router.get(f"{base}/{{user_id}}", openapi_extra=needs(Action.USERS_READ), responses=also(HTTPStatus.NOT_FOUND))
    async def read_user(user_id: UserId) -> User:
        """One person."""
        return await parts.users.read(user_id)

    @router.patch(
        f"{base}/{{user_id}}",
        openapi_extra=needs(Action.USERS_WRITE),
        responses=also(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT),
    )
    async def change_user(caller: Caller, user_id: UserId, ask: UserChange) -> User:
        """Another name, role or password, or shut out with `disabled`. 409 for the last administrator.

        A manager changes viewers and staff only (403), and makes nobody more than that.
        """
        return await parts.users.change(caller, user_id, ask)

    return router
