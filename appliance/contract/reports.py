"""What a session's jobs report to the appliance, and what they are answered."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from appliance.contract.events import Event


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

    events: list[Event] = Field(description="turns, what tools were asked and answered, what staff asked for")
    newest_seq: int = Field(ge=0, description="the highest sequence number that a job has used")
