"""The worker's own process is light and ready soon: what a call needs is the jobs' to import."""

from __future__ import annotations

import subprocess
import sys


def test_it_imports_nothing_of_a_call() -> None:
    program = "import sys, engine.call.worker; print(*(name for name in sys.modules if name.startswith('engine.')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & {"engine.call.job", "engine.call.warm", "engine.brain", "engine.tools"} == set()
