"""The files that logs are kept in: for our user only, put aside when they are long, and no reason to stop."""

from __future__ import annotations

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from appliance.security.private import open_private


class PrivateFile(RotatingFileHandler):
    """Each file it opens, after a rotation too, is closed to others."""

    def _open(self) -> Any:
        fd = open_private(Path(self.baseFilename), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        return os.fdopen(fd, "a", encoding="utf-8", errors="replace")

    def handleError(self, record: logging.LogRecord) -> None:
        """A line that can't be written, because the disk is full, is lost and nothing else; `/health` tells of it."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)
