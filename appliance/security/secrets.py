"""The appliance's secrets: made at first start, read ever after, never overwritten."""

from __future__ import annotations

import os
import re
import secrets as entropy
import stat
from dataclasses import dataclass, field
from pathlib import Path

from appliance.errors import StartError
from appliance.security.private import create_private, make_private_dir

LIVEKIT_FORM = re.compile(r"(?P<key>[A-Za-z0-9_-]{1,64}): (?P<secret>[A-Za-z0-9_-]{32,256})")
BEARER_FORM = re.compile(r"np_[a-z]+_[A-Za-z0-9_-]{43,200}")
AUDIT_KEY = "audit.key"
LONGEST_FILE_BYTES = 1024


@dataclass(frozen=True, slots=True)
class Secrets:
    """The values, for the appliance itself, and the files, for its children."""

    livekit_key: str
    livekit_secret: str = field(repr=False)
    service_key: str = field(repr=False)
    administrator_key: str = field(repr=False)
    token_key: str = field(repr=False)
    """Signs the tokens of people who have signed in."""
    audit_key: str = field(repr=False)
    """Seals the entries of the audit."""
    livekit_key_file: Path
    service_key_file: Path
    administrator_key_file: Path


def load_secrets(folder: Path) -> Secrets:
    """Reads the secrets in `folder` and makes those that are missing.

    Raises StartError, with how to mend it, if the folder or a file can be read by
    others, or if a file is empty or damaged.
    """
    livekit_file, service_file, administrator_file = (
        folder / name for name in ("livekit.key", "service.key", "administrator.key")
    )
    try:
        make_private_dir(folder)
        _refuse_open_doors(folder, folder.stat())
        livekit = _read_or_make(livekit_file, LIVEKIT_FORM, f"nightporter: {entropy.token_urlsafe(36)}")
        service = _read_or_make(service_file, BEARER_FORM, f"np_service_{entropy.token_urlsafe(32)}")
        administrator = _read_or_make(administrator_file, BEARER_FORM, f"np_admin_{entropy.token_urlsafe(32)}")
        tokens = _read_or_make(folder / "tokens.key", BEARER_FORM, f"np_tokens_{entropy.token_urlsafe(32)}")
        audit = _read_or_make(folder / AUDIT_KEY, BEARER_FORM, f"np_audit_{entropy.token_urlsafe(32)}")
    except OSError as e:
        raise StartError(f"the secrets in {folder} can't be read or made: {e}") from e
    return Secrets(
        livekit_key=livekit["key"],
        livekit_secret=livekit["secret"],
        service_key=service[0],
        administrator_key=administrator[0],
        token_key=tokens[0],
        audit_key=audit[0],
        livekit_key_file=livekit_file,
        service_key_file=service_file,
        administrator_key_file=administrator_file,
    )


def read_audit_key(folder: Path) -> str:
    """The key of an appliance that was started before. Raises StartError."""
    file = folder / AUDIT_KEY
    try:
        return _read(file, BEARER_FORM)[0]
    except OSError as e:
        raise StartError(f"{file} can't be read: {e}. It is made at the first start.") from e


def _read_or_make(file: Path, form: re.Pattern[str], fresh: str) -> re.Match[str]:
    if not file.exists() and not file.is_symlink():
        create_private(file, fresh + "\n")
    return _read(file, form)


def _read(file: Path, form: re.Pattern[str]) -> re.Match[str]:
    fd = os.open(file, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    with os.fdopen(fd, "rb") as opened:
        _refuse_open_doors(file, os.fstat(fd))
        content = opened.read(LONGEST_FILE_BYTES).decode("utf-8", "replace")
    match = form.fullmatch(content.strip())
    if match is None:
        raise StartError(
            f"{file} is empty or damaged. Put it back from a copy, or remove it: the next start makes a new one, "
            "and whoever used the old key needs the new one."
        )
    return match


def _refuse_open_doors(path: Path, status: os.stat_result) -> None:
    mode = stat.S_IMODE(status.st_mode)
    if mode & 0o077:
        wanted = "700" if stat.S_ISDIR(status.st_mode) else "600"
        raise StartError(
            f"{path} can be read or changed by other users (mode {mode:o}). Close it: chmod {wanted} {path} "
            "- and if others use this machine, remove the secrets so that the next start makes new ones."
        )
