"""The bodies of the HTTP API, as both the server and its clients read them."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from appliance.contract.events import Event, Latency, RequestKind, Role

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


class StartSession(BaseModel):
    """Ask for a conversation; every field may be left out."""

    model_config = ConfigDict(extra="forbid")

    user_name: ShortText | None = Field(default=None, description="the guest's name, shown to staff")
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
    participants: int = Field(ge=0, description="people in the room, the porter not counted")
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


class Turn(BaseModel):
    """One turn of a call's transcript."""

    turn_id: str
    role: Role
    text: str
    language: str
    started_at: float
    ended_at: float
    interrupted: bool
    latency: Latency | None = None


class ToolUse(BaseModel):
    """One question or act of the brain; `ok` and `result` are null while it runs."""

    call_id: str
    name: str
    arguments: dict[str, Any]
    ok: bool | None = None
    result: Any = None
    called_at: float
    took_s: float | None = None


class Request(BaseModel):
    """Something a call left for staff to do."""

    request_id: str
    session_id: str
    kind: RequestKind
    urgent: bool
    summary: str
    details: dict[str, str]
    due_at: float | None
    created_at: float


class CallSummary(BaseModel):
    """A call in the list."""

    session_id: str
    room_name: str
    kind: SessionKind
    user_name: str | None
    locale: str
    state: CallState
    state_reason: str | None
    outcome: Outcome | None = Field(default=None, description="of a call that is over")
    created_at: float
    ended_at: float | None
    turns: int
    requests: int
    urgent: bool = Field(description="it left an urgent request")
    found: str | None = Field(default=None, description="the last that was said with the words that were searched for")


class CallDetail(CallSummary):
    """A call with all that was said and done."""

    transcript: list[Turn]
    tools: list[ToolUse]
    left_for_staff: list[Request]
    events_cursor: int = Field(description="the newest event this answer includes; watch on from here")


class CallList(BaseModel):
    """A page of calls, newest first."""

    calls: list[CallSummary]
    events_cursor: int = Field(description="the newest event this answer includes; watch on from here")


class ExportForm(StrEnum):
    """How calls are handed out."""

    JSON = "json"
    CSV = "csv"
    TEXT = "text"


class Erased(BaseModel):
    """What is gone for good."""

    calls: int
    overwritten: bool = Field(description="false: the rows are gone, and where they stood is overwritten tonight")


class ProcessState(StrEnum):
    """A supervised process, as `status` and `/health` show it."""

    WAITING = "waiting"
    STARTING = "starting"
    READY = "ready"
    BACKING_OFF = "backing_off"
    STOPPING = "stopping"
    STOPPED = "stopped"


class ProcessHealth(BaseModel):
    """One supervised process."""

    name: str
    state: ProcessState
    since: float
    restarts: int
    pid: int | None = None
    reason: str | None = Field(default=None, description="why it is not ready, and what to do")


class PartHealth(BaseModel):
    """Something beside the processes that calls or their history need."""

    name: str = Field(description="store, disk or events")
    status: str = Field(pattern="^(healthy|degraded|down)$")
    since: float
    reason: str | None = Field(default=None, description="why it is not healthy, and what to do")


class Health(BaseModel):
    """Healthy, degraded (calls still work) or down (they don't)."""

    status: str = Field(pattern="^(healthy|degraded|down)$")
    since: float
    version: str
    parts: list[PartHealth]
    processes: list[ProcessHealth]


class Alive(BaseModel):
    """The appliance answers; nothing else is said by that."""

    status: str = "alive"


class Ready(BaseModel):
    """Whether calls can be answered now."""

    ready: bool
    reasons: list[str] = Field(description="what is in the way, each with its name")


class StoreCause(StrEnum):
    """What is wrong with the store's file."""

    LOCKED = "locked"
    DISK_FULL = "disk_full"
    CORRUPTED = "corrupted"
    MIGRATION_MISSING = "migration_missing"
    READ_ONLY = "read_only"
    CANT_OPEN = "cant_open"
    DISK_ERROR = "disk_error"
    OUT_OF_MEMORY = "out_of_memory"


