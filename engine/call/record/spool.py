"""A call's events on disk: what was said is written here first and leaves only when the appliance has it.

One file per session, one JSON event a line. A job that follows a dead one
goes on counting where that one stopped. No network may live here.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import IO, TypeGuard

import structlog
from pydantic import ValidationError

from appliance.contract.events import EVENT, Event, Role, TurnFinal
from appliance.contract.gathered import gather, redact_story

log = structlog.get_logger()


class Spool:
    """Appends events and remembers the last sequence number. A disk that fails is an error of `append` only."""

    def __init__(self, folder: Path, session_id: str) -> None:
        self._path = folder / f"{session_id}.jsonl"
        self.left_behind: list[Event] = []
        """Events of an earlier job of this session that may not have been posted."""
        try:
            self.left_behind = read_spool(self._path)
        except OSError as e:
            log.error("an earlier job's spool can't be read", error=str(e))
        self._said = [e.text for e in self.left_behind if _is_guests(e)]
        """The guest's turns as they stand in the file."""
        self._last_seq = max((e.seq for e in self.left_behind), default=0)
        self._file: IO[bytes] | None = None

    def next_seq(self) -> int:
        self._last_seq += 1
        return self._last_seq

    def count_on(self, seq: int) -> None:
        """Numbers up to this one were given by an earlier job, if only on another box."""
        self._said = [e.text for e in self.left_behind if _is_guests(e)]
        """The guest's turns as they stand in the file."""
        self._last_seq = max(self._last_seq, seq)

    def append(self, event: Event) -> None:
        """Raises OSError, as when the disk is full; the next event is tried anew."""
        if self._file is None:
            self._file = self._open()
        if _is_guests(event):
            self._said.append(event.text)
        self._file.write(event.model_dump_json().encode() + b"\n")
        self._file.flush()

    def redact(self) -> None:
        """Masks what turned out to be a payment card with what was said since. Raises OSError; nothing is lost then."""
        shown = list(gather(self._said).turns)
        if shown == self._said:
            return
        masked = redact_story(read_spool(self._path))
        fresh = self._path.with_suffix(".fresh")
        try:
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as written:
                written.writelines(event.model_dump_json().encode() + b"\n" for event in masked)
            fresh.replace(self._path)
        except OSError:
            with contextlib.suppress(OSError):  # what a guest said stands in it; what still does is swept
                fresh.unlink(missing_ok=True)
            raise
        self._said, self.left_behind = shown, redact_story(self.left_behind)
        file, self._file = self._file, None  # the next event opens the new one
        if file is not None:
            file.close()

    def close(self, *, remove: bool) -> None:
        """`remove` only when the appliance has every event; otherwise it sweeps the file later."""
        with contextlib.suppress(OSError):  # on a full disk the last lines are lost, unless the appliance has them
            if self._file is not None:
                self._file.close()
        if remove:
            with contextlib.suppress(OSError):  # swept, and found to be stored already
                self._path.unlink(missing_ok=True)

    def _open(self) -> IO[bytes]:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.fdopen(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")
        if self.left_behind:
            file.write(b"\n")  # a killed job may have left half a line
        return file


def read_spool(path: Path) -> list[Event]:
    """Every whole event of a spool file; half a line at a crash is passed over."""
    events: list[Event] = []
    if path.exists():
        for line in path.read_bytes().splitlines():
            try:
                events.append(EVENT.validate_json(line))
            except ValidationError:
                continue
    return events


def _is_guests(event: Event) -> TypeGuard[TurnFinal]:
    return isinstance(event, TurnFinal) and event.role is Role.GUEST
