"""What managers set while the porter runs: when it answers, how long calls are kept, what leaves the house."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from appliance.contract.hotel import Hours
from appliance.contract.told import wrong

RetentionDays = Annotated[int, Field(ge=0, le=3650)]


class PorterHours(Hours):
    """When the porter answers, by the hotel's clock."""

    @model_validator(mode="after")
    def last(self) -> Self:
        if self.opens == self.closes:
            raise wrong("hours_same")
        return self

    def change_after(self, now: datetime) -> datetime:
        """When it next begins or stops to answer, on the clock that `now` is told by."""
        ends = (
            datetime.combine(now.date() + timedelta(days=days), time.fromisoformat(clock), now.tzinfo)
            for days in (0, 1)
            for clock in (self.opens, self.closes)
        )
        return min(end for end in ends if end > now)

    def __str__(self) -> str:
        return f"{self.opens} to {self.closes}"


class HouseSettings(BaseModel):
    """What holds for the next call and the next night."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    porter_hours: PorterHours | None = Field(description="when the porter answers; null: day and night")
    retention_days: RetentionDays = Field(description="days for which calls are kept; 0 is for ever")
    allow_edge: bool = Field(description="whether Microsoft may be sent what the porter says, guests' names among it")


class FixedBy(StrEnum):
    """Where a value was set that can only be changed there, by whoever looks after the box."""

    ENVIRONMENT = "environment"
    FILE = "file"


class SettingsVersion(BaseModel):
    """What holds, and who said so."""

    version: int = Field(description="0: nobody has saved one; what holds are the defaults")
    at: float | None = None
    by: str | None = None
    settings: HouseSettings
    fixed: dict[str, FixedBy] = Field(
        default_factory=dict, description="settings that are not changed here, and where they are"
    )


class SaveSettings(BaseModel):
    """Body of `PUT /api/v1/settings`."""

    model_config = ConfigDict(extra="forbid")

    version: int = Field(ge=0, description="the version that was read before; another one has been saved since: 409")
    settings: HouseSettings
