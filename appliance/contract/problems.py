"""The one shape of every error of the API."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, Field

from appliance.contract.told import Told


class FieldProblem(BaseModel):
    """What is wrong with one field of the request."""

    field: str
    message: str
    told: Told | None = Field(default=None, description="the message by its code, to be said in other languages")


class ErrorCode(StrEnum):
    """Stays the same whatever the sentence beside it says; README.md tells what to do about each."""

    MALFORMED = "malformed"
    BAD_KEY = "bad_key"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    ALREADY_ENDED = "already_ended"
    STILL_OPEN = "still_open"
    HELD = "held"
    CONFLICT = "conflict"
    TOO_LARGE = "too_large"
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    INVALID = "invalid"
    TOO_MANY = "too_many"
    UNEXPECTED = "unexpected"
    OFF_DUTY = "off_duty"
    LINES_BUSY = "lines_busy"
    PORTER_UNAVAILABLE = "porter_unavailable"
    LIVEKIT_UNAVAILABLE = "livekit_unavailable"
    SPEECH_UNAVAILABLE = "speech_unavailable"
    STORE_UNAVAILABLE = "store_unavailable"
    UNAVAILABLE = "unavailable"


class Problem(BaseModel):
    """RFC 9457 problem details; the one shape of every error."""

    type: str = "about:blank"
    title: str
    status: int
    code: str = Field(description="one of ErrorCode; a newer appliance may know more")
    detail: str
    told: Told | None = Field(default=None, description="the detail by its code, to be said in other languages")
    errors: list[FieldProblem] = Field(default_factory=list)
