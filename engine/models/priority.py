"""Asks the machine to run first what a guest waits for: on a busy box a run of 50 ms otherwise takes 160 and more.

Six calls on two cores keep both busy with audio that nobody would miss if it
came 10 ms later. Linux shares the processor among sessions first (autogroup)
and then among a session's threads (nice); each server of ours is a session, so
both are asked. Where this process may not (a service needs `LimitNICE=-10`),
everything runs as it comes.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

from engine.models.scheduler import Rank

NICE: Final = {Rank.SOON: -10, Rank.LATER: 0}
_SESSION: Final = Path("/proc/self/autogroup")
_SESSION_NICE: Final = -3
"""Twice the share of any other session. With -10 the words of six callers came at once and everything else, their
audio among it, too late: 6 of 36 sentences were spoken into."""


def prioritize_session() -> None:
    """This process, and what it starts, against those of other sessions."""
    with suppress(OSError):
        _SESSION.write_text(str(_SESSION_NICE))


def prioritize(rank: Rank) -> None:
    """The calling thread, from now on, against the others of its session."""
    with suppress(PermissionError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE[rank])
