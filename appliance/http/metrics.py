"""What Prometheus reads: open to programs on this box, to others with a key."""

from __future__ import annotations

import asyncio
import ipaddress
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response
from prometheus_client.exposition import choose_encoder

from appliance.http.errors import also
from appliance.http.guard import authorize, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action

_TEXT: dict[int | str, dict[str, Any]] = {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}}


def metrics_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    @router.get(
        "/metrics",
        openapi_extra=needs(Action.METRICS_READ),
        response_class=Response,
        responses={
            200: {"content": {"text/plain": {"schema": {"type": "string"}}}},
            **also(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
        },
    )
    async def read_metrics(request: Request) -> Response:
        """In Prometheus' text format. From another machine it needs a key that allows `metrics.read`."""
        if not _is_local(request):
            await authorize(parts.identities, request, Action.METRICS_READ)
        await asyncio.gather(*(collector.look() for collector in parts.collectors))
        encode, content_type = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(parts.metrics.registry), headers={"Content-Type": content_type})

    return router


def _is_local(request: Request) -> bool:
    """Whether the asking program runs on this box; the server sees through a proxy that says for whom it asks."""
    try:
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
