"""Whatever a child writes, and however it is cut in pieces, arrives as lines; a long file is put aside meanwhile."""

from __future__ import annotations

import asyncio
import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from appliance.supervisor import child_log
from appliance.supervisor.child_log import LONGEST_LINE_BYTES as LONG
from appliance.supervisor.child_log import ChildLog


async def kept(folder: Path, *pieces: bytes) -> ChildLog:
    """What comes of a child that writes these pieces and ends."""
    log = ChildLog(folder / "c.log", str)
    fd = os.dup(log.writing_fd)
    log.begin()
    for piece in pieces:
        os.write(fd, piece)
        await asyncio.sleep(0)
    os.close(fd)
    await log.finish()
    return log


@pytest.mark.parametrize(
    ("pieces", "lines", "last"),
    [
        ([], [], ""),
        ([b"one\ntwo\n"], ["one", "two"], "two"),
        ([b"on", b"e\n", b"two"], ["one", "two"], "two"),
        ([b"one\n\n  \n"], ["one", "", "  "], "one"),
        ([b"caf\xc3", b"\xa9\n\xff\n"], ["caf\xe9", "\N{REPLACEMENT CHARACTER}"], "\N{REPLACEMENT CHARACTER}"),
        ([b"100 %s %d\n"], ["100 %s %d"], "100 %s %d"),
        ([b"x" * LONG, b"yz\n"], ["x" * LONG, "yz"], "yz"),
        ([b"x" * LONG * 2 + b"y\nz\n"], ["x" * LONG, "x" * LONG, "y", "z"], "z"),
    ],
    ids=["nothing", "lines", "pieces", "empty lines", "not UTF-8", "percent", "too long", "much too long"],
)
async def test_what_is_kept(tmp_path: Path, pieces: list[bytes], lines: list[str], last: str) -> None:
    log = await kept(tmp_path, *pieces)
    assert (tmp_path / "c.log").read_text() == "".join(f"{line}\n" for line in lines)
    assert log.last_words == last
    assert stat.S_IMODE((tmp_path / "c.log").stat().st_mode) == 0o600


async def test_a_long_file_is_put_aside_while_the_child_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_log, "LONGEST_FILE_BYTES", 100)
    (tmp_path / "c.log").write_text("before\n")
    await kept(tmp_path, *(f"line {n:03}\n".encode() for n in range(30)))
    files = {file.name: file.read_text().splitlines() for file in tmp_path.iterdir()}
    assert set(files) == {"c.log", "c.log.1"}
    assert all(len("\n".join(lines)) <= 100 for lines in files.values())
    assert [*files["c.log.1"], *files["c.log"]][-1] == "line 029"


async def test_a_full_disk_costs_lines_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("appliance.observe.log_files.PrivateFile.format", full)
        log = await kept(tmp_path, b"lost\n")
    assert (log.last_words, (tmp_path / "c.log").read_text()) == ("lost", "")
    await kept(tmp_path, b"kept\n")
    assert (tmp_path / "c.log").read_text() == "kept\n"


async def test_who_holds_the_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_log, "ENDS_WITHIN_S", 0.05)
    log = ChildLog(tmp_path / "c.log", str)
    fd = os.dup(log.writing_fd)
    log.begin()
    os.write(fd, b"said\n")
    await log.finish()
    os.close(fd)
    assert (tmp_path / "c.log").read_text() == "said\n"


async def test_a_child_that_never_came_leaves_nothing_open(tmp_path: Path) -> None:
    before = {file.name for file in Path("/proc/self/fd").iterdir()}
    ChildLog(tmp_path / "c.log", str).discard()
    assert {file.name for file in Path("/proc/self/fd").iterdir()} <= before
