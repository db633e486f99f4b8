"""What the person sees, with a terminal and without."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from installer.errors import InstallError, ProgramFailed
from installer.progress import CLEAR_LINE, Progress, in_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.04, "0.0 s"), (0.44, "0.4 s"), (3.2, "3 s"), (59.7, "1 min 00 s"), (100, "1 min 40 s"), (3600, "60 min 00 s")],
)
def test_times_are_said_as_people_say_them(seconds: float, words: str) -> None:
    assert in_words(seconds) == words


def test_steps_are_numbered_and_timed() -> None:
    screen, log, times = io.StringIO(), io.StringIO(), iter([0.0, 100.0])
    progress = Progress(screen, log, total=2, terminal=False, clock=lambda: next(times))
    with progress.step("Python packages") as step:
        progress.note("first\nsecond")
        step.result = "already there"
    progress.begin("The porter")
    expected = "[1/2] Python packages\n      first\n      second\n      already there, 1 min 40 s\n[2/2] The porter\n"
    assert screen.getvalue() == log.getvalue() == expected


def test_without_a_terminal_a_long_wait_says_so_twice_a_minute() -> None:
    screen = io.StringIO()
    now = 0.0
    progress = Progress(screen, io.StringIO(), total=1, terminal=False, clock=lambda: now)
    for second in range(65):
        now = float(second)
        progress.running("Building", 0.0, "a line")
    assert screen.getvalue() == "      Building, 30 s so far\n      Building, 1 min 00 s so far\n"


def test_on_a_terminal_one_line_moves_and_the_log_keeps_none_of_it() -> None:
    screen, log = io.StringIO(), io.StringIO()
    progress = Progress(screen, log, total=1, terminal=True, clock=lambda: 3.0)
    progress.running("Building", 0.0, "x" * 500)
    progress.running("Building", 0.0, "pkg")
    moving = screen.getvalue().split(CLEAR_LINE)[1:]
    assert len(moving) == 2
    assert all("Building, 3 s" in line and "\n" not in line and len(line) < 500 for line in moving)
    assert log.getvalue() == ""


def test_a_failure_shows_the_last_lines_and_what_to_do(progress: Progress, screen: io.StringIO) -> None:
    progress.failed(ProgramFailed("pip failed", "Check the network.", ("no route",)), Path("x/install.log"))
    progress.failed(InstallError("no disk", "Free some."), Path("x/install.log"))
    said = screen.getvalue()
    assert said.index("pip failed") < said.index("| no route") < said.index("Check the network.") < said.index("Free")
    assert "x/install.log" in said
