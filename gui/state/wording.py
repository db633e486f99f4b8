"""How a call is put into words on a screen: its state, where it comes from, its times."""

from __future__ import annotations

import json
import time
from typing import Any

from appliance.contract.events import PorterState, RequestKind
from appliance.contract.sessions import CallState, SessionKind
from gui.state.calls import CallRow

KINDS = {
    SessionKind.TEST: "Test call",
    SessionKind.BROWSER: "Browser",
    SessionKind.MIC: "Microphone",
    SessionKind.PHONE: "Phone",
}

REQUESTS = {
    RequestKind.WAKE_UP: "Wake-up call",
    RequestKind.MESSAGE: "Message",
    RequestKind.MAINTENANCE: "Maintenance",
    RequestKind.HOUSEKEEPING: "Housekeeping",
    RequestKind.RESERVATION: "Reservation",
    RequestKind.NOISE: "Noise",
    RequestKind.LOST_PROPERTY: "Lost property",
    RequestKind.TABLE: "Table",
    RequestKind.SPA: "Spa",
    RequestKind.LUGGAGE: "Luggage",
    RequestKind.TRANSPORT: "Transport",
    RequestKind.PARKING: "Parking",
    RequestKind.BILLING: "Billing",
    RequestKind.PAYMENT: "Payment",
    RequestKind.GROUP: "Group or event",
    RequestKind.COMPLAINT: "Complaint",
    RequestKind.QUESTION: "Question",
    RequestKind.PERSON: "Wants a person",
    RequestKind.EMERGENCY: "Emergency",
}

PORTER = {
    PorterState.LISTENING: ("Listening", "good"),
    PorterState.THINKING: ("Thinking", "warning"),
    PorterState.SPEAKING: ("Speaking", "speaking"),
    PorterState.PAUSED: ("Paused", "warning"),
}

STATES = {
    CallState.REQUESTED: ("Asked for", "warning"),
    CallState.STARTING: ("Connecting", "warning"),
    CallState.READY: ("Ready", "good"),
    CallState.LIVE: ("In call", "good"),
    CallState.PAUSED: ("Paused", "warning"),
    CallState.ENDING: ("Ending", "quiet"),
    CallState.ENDED: ("Ended", "quiet"),
    CallState.FAILED: ("Failed", "danger"),
    CallState.INTERRUPTED: ("Broken off", "danger"),
}


def name_state(row: CallRow) -> tuple[str, str]:
    """The state in a word, and its tone: good, speaking, warning, danger or quiet."""
    if row.is_live and row.porter is not None:
        return PORTER[row.porter]
    return STATES[row.state]


def tell_duration(seconds: float) -> str:
    """`0:42`, `12:05` or `1:02:03`."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def tell_clock(at: float) -> str:
    """The hour on this machine's clock, `23:41`."""
    return time.strftime("%H:%M", time.localtime(at))


def tell_due(due_at: float, asked_at: float) -> str:
    """The hour that something is due, `07:00`; with its day, `Sun 07:00`, if it was asked for on another."""
    due, asked = time.localtime(due_at), time.localtime(asked_at)
    return time.strftime("%H:%M" if due[:3] == asked[:3] else "%a %H:%M", due)


def tell_turns(count: int) -> str:
    """`1 turn`, `7 turns`."""
    return f"{count} turn" if count == 1 else f"{count} turns"


def tell_took(took_s: float) -> str:
    """How long a tool took, `12 ms` or `<1 ms`."""
    return f"{round(took_s * 1000)} ms" if took_s >= 0.001 else "<1 ms"


def tell_tool(name: str, arguments: dict[str, Any], limit: int = 90) -> str:
    """A tool call on one line: `Availability: nights 1, guests 2`; a single argument speaks for itself."""
    parts = [
        _plain(value) if len(arguments) == 1 else f"{_name(key)} {_plain(value)}" for key, value in arguments.items()
    ]
    line = _name(name).capitalize() + (f": {', '.join(parts)}" if parts else "")
    return line if len(line) <= limit else line[: limit - 1] + "…"


def tell_details(details: dict[str, Any]) -> str:
    """What belongs to a request, one `Key: value` a line."""
    return "\n".join(f"{_name(key).capitalize()}: {_plain(value)}" for key, value in details.items())


def tell_value(value: Any) -> str:
    """A tool's question or answer in full: one `key: value` a line where it is an object."""
    if isinstance(value, dict):
        return "\n".join(f"{_name(key)}: {_plain(part)}" for key, part in value.items()) or "nothing"
    if isinstance(value, list):
        return "\n\n".join(tell_value(part) for part in value) or "nothing"
    return _plain(value)


def _name(key: str) -> str:
    return key.replace("_", " ")


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
