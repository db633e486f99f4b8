"""The bodies with which sessions are started, looked at, ended and summed up."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

MetadataKey = Annotated[str, StringConstraints(min_length=1, max_length=64)]

MAX_METADATA_BYTES = 8 * 2**10


def metadata_bytes(metadata: dict[str, str]) -> bytes:
    """The metadata as it travels and is stored: JSON in UTF-8."""
    return json.dumps(metadata, ensure_ascii=False).encode()


def _is_short(metadata: dict[str, str]) -> dict[str, str]:
    length = len(metadata_bytes(metadata))
    if length > MAX_METADATA_BYTES:
        raise ValueError(f"as JSON it takes {length} bytes; {MAX_METADATA_BYTES} are allowed")
    return metadata


Metadata = Annotated[dict[MetadataKey, str], AfterValidator(_is_short)]
"""What a caller wants to find again: kept whole, never read here."""

ShortText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100, pattern=r"^[^\x00-\x1f\x7f]*$")]
"""A line that a person typed: no control characters, at most 100 characters."""


class AgentType(StrEnum):
    """Which agent answers."""

    PORTER = "porter"


class SessionKind(StrEnum):
    """Where a call comes from."""

    TEST = "test"
    BROWSER = "browser"
    MIC = "mic"
    PHONE = "phone"


class CallState(StrEnum):
    """The life of a session's row; the last three are ends."""

    REQUESTED = "requested"
    STARTING = "starting"
    READY = "ready"
    LIVE = "live"
    PAUSED = "paused"
    ENDING = "ending"
    ENDED = "ended"
    FAILED = "failed"
    INTERRUPTED = "interrupted"

    @property
    def is_over(self) -> bool:
        return self in (CallState.ENDED, CallState.FAILED, CallState.INTERRUPTED)


class EndReason(StrEnum):
    """Why a call is over, where no person gave a reason of their own; kept with the call."""

    GUEST_LEFT = "guest left"
    GUEST_SAID_GOODBYE = "guest said goodbye"
    GUEST_WAS_SILENT = "guest was silent"
    NOBODY_JOINED = "nobody joined"
    TIME_LIMIT = "time limit"
    SHUT_DOWN = "shut down"
    FAILED = "failed"
    OVER_THE_API = "ended over the API"
    ROOM_VANISHED = "its room vanished"
    RESTARTED = "Nightporter was restarted"
    BEING_ENDED = "it was being ended"
    NO_SIGN_OF_LIFE = "no sign of life for hours"
    NOT_BEGUN = "the porter could not begin"
    NO_PORTER = "the porter could not be brought back"
    NO_WORDS = "no way to answer: words"
    NO_BRAIN = "no way to answer: brain"
    NO_TOOL = "no way to answer: tool"
    NO_VOICE = "no way to answer: voice"


ENDED_BY: Final = "ended by {name}"
RESTARTED_UNDER: Final = "Nightporter was restarted while {name} had the call"
NOT_STARTED: Final = "could not be started: {why}"
"""Reasons with something filled in."""


class StartSession(BaseModel):
    """Ask for a conversation; every field may be left out."""

    model_config = ConfigDict(extra="forbid")

    user_name: ShortText | None = Field(default=None, description="the guest's name, shown to staff")
    caller_number: Annotated[str, StringConstraints(pattern=r"^[+(]?[0-9][0-9 ()./-]{2,38}$")] | None = Field(
        default=None, description="the telephone number that calls, where the line tells it; shown to staff"
    )
    locale: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] | None = Field(
        default=None, description="without one the number's that was called, or the hotel's default"
    )
    voice_id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{1,40}$")] | None = None
    opening_line: (
        Annotated[
            str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=r"^[^\x00-\x1f\x7f]*$")
        ]
        | None
    ) = Field(default=None, description="what the porter says first, instead of the hotel's greeting")
    agent_type: AgentType = AgentType.PORTER
    kind: SessionKind = SessionKind.BROWSER
    preview: bool = Field(
        default=False, description="the room is made ahead, is named preview_..., and waits two hours for its guest"
    )
    time_limit_s: int | None = Field(
        default=None, ge=60, le=4 * 3600, description="how long the guest may talk; without it the hotel's own limit"
    )
    metadata: Metadata = Field(default_factory=dict, description="8 KiB at most, as JSON")


class SessionStarted(BaseModel):
    """How the guest joins. The token is shown here once and stored nowhere."""

    session_id: str
    room_name: str
    token: str
    livekit_url: str
    agent_type: AgentType
    expires_at: float = Field(description="when the token stops working, seconds since the epoch")


class SessionStatus(BaseModel):
    """One session as LiveKit and the store see it now."""

    session_id: str
    room_name: str
    state: CallState
    state_reason: str | None
    active: bool
    participants: int = Field(ge=0, description="guests in the room, neither porter nor staff counted")
    agent_connected: bool
    time_limit_s: int
    created_at: float


class ActiveSession(BaseModel):
    """A session that is not over."""

    session_id: str
    room_name: str
    owner: str = Field(description="who started it, as `GET /api/v1/auth/me` names them")
    kind: SessionKind
    state: CallState
    user_name: str | None
    locale: str
    time_limit_s: int
    metadata: dict[str, str]
    created_at: float
    last_sign_at: float = Field(description="when it last gave a sign of life, seconds since the epoch")


class ActiveSessions(BaseModel):
    """A page of sessions that are not over, oldest first."""

    sessions: list[ActiveSession]
    next: str | None = Field(description="ask again with `after=` this for the next page; null: this is the last")


class SessionEnded(BaseModel):
    """What ending a session did, step by step; a failing step never stops the next ones."""

    room_name: str
    steps: dict[str, str] = Field(description="step -> what was done, or what went wrong")
    complete: bool = Field(default=True, description="false: a step failed; the appliance goes on trying")


class Outcome(StrEnum):
    """What came of a call, in a word."""

    ANSWERED = "answered"
    REQUEST_LEFT = "request_left"
    TO_STAFF = "to_staff"
    NOTHING_SAID = "nothing_said"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class Finalize(BaseModel):
    """What only the job knows of a call that is over."""

    model_config = ConfigDict(extra="forbid")

    prompt_tokens: int = Field(default=0, ge=0, le=2**40)
    completion_tokens: int = Field(default=0, ge=0, le=2**40)
    cost: float = Field(default=0.0, ge=0, le=1e9, description="of models that cost money, in the hotel's currency")


class Finalized(BaseModel):
    """A call summed up."""

    session_id: str
    state: CallState
    state_reason: str | None
    outcome: Outcome
    duration_s: float = Field(ge=0, description="from the request to the end")
    turns: int
    prompt_tokens: int
    completion_tokens: int
    cost: float
