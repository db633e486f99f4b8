"""Every conversation ends as its script says: the book, what is left for staff, and what was said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.brain.conversations import (
    AUDIT_WISHES,
    BOOK,
    CALLERS,
    CALLERS_HELD_OUT,
    KEYBOARD,
    KEYBOARD_HELD_OUT,
    STAYS,
    STAYS_HELD_OUT,
    Script,
    play,
    read_scripts,
)
from tests.engine.brain.scene import open_example

SCRIPTS = [
    *read_scripts(),
    *(script for file in (CALLERS, KEYBOARD, STAYS, AUDIT_WISHES) for script in read_scripts(file)),
]
HELD_OUT_FLOORS = {CALLERS_HELD_OUT: 0.85, KEYBOARD_HELD_OUT: 0.85, STAYS_HELD_OUT: 0.85}
"""So many of the held-out ones have to end as they should, whatever is changed."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hotel")
    open_example(folder).close()
    return folder / BOOK


def test_there_are_enough_of_them() -> None:
    assert len(SCRIPTS) >= 60
    assert len({script.name for script in SCRIPTS}) == len(SCRIPTS)


@pytest.mark.parametrize("file", HELD_OUT_FLOORS, ids=lambda file: file.stem)
def test_those_that_were_held_out_end_no_worse_than_they_did(file: Path, made: Path, tmp_path: Path) -> None:
    scripts = read_scripts(file)
    right = [not play(script, made, tmp_path / str(at)) for at, script in enumerate(scripts)]
    assert sum(right) / len(scripts) >= HELD_OUT_FLOORS[file]


@pytest.mark.parametrize("script", SCRIPTS, ids=[script.name for script in SCRIPTS])
def test_ends_as_it_should(script: Script, made: Path, tmp_path: Path) -> None:
    assert play(script, made, tmp_path) == []
