"""The life of a session's row as a table: which state may follow which, and which events move it.

    state         may become
    requested     starting ready live ending ended failed interrupted
    starting      ready live ending ended failed interrupted
    ready         live paused ending ended failed interrupted
    live          paused ending ended failed interrupted
    paused        live ending ended failed interrupted
    ending        ended failed interrupted
    ended         -
    failed        -
    interrupted   -

`requested`: the row is there, the room may not be. `starting`: the room stands and the porter was asked for.
`ready`: the porter is in it. `live`: somebody speaks. `ending`: somebody asked for the end, which takes seconds.
"""

from __future__ import annotations

from typing import Final

from appliance.contract.events import (
    Event,
    PorterState,
    SessionClosed,
    SessionReady,
    SessionState,
    SpeechPartial,
    TurnFinal,
)
from appliance.contract.sessions import CallState

_ENDS = frozenset({CallState.ENDED, CallState.FAILED, CallState.INTERRUPTED})

MOVES: Final[dict[CallState, frozenset[CallState]]] = {
    CallState.REQUESTED: frozenset({CallState.STARTING, CallState.READY, CallState.LIVE, CallState.ENDING}) | _ENDS,
    CallState.STARTING: frozenset({CallState.READY, CallState.LIVE, CallState.ENDING}) | _ENDS,
    CallState.READY: frozenset({CallState.LIVE, CallState.PAUSED, CallState.ENDING}) | _ENDS,
    CallState.LIVE: frozenset({CallState.PAUSED, CallState.ENDING}) | _ENDS,
    CallState.PAUSED: frozenset({CallState.LIVE, CallState.ENDING}) | _ENDS,
    CallState.ENDING: _ENDS,
    CallState.ENDED: frozenset(),
    CallState.FAILED: frozenset(),
    CallState.INTERRUPTED: frozenset(),
}


class IllegalMove(ValueError):
    """The table does not allow it."""

    def __init__(self, state: CallState, to: CallState) -> None:
        super().__init__(f"a session that is {state.value} can't become {to.value}")


def may_move(state: CallState, to: CallState) -> bool:
    return to in MOVES[state]


def check_move(state: CallState, to: CallState) -> None:
    """Raises IllegalMove."""
    if not may_move(state, to):
        raise IllegalMove(state, to)


def print_moves() -> str:
    """The table for people to read, as it stands above."""
    rows = [("state", "may become")]
    rows += [(state.value, " ".join(s.value for s in CallState if s in to) or "-") for state, to in MOVES.items()]
    return "\n".join(f"{state:<14}{to}" for state, to in rows)


def state_after(event: Event, state: CallState) -> CallState | None:
    """The state that an event of the job speaks for, if any; `state` is the one before it.

    Who speaks while the porter is paused speaks with staff, so words don't end a pause.
    """
    match event:
        case SessionReady():
            return CallState.READY
        case SessionState(state=PorterState.PAUSED):
            return CallState.PAUSED
        case SessionState() if state is CallState.PAUSED:
            return CallState.LIVE
        case TurnFinal() | SpeechPartial() | SessionState(state=PorterState.SPEAKING):
            return None if state is CallState.PAUSED else CallState.LIVE
        case SessionClosed():
            return CallState.ENDED
    return None
