"""Why a call ended, or another tier serves, in the window's language: the appliance tells it in English."""

from __future__ import annotations

import re

from gui.state.staff import name_staff
from gui.words import mark, say

KNOWN = frozenset(
    {
        mark("guest left"),
        mark("guest said goodbye"),
        mark("guest was silent"),
        mark("guest hung up"),
        mark("nobody joined"),
        mark("time limit"),
        mark("shut down"),
        mark("failed"),
        mark("ended over the API"),
        mark("its room vanished"),
        mark("Nightporter was restarted"),
        mark("healthy again"),
        mark("not asked"),
    }
)

NAMING = {
    re.compile("ended by (.+)"): mark("ended by {name}"),
    re.compile("Nightporter was restarted while (.+) had the call"): mark(
        "Nightporter was restarted while {name} had the call"
    ),
}


def tell_reason(reason: str) -> str:
    """One that nobody foresaw, such as a clerk's own words or a program's error, stays as it is."""
    if reason in KNOWN:
        return say(reason)
    for pattern, told in NAMING.items():
        if named := pattern.fullmatch(reason):
            return say(told, name=name_staff(named[1]))
    return reason
