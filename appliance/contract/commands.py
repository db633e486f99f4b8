"""What the appliance tells a job during its call, as data in the LiveKit room.

It comes from the server itself, so it has no sender: whatever a participant sends is no command.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

COMMAND_TOPIC: Final = "nightporter.command"

Reason = Annotated[str, StringConstraints(max_length=200)]


class End(BaseModel):
    """Finish the call now; the guest has nothing more to hear."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: Literal["end"] = "end"
    reason: Reason = Field(description="for the call's row")


COMMAND: TypeAdapter[End] = TypeAdapter(End)
"""Reads a command from JSON: `COMMAND.validate_json(data)`."""
