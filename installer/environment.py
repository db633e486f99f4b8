"""The virtual environment in the checkout: made, filled with the exact versions, and left alone when it is right."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.errors import InstallError, ProgramFailed
from installer.machine import Machine
from installer.places import Places
from installer.programs import run
from installer.progress import Progress
from installer.stamp import FILE_NAME, Plan, Stamp, hash_inputs, plan, read_stamp, remove_stamp, write_stamp
from installer.toolchain import MEND_NETWORK
from installer.uv import install

SLOW_EXTRAS = {
    "pico": "a small voice for other languages; it is compiled",
    "gpu": "llama.cpp is compiled, which takes minutes",
    "zonos": "PyTorch for the hotel's own voice; a download of 3 GB",
}
"""Installed after the rest, each on its own, with what to expect: they may fail, and the rest must not."""
PROBE = (
    "import sys; assert sys.version_info >= (3, 11); import importlib.util as u;"
    "import numpy, onnxruntime, pydantic_core, zstandard, livekit.rtc;"
    "lacking = [n for n in ('appliance','fastapi','livekit.agents','moonshine_voice','typer','PySide6') "
    "if not u.find_spec(n)]; sys.exit(f'lacking {lacking}' if lacking else 0)"
)
"""Loads what is native and breaks, and only looks for what is slow to load: half a second in all."""
FAST_LLAMA_FLAGS = {"avx2": "GGML_AVX2", "fma": "GGML_FMA", "f16c": "GGML_F16C", "bmi2": "GGML_BMI2"}
SLOW_MEND = {
    "pico": "The porter works without it, but speaks English only. It needs gcc and Python's headers (python3-dev); "
    f"when they are here, remove .venv/{FILE_NAME} and start again.",
    "gpu": "The porter works without it. To try again: ./installer/start.sh --gpu",
    "zonos": "The porter works without it, in other voices. To try again: ./installer/start.sh --gpu",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """Extras to have; `insisted` are those a person asked for by name."""

    extras: frozenset[str]
    insisted: frozenset[str] = frozenset()


def ensure_environment(where: Places, machine: Machine, wish: Wish, progress: Progress, *, offline: bool) -> str:
    """Makes `.venv` what the checkout asks for; says in a few words what it did.

    A slow extra that fails is said and written down, and the rest goes on. Raises InstallError.
    """
    todo = plan(read_stamp(where.venv), _inputs(where), wish.extras, wish.insisted, sound=is_sound(where))
    if todo.is_nothing:
        return "already there"
    if offline:
        raise InstallError(
            "the Python packages are not those that this version needs, and fetching was ruled out (--offline)",
            "Start once with the network.",
        )
    work = _Work(where, machine, progress)
    if todo.rebuild:
        work.rebuild()
    return work.fill(todo)


def is_sound(where: Places) -> bool:
    """Whether `.venv` runs, stands where it was made (its programs name their folder), and its packages import."""
    config = where.venv / "pyvenv.cfg"
    if not config.is_file() or not _stands_where_made(config.read_text(encoding="utf-8"), where.venv):
        return False
    try:
        return (
            subprocess.run([where.python, "-c", PROBE], capture_output=True, timeout=120, check=False).returncode == 0
        )
    except (OSError, subprocess.TimeoutExpired):
        return False


def llama_build_flags(machine: Machine) -> str:
    """CMake's arguments for llama-cpp-python. Its native build crashes on machines that show AMX and can't use it."""
    flags = ["GGML_NATIVE=OFF"]
    flags += [f"{option}=ON" for flag, option in FAST_LLAMA_FLAGS.items() if flag in machine.cpu_flags]
    if machine.cuda:
        flags.append("GGML_CUDA=ON")
    return " ".join(f"-D{flag}" for flag in flags)


def _stands_where_made(config: str, venv: Path) -> bool:
    command = next((line for line in config.splitlines() if line.startswith("command")), "")
    return Path(command.partition(" -m venv ")[2].strip()).resolve() == venv.resolve()


def _inputs(where: Places) -> str:
    config = where.venv / "pyvenv.cfg"
    lines = config.read_text(encoding="utf-8").splitlines() if config.is_file() else []
    python = next((line for line in lines if line.startswith("version")), "")
    pyproject = (where.checkout / "pyproject.toml").read_text(encoding="utf-8")
    constraints = (where.checkout / "installer" / "constraints.txt").read_text(encoding="utf-8")
    return hash_inputs(pyproject, constraints, python, where.venv.resolve())


class _Work:
    """The three things that change an environment."""

    def __init__(self, where: Places, machine: Machine, progress: Progress) -> None:
        self._where = where
        self._machine = machine
        self._progress = progress

    def rebuild(self) -> None:
        venv = self._where.venv
        if venv.exists():
            self._progress.note("the environment is incomplete, broken or was moved: it is made anew")
            shutil.rmtree(venv)
        mend = "Python's venv package may be missing: apt-get install python3-venv"
        run([sys.executable, "-m", "venv", venv], "Making the environment", self._progress, mend=mend)

    def fill(self, todo: Plan) -> str:
        """The quick packages in one run, then each slow extra in its own."""
        before = None if todo.base else read_stamp(self._where.venv)
        installed = set(before.extras if before else ())
        failed = set(before.failed if before else ()) - set(todo.extras)
        slow = [extra for extra in todo.extras if extra in SLOW_EXTRAS]
        quick = [extra for extra in todo.extras if extra not in SLOW_EXTRAS]
        if todo.base or quick:
            remove_stamp(self._where.venv)
            self._install(quick, "Installing Python packages", MEND_NETWORK, lean="dev" in quick)
            installed |= set(quick)
            self._check_and_stamp(installed, failed)
        for extra in slow:
            (installed if self._install_slow(extra, lean="dev" in installed) else failed).add(extra)
            self._check_and_stamp(installed, failed)
        return "installed" if not failed else f"installed, without {', '.join(sorted(failed))}"

    def _install_slow(self, extra: str, *, lean: bool) -> bool:
        what = f"Installing the extra '{extra}' ({SLOW_EXTRAS[extra]})"
        try:
            self._install([extra], what, SLOW_MEND[extra], lean=lean)
        except ProgramFailed as e:
            self._progress.note(f"the extra '{extra}' could not be installed:")
            self._progress.note("\n".join(f"| {line}" for line in e.tail[-3:]))
            self._progress.note(SLOW_MEND[extra])
            return False
        return True

    def _check_and_stamp(self, installed: set[str], failed: set[str]) -> None:
        if not is_sound(self._where):
            mend = f"Remove {self._where.venv} and start again."
            raise InstallError("the Python packages are installed, but don't load", mend)
        write_stamp(self._where.venv, Stamp(_inputs(self._where), tuple(sorted(installed)), tuple(sorted(failed))))

    def _install(self, extras: Sequence[str], what: str, mend: str, *, lean: bool) -> None:
        """`lean`: a module is compiled when it is loaded. Tests load few of PyTorch's thousands."""
        checkout = self._where.checkout
        project = f"{checkout}[{','.join(extras)}]" if extras else str(checkout)
        packages = ["-e", project] if lean else ["--compile-bytecode", "-e", project]
        env = {"CMAKE_ARGS": llama_build_flags(self._machine)}
        install(self._where, packages, what, self._progress, mend=mend, env=env)
