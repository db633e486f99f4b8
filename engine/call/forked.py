"""What the fork server imports before all else: a worker that dies while it is at the rest does not leave it behind.

Nobody else may import it, but jobs, which have it from there.
"""

from __future__ import annotations

import os
from typing import Final

from engine.call.leash import WORKER, fasten

FORK_SERVER: Final = os.getpid()

fasten(int(os.environ.get(WORKER, os.getppid())))
