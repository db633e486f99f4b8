"""The log is its owner's only, and the one before is kept."""

from __future__ import annotations

from pathlib import Path

from installer.log import open_log


def test_the_log_is_closed_to_others_and_the_last_one_stays(tmp_path: Path) -> None:
    file = tmp_path / "log" / "install.log"
    for text in ("first", "second"):
        with open_log(file) as log:
            log.write(text)
        assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_text().endswith("second")
    assert file.with_suffix(".previous.log").read_text().endswith("first")
