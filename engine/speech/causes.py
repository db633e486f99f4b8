"""The class of the reason for which a tier was left, told from what the tier said in its own words."""

from __future__ import annotations

import re
from typing import Final

from appliance.contract.events import TierCause

_CAUSES: Final = (
    (TierCause.LANGUAGE, re.compile(r"\b(no (voice|model) for|understands|goes on in)", re.IGNORECASE)),
    (TierCause.RECOVERED, re.compile(r"healthy again")),
    (TierCause.NOT_ASKED, re.compile(r"^not asked$")),
    (TierCause.TIMEOUT, re.compile(r"\b(in time|within|stall|timed? ?out|too long|no answer|deadline)", re.IGNORECASE)),
    (TierCause.SILENCE, re.compile(r"\b(silen|empty|no (sound|audio|words))", re.IGNORECASE)),
    (
        TierCause.GARBAGE,
        re.compile(r"\b(clipped|noise|nonsense|nobody can have said|not a result|format)", re.IGNORECASE),
    ),
    (TierCause.UNREACHABLE, re.compile(r"\b(reach|refused|connect|unavailable|closed|broke)", re.IGNORECASE)),
)


def cause_of(reason: str) -> TierCause:
    return next((cause for cause, pattern in _CAUSES if pattern.search(reason)), TierCause.ERROR)
