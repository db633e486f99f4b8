"""Every error leaves in one shape: RFC 9457 problem details. No trace ever does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from appliance.contract.problems import ErrorCode, FieldProblem, Problem
from appliance.contract.sentences import FIELDS
from appliance.contract.told import Told
from appliance.errors import (
    AlreadyEnded,
    ApplianceError,
    BadKey,
    Conflict,
    Forbidden,
    Held,
    NotFound,
    NotUnderstood,
    StillOpen,
    TooMany,
    Unavailable,
)

RETRY_AFTER_S = 5

STATUS_OF: dict[type[ApplianceError], HTTPStatus] = {
    BadKey: HTTPStatus.UNAUTHORIZED,
    Forbidden: HTTPStatus.FORBIDDEN,
    NotFound: HTTPStatus.NOT_FOUND,
    Conflict: HTTPStatus.CONFLICT,
    NotUnderstood: HTTPStatus.UNPROCESSABLE_ENTITY,
    TooMany: HTTPStatus.TOO_MANY_REQUESTS,
    Unavailable: HTTPStatus.SERVICE_UNAVAILABLE,
}

_CODE_OF_STATUS: dict[int, ErrorCode] = {
    HTTPStatus.BAD_REQUEST: ErrorCode.MALFORMED,
    HTTPStatus.UNAUTHORIZED: ErrorCode.BAD_KEY,
    HTTPStatus.FORBIDDEN: ErrorCode.FORBIDDEN,
    HTTPStatus.NOT_FOUND: ErrorCode.NOT_FOUND,
    HTTPStatus.METHOD_NOT_ALLOWED: ErrorCode.METHOD_NOT_ALLOWED,
    HTTPStatus.CONFLICT: ErrorCode.CONFLICT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: ErrorCode.TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: ErrorCode.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY: ErrorCode.INVALID,
    HTTPStatus.TOO_MANY_REQUESTS: ErrorCode.TOO_MANY,
    HTTPStatus.SERVICE_UNAVAILABLE: ErrorCode.UNAVAILABLE,
}
"""What has no code of its own here is `unexpected`."""

_CODE_OF_PART = {
    "hours": ErrorCode.OFF_DUTY,
    "lines": ErrorCode.LINES_BUSY,
    "porter": ErrorCode.PORTER_UNAVAILABLE,
    "livekit": ErrorCode.LIVEKIT_UNAVAILABLE,
    "speech": ErrorCode.SPEECH_UNAVAILABLE,
    "store": ErrorCode.STORE_UNAVAILABLE,
}

_CODE_OF_CONFLICT: dict[type[Conflict], ErrorCode] = {
    AlreadyEnded: ErrorCode.ALREADY_ENDED,
    StillOpen: ErrorCode.STILL_OPEN,
    Held: ErrorCode.HELD,
}

_HEADERS: dict[int, dict[str, str]] = {
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": "Bearer"},
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": str(RETRY_AFTER_S)},
}

_LEFT_OUT = frozenset({"body", "query", "path", "header"})


def also(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """Problems that a route may answer with, for the OpenAPI."""
    form = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status.value: {"description": status.phrase, "content": form} for status in statuses}


PROBLEMS = also(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.SERVICE_UNAVAILABLE,
)
"""What every guarded route may answer; a route adds its own."""


def problem(
    status: int,
    detail: str | Told,
    errors: Sequence[FieldProblem] = (),
    headers: Mapping[str, str] | None = None,
    code: ErrorCode | None = None,
) -> Response:
    """The answer for an error; `detail` is a sentence for the person who sees it."""
    code = code or _CODE_OF_STATUS.get(status, ErrorCode.UNEXPECTED)
    told = detail if isinstance(detail, Told) else None
    title = HTTPStatus(status).phrase
    body = Problem(title=title, status=status, code=code, detail=str(detail), told=told, errors=list(errors))
    return Response(
        body.model_dump_json(),
        status,
        media_type="application/problem+json",
        headers={**_HEADERS.get(status, {}), **(headers or {})},
    )


def answer_for(error: ApplianceError) -> Response:
    """The answer for one of our own errors."""
    status = next((s for kind, s in STATUS_OF.items() if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)
    detail = error.told or str(error)
    match error:
        case TooMany():
            return problem(status, detail, headers={"Retry-After": str(error.retry_after_s)})
        case Unavailable():
            return problem(status, detail, code=_CODE_OF_PART.get(error.what))
        case Conflict():
            return problem(status, detail, code=_CODE_OF_CONFLICT.get(type(error)))
        case NotUnderstood():
            wrong = FieldProblem(field="text", message=str(error), told=error.told)
            return problem(status, "not valid: text", [wrong])
    return problem(status, detail)


def add_error_handlers(app: FastAPI) -> None:
    """What no handler here knows is caught by `middleware.RequestIds`."""
    app.add_exception_handler(ApplianceError, _on_appliance_error)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http_exception)


async def _on_appliance_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, ApplianceError)
    return answer_for(error)


async def _on_invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return invalid(error)


def invalid(error: RequestValidationError) -> Response:
    """The answer for fields that are not what they should be."""
    found = error.errors()
    if any(e["type"] == "json_invalid" for e in found):
        return problem(HTTPStatus.BAD_REQUEST, "the body is not JSON")
    fields = [
        FieldProblem(field=_field_name(e["loc"]), message=e["msg"].removeprefix("Value error, "), told=_told_of(e))
        for e in found
    ]
    names = ", ".join(dict.fromkeys(f.field for f in fields))
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, f"not valid: {names}", fields)


async def _on_http_exception(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    details = {
        HTTPStatus.BAD_REQUEST: "the request can't be read: is its body JSON in UTF-8?",
        HTTPStatus.NOT_FOUND: "there is nothing at this address; see /api/docs",
        HTTPStatus.METHOD_NOT_ALLOWED: "this address does not know this method; see /api/docs",
    }
    detail = details.get(HTTPStatus(error.status_code), error.detail)
    return problem(error.status_code, detail, headers=error.headers)


def _told_of(wrong: Mapping[str, Any]) -> Told | None:
    """Pydantic's own name for what is wrong, and ours, where it has a sentence."""
    code = f"field.{wrong['type'].removeprefix('field.')}"
    if code not in FIELDS:
        return None
    return Told(code=code, values={name: str(value) for name, value in wrong.get("ctx", {}).items()})


def _field_name(location: Sequence[int | str]) -> str:
    """("body", "metadata", "room") -> "metadata.room"; a body that is wrong as a whole is "body"."""
    inside = location[1:] if location and location[0] in _LEFT_OUT else location
    return ".".join(map(str, inside)) or str(location[0])
