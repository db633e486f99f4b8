"""Is it well? The routes that anybody may ask."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Response
from pydantic import BaseModel

from appliance.contract.health import Alive, Health, Ready, StoreHealth
from appliance.http.guard import asks_nobody
from appliance.http.parts import Parts
from appliance.observe.vitals import reasons
from appliance.store.migrations import MIGRATIONS


def health_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    @router.get("/health", openapi_extra=asks_nobody(), responses=_down(Health))
    async def read_health(response: Response) -> Health:
        """Healthy, degraded (calls still work) or down (503); with each part's reason and since when."""
        health = await parts.vitals.look()
        if health.status == "down":
            response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        return health

    @router.get("/health/live", openapi_extra=asks_nobody())
    async def read_live() -> Alive:
        """The appliance answers."""
        return Alive()

    @router.get("/health/ready", openapi_extra=asks_nobody(), responses=_down(Ready))
    async def read_ready(response: Response) -> Ready:
        """Calls can be answered, or 503 with what is in the way."""
        health = await parts.vitals.look()
        if health.status == "down":
            response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        return Ready(ready=health.status != "down", reasons=reasons(health))

    @router.get("/health/db", openapi_extra=asks_nobody(), responses=_down(StoreHealth))
    async def read_store_health(response: Response) -> StoreHealth:
        """The store works, or 503 with the cause and what to do."""
        trouble = await parts.database.check()
        told: dict[str, Any] = {"version": len(MIGRATIONS), "size_bytes": parts.database.size_bytes()}
        if trouble is None:
            return StoreHealth(ok=True, **told)
        response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        return StoreHealth(ok=False, cause=trouble.cause, reason=trouble.reason, since=trouble.since, **told)

    return router


def _down(body: type[BaseModel]) -> dict[int | str, dict[str, Any]]:
    return {HTTPStatus.SERVICE_UNAVAILABLE.value: {"model": body}}
