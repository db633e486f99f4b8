"""Events from the jobs come in here; whatever comes twice is stored once."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from appliance.contract.api import EventBatch, EventsAccepted
from appliance.contract.events import Source
from appliance.errors import NotFound
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action
from appliance.store import events

_BODY = {"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/EventBatch"}}}}


def internal_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.post("/internal/events", openapi_extra=needs(Action.EVENTS_POST, requestBody=_BODY))
    async def post_events(request: Request) -> EventsAccepted:
        """Stores a job's events. 404 when a session in the batch was never started; the others' events are stored."""
        batch = _read_batch(await request.body())
        told = await parts.database.run(lambda tables: events.ingest(tables, batch.events))
        if told.unknown:
            raise NotFound(f"there is no session {', '.join(sorted(told.unknown))}")
        return EventsAccepted(stored=told.stored, repeated=told.repeated)

    return router


def _read_batch(body: bytes) -> EventBatch:
    """Read by pydantic's own parser: it refuses what can't be written down again, such as half a character."""
    try:
        batch = EventBatch.model_validate_json(body)
    except ValidationError as e:
        raise RequestValidationError([{**x, "loc": ("body", *x["loc"])} for x in e.errors()]) from e
    for place, event in enumerate(batch.events):
        if event.source is not Source.JOB or event.type == "session.changed":
            wrong = {"type": "value_error", "loc": ("body", "events", place, "source"), "msg": "a job writes its own"}
            raise RequestValidationError([wrong])
    return batch
