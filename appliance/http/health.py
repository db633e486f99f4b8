"""Is it well? Open to programs on this box, to others with a key; that the appliance answers at all, to anybody."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from appliance.contract.health import Alive, Health, Ready, StoreHealth
from appliance.http.guard import FROM_AFAR, asks_nobody, authorize_from_afar, needs
from appliance.http.parts import Parts
from appliance.observe.vitals import reasons
from appliance.security.roles import Action
from appliance.store.migrations import MIGRATIONS


def health_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    @router.get("/health", openapi_extra=needs(Action.HEALTH_READ), responses=_down(Health))
    async def read_health(request: Request, response: Response) -> Health:
        """Healthy, degraded (calls still work) or down (503); with each part's reason and since when."""
        await authorize_from_afar(parts.identities, request, Action.HEALTH_READ)
        health = await parts.vitals.look()
        if health.status == "down":
            response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        return health

    @router.get("/health/live", openapi_extra=asks_nobody())
    async def read_live() -> Alive:
        """The appliance answers."""
        return Alive()

    @router.get("/health/ready", openapi_extra=needs(Action.HEALTH_READ), responses=_down(Ready))
    async def read_ready(request: Request, response: Response) -> Ready:
        """Calls can be answered, or 503 with what is in the way."""
        await authorize_from_afar(parts.identities, request, Action.HEALTH_READ)
        health = await parts.vitals.look()
        if health.status == "down":
            response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        return Ready(ready=health.status != "down", reasons=reasons(health))

    @router.get("/health/db", openapi_extra=needs(Action.HEALTH_READ), responses=_down(StoreHealth))
    async def read_store_health(request: Request, response: Response) -> StoreHealth:
        """The store works, or 503 with the cause and what to do."""
        await authorize_from_afar(parts.identities, request, Action.HEALTH_READ)
        trouble = await parts.database.check()
        told: dict[str, Any] = {"version": len(MIGRATIONS), "size_bytes": parts.database.size_bytes()}
        if trouble is None:
            return StoreHealth(ok=True, **told)
        response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        return StoreHealth(ok=False, cause=trouble.cause, reason=str(trouble.reason), since=trouble.since, **told)

    return router


def _down(body: type[BaseModel]) -> dict[int | str, dict[str, Any]]:
    return {**FROM_AFAR, HTTPStatus.SERVICE_UNAVAILABLE.value: {"model": body}}
