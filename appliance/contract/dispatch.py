"""What the appliance tells a job when it dispatches it: the metadata of the LiveKit dispatch."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

AGENT_NAME = "nightporter"
"""The name under which the worker registers and jobs are dispatched."""

GUEST_IDENTITY = "guest"
"""The guest's identity in a room; there is one guest in a room."""


class JobBrief(BaseModel):
    """One session, as its job needs to know it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    session_id: str
    locale: str = "en-GB"
    user_name: str | None = None
    voice_id: str | None = None
    opening_line: str | None = None
