"""Is it well? The one route that anybody may ask."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import APIRouter, Response

from appliance import __version__
from appliance.contract.api import Health, ProcessHealth, ProcessState
from appliance.http.guard import asks_nobody
from appliance.http.parts import Parts


def health_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    @router.get(
        "/health", openapi_extra=asks_nobody(), responses={HTTPStatus.SERVICE_UNAVAILABLE.value: {"model": Health}}
    )
    async def read_health(response: Response) -> Health:
        """Healthy, degraded (calls still work) or down (503); with each part's reason."""
        store, processes = await parts.database.check(), parts.processes()
        status = judge(store, processes, parts.essential)
        if status == "down":
            response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        return Health(status=status, version=__version__, store=store, processes=list(processes))

    return router


def judge(store: str, processes: Sequence[ProcessHealth], essential: frozenset[str]) -> str:
    """Calls work while the essential processes are ready; without a store no new one can start."""
    not_ready = {p.name for p in processes if p.state is not ProcessState.READY}
    missing = essential - {p.name for p in processes}
    if store != "ok" or not_ready & essential or missing:
        return "down"
    return "degraded" if not_ready else "healthy"
