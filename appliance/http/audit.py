"""The audit as administrators read it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from appliance.contract.audit import AuditPage
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action
from appliance.store import audit


def audit_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.get("/api/v1/audit", openapi_extra=needs(Action.AUDIT_READ))
    async def read_audit(
        limit: Annotated[int, Query(ge=1, le=500)] = 100,
        before: Annotated[
            int | None, Query(ge=1, le=2**53, description="the number of the last entry of the page before")
        ] = None,
        who: Annotated[str | None, Query(max_length=100)] = None,
        act: Annotated[str | None, Query(max_length=100)] = None,
    ) -> AuditPage:
        """A page of the audit, newest first; `nightporter audit verify` tells whether it is whole."""
        return await parts.database.read(lambda tables: audit.page(tables, limit, before, who, act))

    return router
