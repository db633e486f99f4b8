"""How a call is put into words on a screen: its state, where it comes from, its times."""

from __future__ import annotations

from appliance.contract.events import Connection, PorterState, RequestKind, Stage
from appliance.contract.requests import Request, StaffRequest
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.contract.told import Told
from gui.state.call_row import CallRow, Plea
from gui.state.mood import LineNow, Mood
from gui.state.particulars import name_request, name_tier, tell_summary
from gui.state.staff import tell_holder
from gui.state.times import tell_seconds
from gui.told import retell
from gui.words import count, mark, say

KINDS = {
    SessionKind.TEST: mark("Test call"),
    SessionKind.BROWSER: mark("Browser"),
    SessionKind.MIC: mark("Microphone"),
    SessionKind.PHONE: mark("Phone"),
}

PORTER = {
    PorterState.LISTENING: (mark("Porter listens"), "good"),
    PorterState.THINKING: (mark("Porter thinks"), "warning"),
    PorterState.SPEAKING: (mark("Porter speaks"), "speaking"),
    PorterState.PAUSED: (mark("Porter paused"), "warning"),
}

STATES = {
    CallState.REQUESTED: (mark("Asked for"), "warning"),
    CallState.STARTING: (mark("Connecting"), "warning"),
    CallState.READY: (mark("Ready"), "good"),
    CallState.LIVE: (mark("In call"), "good"),
    CallState.PAUSED: (mark("Paused"), "warning"),
    CallState.ENDING: (mark("Ending"), "quiet"),
    CallState.ENDED: (mark("Ended"), "quiet"),
    CallState.FAILED: (mark("Failed"), "danger"),
    CallState.INTERRUPTED: (mark("Broken off"), "danger"),
}

OUTCOMES = {
    Outcome.ANSWERED: mark("Answered"),
    Outcome.REQUEST_LEFT: mark("Left a request"),
    Outcome.TO_STAFF: mark("Needed staff"),
    Outcome.NOTHING_SAID: mark("Nothing said"),
    Outcome.FAILED: mark("Failed"),
    Outcome.INTERRUPTED: mark("Broken off"),
}

MOODS = {
    Mood.GOOD: (mark("good line"), "good"),
    Mood.FAIR: (mark("fair line"), "warning"),
    Mood.POOR: (mark("poor line"), "danger"),
}

CONNECTIONS = {Connection.POOR: mark("guest's connection is poor"), Connection.LOST: mark("guest's connection is lost")}

STAGES = {Stage.STT: mark("Hears: {tier}"), Stage.BRAIN: mark("Thinks: {tier}"), Stage.TTS: mark("Speaks: {tier}")}


def name_state(row: CallRow, me: str | None) -> tuple[str, str]:
    """The state in a word, to `me`, and its tone: good, speaking, warning, danger or quiet."""
    if row.is_live and row.held_by is not None:
        return tell_holder(row.held_by, me), "warning"
    name, tone = PORTER[row.porter] if row.is_live and row.porter is not None else STATES[row.state]
    return say(name), tone


def name_guest(row: CallRow) -> str:
    """Who it is, as far as they said, or else from which number."""
    return row.who or row.phone or say("Unknown guest")


def name_room(row: CallRow) -> str | None:
    return None if row.guest_room is None else say("Room {number}", number=row.guest_room)


def name_place(row: CallRow) -> str | None:
    """Where they can be reached: their room, or else their number, unless that stands for the name already."""
    return name_room(row) or (row.phone if row.who else None)


def name_need(row: CallRow) -> str:
    """Why somebody is needed, in a word."""
    return say("Needs somebody") if row.plea is None else name_request(row.plea.kind)


def tell_why(plea: Plea | Request | None) -> str:
    """Why somebody is needed, in the guest's words where they gave a reason."""
    if plea is None:
        return say("Needs somebody")
    if plea.told is not None and plea.told.code == "ask.asks_for" and plea.kind is RequestKind.PERSON:
        whom, why = plea.told.values.get("whom"), plea.told.values.get("why")
        if isinstance(whom, Told) and whom.code == "whom.person" and why:
            return retell(why, str(why)) if isinstance(why, Told) else why
    return tell_summary(plea)


def tell_cry(row: CallRow, plea: Plea | None) -> str:
    """`Room 214, Grace Hopper wants a person: water comes through the ceiling`: where, who and why.

    What a colleague asks for is no wish of the guest.
    """
    room = name_room(row)
    who = row.who if room is None else ", ".join(part for part in (room, row.who) if part)
    caller = who or name_guest(row)
    if plea is not None and plea.kind is RequestKind.PERSON and not plea.is_passed_on:
        return say("{who} wants a person: {why}", who=caller, why=tell_why(plea))
    return f"{caller}: {tell_why(plea)}"


def tell_cries(row: CallRow) -> str:
    """All that somebody is needed for, one a line."""
    return "\n".join(tell_cry(row, plea) for plea in row.calling) or tell_cry(row, None)


def tell_kind_and_summary(request: Request) -> str:
    """The kind goes without saying where the sentence begins with it."""
    kind, summary = name_request(request.kind), tell_summary(request)
    return summary if summary.casefold().startswith(kind.casefold()) else f"{kind}: {summary}"


def tell_alert(request: StaffRequest, me: str | None) -> str:
    """What somebody has to see to now, and who took it up and has not done it."""
    told = tell_kind_and_summary(request)
    return told if request.claimed_by is None else f"{told} ({tell_holder(request.claimed_by, me)})"


def name_mood(line: LineNow) -> tuple[str, str] | None:
    """The line in words and its tone; None while nothing can be said."""
    if line.mood is None:
        return None
    name, tone = MOODS[line.mood]
    return say(CONNECTIONS.get(line.connection, name)), tone


def tell_tiers(line: LineNow) -> str:
    """Which tier hears, thinks and speaks."""
    return "   ".join(_tiers(line))


def tell_line(line: LineNow) -> str:
    """For who can't see its bars: how it is, how soon it answers, and its tiers."""
    mood = name_mood(line)
    soon = None if line.answer_s is None else say("answers in {time}", time=tell_seconds(line.answer_s))
    return ", ".join(part for part in (mood and mood[0], soon, *_tiers(line)) if part)


def _tiers(line: LineNow) -> list[str]:
    tiers = line.tiers or {}
    return [say(words, tier=name_tier(tiers[stage])) for stage, words in STAGES.items() if stage in tiers]


def tell_turns(number: int) -> str:
    """`1 turn`, `7 turns`."""
    return count(number, say("{n} turn"), say("{n} turns"))
