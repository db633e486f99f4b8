"""The system's packages that we need: how each is recognised, what it is for, and the line that installs them."""

from __future__ import annotations

import shlex
import sys
import sysconfig
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from installer.errors import ProgramFailed
from installer.machine import Machine, has_library, has_program
from installer.programs import run
from installer.progress import Progress


class Need(Enum):
    """What does not work without it."""

    SPEECH = "the porter's voice"
    MICROPHONE = "the microphone and the loudspeaker"
    DESKTOP = "the desktop"
    FETCH = "fetching the parts"
    LANGUAGES = "compiling Pico, the voice of other languages"
    BUILD = "building for the GPU"


@dataclass(frozen=True, slots=True)
class Package:
    """Debian's and Ubuntu's `name`; it is there when the program, the library or the file is."""

    name: str
    need: Need
    program: str = ""
    library: str = ""
    file: str = ""


_PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"

PACKAGES = (
    Package("espeak-ng", Need.SPEECH, program="espeak-ng"),
    Package("flite", Need.SPEECH, program="flite"),
    Package("ca-certificates", Need.FETCH, file="/etc/ssl/certs/ca-certificates.crt"),
    Package("gcc", Need.LANGUAGES, program="gcc"),
    Package("libc6-dev", Need.LANGUAGES, file="/usr/include/stdlib.h"),
    Package(f"{_PYTHON}-dev", Need.LANGUAGES, file=str(Path(sysconfig.get_path("include")) / "Python.h")),
    Package("libportaudio2", Need.MICROPHONE, library="libportaudio.so.2"),
    Package("libegl1", Need.DESKTOP, library="libEGL.so.1"),
    Package("libgl1", Need.DESKTOP, library="libGL.so.1"),
    Package("libxkbcommon0", Need.DESKTOP, library="libxkbcommon.so.0"),
    Package("libdbus-1-3", Need.DESKTOP, library="libdbus-1.so.3"),
    Package("libfontconfig1", Need.DESKTOP, library="libfontconfig.so.1"),
    Package("libxcb-cursor0", Need.DESKTOP, library="libxcb-cursor.so.0"),
    Package("libxcb-icccm4", Need.DESKTOP, library="libxcb-icccm.so.4"),
    Package("libxcb-keysyms1", Need.DESKTOP, library="libxcb-keysyms.so.1"),
    Package("libxcb-image0", Need.DESKTOP, library="libxcb-image.so.0"),
    Package("libxcb-randr0", Need.DESKTOP, library="libxcb-randr.so.0"),
    Package("libxcb-render-util0", Need.DESKTOP, library="libxcb-render-util.so.0"),
    Package("libxcb-shape0", Need.DESKTOP, library="libxcb-shape.so.0"),
    Package("libxcb-xkb1", Need.DESKTOP, library="libxcb-xkb.so.1"),
    Package("libxkbcommon-x11-0", Need.DESKTOP, library="libxkbcommon-x11.so.0"),
    Package("build-essential", Need.BUILD, program="g++"),
)


def is_there(package: Package) -> bool:
    if package.program:
        return has_program(package.program)
    return has_library(package.library) if package.library else Path(package.file).exists()


def missing_packages(machine: Machine, *, gpu: bool, there: Callable[[Package], bool] = is_there) -> list[Package]:
    """Those that this machine needs and lacks; Python's own venv package is one of them."""
    wanted = [package for package in PACKAGES if gpu or package.need is not Need.BUILD]
    missing = [package for package in wanted if not there(package)]
    if not machine.has_venv:
        major, minor = machine.python
        missing.append(Package(f"python{major}.{minor}-venv", Need.FETCH))
    return missing


def can_install(machine: Machine) -> bool:
    return machine.root and machine.apt


def install_line(missing: Sequence[Package], machine: Machine) -> str:
    """The one line that a person runs."""
    names = " ".join(package.name for package in missing)
    if not machine.apt:
        return f"install with the system's package manager (these are Debian's names): {names}"
    return f"{'' if machine.root else 'sudo '}apt-get install -y {names}"


def install_packages(missing: Sequence[Package], progress: Progress) -> None:
    """Installs with apt; fetches its lists only when it does not know a package or its lists are stale.

    Raises ProgramFailed.
    """
    names = [package.name for package in missing]
    env = {"DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=120"]
    install = [*apt, "install", "-y", "--no-install-recommends", *names]
    mend = f"Run it by hand and look at what it says: {shlex.join(['apt-get', 'install', *names])}"
    what = f"Installing {len(names)} system packages"
    try:
        run(install, what, progress, mend=mend, env=env)
    except ProgramFailed:
        run([*apt, "update"], "Fetching the lists of system packages", progress, mend=mend, env=env)
        run(install, what, progress, mend=mend, env=env)
