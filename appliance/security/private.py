"""Folders and files that only the appliance's own user may read, whatever the umask."""

from __future__ import annotations

import os
from pathlib import Path

PRIVATE_DIR = 0o700
PRIVATE_FILE = 0o600


def make_private_dir(folder: Path) -> None:
    """Makes it and what is missing above it; a folder that was there keeps its mode. Raises OSError."""
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        make_private_dir(folder.parent)
    folder.mkdir(mode=PRIVATE_DIR, exist_ok=True)
    folder.chmod(PRIVATE_DIR)


def open_private(file: Path, flags: int) -> int:
    """A file descriptor of a file with mode 0600, made when it is missing and `flags` say so. Raises OSError."""
    fd = os.open(file, flags | os.O_CLOEXEC | os.O_NOFOLLOW, PRIVATE_FILE)
    try:
        os.fchmod(fd, PRIVATE_FILE)
    except OSError:
        os.close(fd)
        raise
    return fd


def replace_private(file: Path, text: str) -> None:
    """Writes the whole file or leaves the old one. Raises OSError."""
    draft = _write_draft(file, text)
    draft.replace(file)


def create_private(file: Path, text: str) -> None:
    """Writes a file that must not be there yet, whole or not at all. Raises FileExistsError, OSError."""
    draft = _write_draft(file, text)
    try:
        os.link(draft, file)  # unlike a rename, a link never overwrites
    finally:
        draft.unlink()


def _write_draft(file: Path, text: str) -> Path:
    draft = file.with_name(f".{file.name}.draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(open_private(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    return draft
