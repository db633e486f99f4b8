"""The API as one ASGI application."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from appliance import __version__
from appliance.contract.events import EVENT
from appliance.contract.problems import Problem
from appliance.contract.reports import EventBatch
from appliance.contract.speech import MAX_BODY_BYTES, Transcribe
from appliance.http.api_keys import api_key_routes
from appliance.http.audit import audit_routes
from appliance.http.auth import auth_routes, token_routes
from appliance.http.calls import call_routes
from appliance.http.docs import docs_routes
from appliance.http.errors import add_error_handlers
from appliance.http.events import event_routes
from appliance.http.figures import figures_routes
from appliance.http.guard import ACTION, ANYBODY
from appliance.http.health import health_routes
from appliance.http.hotel import hotel_routes
from appliance.http.internal import internal_routes
from appliance.http.metrics import metrics_routes
from appliance.http.middleware import REQUEST_ID, AddressLimit, BodyLimit, RequestIds, SecurityHeaders
from appliance.http.parts import Parts
from appliance.http.requests import request_routes
from appliance.http.rooms import room_routes
from appliance.http.sessions import session_routes
from appliance.http.settings import settings_routes
from appliance.http.signalling import signalling_routes
from appliance.http.slo import slo_routes
from appliance.http.speech import speech_routes
from appliance.http.speech_stream import speech_stream_routes
from appliance.http.stepping_in import stepping_in_routes
from appliance.http.support import support_routes
from appliance.http.users import user_routes
from appliance.http.webhook import webhook_routes

_ABOUT = (
    "A night porter that answers a hotel's calls. Send `Authorization: Bearer <key>` with every request but "
    "/health/live (and /health and /metrics from this box); the access token that POST /api/v1/auth/token gives to "
    "people is such a key. Errors are problem details (RFC 9457). Two WebSockets are not listed below: events "
    "arrive live on /api/v1/events?after=CURSOR, and /api/v1/speech/transcribe-stream?sample_rate_hz=16000&channels=1"
    '&locale=en-GB takes binary messages of 16-bit PCM and answers in JSON, until the text {"type": "end"}.'
)


ROUTES: Final = (
    session_routes,
    room_routes,
    call_routes,
    stepping_in_routes,
    request_routes,
    hotel_routes,
    settings_routes,
    event_routes,
    speech_routes,
    speech_stream_routes,
    internal_routes,
    auth_routes,
    token_routes,
    user_routes,
    api_key_routes,
    audit_routes,
    webhook_routes,
    signalling_routes,
    health_routes,
    metrics_routes,
    slo_routes,
    figures_routes,
    support_routes,
)
"""Tried in this order."""


def create_app(parts: Parts) -> FastAPI:
    """Every part has to be open before the first request comes."""
    app = FastAPI(
        title="Nightporter",
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False},  # we have our own, and looking costs time
        # As one list: a router that is included is gone through twice for every request.
        routes=[route for routes in ROUTES for route in routes(parts).routes],
    )
    app.include_router(docs_routes(app))
    add_error_handlers(app)
    app.add_middleware(BodyLimit, longer={"/api/v1/speech/transcribe": MAX_BODY_BYTES})
    app.add_middleware(AddressLimit, limits=parts.limits, open_paths=_open_paths(app))
    if parts.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=parts.origins,
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", REQUEST_ID],
            expose_headers=["Retry-After", REQUEST_ID],
        )
    app.add_middleware(SecurityHeaders)
    app.add_middleware(RequestIds, new_id=parts.new_id)  # added last: the outermost
    document: dict[str, Any] = {}

    def openapi() -> dict[str, Any]:
        if not document:
            document.update(_describe(app))
        return document

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way to change the document
    return app


def _open_paths(app: FastAPI) -> frozenset[str]:
    """None of them has a parameter in it: test_app."""
    routes = [route for route in app.routes if isinstance(route, APIRoute)]
    return frozenset(route.path for route in routes if (route.openapi_extra or {}).get(ACTION) == ANYBODY)


def _describe(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=app.routes)
    for model in (EventBatch, Problem, Transcribe):  # read or written by hand, so FastAPI does not know them
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        parts = {**schema.pop("$defs", {}), model.__name__: schema}
        for name, part in parts.items():
            document["components"]["schemas"].setdefault(name, part)
    document["components"]["schemas"]["Event"] = EVENT.json_schema(ref_template="#/components/schemas/{model}")
    document["components"]["schemas"]["Event"].pop("$defs")  # they came with the batch
    document["components"]["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
    return document
