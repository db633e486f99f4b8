"""The last hour in figures, for whoever looks after the box."""

from __future__ import annotations

from fastapi import APIRouter

from appliance.contract.figures import Figures
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action


def figures_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.get("/api/v1/figures", openapi_extra=needs(Action.FIGURES_READ))
    async def read_figures() -> Figures:
        """The machine and its GPUs now; how soon guests were answered in the last hour, step by step, and by whom."""
        return await parts.recent.look()

    return router
