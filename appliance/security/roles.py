"""Which role may do what: one table."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What somebody is to the hotel, least first; a service is a program."""

    VIEWER = "viewer"
    STAFF = "staff"
    MANAGER = "manager"
    ADMIN = "admin"
    SERVICE = "service"


class Action(StrEnum):
    """What a route does; every route names one, or says that anybody may ask it."""

    SELF_READ = "self.read"
    SELF_WRITE = "self.write"
    SESSIONS_START = "sessions.start"
    SESSIONS_READ = "sessions.read"
    SESSIONS_END = "sessions.end"
    SESSIONS_FINALIZE = "sessions.finalize"
    SESSIONS_ALL = "sessions.all"
    """No route's own: whoever may do this does the other things of `sessions` to other people's sessions too."""
    ROOMS_READ = "rooms.read"
    CALLS_READ = "calls.read"
    CALLS_EXPORT = "calls.export"
    CALLS_ERASE = "calls.erase"
    CALLS_LISTEN = "calls.listen"
    CALLS_TAKE_OVER = "calls.take_over"
    CALLS_HAND_BACK = "calls.hand_back"
    CALLS_PAUSE = "calls.pause"
    CALLS_WHISPER = "calls.whisper"
    CALLS_SAY = "calls.say"
    CALLS_TRANSFER = "calls.transfer"
    CALLS_END = "calls.end"
    CALL_EVENTS_POST = "call_events.post"
    REQUESTS_READ = "requests.read"
    REQUESTS_WRITE = "requests.write"
    EVENTS_READ = "events.read"
    EVENTS_POST = "events.post"
    SPEECH_SYNTHESIZE = "speech.synthesize"
    SPEECH_TRANSCRIBE = "speech.transcribe"
    HEALTH_READ = "health.read"
    METRICS_READ = "metrics.read"
    SLO_READ = "slo.read"
    FIGURES_READ = "figures.read"
    SUPPORT_EXPORT = "support.export"
    USERS_READ = "users.read"
    USERS_WRITE = "users.write"
    API_KEYS_READ = "api_keys.read"
    API_KEYS_WRITE = "api_keys.write"
    AUDIT_READ = "audit.read"
    SETTINGS_READ = "settings.read"
    SETTINGS_WRITE = "settings.write"
    HOTEL_READ = "hotel.read"
    HOTEL_WRITE = "hotel.write"
    TELEPHONY_READ = "telephony.read"
    TELEPHONY_WRITE = "telephony.write"


_V, _S, _M, _A, _P = Role.VIEWER, Role.STAFF, Role.MANAGER, Role.ADMIN, Role.SERVICE

_MAY: Final[dict[Action, tuple[Role, ...]]] = {
    Action.SELF_READ: (_V, _S, _M, _A, _P),
    Action.SELF_WRITE: (_V, _S, _M, _A),
    Action.SESSIONS_START: (_S, _M, _A, _P),
    Action.SESSIONS_READ: (_V, _S, _M, _A, _P),
    Action.SESSIONS_END: (_S, _M, _A, _P),
    Action.SESSIONS_FINALIZE: (_S, _M, _A, _P),
    Action.SESSIONS_ALL: (_V, _S, _M, _A, _P),
    Action.ROOMS_READ: (_V, _S, _M, _A),
    Action.CALLS_READ: (_S, _M, _A),
    Action.CALLS_EXPORT: (_S, _M, _A),
    Action.CALLS_ERASE: (_M, _A),
    Action.CALLS_LISTEN: (_S, _M, _A),
    Action.CALLS_TAKE_OVER: (_S, _M, _A),
    Action.CALLS_HAND_BACK: (_S, _M, _A),
    Action.CALLS_PAUSE: (_S, _M, _A),
    Action.CALLS_WHISPER: (_S, _M, _A),
    Action.CALLS_SAY: (_S, _M, _A),
    Action.CALLS_TRANSFER: (_S, _M, _A),
    Action.CALLS_END: (_S, _M, _A),
    Action.CALL_EVENTS_POST: (_P,),
    Action.REQUESTS_READ: (_S, _M, _A),
    Action.REQUESTS_WRITE: (_S, _M, _A),
    Action.EVENTS_READ: (_S, _M, _A),
    Action.EVENTS_POST: (_P,),
    Action.SPEECH_SYNTHESIZE: (_S, _M, _A, _P),
    Action.SPEECH_TRANSCRIBE: (_S, _M, _A, _P),
    Action.HEALTH_READ: (_V, _S, _M, _A, _P),
    Action.METRICS_READ: (_V, _S, _M, _A, _P),
    Action.SLO_READ: (_V, _S, _M, _A),
    Action.FIGURES_READ: (_V, _S, _M, _A),
    Action.SUPPORT_EXPORT: (_M, _A),
    Action.USERS_READ: (_M, _A),
    Action.USERS_WRITE: (_M, _A),
    Action.API_KEYS_READ: (_M, _A),
    Action.API_KEYS_WRITE: (_M, _A),
    Action.AUDIT_READ: (_A,),
    Action.SETTINGS_READ: (_M, _A),
    Action.SETTINGS_WRITE: (_M, _A),
    Action.HOTEL_READ: (_S, _M, _A),
    Action.HOTEL_WRITE: (_M, _A),
    Action.TELEPHONY_READ: (_A,),
    Action.TELEPHONY_WRITE: (_A,),
}

GRANTS: Final = frozenset((role, action) for action, roles in _MAY.items() for role in roles)
"""What is not listed is forbidden."""


def allows(role: Role, action: Action) -> bool:
    return (role, action) in GRANTS


def actions_of(role: Role) -> frozenset[Action]:
    return frozenset(action for action in Action if allows(role, action))
