"""LiveKit's webhook: no key opens it, but LiveKit's own signature."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request

from appliance.bridge.webhooks import WEBHOOK_PATH
from appliance.contract.rooms import NoticeTaken
from appliance.http.errors import also
from appliance.http.guard import asks_nobody
from appliance.http.parts import Parts

_BODY = {"required": True, "content": {"application/webhook+json": {"schema": {"type": "object"}}}}


def webhook_routes(parts: Parts) -> APIRouter:
    router = APIRouter()

    @router.post(
        WEBHOOK_PATH,
        openapi_extra=asks_nobody(requestBody=_BODY),
        responses=also(
            HTTPStatus.UNAUTHORIZED,
            HTTPStatus.CONFLICT,
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            HTTPStatus.SERVICE_UNAVAILABLE,
        ),
    )
    async def take_notice(request: Request) -> NoticeTaken:
        """Signed by LiveKit (401 else), and told once (409 else). What is not known here is acknowledged."""
        notice = parts.webhooks.read(await request.body(), request.headers.get("authorization"))
        return NoticeTaken(taken=await parts.notices.take(notice))

    return router
