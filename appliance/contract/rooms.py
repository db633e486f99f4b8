"""The rooms of sessions, as they were when they were last looked at."""

from __future__ import annotations

from pydantic import BaseModel, Field


class NoticeTaken(BaseModel):
    """Whether LiveKit's notice was about an open call of ours."""

    taken: bool


class RoomStatus(BaseModel):
    """A room as it was when it was last looked at."""

    room_name: str
    session_id: str
    exists: bool
    participants: dict[str, int] = Field(description="how many by kind: person, phone, agent, staff, other")
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
