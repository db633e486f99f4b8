"""How a call is put into words on a screen: its state, where it comes from, its times."""

from __future__ import annotations

from textwrap import indent
from typing import Any

from appliance.contract.events import Connection, PorterState, RequestKind, Stage
from appliance.contract.health import ProcessState
from appliance.contract.requests import Request
from appliance.contract.sentences import SENTENCES
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.contract.told import Told
from gui.state.call_row import CallRow, Plea
from gui.state.mood import LineNow, Mood
from gui.state.staff import tell_holder
from gui.told import retell
from gui.words import WEEKDAYS, count, local, mark, say, tell_date

KINDS = {
    SessionKind.TEST: mark("Test call"),
    SessionKind.BROWSER: mark("Browser"),
    SessionKind.MIC: mark("Microphone"),
    SessionKind.PHONE: mark("Phone"),
}

REQUESTS = {
    RequestKind.WAKE_UP: mark("Wake-up call"),
    RequestKind.MESSAGE: mark("Message"),
    RequestKind.MAINTENANCE: mark("Maintenance"),
    RequestKind.HOUSEKEEPING: mark("Housekeeping"),
    RequestKind.RESERVATION: mark("Reservation"),
    RequestKind.PERSON: mark("Wants a person"),
    RequestKind.EMERGENCY: mark("Emergency"),
    RequestKind.NOISE: mark("Noise"),
    RequestKind.LOST_PROPERTY: mark("Lost property"),
    RequestKind.TABLE: mark("Table"),
    RequestKind.SPA: mark("Spa"),
    RequestKind.LUGGAGE: mark("Luggage"),
    RequestKind.TRANSPORT: mark("Transport"),
    RequestKind.PARKING: mark("Parking"),
    RequestKind.BILLING: mark("Billing"),
    RequestKind.PAYMENT: mark("Payment"),
    RequestKind.GROUP: mark("Group"),
    RequestKind.COMPLAINT: mark("Complaint"),
    RequestKind.QUESTION: mark("Question"),
}

PORTER = {
    PorterState.LISTENING: (mark("Porter listens"), "good"),
    PorterState.THINKING: (mark("Porter thinks"), "warning"),
    PorterState.SPEAKING: (mark("Porter speaks"), "speaking"),
    PorterState.PAUSED: (mark("Porter paused"), "warning"),
}

LONGEST_WORDS = 160
"""Of what calls somebody: the rest is told where there is room for it."""

SERVICE = ("ask.service", "ask.service_for")
"""Sentences that say the kind, and for whom, around what is wanted."""

KEYS = {
    "age_s": mark("age in seconds"),
    "arrival": mark("arrival"),
    "at": mark("at"),
    "attempts_left": mark("tries left"),
    "beside": mark("besides the one before"),
    "booked": mark("booked"),
    "by": mark("by"),
    "cancel": mark("cancel"),
    "cancelled": mark("cancelled"),
    "cause": mark("cause"),
    "code": mark("code"),
    "currency": mark("currency"),
    "danger": mark("danger"),
    "date": mark("date"),
    "department": mark("department"),
    "departure": mark("departure"),
    "detail": mark("more"),
    "done": mark("done"),
    "due_at": mark("due"),
    "email": mark("e-mail"),
    "error": mark("what went wrong"),
    "fee_minor": mark("fee"),
    "first_name": mark("first name"),
    "free": mark("free"),
    "free_to_cancel": mark("free to cancel"),
    "from": mark("from"),
    "from_name": mark("from"),
    "guests": mark("guests"),
    "hours": mark("hours"),
    "instead_of": mark("instead of"),
    "kind": mark("kind"),
    "language": mark("language"),
    "last_name": mark("last name"),
    "left": mark("left for staff"),
    "message": mark("message"),
    "name": mark("name"),
    "night_minor": mark("a night"),
    "nights": mark("nights"),
    "note": mark("note"),
    "noted": mark("noted"),
    "notes": mark("notes"),
    "number": mark("number"),
    "offers": mark("offers"),
    "phone": mark("telephone"),
    "place": mark("place"),
    "policy": mark("terms"),
    "query": mark("question"),
    "quoted_minor": mark("price told"),
    "reason": mark("reason"),
    "request_id": mark("request"),
    "reservation": mark("reservation"),
    "room": mark("room"),
    "room_name": mark("room"),
    "room_type": mark("room type"),
    "said": mark("said"),
    "score": mark("how well it fits"),
    "sleeps": mark("sleeps"),
    "spoken": mark("spoken"),
    "staffed": mark("somebody is there"),
    "status": mark("status"),
    "text": mark("text"),
    "time": mark("time"),
    "title": mark("title"),
    "to": mark("to"),
    "tool": mark("tool"),
    "total_minor": mark("total"),
    "urgent": mark("urgent"),
    "venue": mark("venue"),
    "verified": mark("shown to be theirs"),
    "what": mark("what"),
    "what_to_do": mark("what to do"),
    "withdrawn": mark("taken back"),
}
"""What requests, tools and their answers are made of."""

