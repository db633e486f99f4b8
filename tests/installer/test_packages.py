"""Which system packages are missing, and the line that brings them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from installer.errors import ProgramFailed
from installer.machine import Machine
from installer.packages import PACKAGES, Need, Package, install_line, install_packages, is_there, missing_packages
from installer.progress import Progress


def names(packages: list[Package]) -> list[str]:
    return [package.name for package in packages]


def test_nothing_is_missing_where_all_is_there(machine: Machine) -> None:
    assert missing_packages(machine, gpu=True, there=lambda package: True) == []


def test_a_bare_machine_lacks_all_but_the_compiler(machine: Machine) -> None:
    bare = replace(machine, has_venv=False)
    lacking = names(missing_packages(bare, gpu=False, there=lambda package: False))
    assert lacking == [*(p.name for p in PACKAGES if p.need is not Need.BUILD), "python3.11-venv"]


def test_the_gpu_needs_a_compiler(machine: Machine) -> None:
    assert names(missing_packages(machine, gpu=True, there=lambda p: p.need is not Need.BUILD)) == ["build-essential"]


@pytest.mark.parametrize(
    ("root", "apt", "line"),
    [
        (False, True, "sudo apt-get install -y espeak-ng flite"),
        (True, True, "apt-get install -y espeak-ng flite"),
        (False, False, "install with the system's package manager (these are Debian's names): espeak-ng flite"),
    ],
)
def test_the_line_fits_the_machine(machine: Machine, root: bool, apt: bool, line: str) -> None:
    assert install_line(PACKAGES[:2], replace(machine, root=root, apt=apt)) == line


@pytest.mark.parametrize(
    ("package", "expected"),
    [
        (Package("x", Need.SPEECH, program="sh"), True),
        (Package("x", Need.SPEECH, program="no-such-program"), False),
        (Package("x", Need.DESKTOP, library="libc.so.6"), True),
        (Package("x", Need.DESKTOP, library="libnosuchthing.so.6"), False),
        (Package("x", Need.FETCH, file="/"), True),
        (Package("x", Need.FETCH, file="/no/such/file"), False),
    ],
)
def test_a_package_is_known_by_what_it_brings(package: Package, expected: bool) -> None:
    assert is_there(package) is expected


def test_every_package_can_be_recognised_in_one_way() -> None:
    for package in PACKAGES:
        assert sum(map(bool, (package.program, package.library, package.file))) == 1, package.name


@pytest.fixture
def apt_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get on PATH that writes down what it is asked and knows packages only if `lists` is there."""
    (tmp_path / "apt-get").write_text(
        "#!/bin/sh\nshift 2\n"
        f'echo "$DEBIAN_FRONTEND $*" >> {tmp_path}/calls\n'
        f'[ "$1" = update ] && exec touch {tmp_path}/lists\n'
        f"[ -e {tmp_path}/lists ] && [ ! -e {tmp_path}/broken ]\n"
    )
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return tmp_path / "calls"


INSTALL = "noninteractive install -y --no-install-recommends espeak-ng flite"
UPDATE = "noninteractive update"


@pytest.mark.parametrize(("lists", "calls"), [(True, [INSTALL]), (False, [INSTALL, UPDATE, INSTALL])])
def test_lists_are_fetched_only_when_they_are_needed(
    apt_calls: Path, progress: Progress, lists: bool, calls: list[str]
) -> None:
    if lists:
        (apt_calls.parent / "lists").touch()
    install_packages(PACKAGES[:2], progress)
    assert apt_calls.read_text().splitlines() == calls


def test_an_apt_that_fails_twice_is_told_with_the_line_to_run(apt_calls: Path, progress: Progress) -> None:
    (apt_calls.parent / "broken").touch()
    with pytest.raises(ProgramFailed) as caught:
        install_packages(PACKAGES[:2], progress)
    assert "apt-get install espeak-ng flite" in caught.value.mend
