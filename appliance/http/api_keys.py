"""API keys of programs, for administrators and managers."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.exceptions import RequestValidationError

from appliance.contract.accounts import ApiKey, ApiKeyCreated, ApiKeyList, NewApiKey
from appliance.contract.told import tell
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.identity import Identity
from appliance.security.roles import Action, Role, actions_of


def api_key_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    base = "/api/v1/api-keys"

    @router.get(base, openapi_extra=needs(Action.API_KEYS_READ))
    async def list_keys() -> ApiKeyList:
        """All keys, those that don't work any more too, without the keys themselves."""
        return ApiKeyList(keys=await parts.api_keys.list())

    @router.post(base, status_code=HTTPStatus.CREATED, openapi_extra=needs(Action.API_KEYS_WRITE))
    async def make_key(caller: Caller, ask: NewApiKey) -> ApiKeyCreated:
        """A new key, for what the asker may do too. It is in this answer and nowhere else."""
        return await parts.api_keys.make(caller, ask, _read_scopes(ask, caller))

    @router.delete(
        f"{base}/{{key_id}}", openapi_extra=needs(Action.API_KEYS_WRITE), responses=also(HTTPStatus.NOT_FOUND)
    )
    async def revoke_key(caller: Caller, key_id: Annotated[str, Path(max_length=64)]) -> ApiKey:
        """It opens nothing from now on; it stays in the list."""
        return await parts.api_keys.revoke(caller, key_id)

    return router


def _read_scopes(ask: NewApiKey, caller: Identity) -> frozenset[Action]:
    """Raises RequestValidationError that names the first action that the role does not allow, or that is none.

    Nobody gives away what they may not do; only administrators may let a program post what a call's own job does.
    """
    allowed = actions_of(Role(ask.role))
    if caller.role is not Role.ADMIN:
        allowed &= actions_of(caller.role)
    for place, scope in enumerate(ask.scopes):
        if scope not in allowed:
            told = tell("field.scope", role=ask.role, actions=", ".join(sorted(allowed)))
            wrong = {"type": told.code, "loc": ("body", "scopes", place), "msg": str(told), "ctx": told.values}
            raise RequestValidationError([wrong])
    return frozenset(Action(scope) for scope in ask.scopes)
