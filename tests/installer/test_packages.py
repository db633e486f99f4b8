"""Which system packages are missing, and the line that brings them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from installer.machine import Machine
from installer.packages import PACKAGES, Need, Package, install_line, is_there, missing_packages


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
