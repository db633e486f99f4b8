"""Programs are run to their end: their output in the log, their tail in the error, nothing left behind."""

from __future__ import annotations

import io
import os
import select
import sys
from pathlib import Path

import pytest

from installer.errors import ProgramFailed
from installer.programs import run
from installer.progress import Progress


class Interrupted(Progress):
    """A person presses Ctrl-C as soon as the program has said who it is."""

    def running(self, what: str, since: float, last_line: str) -> None:
        if last_line:
            raise KeyboardInterrupt


def test_what_a_program_says_is_returned_and_logged(tmp_path: Path) -> None:
    log = io.StringIO()
    progress = Progress(io.StringIO(), log, total=1, terminal=False)
    said = run(
        ["sh", "-c", "echo $COLOUR; pwd; echo late >&2"], "x", progress, mend="", cwd=tmp_path, env={"COLOUR": "red"}
    )
    assert said == f"red\n{tmp_path}\nlate\n"
    assert log.getvalue().endswith(said)


def test_a_failure_carries_the_last_lines(progress: Progress) -> None:
    with pytest.raises(ProgramFailed, match=r"Counting failed .*ended with 3") as caught:
        run(["sh", "-c", "seq 100; exit 3"], "Counting", progress, mend="Count again.")
    assert caught.value.tail[-1] == "100"
    assert len(caught.value.tail) < 100
    assert caught.value.mend == "Count again."


def test_a_program_that_is_not_there_is_a_failure(progress: Progress) -> None:
    with pytest.raises(ProgramFailed, match="could not be started"):
        run(["no-such-program"], "x", progress, mend="")


def test_ctrl_c_ends_the_program_and_what_it_started() -> None:
    script = (
        "import subprocess as s, sys, time; child = s.Popen(['sleep', '600']);"
        "print(child.pid, flush=True); time.sleep(600)"
    )
    log = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        run([sys.executable, "-c", script], "x", Interrupted(io.StringIO(), log, total=1), mend="")
    assert ends(int(log.getvalue().splitlines()[-1]))


def ends(pid: int) -> bool:
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    with os.fdopen(descriptor) as process:
        return bool(select.select([process], [], [], 30)[0])
