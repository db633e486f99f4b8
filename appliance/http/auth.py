"""Sign in, go on, sign out; who am I."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request

from appliance.contract.accounts import ChangePassword, Grant, Me, PasswordGrant, Tokens
from appliance.http.errors import PROBLEMS
from appliance.http.guard import Caller, address_of, asks_nobody, guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action

BASE = "/api/v1/auth"


def auth_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.delete(f"{BASE}/token", status_code=HTTPStatus.NO_CONTENT, openapi_extra=needs(Action.SELF_WRITE))
    async def sign_out(caller: Caller) -> None:
        """Ends the sign-in that the access token belongs to, with its refresh token."""
        await parts.sign_in.sign_out(caller)

    @router.get(f"{BASE}/me", openapi_extra=needs(Action.SELF_READ))
    async def read_me(caller: Caller) -> Me:
        """Whom this key or token stands for, and what it may do."""
        actions = sorted(action for action in Action if caller.may(action))
        return Me(who=caller.who, name=caller.name, role=caller.role.value, actions=list(actions))

    @router.put(f"{BASE}/password", status_code=HTTPStatus.NO_CONTENT, openapi_extra=needs(Action.SELF_WRITE))
    async def change_password(caller: Caller, ask: ChangePassword) -> None:
        """One's own password. It takes 12 characters or more."""
        await parts.users.change_own_password(caller, ask.old.get_secret_value(), ask.new.get_secret_value())

    return router


def token_routes(parts: Parts) -> APIRouter:
    """The door that is asked for a key by those who have none yet."""
    router = APIRouter(responses=PROBLEMS)

    @router.post(f"{BASE}/token", openapi_extra=asks_nobody())
    async def sign_in(request: Request, ask: Grant) -> Tokens:
        """Name and password, or a refresh token, for an access token of 15 minutes and a refresh token of 7 days.

        A refresh token works once; one that comes again ends the sign-in. After wrong passwords the account and the
        address have to wait, longer each time (429).
        """
        address = address_of(request)
        if isinstance(ask, PasswordGrant):
            return await parts.sign_in.with_password(ask.user_name, ask.password.get_secret_value(), address)
        return await parts.sign_in.with_refresh_token(ask.refresh_token.get_secret_value(), address)

    return router
