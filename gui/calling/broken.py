"""Why a call could not be joined, or its line broke, in the window's language; no Qt.

LiveKit says it in English, and in the words of its own parts: "engine: signal failure: transport connection error: IO
error: Connection refused (os error 111)".
"""

from __future__ import annotations

import re

from gui.failures import tell_failure
from gui.words import mark, say

REASONS = (
    (r"client error: 40[13]", mark("the box does not let this program in")),
    (r"client error: 404", mark("the call is over")),
    (r"server error: 5\d\d", mark("the box is out of order")),
    (r"certificate", mark("another machine may pretend to be the box: its certificate is not the trusted one")),
    (r"timed out|timeout", mark("the box gave no answer in time")),
    (r"connection error|lookup|IO error|signal failure", mark("the network does not reach the box")),
)
"""The first whose pattern is found in what LiveKit said."""


def tell_break(error: BaseException) -> str:
    """A reason that is not known here is told as it came."""
    if isinstance(error, OSError):  # the sound card's, or a file's
        return tell_failure(error)
    said = str(error)
    return next((say(words) for pattern, words in REASONS if re.search(pattern, said, re.IGNORECASE)), said)
