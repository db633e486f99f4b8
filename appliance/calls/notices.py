"""What LiveKit's notices mean for a session. They are not durable: whatever they don't tell, the reconciler sees."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database as Tables

from appliance.bridge.rooms import Kind
from appliance.bridge.webhooks import Notice
from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.contract.sessions import CallState
from appliance.store import events, sessions
from appliance.store.database import Database
from appliance.store.states import may_move

KNOWN = frozenset({"participant_joined", "participant_left", "room_finished", "track_published"})

LOOK_AT_ONCE = frozenset({"participant_left", "room_finished"})
"""Something may be missing now."""


class Notices:
    """`look_soon` wakes the reconciler."""

    def __init__(self, database: Database, look_soon: Callable[[], None]) -> None:
        self._database = database
        self._look_soon = look_soon

    async def take(self, notice: Notice) -> bool:
        """Whether it was of use: it is known, and its room is one of ours. Raises StoreError."""
        if notice.event not in KNOWN:
            return False
        taken = await self._database.run(lambda tables: _follow(tables, notice))
        if taken and notice.event in LOOK_AT_ONCE:
            self._look_soon()
        return taken


def state_after(notice: Notice, state: CallState) -> CallState | None:
    """The state that a notice speaks for, if any: whose sound is there is there."""
    if notice.event != "track_published":
        return None
    if notice.kind is Kind.AGENT:
        return CallState.READY
    is_answered = notice.identity == GUEST_IDENTITY and state is CallState.READY
    return CallState.LIVE if is_answered else None


def _follow(tables: Tables, notice: Notice) -> bool:
    session = sessions.find_room(tables, notice.room_name)
    if session is None or session.state.is_over:
        return False
    sessions.note_sign(tables, session.session_id, notice.at)
    state = state_after(notice, session.state)
    if state is not None and may_move(session.state, state):
        events.move(tables, session.session_id, state, None, notice.at)
    return True
