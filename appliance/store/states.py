"""The life of a session's row as a table: which state may follow which, and which events move it."""

from __future__ import annotations

from appliance.contract.api import CallState
from appliance.contract.events import (
    Event,
    PorterState,
    SessionClosed,
    SessionReady,
    SessionState,
    SpeechPartial,
    TurnFinal,
)

_ENDS = frozenset({CallState.ENDED, CallState.FAILED, CallState.INTERRUPTED})

MOVES: dict[CallState, frozenset[CallState]] = {
    CallState.STARTING: frozenset({CallState.READY, CallState.LIVE}) | _ENDS,
    CallState.READY: frozenset({CallState.LIVE}) | _ENDS,
    CallState.LIVE: _ENDS,
    CallState.ENDED: frozenset(),
    CallState.FAILED: frozenset(),
    CallState.INTERRUPTED: frozenset(),
}


def may_move(state: CallState, to: CallState) -> bool:
    return to in MOVES[state]


def state_after(event: Event) -> CallState | None:
    """The state that an event of the job speaks for, if any."""
    match event:
        case SessionReady():
            return CallState.READY
        case TurnFinal() | SpeechPartial() | SessionState(state=PorterState.SPEAKING):
            return CallState.LIVE
        case SessionClosed():
            return CallState.ENDED
    return None
