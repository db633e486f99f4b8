"""pipecat's own environment: made on demand from exact pins, so that its needs never meet the product's."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).parent / "requirements-pipecat.txt"
INSTALL_LIMIT_S = 900


class NoEnvironment(Exception):
    """pipecat can't be run here; the message says why."""


def find_or_make(folder: Path) -> Path:
    """The Python of an environment with exactly REQUIREMENTS in it, made in `folder` if it isn't there.

    Raises NoEnvironment.
    """
    python = folder / "bin" / "python"
    made_from = folder / "made-from"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if made_from.exists() and made_from.read_text() == wanted:
        return python
    _run([sys.executable, "-m", "venv", "--clear", str(folder)])
    _run([str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--requirement", str(REQUIREMENTS)])
    made_from.write_text(wanted)
    return python


def check(python: Path) -> Path:
    """A Python that a person named. Raises NoEnvironment when there is no pipecat in it."""
    _run([str(python), "-c", "import pipecat, moonshine_voice, onnxruntime"])
    return python


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=INSTALL_LIMIT_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as e:
        raise NoEnvironment(f"{' '.join(command[:4])}: {e}") from e
    if done.returncode != 0:
        raise NoEnvironment(f"{' '.join(command[:4])}: {done.stderr.strip()[-500:]}")