UNSAID = frozenset({"told"})
"""What a sentence is made of, which is said already."""

SAID_ABOVE = frozenset({"said", "message", "cancel"})
"""Of a request: the guest's own words are in the conversation, a message in the summary."""

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
    Outcome.TO_STAFF: mark("Went to staff"),
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

STAGE_NAMES = {Stage.STT: mark("Hears"), Stage.BRAIN: mark("Thinks"), Stage.TTS: mark("Speaks")}

PROCESS_STATES = {
    ProcessState.WAITING: mark("waiting"),
    ProcessState.STARTING: mark("starting"),
    ProcessState.READY: mark("ready"),
    ProcessState.BACKING_OFF: mark("starting again soon"),
    ProcessState.STOPPING: mark("stopping"),
    ProcessState.STOPPED: mark("stopped"),
}

PROCESSES = {
    "livekit-server": mark("Line (livekit-server)"),
    "livekit-sip": mark("Telephone line (livekit-sip)"),
    "llm": mark("Language model (llm)"),
    "redis-server": mark("Telephone line's memory (redis-server)"),
    "speech": mark("Speech door (speech)"),
    "stt": mark("Recogniser (stt)"),
    "tts": mark("Voice (tts)"),
    "worker": mark("Porter (worker)"),
    "zonos": mark("Hotel's own voice (zonos)"),
}

PARTS = {
    "disk": mark("Disk"),
    "events": mark("Events of calls"),
    "pms": mark("Hotel's own system"),
    "store": mark("Store of calls"),
}

STATUSES = {"healthy": mark("healthy"), "degraded": mark("degraded"), "down": mark("down")}

LANGUAGES = {
    "de": mark("German"),
    "en": mark("English"),
    "es": mark("Spanish"),
    "fr": mark("French"),
    "it": mark("Italian"),
}


def name_state(row: CallRow, me: str | None) -> tuple[str, str]:
    """The state in a word, to `me`, and its tone: good, speaking, warning, danger or quiet."""
    if row.is_live and row.held_by is not None:
        return tell_holder(row.held_by, me), "warning"
    name, tone = PORTER[row.porter] if row.is_live and row.porter is not None else STATES[row.state]
    return say(name), tone


def name_guest(row: CallRow) -> str:
    """Who it is, as far as they said, or else from which number."""
    return row.who or row.phone or say("Unknown guest")


def name_stage(stage: Stage) -> str:
    return say(STAGE_NAMES[stage])


def name_process_state(state: ProcessState) -> str:
    return say(PROCESS_STATES[state])


def name_process(name: str) -> str:
    """What it is for; one that is not known here by its own name."""
    return say(PROCESSES[name]) if name in PROCESSES else name


def name_part(name: str) -> str:
    """Of the box, beside its processes."""
    return say(PARTS[name]) if name in PARTS else name


def name_status(status: str) -> str:
    """Of a part of the box, or of all of it."""
    return say(STATUSES[status])


def name_request(kind: RequestKind) -> str:
    return say(REQUESTS[kind])


