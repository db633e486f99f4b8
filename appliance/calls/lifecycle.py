"""Starts a call, tells how it is, and ends it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable

from sqlite_utils import Database as Tables

from appliance.calls.ports import Rooms, Tokens
from appliance.contract.api import CallState, SessionEnded, SessionStarted, SessionStatus, StartSession
from appliance.errors import AlreadyEnded, NotFound, Unavailable
from appliance.store import events, sessions
from appliance.store.database import Database
from appliance.store.sessions import Session

ROOM_PREFIX = "call-"
"""Rooms of ours start with it; others are left alone."""

EMPTY_TIMEOUT_S = 30 * 60
"""How long LiveKit keeps a room that nobody is in."""

log = logging.getLogger(__name__)


class Lifecycle:
    """One per appliance. `new_id` makes a session's id: unguessable, at most 64 characters."""

    def __init__(
        self,
        database: Database,
        rooms: Rooms,
        tokens: Tokens,
        *,
        clock: Callable[[], float],
        new_id: Callable[[], str],
        max_calls: int,
        livekit_url: str,
    ) -> None:
        self._database = database
        self._rooms = rooms
        self._tokens = tokens
        self._clock = clock
        self._new_id = new_id
        self._max_calls = max_calls
        self._livekit_url = livekit_url

    async def start(self, ask: StartSession) -> SessionStarted:
        """A room with the porter on the way, and the guest's way in.

        Raises Unavailable when all lines are busy, or LiveKit is down: then no
        room is left and the row says why it failed.
        """
        session = await self._database.run(lambda tables: self._open_row(tables, ask))
        try:
            await self._answer(session)
        except Unavailable as e:
            await self._give_up(session, str(e))
            raise
        token, expires_at = self._tokens.guest(session.room_name, session.user_name)
        return SessionStarted(
            session_id=session.session_id,
            room_name=session.room_name,
            token=token,
            livekit_url=self._livekit_url,
            agent_type=session.agent_type,
            expires_at=expires_at,
        )

    async def status(self, room_name: str) -> SessionStatus:
        """Raises NotFound; Unavailable when LiveKit can't be asked about a call that is not over."""
        session = await self._find(room_name)
        room = None if session.state.is_over else await self._rooms.look(room_name)
        people = [p for p in room.participants if not p.is_agent] if room else []
        return SessionStatus(
            room_name=room_name,
            active=room is not None,
            participants=len(people),
            agent_connected=room is not None and room.has_agent,
            created_at=session.created_at,
        )

    async def end(self, room_name: str, reason: str) -> SessionEnded:
        """End the call for everybody. Raises NotFound, AlreadyEnded.

        The row goes first: whatever comes to pass after it, the call is over. A
        room that could not be removed is removed when LiveKit can be asked again.
        """
        session = await self._find(room_name)
        if not await self._move(session, CallState.ENDED, reason):
            raise AlreadyEnded(f"the call in {room_name} is over already")
        return SessionEnded(room_name=room_name, steps={"row": "done", "room": await self._remove(room_name)})

    def _open_row(self, tables: Tables, ask: StartSession) -> Session:
        """Counting and writing in one transaction: two callers can't both get the last line."""
        if sessions.count_open(tables) >= self._max_calls:
            raise Unavailable("lines", f"all {self._max_calls} lines are busy; try again in a moment")
        session_id, now = self._new_id(), self._clock()
        session = sessions.insert(tables, session_id, f"{ROOM_PREFIX}{session_id}", ask, now)
        events.announce(tables, session_id, session.state, None, now)
        sessions.count_dispatch(tables, session_id)
        return session

    async def _answer(self, session: Session) -> None:
        told = {"session_id": session.session_id, "kind": session.kind.value, "metadata": session.metadata}
        await self._rooms.ensure(
            session.room_name, empty_timeout_s=EMPTY_TIMEOUT_S, metadata=json.dumps(told), brief=session.brief()
        )

    async def _give_up(self, session: Session, reason: str) -> None:
        log.error("call %s could not be started: %s", session.session_id, reason)
        await self._remove(session.room_name)
        await self._move(session, CallState.FAILED, reason)

    async def _move(self, session: Session, state: CallState, reason: str) -> bool:
        now = self._clock()
        return await self._database.run(lambda tables: events.move(tables, session.session_id, state, reason, now))

    async def _remove(self, room_name: str) -> str:
        try:
            return "done" if await self._rooms.remove(room_name) else "was gone already"
        except Unavailable as e:
            log.warning("room %s is left over for now: %s", room_name, e)
            return str(e)

    async def _find(self, room_name: str) -> Session:
        session = await self._database.read(lambda tables: sessions.find_room(tables, room_name))
        if session is None:
            raise NotFound(f"there is no call in a room named {room_name!r}")
        return session
