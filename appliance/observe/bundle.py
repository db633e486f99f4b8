"""What whoever helps from afar needs to see, as one ZIP: states, figures, settings and logs, and nothing of guests.

The store is not in it, and of the logs only what may be logged anyway, masked once more.
"""

from __future__ import annotations

import io
import json
import platform
import zipfile
from collections.abc import Callable, Mapping, Set
from pathlib import Path
from typing import Final

from appliance.contract.personal import redact_personal
from appliance.observe.logs import MASK, SECRET_FORMS

TAIL_BYTES: Final = 400_000
"""Of each log: some hours of a busy night."""

CHATTY: Final = ('"debug"', "[debug", " debug ")


def make_bundle(
    told: Mapping[str, str], logs_dir: Path, version: str, *, names: Callable[[], Set[str]] = frozenset
) -> bytes:
    """`told` are files by their names, in JSON. Blocks while it reads the logs; raises OSError."""
    known = names()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        about = {"nightporter": version, "python": platform.python_version(), "system": platform.platform()}
        bundle.writestr("about.json", json.dumps(about, indent=2))
        for name, content in told.items():
            bundle.writestr(name, SECRET_FORMS.sub(MASK, content))
        for log in sorted(logs_dir.glob("*.log")):
            bundle.writestr(f"logs/{log.name}", "".join(mask_line(line, known) for line in _tail(log)))
    return buffer.getvalue()


def mask_line(line: str, names: Set[str]) -> str:
    """A line of a log as it may be shown; none at all where it tells more than logs do by themselves."""
    head = line[:200].lower()
    if any(word in head for word in CHATTY):
        return ""
    return redact_personal(SECRET_FORMS.sub(MASK, line), names)


def _tail(log: Path) -> list[str]:
    with log.open("rb") as file:
        size = file.seek(0, io.SEEK_END)
        file.seek(max(0, size - TAIL_BYTES))
        lines = file.read().decode(errors="replace").splitlines(keepends=True)
    return lines[1:] if size > TAIL_BYTES else lines  # the first one may be half a line