def name_language(locale: str) -> str:
    """`English` for `en-GB`; the locale itself where we have no word for it."""
    known = LANGUAGES.get(locale.partition("-")[0])
    return locale if known is None else say(known)


def name_room(row: CallRow) -> str | None:
    return None if row.guest_room is None else say("Room {number}", number=row.guest_room)


def name_place(row: CallRow) -> str | None:
    """Where they can be reached: their room, or else their number, unless that stands for the name already."""
    return name_room(row) or (row.phone if row.who else None)


def name_need(row: CallRow) -> str:
    """Why somebody is needed, in a word."""
    return say("Needs somebody") if row.plea is None else name_request(row.plea.kind)


def tell_why(plea: Plea | None) -> str:
    """Why somebody is needed, in the guest's words where they gave a reason."""
    if plea is None:
        return say("Needs somebody")
    if plea.told is not None and plea.told.code == "ask.asks_for" and plea.kind is RequestKind.PERSON:
        whom, why = plea.told.values.get("whom"), plea.told.values.get("why")
        if isinstance(whom, Told) and whom.code == "whom.person" and why:
            return retell(why, str(why)) if isinstance(why, Told) else why
    return tell_summary(plea)


def tell_cry(row: CallRow, plea: Plea | None) -> str:
    """`Room 214, Grace Hopper wants a person: water comes through the ceiling`: where, who and why."""
    room = name_room(row)
    who = row.who if room is None else ", ".join(part for part in (room, row.who) if part)
    caller = who or name_guest(row)
    if plea is not None and plea.kind is RequestKind.PERSON:
        return say("{who} wants a person: {why}", who=caller, why=tell_why(plea))
    return f"{caller}: {tell_why(plea)}"


def tell_cries(row: CallRow) -> str:
    """All that somebody is needed for, one a line."""
    return "\n".join(tell_cry(row, plea) for plea in row.pleas) or tell_cry(row, None)


def tell_kind_and_summary(request: Request) -> str:
    """The kind goes without saying where the sentence begins with it."""
    kind, summary = name_request(request.kind), tell_summary(request)
    return summary if summary.casefold().startswith(kind.casefold()) else f"{kind}: {summary}"


def shorten(text: str, limit: int = LONGEST_WORDS) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def name_mood(line: LineNow) -> tuple[str, str] | None:
    """The line in words and its tone; None while nothing can be said."""
    if line.mood is None:
        return None
    name, tone = MOODS[line.mood]
    return say(CONNECTIONS.get(line.connection, name)), tone


def tell_tiers(line: LineNow) -> str:
    """Which tier hears, thinks and speaks."""
    tiers = line.tiers or {}
    return "   ".join(say(words, tier=tiers[stage]) for stage, words in STAGES.items() if stage in tiers)


def tell_seconds(seconds: float) -> str:
    """`0.6 s`."""
    return say("{seconds} s", seconds=f"{seconds:.1f}")


def tell_duration(seconds: float) -> str:
    """`42 s`, `12 min 5 s`, `1 h 2 min` or `2 d 4 h`: no hour on a clock looks so."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours >= 24:
        return say("{days} d {hours} h", days=hours // 24, hours=hours % 24)
    if hours:
        return say("{hours} h {minutes} min", hours=hours, minutes=minutes)
    if minutes:
        return say("{minutes} min {seconds} s", minutes=minutes, seconds=rest)
    return say("{seconds} s", seconds=rest)


def tell_position(seconds: float) -> str:
    """Where a replay stands: `0:42`, `12:05` or `1:02:03`."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def tell_clock(at: float) -> str:
    """The hour on the hotel's clock, `23:41`."""
    return f"{local(at):%H:%M}"


def tell_moment(at: float) -> str:
    """Day and hour on the hotel's clock, `Sun 22/11 23:41`."""
    return f"{tell_date(local(at).date())} {tell_clock(at)}"


