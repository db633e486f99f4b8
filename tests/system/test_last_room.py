"""Two callers at the same moment want the last room: each talks to a porter in a process of its own, over one book.

By keyboard; `tests/bench/last_room.py` has them say it, in two calls of one box.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.engine.tools.systems import HOTEL

pytestmark = pytest.mark.system

NOW = "2026-11-19T22:30"
WISH = ["A room for four people tonight, please.", "Yes, please.", "My name is {} Hart.", "07700 900 12{}"]
GONE = ("just taken that room", "gone this very moment")


class Caller:
    """One call by keyboard."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.hear()

    def say(self, text: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"text": text}) + "\n")
        self._process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def ask(self, text: str) -> str:
        self.say(text)
        return str(self.hear()["reply"])


@contextmanager
def calling(folder: Path) -> Iterator[Caller]:
    files = {"SPOOL_DIR": folder, "BOOK_FILE": folder / "none.db", "HOTEL": folder, "VOICES_DIR": folder}
    environ = os.environ | {f"NIGHTPORTER_ENGINE_{name}": str(value) for name, value in files.items()}
    night = ["--now", NOW, "--hotel", str(folder / "hotel.json"), "--book", str(folder / "book.db")]
    argv = [sys.executable, "-m", "engine", "chat", "--json", *night]
    with subprocess.Popen(argv, env=environ, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield Caller(process)
        finally:
            process.kill()


def test_one_gets_the_last_room_and_the_other_is_told(tmp_path: Path) -> None:
    (tmp_path / "hotel.json").write_text(HOTEL.model_dump_json(by_alias=True))
    with calling(tmp_path) as ann, calling(tmp_path) as bob:
        for name, digit, caller in (("Ann", 1, ann), ("Bob", 2, bob)):
            read_back = [caller.ask(line.format(name if "name" in line else digit)) for line in WISH][-1]
            assert "Suite" in read_back and "Shall I book it?" in read_back
        for caller in (ann, bob):
            caller.say("Yes, book it.")
        replies = [str(caller.hear()["reply"]) for caller in (ann, bob)]
        won = ["code is" in reply for reply in replies]
        assert sorted(won) == [False, True], replies
        loser = replies[won.index(False)]
        assert any(words in loser for words in GONE), loser
        assert "booked" not in loser
    with closing(sqlite3.connect(tmp_path / "book.db")) as book:
        found = book.execute("select guest, type, status from reservations").fetchall()
    assert [(kind, status) for _, kind, status in found] == [("suite", "booked")]
    assert found[0][0] == ("Ann Hart" if won[0] else "Bob Hart")
