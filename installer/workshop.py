"""Makes a part in a folder beside its place and renames it when it is whole: a killed run leaves nothing half done."""

from __future__ import annotations

import platform
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.catalogue import Archive, Module, Program, Toolchain
from installer.errors import InstallError
from installer.modules import WrongChecksum, download_module
from installer.programs import run
from installer.progress import Progress
from installer.receipt import sha256_of
from installer.toolchain import MEND_NETWORK, Go, candidates_on_machine, find_go, install_go


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the work is done: the parts folder, the environment's Python (it may be missing), what the machine has."""

    folder: Path
    python: Path
    gos: Callable[[], Sequence[Path]] = candidates_on_machine
    find_program: Callable[[str], str | None] = shutil.which


def says_version(program: Path, version: str) -> bool:
    """Whether `program --version` runs and names `version`."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode == 0 and version in said.stdout.split()


class Workshop:
    """Fetches, builds and unpacks; `offline` forbids everything that needs the network."""

    def __init__(self, toolchain: Toolchain, ground: Ground, progress: Progress, *, offline: bool) -> None:
        self._toolchain = toolchain
        self._ground = ground
        self._progress = progress
        self._offline = offline

    def make(self, part: Program | Archive) -> str:
        """Puts `part` in place, instead of what is there, and says where it is from.

        Raises InstallError: WrongChecksum, ProgramFailed, or no network allowed.
        """
        folder = self._ground.folder
        target = folder / part.place
        target.parent.mkdir(parents=True, exist_ok=True)
        for leftover in folder.glob("making-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix="making-", dir=folder, ignore_cleanup_errors=True) as work:
            if isinstance(part, Program):
                return self._make_program(part, Path(work), target)
            return self._make_archive(part, Path(work), target)

    def tidy(self) -> None:
        """Removes the Go that was fetched for the work; the machine's own is left alone."""
        shutil.rmtree(self._ground.folder / self._toolchain.place, ignore_errors=True)

    def _make_program(self, part: Program, work: Path, target: Path) -> str:
        there = self._ground.find_program(target.name)
        if there and says_version(Path(there), part.version):
            shutil.copy(there, work / target.name)
            (work / target.name).replace(target)
            return f"copied from {there}"
        go = self._go(part)
        download_module(part, go, work, self._progress)
        command: list[str | Path] = [
            go.program,
            "install",
            "-v",
            f"{part.module_path}/{part.package}@{part.module_version}",
        ]
        env = {**go.environment, "GOBIN": str(work / "bin")}
        mend = f"If the last lines name the network: {MEND_NETWORK} What is compiled already is not compiled again."
        run(command, f"Building {part.name} (2 to 4 minutes)", self._progress, mend=mend, cwd=work, env=env)
        (built,) = (work / "bin").iterdir()
        if not says_version(built, part.version):
            raise InstallError(f"the {part.name} just built does not run on this machine", "Please report it.")
        built.replace(target)
        return f"built with {go.program}"

    def _make_archive(self, part: Archive, work: Path, target: Path) -> str:
        module = download_module(part, self._go(part), work, self._progress)
        whole = work / "whole"
        whole.mkdir()
        program = Path(__file__).with_name("unpack.py")
        command: list[str | Path] = [self._ground.python, program, module / part.archive, whole, *part.files]
        run(command, f"Unpacking {part.name}", self._progress, mend="Free some disk space and start again.")
        for name, expected in part.files.items():
            got = sha256_of(whole / name)
            if got != expected:
                raise WrongChecksum(part.name, name, expected, got)
        if target.exists():
            target.replace(work / "old")
        whole.replace(target)
        return f"unpacked from {part.module_path}"

    def _go(self, part: Module) -> Go:
        if self._offline:
            raise InstallError(
                f"{part.name} is missing or damaged in {self._ground.folder}, and fetching was ruled out (--offline)",
                "Start once with the network, or copy the parts folder from a machine that has it.",
            )
        own = find_go(part.needs_go, self._ground.gos())
        folder = self._ground.folder / self._toolchain.place
        return own or install_go(self._toolchain, folder, self._ground.python, self._progress, platform.machine())
