"""The environment is judged by what is really in the folder, and llama.cpp is built for the machine."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from installer.environment import Wish, ensure_environment, is_sound, llama_build_flags
from installer.errors import InstallError
from installer.machine import Machine
from installer.places import Places, places
from installer.progress import Progress


@pytest.fixture
def where(tmp_path: Path) -> Places:
    (tmp_path / "installer").mkdir()
    (tmp_path / "installer/constraints.txt").write_text("")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    return places({"NIGHTPORTER_HOME": str(tmp_path)}, tmp_path)


def make_venv(where: Places, made_at: Path) -> None:
    """An environment with all of ours inside, which says that it was made at `made_at`."""
    command: list[str | Path] = [sys.executable, "-m", "venv", "--without-pip", "--system-site-packages", where.venv]
    subprocess.run(command, check=True)
    (where.venv / "pyvenv.cfg").write_text(
        f"home = {Path(sys.base_prefix) / 'bin'}\ninclude-system-site-packages = false\n"
        f"version = 3.11.7\ncommand = {sys.executable} -m venv {made_at}\n"
    )
    for site in where.venv.glob("lib/python*/site-packages"):
        (site / "ours.pth").write_text("\n".join(path for path in sys.path if path))


def test_a_whole_environment_is_sound(where: Places) -> None:
    make_venv(where, where.venv)
    assert is_sound(where)


def test_a_moved_environment_is_not_sound(where: Places) -> None:
    make_venv(where, where.checkout / "elsewhere/.venv")
    assert not is_sound(where)


def test_an_environment_without_its_packages_is_not_sound(where: Places) -> None:
    make_venv(where, where.venv)
    for link in where.venv.glob("lib/python*/site-packages/ours.pth"):
        link.unlink()
    assert not is_sound(where)


@pytest.mark.parametrize("left", [[], ["pyvenv.cfg"]])
def test_a_half_made_environment_is_not_sound(where: Places, left: list[str]) -> None:
    where.venv.mkdir()
    for name in left:
        (where.venv / name).write_text(f"command = python -m venv {where.venv}\n")
    assert not is_sound(where)


def test_offline_installs_nothing(where: Places, machine: Machine, progress: Progress) -> None:
    with pytest.raises(InstallError, match="--offline"):
        ensure_environment(where, machine, Wish(frozenset()), progress, offline=True)
    assert not where.venv.exists()


@pytest.mark.parametrize(
    ("flags", "cuda", "expected"),
    [
        (
            {"avx2", "fma", "f16c", "bmi2", "amx_tile"},
            False,
            "-DGGML_NATIVE=OFF -DGGML_AVX2=ON -DGGML_FMA=ON -DGGML_F16C=ON -DGGML_BMI2=ON",
        ),
        ({"sse4_2"}, False, "-DGGML_NATIVE=OFF"),
        ({"avx2"}, True, "-DGGML_NATIVE=OFF -DGGML_AVX2=ON -DGGML_CUDA=ON"),
    ],
)
def test_llama_is_built_for_what_the_cpu_can_do(machine: Machine, flags: set[str], cuda: bool, expected: str) -> None:
    assert llama_build_flags(replace(machine, cpu_flags=frozenset(flags), cuda=cuda)) == expected
