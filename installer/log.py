"""The installer's log: all that pip, apt and Go say, for the owner's eyes only (mode 0600)."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TextIO


def open_log(file: Path) -> TextIO:
    """A fresh `file`; the one before is kept as `install.previous.log`.

    Raises OSError if it can't be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.exists():
        file.replace(file.with_suffix(".previous.log"))
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    log = os.fdopen(descriptor, "w", encoding="utf-8", buffering=1)
    log.write(time.strftime("Nightporter's installer, %Y-%m-%d %H:%M:%S %z\n"))
    return log
