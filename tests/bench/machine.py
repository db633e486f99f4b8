"""On what, and of what version, the figures were taken."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.bench.systems import Site

PACKAGES = ("livekit", "livekit-agents", "livekit-api", "moonshine-voice", "onnxruntime", "numpy")


def describe(site: Site) -> dict[str, object]:
    """Plain values, ready for JSON."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": _commit(site.checkout),
        "cores": os.cpu_count(),
        "processor": _field(Path("/proc/cpuinfo"), "model name"),
        "memory": _field(Path("/proc/meminfo"), "MemTotal"),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load_before": os.getloadavg()[0],
        "packages": {name: _version(name) for name in PACKAGES},
        "livekit-server": _output([str(site.livekit_server), "--version"], site.checkout),
    }


def _commit(checkout: Path) -> str:
    commit = _output(["git", "rev-parse", "--short=12", "HEAD"], checkout)
    changed = _output(["git", "status", "--porcelain", "--untracked-files=no"], checkout)
    return f"{commit} with changes" if commit and changed else commit or "unknown"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _output(command: list[str], folder: Path) -> str:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=10, check=False)
    except OSError:
        return ""
    return done.stdout.strip()


def _field(file: Path, name: str) -> str:
    """The first value of `name` in a file of `name : value` lines."""
    if not file.exists():
        return "unknown"
    lines = (line.partition(":") for line in file.read_text().splitlines())
    return next((value.strip() for key, _, value in lines if key.strip() == name), "unknown")
