"""Calls as history: in a list, with all that was said and done, handed out, erased."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import BaseModel, Field

from appliance.contract.events import (
    CallHolder,
    ConnectionChanged,
    ControlDone,
    JobError,
    Latency,
    Role,
    SessionClosed,
    TierChanged,
)
from appliance.contract.requests import Request, RequestNote
from appliance.contract.sessions import CallState, Outcome, SessionKind

CALLS_AT_ONCE: Final = 1000
"""Calls on a page, at most."""


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
    log: Any = Field(default=None, description="what only staff may know of it")
    called_at: float
    took_s: float | None = None


class CallSummary(BaseModel):
    """A call in the list."""

    session_id: str
    room_name: str
    kind: SessionKind
    user_name: str | None
    phone: str | None = Field(default=None, description="the number that called, or the last that the guest left")
    guest_room: str | None = Field(default=None, description="the last room number that the guest gave for a request")
    locale: str
    state: CallState
    state_reason: str | None
    outcome: Outcome | None = Field(default=None, description="of a call that is over")
    created_at: float
    ended_at: float | None
    turns: int
    requests: int
    urgent: bool = Field(description="it left an urgent request that nobody has taken up")
    held_by: str | None = Field(default=None, description="name of the clerk who speaks with the guest just now")
    found: str | None = Field(default=None, description="the last that was said with the words that were searched for")


class CallNote(RequestNote):
    """What a colleague wrote beside a request of the call."""

    request_id: str


Remark = Annotated[
    TierChanged | ConnectionChanged | ControlDone | CallHolder | JobError | SessionClosed, Field(discriminator="type")
]
"""What happened in a call that nobody said in it."""


class CallDetail(CallSummary):
    """A call with all that was said and done."""

    transcript: list[Turn]
    tools: list[ToolUse]
    left_for_staff: list[Request]
    written_by_staff: list[CallNote] = Field(default_factory=list, description="beside what was left for them")
    remarks: list[Remark] = Field(
        default_factory=list, description="tiers that changed, errors, who had the call, what staff asked for, its end"
    )
    sound_kept: bool | None = Field(
        default=None, description="whether the box keeps the sound of this call; null: an older box, which does not say"
    )
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
