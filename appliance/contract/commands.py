"""What the appliance tells a job during its call, as data in the LiveKit room.

It comes from the server itself, so it has no sender: whatever a participant sends is no command. But LiveKit names no
sender either of one whom it does not know yet, so each command carries a seal, made with the service key for one room.
It is told to the porter alone; the guest's program never sees it.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from appliance.contract.control import Clerk, Instruction, SpokenText, Whispered

COMMAND_TOPIC: Final = "nightporter.command"

Reason = Annotated[str, StringConstraints(max_length=200)]


class End(BaseModel):
    """Finish the call now; the guest has nothing more to hear."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: Literal["end"] = "end"
    reason: Reason = Field(description="for the call's row")


class _Asked(BaseModel):
    """What the job answers with `control.done`; told again with the same id it is one command."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    command_id: str = Field(min_length=1, max_length=64)
    by: Clerk


class Pause(_Asked):
    """Be silent, and go on writing down what is said."""

    type: Literal["pause"] = "pause"


class Resume(_Asked):
    """Speak again."""

    type: Literal["resume"] = "resume"


class Whisper(_Asked):
    """Know this, and use it with the next reply; the guest never hears it as it is."""

    type: Literal["whisper"] = "whisper"
    text: Whispered


class Say(_Asked):
    """Say this now."""

    type: Literal["say"] = "say"
    text: SpokenText


class TakeOver(_Asked):
    """Be silent: a clerk speaks with the guest, and joins the room under the identity in `by`."""

    type: Literal["takeover"] = "takeover"


class HandBack(_Asked):
    """The clerk has spoken: go on."""

    type: Literal["hand_back"] = "hand_back"


class Transfer(_Asked):
    """Leave a request that somebody else speaks with the guest, and tell the guest where no clerk talks with them."""

    type: Literal["transfer"] = "transfer"
    to: Instruction


Asked = Pause | Resume | Whisper | Say | TakeOver | HandBack | Transfer
"""What staff ask for, and get an answer to."""

Command = Annotated[Asked | End, Field(discriminator="type")]

COMMAND: TypeAdapter[Command] = TypeAdapter(Command)
"""Reads a command from JSON: `COMMAND.validate_json(data)`."""


def seal_command(command: Command, key: str, room_name: str) -> bytes:
    """The command as it travels: its seal in hexadecimal digits, a line's end, and its JSON."""
    body = command.model_dump_json().encode()
    return _seal(body, key, room_name) + b"\n" + body


def open_command(data: bytes, key: str, room_name: str) -> Command:
    """Raises ValueError for what was not sealed with this key for this room, or can't be read; "" opens nothing."""
    seal, _, body = data.partition(b"\n")
    if not key or not hmac.compare_digest(seal, _seal(body, key, room_name)):
        raise ValueError("it was not sealed by the appliance")
    return COMMAND.validate_json(body)


def _seal(body: bytes, key: str, room_name: str) -> bytes:
    return hmac.new(key.encode(), room_name.encode() + b"\n" + body, hashlib.sha256).hexdigest().encode()
