"""What roles, and the things that a person or a program may do, are called."""

from __future__ import annotations

from collections.abc import Iterable

from gui.words import mark, say

ROLES = {
    "viewer": mark("Viewer: sees that it works"),
    "staff": mark("Staff: calls and requests"),
    "manager": mark("Manager: staff, and the hotel's words"),
    "admin": mark("Administrator: everything"),
}
"""Those that a person can have, with what they are for."""

NAMES = {
    "viewer": mark("Viewer"),
    "staff": mark("Staff"),
    "manager": mark("Manager"),
    "admin": mark("Administrator"),
    "service": mark("Program"),
}

PURPOSES: dict[str, tuple[str, tuple[str, ...]]] = {
    mark("Watch how the box is"): ("viewer", ("metrics.read", "slo.read", "figures.read")),
    mark("Read calls and requests"): ("staff", ("calls.read", "requests.read", "events.read")),
    mark("Work through requests"): ("staff", ("requests.read", "requests.write", "events.read")),
    mark("Start and end calls"): ("service", ("sessions.start", "sessions.read", "sessions.end")),
    mark("Speak and listen"): ("service", ("speech.synthesize", "speech.transcribe")),
}
"""What a program is for, with the role and the actions that this takes."""

THINGS = {
    "api_keys": mark("keys of programs"),
    "audit": mark("who did what"),
    "call_events": mark("events of calls"),
    "calls": mark("calls"),
    "events": mark("events of calls"),
    "figures": mark("figures"),
    "health": mark("health"),
    "hotel": mark("the hotel's words"),
    "metrics": mark("figures"),
    "requests": mark("requests"),
    "rooms": mark("lines"),
    "self": mark("their own account"),
    "sessions": mark("starting and ending calls"),
    "settings": mark("the porter's settings"),
    "slo": mark("goals"),
    "speech": mark("speaking and listening"),
    "support": mark("the support bundle"),
    "telephony": mark("the telephone line"),
    "users": mark("people"),
}
"""What an action is about, by what stands before its dot."""


def name_role(role: str) -> str:
    """One that is not known here by its own name."""
    return say(NAMES[role]) if role in NAMES else role


def name_actions(actions: Iterable[str]) -> str:
    """What a key is for where it is one of ours, and else what its actions are about."""
    held = set(actions)
    purpose = next((words for words, (_role, wanted) in PURPOSES.items() if held == set(wanted)), None)
    if purpose is not None:
        return say(purpose)
    things = (action.partition(".")[0] for action in sorted(held))
    return ", ".join(dict.fromkeys(say(THINGS[thing]) if thing in THINGS else thing for thing in things))
