"""The support bundle: what whoever helps from afar needs to see."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter, Response

from appliance import __version__
from appliance.http.guard import Caller, guarded_router, needs
from appliance.http.parts import Parts
from appliance.observe.bundle import make_bundle
from appliance.security.roles import Action

_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}
}


def support_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.get(
        "/api/v1/support-bundle",
        openapi_extra=needs(Action.SUPPORT_EXPORT),
        response_class=Response,
        responses=_FILE,
    )
    async def export_bundle(by: Caller) -> Response:
        """A ZIP with health, figures, goals, settings and the end of each log; nothing of any guest."""
        health, figures = await parts.vitals.look(), await parts.recent.look()
        told = {
            "health.json": health.model_dump_json(indent=2),
            "figures.json": figures.model_dump_json(indent=2),
            "goals.json": parts.slo.report().model_dump_json(indent=2),
            "settings.json": parts.support.settings(),
        }
        content = await asyncio.to_thread(
            make_bundle, told, parts.support.logs_dir, __version__, names=parts.support.names
        )
        await parts.database.run(lambda tables: parts.audit.write(tables, by, Action.SUPPORT_EXPORT.value, "bundle"))
        told_name = {"Content-Disposition": 'attachment; filename="nightporter-support.zip"'}
        return Response(content, media_type="application/zip", headers=told_name)

    return router
