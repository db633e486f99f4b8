"""The checks: from facts about a machine to findings that name the mending."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from installer.machine import Machine
from installer.packages import PACKAGES, Need, Package
from installer.ports import DEFAULTS, Trouble
from installer.preflight import Level, apt_will_mend, check_machine, check_packages, check_ports

STOP, WARNING = Level.STOP, Level.WARNING
FIRST = {"installed": False, "gpu": False}
GPU = {"installed": False, "gpu": True}
DEV = {"installed": False, "gpu": False, "dev": True}
LATER = {"installed": True, "gpu": True}
VENV = Package("python3.11-venv", Need.FETCH)


def package(name: str) -> Package:
    return next(package for package in PACKAGES if package.name == name)


def test_a_good_machine_has_no_findings(machine: Machine) -> None:
    assert check_machine(machine, installed=False, gpu=True) == []


@pytest.mark.parametrize(
    ("change", "state", "level", "words"),
    [
        ({"system": "Darwin"}, FIRST, STOP, "Darwin"),
        ({"python": (3, 10)}, FIRST, STOP, "3.10"),
        ({"writable": False}, FIRST, STOP, "written"),
        ({"disk_free_gb": 3.9}, FIRST, STOP, "3.9 GB"),
        ({"disk_free_gb": 13.0}, GPU, STOP, "14"),
        ({"disk_free_gb": 9.0}, DEV, STOP, "10"),
        ({"disk_free_gb": 0.4}, LATER, STOP, "0.5"),
        ({"memory_gb": 2.0}, FIRST, WARNING, "2.0 GB"),
        ({"cores": 1}, FIRST, WARNING, "core"),
        ({"late_s": 0.16}, FIRST, WARNING, "0.16 s"),
    ],
)
def test_each_lack_is_one_finding(
    machine: Machine, change: dict[str, Any], state: dict[str, bool], level: Level, words: str
) -> None:
    (finding,) = check_machine(replace(machine, **change), **state)
    assert finding.level is level
    assert words in finding.what
    assert finding.mend


def test_a_full_disk_does_not_stop_what_is_installed(machine: Machine) -> None:
    assert check_machine(replace(machine, disk_free_gb=1.0), installed=True, gpu=False) == []


@pytest.mark.parametrize(
    ("missing", "level", "words"),
    [
        ([package("espeak-ng"), package("flite")], STOP, "no voice"),
        ([package("espeak-ng")], WARNING, "flite speaks instead"),
        ([package("flite")], WARNING, "spare voice"),
        ([package("libegl1"), package("libportaudio2")], WARNING, "the desktop; the microphone"),
    ],
)
def test_what_is_lost_without_a_package_is_said(
    machine: Machine, missing: list[Package], level: Level, words: str
) -> None:
    (finding,) = check_packages(missing, machine)
    assert finding.level is level
    assert words in finding.what
    assert finding.mend == f"sudo apt-get install -y {' '.join(p.name for p in missing)}"


def test_no_environment_without_venv(machine: Machine) -> None:
    (finding,) = check_packages([VENV], replace(machine, has_venv=False))
    assert finding.level is STOP
    assert "python3.11-venv" in finding.mend


def test_nothing_missing_is_no_finding(machine: Machine) -> None:
    assert check_packages([], machine) == []


@pytest.mark.parametrize(
    ("running", "decisive", "level", "words"),
    [
        (False, True, STOP, "taken"),
        (False, False, WARNING, "taken"),
        (True, True, WARNING, "running here already"),
    ],
)
def test_a_taken_port_stops_unless_it_may_not_matter(running: bool, decisive: bool, level: Level, words: str) -> None:
    troubles = [Trouble(DEFAULTS[1], "port 7880 is taken by another program")]
    (finding,) = check_ports(troubles, running=running, decisive=decisive)
    assert finding.level is level
    assert words in finding.what
    assert running or "NIGHTPORTER_LIVEKIT_PORT" in finding.mend


@pytest.mark.parametrize(
    ("root", "apt", "offline", "expected"),
    [(True, True, False, True), (False, True, False, False), (True, False, False, False), (True, True, True, False)],
)
def test_apt_is_only_for_root_with_a_network(
    machine: Machine, root: bool, apt: bool, offline: bool, expected: bool
) -> None:
    changed = replace(machine, root=root, apt=apt)
    assert apt_will_mend([VENV], changed, offline=offline) is expected
    assert apt_will_mend([], changed, offline=offline) is False