def tell_due(due_at: float, asked_at: float) -> str:
    """The hour that something is due, `07:00`; with its day, `Sun 07:00`, if it was asked for on another."""
    due = local(due_at)
    if due.date() == local(asked_at).date():
        return f"{due:%H:%M}"
    return f"{say(WEEKDAYS[due.weekday()])} {due:%H:%M}"


def tell_until(at: float, now: float) -> str:
    """`in 5 min`, `in 2 h 10 min`, or `20 min ago`."""
    minutes = round(abs(at - now) / 60)
    hours, rest = divmod(minutes, 60)
    length = say("{hours} h {minutes} min", hours=hours, minutes=rest) if hours else say("{minutes} min", minutes=rest)
    return say("in {time}", time=length) if at >= now else say("{time} ago", time=length)


def tell_day(day: int, now: float) -> str:
    """The day counted through, as a heading: `Today`, `Yesterday`, `Sun 22.11.`."""
    today = local(now)
    past = today.toordinal() - day
    if past in (0, 1):
        return say("Yesterday") if past else say("Today")
    return tell_date(today.fromordinal(day))


def tell_turns(number: int) -> str:
    """`1 turn`, `7 turns`."""
    return count(number, say("{n} turn"), say("{n} turns"))


def tell_took(took_s: float) -> str:
    """How long a tool took, `12 ms` or `<1 ms`."""
    return f"{round(took_s * 1000)} ms" if took_s >= 0.001 else "<1 ms"


def tell_tool(name: str, arguments: dict[str, Any], limit: int = 90) -> str:
    """A tool call on one line: `Free rooms: nights 1, guests 2`; a single argument speaks for itself."""
    given = {key: value for key, value in arguments.items() if key not in UNSAID}
    parts = [
        tell_value(value) if len(given) == 1 else f"{_name(key)} {_plain(key, value)}" for key, value in given.items()
    ]
    return shorten(name_tool(name) + (f": {', '.join(parts)}" if parts else ""), limit)


def name_tool(name: str) -> str:
    """One that is not known here by its own name."""
    known = SENTENCES.get(f"tool.{name}")
    return _name(name).capitalize() if known is None else say(known)


def tell_summary(request: Request | Plea) -> str:
    """What is to be done; what kind it is stands above it, and for whom below."""
    told = request.told
    while told is not None and told.code in SERVICE:
        what = told.values.get("what")
        if isinstance(what, str):
            return what
        told = what
    return retell(told, request.summary)


def tell_details(request: Request) -> str:
    """What belongs to a request and is not in its summary, one `Key: value` a line."""
    summary, said = tell_summary(request).casefold(), SAID_ABOVE | _filled_in(request.told)
    more = {key: value for key, value in request.details.items() if key not in said and value.casefold() not in summary}
    return "\n".join(f"{_title(key)}: {_plain(key, value)}" for key, value in more.items())


def _filled_in(told: Told | None) -> frozenset[str]:
    """What a sentence says, by its names."""
    if told is None:
        return frozenset()
    inner = (_filled_in(value) for value in told.values.values() if isinstance(value, Told))
    return frozenset(told.values).union(*inner)


def tell_value(value: Any) -> str:
    """A tool's question or answer in full: one `key: value` a line where it is an object."""
    if isinstance(value, dict):
        told = [f"{_name(key)}: {_plain(key, part)}" for key, part in value.items() if key not in UNSAID]
        return "\n".join(told) or say("nothing")
    if isinstance(value, list):
        return "\n\n".join(tell_value(part) for part in value) or say("nothing")
    return _plain("", value)


def _name(key: str) -> str:
    known = KEYS.get(key)
    return key.replace("_", " ") if known is None else say(known)


def _title(key: str) -> str:
    name = _name(key)
    return name[:1].upper() + name[1:]


def _plain(key: str, value: Any) -> str:
    """What is inside of it stands below it, further in."""
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if value is None or value in ("", [], {}):
        return "–"
    if isinstance(value, dict | list):
        return "\n" + indent(tell_value(value), "    ")
    if key.endswith("_minor") and isinstance(value, int):
        return f"{value / 100:.2f}"
    return str(value)