class StoreHealth(BaseModel):
    """The store's file."""

    ok: bool
    cause: StoreCause | None = None
    reason: str | None = Field(default=None, description="what is wrong and what to do")
    since: float | None = Field(default=None, description="since when it is wrong, seconds since the epoch")
    version: int = Field(description="of its tables, as this Nightporter makes them")
    size_bytes: int


class FieldProblem(BaseModel):
    """What is wrong with one field of the request."""

    field: str
    message: str


class ErrorCode(StrEnum):
    """Stays the same whatever the sentence beside it says; README.md tells what to do about each."""

    MALFORMED = "malformed"
    BAD_KEY = "bad_key"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    ALREADY_ENDED = "already_ended"
    STILL_OPEN = "still_open"
    CONFLICT = "conflict"
    TOO_LARGE = "too_large"
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    INVALID = "invalid"
    TOO_MANY = "too_many"
    UNEXPECTED = "unexpected"
    LINES_BUSY = "lines_busy"
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
    errors: list[FieldProblem] = Field(default_factory=list)


class AuditEntry(BaseModel):
    """Who did what to which object, from where, and whether it was done."""

    number: int
    at: float
    who: str = Field(description="`user:ID`, `key:ID`, `administrator`, `service`, `appliance` or `nobody`")
    act: str
    object: str
    address: str | None
    outcome: str = Field(description="done, refused or failed")
    details: dict[str, str | float | bool | None]


class AuditPage(BaseModel):
    """A page of the audit, newest first."""

    entries: list[AuditEntry]


class EventBatch(BaseModel):
    """What a job posts to `/internal/events`."""

    model_config = ConfigDict(extra="forbid")

    events: list[Event] = Field(min_length=1, max_length=500)


class EventsAccepted(BaseModel):
    """How many were new; the rest had been stored before."""

    stored: int
    repeated: int
    missing: dict[str, list[tuple[int, int]]] = Field(
        default_factory=dict, description="session_id -> sequence numbers that have not come yet, each from and to"
    )


class SessionStory(BaseModel):
    """What a session's jobs have told so far, for one that follows them."""

    events: list[Event] = Field(description="turns, and what tools were asked and answered")
    newest_seq: int = Field(ge=0, description="the highest sequence number that a job has used")


class NoticeTaken(BaseModel):
    """Whether LiveKit's notice was about an open call of ours."""

    taken: bool


class RoomStatus(BaseModel):
    """A room as it was when it was last looked at."""

    room_name: str
    session_id: str
    exists: bool
    participants: dict[str, int] = Field(description="how many by kind: person, phone, agent, other")
    agent_present: bool
    age_s: float | None = Field(description="since LiveKit made it; null: it is not there")
    last_check: float | None = Field(description="seconds since the epoch; null: it was not looked at yet")
    error: str | None = Field(description="what is wrong: it vanished, stands without an agent, or could not be seen")


class MonitoredRooms(BaseModel):
    """The rooms of sessions that are not over."""

    rooms: list[str]


class RoomStatuses(BaseModel):
    """Every monitored room as it was when it was last looked at."""

    rooms: list[RoomStatus]


class Objective(StrEnum):
    """What a hotel expects of the porter."""

    ROUND_TRIP = "round_trip"
    RECOGNISER = "recogniser"
    VOICE = "voice"
    ANSWERED = "answered"
    CALLS_AT_ONCE = "calls_at_once"


class SloWindow(BaseModel):
    """What was judged in the time up to now."""

    window: str = Field(description="1h, 24h or 30d")
    good: int
    total: int
    share: float | None = Field(description="good of total; null: nothing was judged")
    budget_left: float | None = Field(description="1: nothing was bad; 0: as much as may be; below: more than that")


class SloStatus(BaseModel):
    """One objective."""

    objective: Objective
    target: float = Field(description="seconds; of calls_at_once the lines that there are")
    share: float = Field(description="what share has to keep the target")
    windows: list[SloWindow]


class SloReport(BaseModel):
    """Every objective."""

    objectives: list[SloStatus]
