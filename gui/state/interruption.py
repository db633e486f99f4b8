"""By whom the porter was cut short: the box keeps that it was, and what else happened just then tells by whom."""

from __future__ import annotations

from collections.abc import Iterable

from appliance.contract.control import Control
from gui.words import say

CUTTING = frozenset({Control.PAUSE, Control.SAY, Control.TAKE_OVER, Control.END})
"""What staff ask for that stops the porter in the middle of a word."""

STOPS_WITHIN_S = 2.0
"""So long after a guest's last word the porter may still be on the way to stopping."""


def tell_interruption(
    spoke: tuple[float, float], staff: Iterable[tuple[float, str]], guest: Iterable[tuple[float, float]]
) -> str:
    """Of a turn that was cut: `spoke` from when until when, `staff` who asked for what cuts, and when; `guest` when
    they spoke. Seconds since the epoch. By nobody where nobody is known: the line broke, or a key was pressed."""
    begin, end = spoke
    name = next((name for at, name in staff if begin <= at <= end), None)
    if name is not None:
        return say("interrupted by {name}", name=name)
    if any(begin <= began <= end <= until + STOPS_WITHIN_S for began, until in guest):
        return say("interrupted by the guest")
    return say("interrupted")
