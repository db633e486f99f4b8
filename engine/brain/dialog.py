"""What the brain reads and what it answers: a call's history in, a decision out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from appliance.contract.events import Role


@dataclass(frozen=True, slots=True)
class Said:
    """One turn of speech."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was performed; `result` says what came of it, or why it failed.

    `log` is what only staff may know of it: it is never said, and no brain reads it.
    """

    call_id: str
    name: str
    arguments: Mapping[str, Any]
    ok: bool
    result: Any
    log: Any = None


@dataclass(frozen=True, slots=True)
class Whispered:
    """What a colleague at the desk wants the porter to know; the guest has not heard it."""

    text: str


Entry = Said | Done | Whispered


class Expects(StrEnum):
    """What the porter's reply asked for; turn-taking waits longer for some answers."""

    NOTHING = "nothing"
    YES_NO = "yes_no"
    TIME = "time"
    DATE = "date"
    NAME = "name"
    ROOM = "room"
    PHONE = "phone"
    NUMBER = "number"
    MESSAGE = "message"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Act:
    """Something to do, once the guest's turn is committed; arguments are JSON values."""

    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lookup:
    """A fact that was looked up (read-only); `result` is a JSON value."""

    name: str
    arguments: Mapping[str, Any]
    result: Any
    took_s: float = field(compare=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the porter does about the newest words, and why.

    `complete` says that the words are a whole request or answer, so that there
    is no need to wait for more of them. `acts` are to be performed after the
    reply has begun; what came of them is put to the brain as `Done`.
    """

    intent: str
    slots: Mapping[str, str]
    reply: str
    acts: tuple[Act, ...]
    lookups: tuple[Lookup, ...]
    expects: Expects
    complete: bool
    confidence: float
    why: str
    ends_call: bool = False
