"""How the tests run here: hypothesis asserts no time and keeps no example between runs, what is loaded stays, and where
there is no GPU its kernels are interpreted."""

import gc
import os
from pathlib import Path

from hypothesis import settings

if not Path("/dev/nvidiactl").exists():
    os.environ.setdefault("TRITON_INTERPRET", "1")  # looked at when triton is imported, and never again

settings.register_profile("nightporter", deadline=None, database=None, derandomize=True)
settings.load_profile("nightporter")


def pytest_collection_finish() -> None:
    """All that was imported by now is looked through no more: that stopped every clock of a test for as long."""
    gc.collect()
    gc.freeze()
