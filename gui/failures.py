"""Why something did not work on this machine, or can't be read, in the window's language; no Qt.

What Python, the system and pydantic say of it is English.
"""

from __future__ import annotations

import errno

from pydantic import ValidationError

from gui.words import mark, say

FAILURES = {
    errno.ENOSPC: mark("the disk is full"),
    errno.EDQUOT: mark("the disk is full"),
    errno.EACCES: mark("this is not allowed to who works here"),
    errno.EPERM: mark("this is not allowed to who works here"),
    errno.EROFS: mark("nothing can be written there"),
    errno.ENOENT: mark("it is not there"),
    errno.ENOTDIR: mark("it is not there"),
    errno.EISDIR: mark("it is a folder"),
    errno.EIO: mark("the disk fails"),
}


def tell_failure(error: OSError) -> str:
    """One that is not known here in the system's own words."""
    words = FAILURES.get(error.errno or 0)
    return say(words) if words else error.strerror or str(error)


def tell_places(error: ValidationError) -> str:
    """Where it can't be read: `calls.0.state, events_cursor`."""
    return ", ".join(dict.fromkeys(".".join(map(str, wrong["loc"])) or "JSON" for wrong in error.errors()))
