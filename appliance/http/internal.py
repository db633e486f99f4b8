"""Events of calls come in here, from the jobs in batches; whatever comes twice is stored once."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from sqlite_utils import Database as Tables

from appliance.contract.events import EVENT, Event, Source
from appliance.contract.reports import EventBatch, EventsAccepted, SessionStory
from appliance.errors import NotFound
from appliance.http.errors import also
from appliance.http.guard import guarded_router, needs
from appliance.http.parts import Parts
from appliance.security.roles import Action
from appliance.store import events, gaps, sessions

_BODY = {"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/EventBatch"}}}}
_ONE = {"required": True, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Event"}}}}

NOT_A_JOBS = frozenset({"session.changed", "request.changed", "request.due"})
ONLY_A_JOBS = NOT_A_JOBS | {"job.started", "call.holder", "control.done"}
"""What names a process, or says what staff did, is believed from a job alone."""


def internal_routes(parts: Parts) -> APIRouter:
    router = guarded_router(parts.identities)

    @router.post(
        "/internal/events",
        openapi_extra=needs(Action.EVENTS_POST, requestBody=_BODY),
        responses=also(HTTPStatus.NOT_FOUND),
    )
    async def post_events(request: Request) -> EventsAccepted:
        """Stores a job's events. 404 when a session in the batch was never started; the others' events are stored."""
        return await _store(parts, _read_batch(await request.body()).events)

    @router.get(
        "/internal/sessions/{session_id}/story",
        openapi_extra=needs(Action.EVENTS_POST),
        responses=also(HTTPStatus.NOT_FOUND),
    )
    async def read_story(session_id: Annotated[str, Path(max_length=64)]) -> SessionStory:
        """What the session's jobs have told, for a job that follows them: whoever may tell it may read it."""

        def read(tables: Tables) -> SessionStory | None:
            if sessions.find(tables, session_id) is None:
                return None
            return SessionStory(events=events.story(tables, session_id), newest_seq=gaps.newest_seq(tables, session_id))

        story = await parts.database.read(read)
        if story is None:
            raise NotFound(f"there is no session {session_id!r}")
        return story

    @router.post(
        "/call/event",
        openapi_extra=needs(Action.CALL_EVENTS_POST, requestBody=_ONE),
        responses=also(HTTPStatus.NOT_FOUND),
    )
    async def post_event(request: Request) -> EventsAccepted:
        """Stores one event of a call, from a program that takes part in it. 404 when its session was never started."""
        return await _store(parts, [_read_event(await request.body())])

    return router


async def _store(parts: Parts, told: list[Event]) -> EventsAccepted:
    done = await parts.database.run(lambda tables: events.ingest(tables, told))
    if done.unknown:
        raise NotFound(f"there is no session {', '.join(sorted(done.unknown))}")
    return EventsAccepted(stored=done.stored, repeated=done.repeated, missing=done.missing)


def _read_batch(body: bytes) -> EventBatch:
    """Read by pydantic's own parser: it refuses what can't be written down again, such as half a character."""
    try:
        batch = EventBatch.model_validate_json(body)
    except ValidationError as e:
        raise _invalid(e.errors()) from e
    for place, event in enumerate(batch.events):
        _check_author(event, NOT_A_JOBS, ("events", place))
    return batch


def _read_event(body: bytes) -> Event:
    try:
        event = EVENT.validate_json(body)
    except ValidationError as e:
        raise _invalid(e.errors()) from e
    _check_author(event, ONLY_A_JOBS, ())
    return event


def _check_author(event: Event, others: frozenset[str], place: tuple[str | int, ...]) -> None:
    if event.source is not Source.JOB or event.type in others:
        wrong = {"type": "value_error", "loc": ("body", *place, "source"), "msg": "this is not yours to tell"}
        raise RequestValidationError([wrong])


def _invalid(errors: list[ErrorDetails]) -> RequestValidationError:
    return RequestValidationError([{**x, "loc": ("body", *x["loc"])} for x in errors])
