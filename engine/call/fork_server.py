"""The process that every job is forked from, started before the worker itself has imported anything.

Both import LiveKit's agents, which takes a core two seconds; one after the other
they would take twice as long, and a call whose worker died waits for both.
"""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing import forkserver
from typing import Final

from engine.call.leash import WORKER

FIRST: Final = "engine.call.forked"
WARM: Final = "engine.call.warm"

PRELOADED: Final = (FIRST, WARM, "livekit.agents.ipc._preload", "livekit.agents.ipc._preload_freeze")
"""What LiveKit's worker would have it import, and before that its leash; the last one keeps what is imported before it
shared with the jobs."""

LOOP_WATCH: Final = "LIVEKIT_AGENTS_LOOP_BLOCK_WARN_MS"
"""Each of LiveKit's jobs looks a hundred times a second whether its event loop is stuck, to log it: 0.7 % of a core for
one that waits for a call. 0 is off."""


def start_fork_server() -> None:
    """LiveKit's worker finds it running and uses it."""
    os.environ.setdefault(LOOP_WATCH, "0")
    os.environ[WORKER] = str(os.getpid())
    multiprocessing.get_context("forkserver").set_forkserver_preload(list(PRELOADED))
    forkserver.ensure_running()
