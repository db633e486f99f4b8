"""A second installer waits for the first."""

from __future__ import annotations

import threading
from pathlib import Path

from installer.lock import only_one


def test_the_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    said: list[str] = []
    waits = threading.Event()

    def second() -> None:
        with only_one(tmp_path, waits.set):
            said.append("second")

    with only_one(tmp_path, lambda: said.append("waited")):
        thread = threading.Thread(target=second)
        thread.start()
        assert waits.wait(30)
        said.append("first")
    thread.join(30)
    assert said == ["first", "second"]
