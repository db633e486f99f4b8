"""What calls leave for staff to do."""

from __future__ import annotations

from pydantic import BaseModel

from appliance.contract.events import RequestKind


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
