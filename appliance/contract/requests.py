"""What calls leave for staff to do, and how staff work through it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from appliance.contract.events import RequestKind
from appliance.contract.told import Told

NoteText = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$")
]


class RequestState(StrEnum):
    """Where a request stands; the last two are ends."""

    OPEN = "open"
    CLAIMED = "claimed"
    DONE = "done"
    WITHDRAWN = "withdrawn"

    @property
    def is_over(self) -> bool:
        return self in (RequestState.DONE, RequestState.WITHDRAWN)


class Request(BaseModel):
    """Something a call left for staff to do."""

    request_id: str
    session_id: str
    kind: RequestKind
    urgent: bool
    summary: str
    told: Told | None = Field(default=None, description="the summary by its code, to be said in other languages")
    details: dict[str, str]
    due_at: float | None
    created_at: float
    state: RequestState = RequestState.OPEN
    claimed_by: str | None = Field(default=None, description="who has it, by name")
    done_by: str | None = None

    @property
    def is_withdrawn(self) -> bool:
        """The guest took it back, or a corrected one stands in its place: there is nothing to do."""
        return self.state is RequestState.WITHDRAWN


class RequestNote(BaseModel):
    """What somebody wrote beside a request."""

    at: float
    by: str
    text: str


class StaffRequest(Request):
    """A request with what staff have done about it."""

    claimed_at: float | None
    done_at: float | None
    alert: bool = Field(description="somebody has to see to it now: nobody has it and it is urgent, or it fell due")
    alerted_at: float | None = Field(description="when it fell due and was not done")
    notes: list[RequestNote]
    room_name: str = Field(description="of the call")
    caller: str | None = Field(description="the name that was given when the call began")


class RequestList(BaseModel):
    """A page: what is not finished first, alerts before all, then by the time it is due; the rest newest first."""

    requests: list[StaffRequest]
    next: str | None = Field(description="ask again with `after=` this for the next page; null: this is the last")
    alerts: int = Field(description="how many requests need somebody now, on this page or not")
    events_cursor: int = Field(description="the newest event this answer includes; watch on from here")


class WriteNote(BaseModel):
    """Body of `POST .../notes`."""

    model_config = ConfigDict(extra="forbid")

    text: NoteText


class FinishRequest(BaseModel):
    """Body of `POST .../done`."""

    model_config = ConfigDict(extra="forbid")

    note: NoteText | None = None
