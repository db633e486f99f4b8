"""One installer at a time in a checkout: a second one waits for the first."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def only_one(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Holds `folder`'s lock for the block; calls `waiting` once if somebody else has it.

    The kernel lets go of it when the process ends, however it ends. Raises OSError if `folder` can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "installer.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
