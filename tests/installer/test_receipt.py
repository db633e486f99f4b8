"""A part is whole, missing, damaged or unknown, whatever happened to its files and to the receipt."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from installer.receipt import FILE_NAME, Receipt, State, sha256_of

FILE = "bin/tool"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bin").mkdir()
    (tmp_path / FILE).write_bytes(b"tool")
    Receipt(tmp_path).record("tool", "1.0", [FILE])
    return tmp_path


def leave(folder: Path) -> None:
    """Nothing happens."""


def remove(folder: Path) -> None:
    (folder / FILE).unlink()


def touch(folder: Path) -> None:
    os.utime(folder / FILE, ns=(1, 1))


def overwrite(folder: Path) -> None:
    (folder / FILE).write_bytes(b"fool")
    os.utime(folder / FILE, ns=(1, 1))


def cut(folder: Path) -> None:
    (folder / FILE).write_bytes(b"to")


def lose_receipt(folder: Path) -> None:
    (folder / FILE_NAME).unlink()


def spoil_receipt(folder: Path) -> None:
    (folder / FILE_NAME).write_text('{"tool": 3}')


@pytest.mark.parametrize(
    ("event", "expected", "expected_if_fixed"),
    [
        (leave, State.WHOLE, State.WHOLE),
        (remove, State.MISSING, State.MISSING),
        (touch, State.WHOLE, State.WHOLE),
        (overwrite, State.DAMAGED, State.DAMAGED),
        (cut, State.DAMAGED, State.DAMAGED),
        (lose_receipt, State.UNKNOWN, State.WHOLE),
        (spoil_receipt, State.UNKNOWN, State.WHOLE),
    ],
)
def test_what_happened_to_a_part_is_seen(
    folder: Path, event: Callable[[Path], None], expected: State, expected_if_fixed: State
) -> None:
    event(folder)
    assert Receipt(folder).inspect("tool", "1.0", [FILE], {}) is expected
    assert Receipt(folder).inspect("tool", "1.0", [FILE], {FILE: sha256(b"tool")}) is expected_if_fixed


def test_a_list_with_another_sum_overrules_the_receipt(folder: Path) -> None:
    assert Receipt(folder).inspect("tool", "1.0", [FILE], {FILE: sha256(b"newer")}) is State.DAMAGED


def test_another_version_is_unknown(folder: Path) -> None:
    assert Receipt(folder).inspect("tool", "2.0", [FILE], {}) is State.UNKNOWN


def test_what_is_written_down_already_is_not_written_again(folder: Path) -> None:
    before = (folder / FILE_NAME).stat().st_mtime_ns
    os.utime(folder / FILE_NAME, ns=(before - 10, before - 10))
    Receipt(folder).record("tool", "1.0", [FILE])
    assert (folder / FILE_NAME).stat().st_mtime_ns == before - 10


def test_sha256_is_that_of_the_content(folder: Path) -> None:
    assert sha256_of(folder / FILE) == sha256(b"tool")
