"""Rooms as they stand in LiveKit, for whoever looks after the box."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path

from appliance.contract.rooms import MonitoredRooms, RoomStatus, RoomStatuses
from appliance.http.errors import also
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action


def room_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)
    base = "/api/v1/rooms"

    @router.get(
        f"{base}/status/{{room_name}}", openapi_extra=needs(Action.ROOMS_READ), responses=also(HTTPStatus.NOT_FOUND)
    )
    async def read_room(room_name: Annotated[str, Path(max_length=100)], caller: Caller) -> RoomStatus:
        """One room of an open call, looked at now."""
        return await parts.keepalive.status(room_name, caller)

    @router.get(f"{base}/monitored", openapi_extra=needs(Action.ROOMS_READ))
    async def list_monitored(caller: Caller) -> MonitoredRooms:
        """The rooms that are looked at every 30 s: those of open calls."""
        return MonitoredRooms(rooms=await parts.keepalive.monitored(caller))

    @router.get(f"{base}/all-statuses", openapi_extra=needs(Action.ROOMS_READ))
    async def list_statuses(caller: Caller) -> RoomStatuses:
        """All of them, as they were at the last look."""
        return RoomStatuses(rooms=await parts.keepalive.statuses(caller))

    return router
