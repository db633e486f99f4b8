"""Who did what, as the API tells it."""

from __future__ import annotations

from pydantic import BaseModel, Field


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
