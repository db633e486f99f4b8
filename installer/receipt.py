"""What was put in place, with sha256, size and time, so that a later start verifies it in a moment."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

FILE_NAME = "receipt.json"


class State(Enum):
    WHOLE = "in place"
    MISSING = "missing"
    DAMAGED = "damaged"
    UNKNOWN = "there, but nobody recorded what it is"


@dataclass(frozen=True, slots=True)
class Mark:
    """A file as we left it. Same size and time: the same file; otherwise its sha256 decides."""

    sha256: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as it was put in place; `files` by path relative to the parts folder."""

    version: str
    files: Mapping[str, Mark]


def sha256_of(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class Receipt:
    """`receipt.json` in the parts folder. A damaged receipt is an empty one: everything is then hashed again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / FILE_NAME
        self._entries = _read(self._file)

    def inspect(self, name: str, version: str, files: Sequence[str], known: Mapping[str, str]) -> State:
        """Looks at `files`; `known` gives the sha256 of those that the list of parts fixes."""
        if any(not (self._folder / file).is_file() for file in files):
            return State.MISSING
        entry = self._entries.get(name)
        recorded = entry.files if entry and entry.version == version else {}
        expected = {**{file: mark.sha256 for file, mark in recorded.items()}, **known}
        if any(file not in expected for file in files):
            return State.UNKNOWN
        for file in files:
            mark = recorded.get(file)
            if mark and mark.sha256 == expected[file] and mark == self._mark(file, mark.sha256):
                continue
            if sha256_of(self._folder / file) != expected[file]:
                return State.DAMAGED
        return State.WHOLE

    def record(self, name: str, version: str, files: Sequence[str]) -> None:
        """Writes down the files of a part as they are now, unless they are written down already.

        Raises OSError if the folder can't be written.
        """
        if self._is_recorded(name, version, files):
            return
        marks = {file: self._mark(file, sha256_of(self._folder / file)) for file in files}
        self._entries[name] = Entry(version, marks)
        whole = json.dumps({name: asdict(entry) for name, entry in sorted(self._entries.items())}, indent=1)
        temporary = self._file.with_suffix(".tmp")
        temporary.write_text(whole + "\n", encoding="utf-8")
        temporary.replace(self._file)

    def _is_recorded(self, name: str, version: str, files: Sequence[str]) -> bool:
        entry = self._entries.get(name)
        if not entry or entry.version != version or set(entry.files) != set(files):
            return False
        return all(mark == self._mark(file, mark.sha256) for file, mark in entry.files.items())

    def _mark(self, file: str, sha256: str) -> Mark:
        facts = (self._folder / file).stat()
        return Mark(sha256, facts.st_size, facts.st_mtime_ns)


def _read(file: Path) -> dict[str, Entry]:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return {
            name: Entry(entry["version"], {path: Mark(**mark) for path, mark in entry["files"].items()})
            for name, entry in raw.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
