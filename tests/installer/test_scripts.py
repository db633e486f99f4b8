"""The scripts are whole, can be run, and stay small: what matters is in Python, where it is tested."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SCRIPTS = ["installer/start.sh", "installer/test.sh", "installer/python.sh", ".ci/run"]


@pytest.mark.parametrize("name", SCRIPTS)
def test_bash_reads_it(name: str) -> None:
    subprocess.run(["bash", "-n", CHECKOUT / name], check=True)


@pytest.mark.parametrize("name", [name for name in SCRIPTS if name != "installer/python.sh"])
def test_it_can_be_run(name: str) -> None:
    assert os.access(CHECKOUT / name, os.X_OK)


def test_ci_calls_the_test_script_and_nothing_else() -> None:
    _, *lines = (CHECKOUT / ".ci/run").read_text().split("\n")
    assert lines == ["exec ./installer/test.sh", ""]


def test_start_works_from_any_folder(tmp_path: Path) -> None:
    command = [str(CHECKOUT / "installer/start.sh"), "--help"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert all(option in said for option in ("--demo", "--gpu", "--no-gpu", "--check", "--offline"))


def test_without_a_python_it_says_how_to_get_one(tmp_path: Path) -> None:
    for name in ("bash", "dirname", "id"):
        found = subprocess.run(["which", name], capture_output=True, text=True, check=True).stdout.strip()
        (tmp_path / name).symlink_to(found)
    command = ["bash", str(CHECKOUT / "installer/start.sh")]
    said = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert said.returncode == 1
    assert "apt-get install -y python3" in said.stderr
