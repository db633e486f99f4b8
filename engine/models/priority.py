"""Asks the machine to run first what a guest waits for: on a busy box a run of 50 ms otherwise takes 160.

Six calls on two cores keep both busy with audio that nobody would miss if it
came 10 ms later. Where this process may not raise its priority (a service
needs `LimitNICE=-10`), everything runs as it comes.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from typing import Final

from engine.models.scheduler import Rank

NICE: Final = {Rank.SOON: -10, Rank.LATER: 0}


def prioritize(rank: Rank) -> None:
    """The calling thread, from now on."""
    with suppress(PermissionError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE[rank])
