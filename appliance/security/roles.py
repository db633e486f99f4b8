"""Which role may do what: one table."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Whom a key stands for."""

    ADMINISTRATOR = "administrator"
    SERVICE = "service"


class Action(StrEnum):
    """What a route does; every route but `/health` names one."""

    SESSIONS_START = "sessions.start"
    SESSIONS_READ = "sessions.read"
    SESSIONS_END = "sessions.end"
    CALLS_READ = "calls.read"
    EVENTS_READ = "events.read"
    EVENTS_POST = "events.post"
    SPEECH_SYNTHESIZE = "speech.synthesize"
    SPEECH_TRANSCRIBE = "speech.transcribe"
    METRICS_READ = "metrics.read"


GRANTS: frozenset[tuple[Role, Action]] = frozenset(
    {
        (Role.ADMINISTRATOR, Action.SESSIONS_START),
        (Role.ADMINISTRATOR, Action.SESSIONS_READ),
        (Role.ADMINISTRATOR, Action.SESSIONS_END),
        (Role.ADMINISTRATOR, Action.CALLS_READ),
        (Role.ADMINISTRATOR, Action.EVENTS_READ),
        (Role.ADMINISTRATOR, Action.SPEECH_SYNTHESIZE),
        (Role.ADMINISTRATOR, Action.SPEECH_TRANSCRIBE),
        (Role.ADMINISTRATOR, Action.METRICS_READ),
        (Role.SERVICE, Action.EVENTS_POST),
        (Role.SERVICE, Action.SPEECH_SYNTHESIZE),
        (Role.SERVICE, Action.SPEECH_TRANSCRIBE),
        (Role.SERVICE, Action.METRICS_READ),
    }
)
"""What is not listed is forbidden."""


def allows(role: Role, action: Action) -> bool:
    return (role, action) in GRANTS
