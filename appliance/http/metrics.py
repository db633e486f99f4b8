"""What Prometheus reads: open to programs on this box, to others with a key."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response
from prometheus_client.exposition import choose_encoder

from appliance.http.guard import FROM_AFAR, authorize_from_afar, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action

_TEXT: dict[int | str, dict[str, Any]] = {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}}


def metrics_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    @router.get(
        "/metrics",
        openapi_extra=needs(Action.METRICS_READ),
        response_class=Response,
        responses={**_TEXT, **FROM_AFAR},
    )
    async def read_metrics(request: Request) -> Response:
        """In Prometheus' text format. From another machine it needs a key that allows `metrics.read`."""
        await authorize_from_afar(parts.identities, request, Action.METRICS_READ)
        await asyncio.gather(*(collector.look() for collector in parts.collectors))
        encode, content_type = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(parts.metrics.registry), headers={"Content-Type": content_type})

    return router
