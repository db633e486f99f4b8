"""The checks before anything is installed: pure, from facts about the machine to findings that say how to mend them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from installer.machine import Machine
from installer.packages import Need, Package, can_install, install_line
from installer.ports import Trouble

PYTHON_NEEDED = (3, 11)
DISK_FIRST_GB = 4.0
DISK_DEV_GB = 10.0
DISK_GPU_GB = 14.0
DISK_LATER_GB = 0.5
MEMORY_GB = 3.0
CORES = 2
LATE_S = 0.05
"""What the buffers of a call hide at most."""


class Level(Enum):
    STOP = "stop"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    level: Level
    what: str
    mend: str


def check_machine(machine: Machine, *, installed: bool, gpu: bool, dev: bool = False) -> list[Finding]:
    """What can't be changed by installing something. `installed`: the big downloads are there already.

    `dev`: the tests, which need PyTorch too, are to run.
    """
    found: list[Finding] = []
    if machine.system != "Linux":
        found.append(_stop(f"this is {machine.system}", "Nightporter runs on Linux: Debian 12 or Ubuntu."))
    if machine.python < PYTHON_NEEDED:
        said = ".".join(map(str, machine.python))
        found.append(_stop(f"Python {said} is too old", "Install Python 3.11 or newer: apt-get install python3"))
    if not machine.writable:
        found.append(_stop("the checkout can't be written", "Run as its owner, or clone it to a folder of your own."))
    disk_gb = DISK_LATER_GB if installed else DISK_GPU_GB if gpu else DISK_DEV_GB if dev else DISK_FIRST_GB
    if machine.disk_free_gb < disk_gb:
        what = f"only {machine.disk_free_gb:.1f} GB of disk are free, {disk_gb:g} are needed"
        mend = "Free some, or start with --no-gpu: that needs 4." if disk_gb == DISK_GPU_GB else "Free some."
        found.append(_stop(what, mend))
    if machine.memory_gb < MEMORY_GB:
        what = f"{machine.memory_gb:.1f} GB of memory are less than the {MEMORY_GB:g} that it takes"
        found.append(_warning(what, "It may be slow or be ended by the system: close other programs."))
    if machine.cores < CORES:
        found.append(_warning("one core is little", "The porter will answer late; two are enough for one call."))
    if machine.late_s > LATE_S:
        what = f"this machine stands still for {machine.late_s:.2f} s at a time: calls will stutter"
        mend = "End what keeps it busy; a virtual machine needs cores of its own, not shared ones."
        found.append(_warning(what, mend))
    return found


def check_packages(missing: Sequence[Package], machine: Machine) -> list[Finding]:
    """What is still missing after apt had its turn, in one finding; it stops only where nothing would work."""
    if not missing:
        return []
    names = {package.name for package in missing}
    line = install_line(missing, machine)
    if {"espeak-ng", "flite"} <= names:
        return [_stop("neither espeak-ng nor flite is here: the porter would have no voice", line)]
    if not machine.has_venv:
        return [_stop("Python can't make a virtual environment (its venv package is missing)", line)]
    lost = sorted({package.need.value for package in missing if package.need is not Need.SPEECH})
    if "espeak-ng" in names:
        lost.append("the porter's good voice (flite speaks instead)")
    if "flite" in names:
        lost.append("the spare voice (if the voice server fails, nobody speaks)")
    return [_warning(f"not on this machine: {', '.join(sorted(names))}; without: {'; '.join(lost)}", line)]


def check_ports(troubles: Sequence[Trouble], *, running: bool, decisive: bool) -> list[Finding]:
    """`running`: a Nightporter answers here already. `decisive`: the ports will be used as they are set."""
    if running:
        return [_warning("a Nightporter is running here already", "`.venv/bin/nightporter status` shows it.")]
    level = Level.STOP if decisive else Level.WARNING
    return [
        Finding(
            level,
            f"{trouble.port.purpose}: {trouble.why}",
            f"End that program, or set {trouble.port.variable} to another port (0: any free one).",
        )
        for trouble in troubles
    ]


def apt_will_mend(missing: Sequence[Package], machine: Machine, *, offline: bool) -> bool:
    """Whether it is worth trying apt."""
    return bool(missing) and can_install(machine) and not offline


def _stop(what: str, mend: str) -> Finding:
    return Finding(Level.STOP, what, mend)


def _warning(what: str, mend: str) -> Finding:
    return Finding(Level.WARNING, what, mend)
