"""Programs under test: the line that says ready, the words of one that fails, and whole families ended."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench.programs import Program, StartFailed
from tests.bench.usage import is_alive, read_tree

FAMILY = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
    " print('ready', flush=True); time.sleep(600)"])
time.sleep(600)
"""


async def start(script: str, folder: Path) -> Program:
    return await Program.start([sys.executable, "-c", script], folder / "family.log", folder, {"COLOUR": "green"})


async def test_the_line_that_is_waited_for_is_found_and_the_environment_is_added(tmp_path: Path) -> None:
    program = await start("import os; print('starting'); print('it is', os.environ['COLOUR'])", tmp_path)
    try:
        assert await program.wait_line(lambda line: line.startswith("it is"), timeout_s=60) == "it is green"
    finally:
        assert await program.stop(grace_s=10) == []


async def test_a_program_that_ends_too_early_is_told_with_its_last_words(tmp_path: Path) -> None:
    program = await start("import sys; sys.exit('no such port')", tmp_path)
    with pytest.raises(StartFailed, match=r"(?s)family ended with 1.*no such port"):
        await program.wait_line(lambda line: line == "ready", timeout_s=60)
    await program.stop(grace_s=1)


async def test_a_program_that_is_not_there_is_told() -> None:
    with pytest.raises(StartFailed, match="no-such-program can't be started"):
        await Program.start(["no-such-program"], Path("/dev/null"), Path("/"), {})


async def test_stopping_ends_the_whole_family_and_names_who_had_to_be_killed(tmp_path: Path) -> None:
    program = await start(FAMILY, tmp_path)
    await program.wait_line(lambda line: line == "ready", timeout_s=60)
    family = read_tree([program.pid])
    assert len(family) == 2
    assert len(await program.stop(grace_s=0.2)) >= 1
    assert not any(is_alive(process) for process in family)
