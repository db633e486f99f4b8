"""Names of our rooms: made of a session's id, and read back; a room with any other name is left alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

CALL: Final = "call-"
PREVIEW: Final = "preview_"
_FORM: Final = re.compile(rf"(?P<prefix>{CALL}|{PREVIEW})(?P<session_id>[A-Za-z0-9_-]{{1,64}})")


@dataclass(frozen=True, slots=True)
class RoomName:
    """What a name says."""

    session_id: str
    is_preview: bool


def room_name(session_id: str, *, preview: bool) -> str:
    """`session_id` is at most 64 letters, digits, _ or -; another one has another room."""
    name = f"{PREVIEW if preview else CALL}{session_id}"
    assert parse_room_name(name) is not None, f"{session_id!r} makes no name of a room"
    return name


def parse_room_name(name: str) -> RoomName | None:
    """None for a room that is none of ours."""
    found = _FORM.fullmatch(name)
    return None if found is None else RoomName(found["session_id"], found["prefix"] == PREVIEW)
