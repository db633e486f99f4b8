"""The messages between a job and the recogniser's server, on one WebSocket per guest.

The job sends audio as binary messages (s16le, 16 kHz, mono) and commands as
JSON text; the server answers commands in JSON text, in the order it finishes.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from engine.speech.ports import Urgency

MAX_AUDIO_S: Final = 60.0
"""Both sides keep this much audio of one guest and forget the oldest."""

MAX_MESSAGE_BYTES: Final = 256 * 1024
"""Longer audio is sent in several messages."""


FROM_CACHE: Final = "X-From-Cache"
"""Whether the first piece of a text had been spoken before: "yes" or "no", in the voices' server's answer."""


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Transcribe(_Message):
    """Recognise all audio that was sent before this command."""

    type: Literal["transcribe"] = "transcribe"
    id: int = Field(ge=0)
    urgency: Urgency


class Lapse(_Message):
    """What was asked and has not begun is stale, because the guest goes on: drop it."""

    type: Literal["lapse"] = "lapse"


class Cut(_Message):
    """Forget all audio but the last `keep_s` seconds."""

    type: Literal["cut"] = "cut"
    keep_s: float = Field(ge=0, le=MAX_AUDIO_S)


class Transcript(_Message):
    """The words of command `id`."""

    type: Literal["transcript"] = "transcript"
    id: int
    text: str
    audio_s: float
    waited_s: float
    took_s: float


class Dropped(_Message):
    """Command `id` was replaced by a newer one of the same connection, or had lapsed before it could begin."""

    type: Literal["dropped"] = "dropped"
    id: int


class Refused(_Message):
    """A message was not understood; `id` is there when a command can't be carried out."""

    type: Literal["error"] = "error"
    message: str
    id: int | None = None


COMMAND: TypeAdapter[Transcribe | Lapse | Cut] = TypeAdapter(
    Annotated[Transcribe | Lapse | Cut, Field(discriminator="type")]
)
ANSWER: TypeAdapter[Transcript | Dropped | Refused] = TypeAdapter(
    Annotated[Transcript | Dropped | Refused, Field(discriminator="type")]
)
