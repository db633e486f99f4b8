"""Tiny children that behave and misbehave, and what can be seen of them."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from appliance.supervisor.specs import ProcessSpec

POLITE = "import sys; print('up', flush=True); sys.stdin.read(); import time; time.sleep(3600)"
DEAF = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(3600)"
SECOND_TIME = """
import signal
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP, signal.SIGTERM})  # one after the other, however they come
print('up', flush=True)
signal.sigwait({signal.SIGHUP})
print('asked once', flush=True)
signal.sigwait({signal.SIGTERM})
"""
PARENT = """
import subprocess, sys, time
deaf = 'import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(3600)'
child = subprocess.Popen([sys.executable, '-c', deaf])
print('grandchild', child.pid, flush=True)
time.sleep(3600)
"""
GONE_PARENT = PARENT.replace("time.sleep(3600)\n", "sys.exit(3)\n")


async def always_well() -> str | None:
    return None


def child(name: str, code: str, **changes: Any) -> ProcessSpec:
    values: dict[str, Any] = {
        "name": name,
        "argv": (sys.executable, "-c", code),
        "env": {"PATH": "/usr/bin:/bin"},
        "ready": always_well,
        "ready_timeout_s": 30.0,
    }
    return ProcessSpec(**(values | changes))


def is_alive(pid: int) -> bool:
    """A zombie is dead: it only waits to be noticed."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def log_says(logs: Path, name: str, text: str) -> Callable[[], bool]:
    return lambda: (logs / f"{name}.log").exists() and text in (logs / f"{name}.log").read_text()
