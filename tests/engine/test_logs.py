"""A log line reaches stdout, or is lost: it never breaks what it tells of."""

from __future__ import annotations

import errno
import io
from collections.abc import Iterator

import pytest
import structlog

from engine.logs import set_up_logs


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = structlog.get_config()
    yield
    structlog.configure(**before)


class FullDisk(io.StringIO):
    def write(self, _text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error", "exception"])
def test_a_line_is_written_or_lost(level: str) -> None:
    out = io.StringIO()
    set_up_logs(out)
    getattr(structlog.get_logger(), level)("a tier failed", tier="piper")
    assert "a tier failed" in out.getvalue() and out.getvalue().endswith("\n")
    set_up_logs(FullDisk())
    getattr(structlog.get_logger(), level)("a tier failed", tier="piper")
