"""What this machine is: looked at once, and passed on as a value so that the checks are pure."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from installer.lateness import measure_lateness

GB = 1e9
GPU_SIGNS = (Path("/proc/driver/nvidia/version"), Path("/dev/nvidia0"))


@dataclass(frozen=True, slots=True)
class Machine:
    system: str
    python: tuple[int, int]
    has_venv: bool
    """Whether Python can make a virtual environment; Debian keeps that in a package of its own."""
    writable: bool
    disk_free_gb: float
    memory_gb: float
    cores: int
    root: bool
    apt: bool
    gpu: bool
    cuda: bool
    """Whether CUDA's compiler is there, not only the driver."""
    cpu_flags: frozenset[str]
    late_s: float
    """How late it wakes who sleeps."""


def look(checkout: Path) -> Machine:
    """`checkout` is the folder whose disk and rights matter."""
    importlib.invalidate_caches()  # apt may just have brought the venv package
    return Machine(
        system=platform.system(),
        python=sys.version_info[:2],
        has_venv=all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
        writable=os.access(checkout, os.W_OK),
        disk_free_gb=shutil.disk_usage(checkout).free / GB,
        memory_gb=_memory_gb(),
        cores=len(os.sched_getaffinity(0)),
        root=os.geteuid() == 0,
        apt=shutil.which("apt-get") is not None,
        gpu=shutil.which("nvidia-smi") is not None or any(sign.exists() for sign in GPU_SIGNS),
        cuda=shutil.which("nvcc") is not None,
        cpu_flags=_cpu_flags(),
        late_s=measure_lateness(),
    )


def has_program(name: str) -> bool:
    return shutil.which(name) is not None


def has_library(soname: str) -> bool:
    """Whether the loader finds it, which is all that a program needs."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _memory_gb() -> float:
    """The machine's memory, or less where a container may not use all of it."""
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    limit = Path("/sys/fs/cgroup/memory.max")
    allowed = limit.read_text().strip() if limit.is_file() else "max"
    return min(whole, int(allowed) if allowed.isdigit() else whole) / GB


def _cpu_flags() -> frozenset[str]:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return frozenset()
    return frozenset(next((line for line in lines if line.startswith("flags")), "").partition(":")[2].split())
