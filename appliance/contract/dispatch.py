"""What the appliance tells a job when it dispatches it: the metadata of the LiveKit dispatch."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from appliance.contract.control import Clerk

AGENT_NAME = "nightporter"
"""The name under which the worker registers and jobs are dispatched."""

GUEST_IDENTITY = "guest"
"""The guest's identity in a room; there is one guest in a room."""


GUEST_WITHIN_S = 60.0
"""A guest who was given a token and does not join in this time is not coming."""

GUEST_OF_PREVIEW_WITHIN_S = 2 * 3600.0
"""A preview is made ahead, and waits."""


class JobBrief(BaseModel):
    """One session, as its job needs to know it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    session_id: str
    locale: str = "en-GB"
    locale_asked: bool = True
    """False: nobody named a language, so that the number that was called, or what the guest speaks, may change it."""
    user_name: str | None = None
    voice_id: str | None = None
    opening_line: str | None = None
    follows: bool = Field(default=False, description="a job of this call has died; the guest is in the middle of it")
    guest_within_s: float = Field(default=GUEST_WITHIN_S, gt=0)
    time_limit_s: float | None = Field(default=None, gt=0, description="how long the guest may talk")
    live_at: float | None = Field(
        default=None, description="since when they talk, in a call that a dead job leaves; seconds since the epoch"
    )
    clerk: Clerk | None = Field(default=None, description="who has the call, when a dead job leaves it")
