"""Who was started for somebody ends with them: the kernel sees to it, even after kill -9."""

from __future__ import annotations

import ctypes
import os
import signal
from typing import Final

WORKER: Final = "FORKED_FOR_WORKER"
"""In the environment of the fork server, whose parent may be another one by the time it can ask."""
_PR_SET_PDEATHSIG: Final = 1


def fasten(parent: int) -> None:
    """This process ends when `parent`, which started it, does; at once where that has happened already."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
