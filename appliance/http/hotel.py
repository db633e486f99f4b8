"""The hotel's own words: what the porter tells, and who changed it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path

from appliance.contract.hotel import HotelVersion, HotelVersions, SaveHotel
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action


def hotel_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    base = "/api/v1/hotel"

    @router.get(base, openapi_extra=needs(Action.HOTEL_READ), response_model_by_alias=True)
    async def read_hotel() -> HotelVersion:
        """What the next call goes by; version 0 is the hotel's folder, of which nobody has saved another one."""
        return await parts.hotel.read()

    @router.put(
        base, openapi_extra=needs(Action.HOTEL_WRITE), responses=also(HTTPStatus.CONFLICT), response_model_by_alias=True
    )
    async def save_hotel(caller: Caller, ask: SaveHotel) -> HotelVersion:
        """A new version, for the next call on. 409 when another one was saved since `version` was read."""
        return await parts.hotel.save(caller, ask)

    @router.get(f"{base}/versions", openapi_extra=needs(Action.HOTEL_READ))
    async def list_versions() -> HotelVersions:
        """Who saved what when, newest first."""
        return await parts.hotel.versions()

    @router.get(
        f"{base}/versions/{{version}}",
        openapi_extra=needs(Action.HOTEL_READ),
        responses=also(HTTPStatus.NOT_FOUND),
        response_model_by_alias=True,
    )
    async def read_version(version: Annotated[int, Path(ge=1, le=2**53)]) -> HotelVersion:
        """One that was saved; save its `hotel` again to go back to it."""
        return await parts.hotel.read_version(version)

    return router
