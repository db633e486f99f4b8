"""What is whole is left alone, what is not is made again, and one can look without touching."""

from __future__ import annotations

import hashlib
import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from installer.catalogue import Archive, Catalogue, Program, load_catalogue
from installer.errors import InstallError
from installer.parts import ensure_parts, inspect_parts, list_parts, main, verify_parts
from installer.places import places
from installer.progress import Progress
from installer.receipt import FILE_NAME, Receipt, State
from installer.workshop import Ground

SCRIPT = "#!/bin/sh\necho livekit-server version 1.13.5\n"


@pytest.fixture
def catalogue() -> Catalogue:
    """The real list, its voices' files replaced by small ones."""
    real = load_catalogue()
    small = {"voice.json": hashlib.sha256(b"{}").hexdigest()}
    modules = tuple(replace(part, files=small) if isinstance(part, Archive) else part for part in real.modules)
    return Catalogue(modules, real.toolchain)


@pytest.fixture
def folder(tmp_path: Path, catalogue: Catalogue) -> Path:
    """All parts in place, as somebody copied them from another machine: no receipt."""
    for part in catalogue.modules:
        for path in part.paths:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(SCRIPT if isinstance(part, Program) else "{}")
            (tmp_path / path).chmod(0o755)
    return tmp_path


def ensure(catalogue: Catalogue, folder: Path, progress: Progress) -> str:
    ground = Ground(folder, Path(sys.executable), list, lambda _: None)
    return ensure_parts(catalogue, ground, progress, offline=True)


def test_copied_parts_are_recognised_and_written_down(catalogue: Catalogue, folder: Path, progress: Progress) -> None:
    assert ensure(catalogue, folder, progress) == "already there"
    written = (folder / FILE_NAME).read_text()
    assert all(part.name in written for part in catalogue.modules)
    assert ensure(catalogue, folder, progress) == "already there"


def test_a_program_that_says_another_version_is_not_it(catalogue: Catalogue, folder: Path) -> None:
    (folder / "bin/livekit-server").write_text(SCRIPT.replace("1.13.5", "1.9.0"))
    states = {part.name: state for part, state in inspect_parts(catalogue, folder, Receipt(folder))}
    assert states == {
        "livekit-server": State.DAMAGED,
        "voice-jenny": State.WHOLE,
        "voice-alan": State.WHOLE,
    }


@pytest.mark.parametrize(("content", "word"), [("half", "damaged"), (None, "missing")])
def test_a_part_that_is_not_whole_stops_an_offline_start(
    catalogue: Catalogue, folder: Path, content: str | None, word: str
) -> None:
    screen = io.StringIO()
    progress = Progress(screen, io.StringIO(), total=1, terminal=False)
    file = folder / "voices/alan/voice.json"
    file.write_text(content) if content else file.unlink()
    said, whole = verify_parts(catalogue, folder)
    assert f"voice-alan 20231030: {word}" in said
    assert not whole
    with pytest.raises(InstallError, match="voice-alan"):
        ensure(catalogue, folder, progress)
    assert ("voice-alan is damaged: getting it again" in screen.getvalue()) is (word == "damaged")


def test_the_list_tells_source_and_licence(catalogue: Catalogue) -> None:
    said = list_parts(catalogue)
    assert all(part.source in said and part.licence in said for part in catalogue.parts)


def test_the_command_lists_and_verifies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = places({"NIGHTPORTER_HOME": str(tmp_path)}, tmp_path)
    assert main(["--list"], where) == 0
    assert "Apache-2.0" in capsys.readouterr().out
    assert main(["--verify"], where) == 1
    assert "livekit-server 1.13.5: missing" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
