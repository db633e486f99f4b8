"""Stepping into a call: what staff can ask for, who has the call, and the bodies of the API for it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

STAFF_IDENTITY: Final = "staff-"
"""What the identities of staff in a room begin with."""

CLERK_IDENTITY: Final = f"{STAFF_IDENTITY}clerk-"
LISTENER_IDENTITY: Final = f"{STAFF_IDENTITY}listener-"

CLERK_TOPIC: Final = "nightporter.clerk"
"""Of the data with which the app of a clerk who has the call shows that it lives."""

BEAT_EVERY_S: Final = 1.0
CLERK_LOST_S: Final = 5.0
"""Without a sign from the clerk's app for so long the porter takes the call back."""

CLERK_JOINS_WITHIN_S: Final = 10.0
"""From the takeover to the first sign."""

PAUSE_LIMIT_S: Final = 60.0
"""A guest is not left in silence for longer, whoever forgot them."""


class Control(StrEnum):
    """What staff can ask for in a call that goes on."""

    PAUSE = "pause"
    RESUME = "resume"
    WHISPER = "whisper"
    SAY = "say"
    TAKE_OVER = "takeover"
    HAND_BACK = "hand_back"
    TRANSFER = "transfer"
    LISTEN = "listen"
    END = "end"


class Holder(StrEnum):
    """Who speaks with the guest."""

    PORTER = "porter"
    PAUSED = "paused"
    """Nobody: staff asked the porter to be silent."""
    CLERK = "clerk"


class Refusal(StrEnum):
    """Why a job did not do what staff asked for."""

    HELD = "held"
    """A clerk has the call."""
    UNFIT = "unfit"
    """It does not fit to how the call stands."""
    NOT_UNDERSTOOD = "not_understood"
    """The porter can make nothing of a whisper."""


class Clerk(BaseModel):
    """One of the staff who steps in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    who: str = Field(description="as the audit names them")
    name: str = Field(description="as people read it")
    identity: str = Field(default="", description="in the room, of one who takes the call over")


_ONE_LINE = r"^[^\x00-\x1f\x7f]*$"

Instruction = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=_ONE_LINE)]
Whispered = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=_ONE_LINE)]
SpokenText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=_ONE_LINE)]


class WhisperText(BaseModel):
    """What the porter is to know."""

    model_config = ConfigDict(extra="forbid")

    text: Whispered = Field(description='like "offer her the late check-out", "tell him that ...", "ask for ..."')


class SayText(BaseModel):
    """What the porter is to say, word for word."""

    model_config = ConfigDict(extra="forbid")

    text: SpokenText


class TransferTo(BaseModel):
    """Who is asked to speak with the guest."""

    model_config = ConfigDict(extra="forbid")

    to: Instruction = Field(description='as staff know them: "the duty manager", "housekeeping"')


class EndCall(BaseModel):
    """Why the call is ended."""

    model_config = ConfigDict(extra="forbid")

    reason: Instruction | None = Field(default=None, description="kept with the call")


class WayIn(BaseModel):
    """How staff join a call's room. The token is shown here once and stored nowhere."""

    session_id: str
    room_name: str
    livekit_url: str
    token: str
    identity: str
    expires_at: float = Field(description="join before; seconds since the epoch")


class Controlled(BaseModel):
    """The porter has done it."""

    session_id: str
    command_id: str = Field(description="of the event `control.done` that tells everybody else")
    command: Control
