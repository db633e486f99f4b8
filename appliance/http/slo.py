"""How far the porter keeps what the hotel expects."""

from __future__ import annotations

from fastapi import APIRouter

from appliance.contract.objectives import SloReport
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action


def slo_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.get("/api/v1/slo", openapi_extra=needs(Action.SLO_READ))
    async def read_slo() -> SloReport:
        """Each objective with its target, and for the last hour, day and 30 days what share was good enough."""
        return parts.slo.report()

    return router
