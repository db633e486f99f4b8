"""Why a call ended, or another tier serves, in the window's language."""

from __future__ import annotations

import re

from appliance.contract.events import TierCause
from appliance.contract.sessions import ENDED_BY, NOT_STARTED, RESTARTED_UNDER, EndReason
from gui.state.staff import name_staff
from gui.words import mark, say

ENDS = {
    EndReason.GUEST_LEFT: mark("guest left"),
    EndReason.GUEST_SAID_GOODBYE: mark("guest said goodbye"),
    EndReason.GUEST_WAS_SILENT: mark("guest was silent"),
    EndReason.NOBODY_JOINED: mark("nobody joined"),
    EndReason.TIME_LIMIT: mark("time limit"),
    EndReason.SHUT_DOWN: mark("shut down"),
    EndReason.FAILED: mark("failed"),
    EndReason.OVER_THE_API: mark("ended over the API"),
    EndReason.ROOM_VANISHED: mark("its room vanished"),
    EndReason.RESTARTED: mark("Nightporter was restarted"),
    EndReason.BEING_ENDED: mark("it was being ended"),
    EndReason.NO_SIGN_OF_LIFE: mark("no sign of life for hours"),
    EndReason.NOT_BEGUN: mark("the porter could not begin"),
    EndReason.NO_PORTER: mark("the porter could not be brought back"),
    EndReason.NO_WORDS: mark("no way to answer: nothing recognised the guest's words"),
    EndReason.NO_BRAIN: mark("no way to answer: the porter had no answer"),
    EndReason.NO_TOOL: mark("no way to answer: the hotel's system gave none"),
    EndReason.NO_VOICE: mark("no way to answer: every voice failed"),
}

NAMING = {
    ENDED_BY: mark("ended by {name}"),
    RESTARTED_UNDER: mark("Nightporter was restarted while {name} had the call"),
    NOT_STARTED: mark("could not be started: {why}"),
}
"""By how the box writes them; one thing is filled in."""

CAUSES = {
    TierCause.RECOVERED: mark("healthy again"),
    TierCause.NOT_ASKED: mark("left alone, it failed before"),
    TierCause.TIMEOUT: mark("no answer in time"),
    TierCause.SILENCE: mark("nothing came of it"),
    TierCause.GARBAGE: mark("what came of it was no speech"),
    TierCause.UNREACHABLE: mark("it can't be reached"),
    TierCause.LANGUAGE: mark("it does not know the language"),
    TierCause.ERROR: mark("it failed"),
}


def tell_end(reason: str) -> str:
    """One that nobody foresaw, such as a clerk's own words, stays as it is."""
    if reason in set(EndReason):
        return say(ENDS[EndReason(reason)])
    for written, told in NAMING.items():
        before, given, after = re.split(r"\{(\w+)\}", written)
        if reason.startswith(before) and reason.endswith(after) and len(reason) > len(before) + len(after):
            filled = reason[len(before) : len(reason) - len(after)]
            return say(told, **{given: name_staff(filled)})
    return reason


def tell_cause(cause: TierCause | None, reason: str) -> str:
    """Why another tier serves; the tier's own words where an older box gave no cause."""
    return reason if cause is None else say(CAUSES[cause])
