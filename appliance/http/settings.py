"""What managers set while the porter runs."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter

from appliance.contract.settings import SaveSettings, SettingsVersion
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action


def settings_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    path = "/api/v1/settings"

    @router.get(path, openapi_extra=needs(Action.SETTINGS_READ), response_model_by_alias=True)
    async def read_settings() -> SettingsVersion:
        """What holds now, and which of it only whoever looks after the box can change."""
        return parts.settings.read()

    @router.put(
        path,
        openapi_extra=needs(Action.SETTINGS_WRITE),
        responses=also(HTTPStatus.CONFLICT),
        response_model_by_alias=True,
    )
    async def save_settings(caller: Caller, ask: SaveSettings) -> SettingsVersion:
        """For the next call and the next night. 409 when somebody has saved since, or one of them is fixed."""
        return await parts.settings.save(caller, ask)

    return router
