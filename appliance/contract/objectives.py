"""What a hotel expects of the porter, and how far it is kept."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, Field


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
