"""Starts a call, tells how it is, and ends it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable

from sqlite_utils import Database as Tables

from appliance.calls.cleanup import Cleanup
from appliance.calls.ports import Dispatcher, Rooms, Tokens
from appliance.contract.room_names import room_name
from appliance.contract.sessions import (
    NOT_STARTED,
    ActiveSessions,
    CallState,
    Finalize,
    Finalized,
    SessionEnded,
    SessionKind,
    SessionStarted,
    SessionStatus,
    StartSession,
)
from appliance.contract.told import Told, tell
from appliance.errors import AlreadyEnded, Conflict, NotFound, StillOpen, Unavailable
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.security.roles import Action
from appliance.store import events, outcomes, sessions
from appliance.store.database import Database
from appliance.store.sessions import Session
from appliance.store.states import may_move

EMPTY_TIMEOUT_S = 30 * 60
"""How long LiveKit keeps a room that nobody is in."""

PREVIEW_EMPTY_TIMEOUT_S = 2 * 3600

TRIALS = frozenset({SessionKind.TEST, SessionKind.MIC})
"""Staff who try the porter are answered at any hour."""

log = logging.getLogger(__name__)


class Lifecycle:
    """One per appliance. `new_id` makes a session's id: unguessable, at most 64 characters.

    `why_not` tells why no guest is answered at this hour.
    """

    def __init__(
        self,
        database: Database,
        rooms: Rooms,
        dispatcher: Dispatcher,
        tokens: Tokens,
        cleanup: Cleanup,
        *,
        audit: Audit,
        clock: Callable[[], float],
        new_id: Callable[[], str],
        max_calls: int,
        call_limit_s: int,
        livekit_url: str,
        default_locale: str,
        why_not: Callable[[], Awaitable[Told | None]],
    ) -> None:
        self._database = database
        self._rooms = rooms
        self._dispatcher = dispatcher
        self._tokens = tokens
        self._cleanup = cleanup
        self._audit = audit
        self._clock = clock
        self._new_id = new_id
        self._max_calls = max_calls
        self._call_limit_s = call_limit_s
        self._livekit_url = livekit_url
        self._default_locale = default_locale
        self._why_not = why_not
        self._answering: dict[str, asyncio.Task[None]] = {}
        """By session: what is under way for it in LiveKit."""

    async def start(self, ask: StartSession, caller: Identity, idempotency_key: str | None = None) -> SessionStarted:
        """A room with the porter on the way, and the guest's way in.

        Asked again with the same key it is the same call, with a new token. Raises Unavailable outside the
        porter's hours, when all lines are busy, or LiveKit is down: then no room is left, the row says why it failed,
        and the key may be used again. Raises Conflict when the key was used for something else.
        """
        closed = None if ask.kind in TRIALS else await self._why_not()
        session, is_new = await self._database.run(
            lambda tables: self._open_row(tables, ask, caller, idempotency_key, closed)
        )
        if is_new:
            answering = asyncio.create_task(self._answer(session), name=f"answer {session.session_id}")
            self._answering[session.session_id] = answering
            answering.add_done_callback(lambda task: self._answered(session.session_id, task))
        under_way = self._answering.get(session.session_id)
        if under_way is not None:
            await asyncio.shield(under_way)  # who asked twice and hangs up once still gets the call
        # Made last: LiveKit can't take a token back, so there is none before room and porter are sure.
        token, expires_at = self._tokens.guest(session.room_name, session.user_name)
        return SessionStarted(
            session_id=session.session_id,
            room_name=session.room_name,
            token=token,
            livekit_url=self._livekit_url,
            agent_type=session.agent_type,
            expires_at=expires_at,
        )

    async def close(self) -> None:
        """Lets go of what is still being started."""
        for task in self._answering.values():
            task.cancel()
        if self._answering:
            await asyncio.wait([*self._answering.values()])

    async def status(self, room_name: str, caller: Identity) -> SessionStatus:
        """Raises NotFound; Unavailable when LiveKit can't be asked about a call that is not over."""
        session = await self._find(room_name, caller)
        room = None if session.state.is_over else await self._rooms.look(room_name)
        people = [p for p in room.participants if p.is_guest] if room else []
        return SessionStatus(
            session_id=session.session_id,
            room_name=room_name,
            state=session.state,
            state_reason=session.state_reason,
            active=room is not None,
            participants=len(people),
            agent_connected=room is not None and room.has_agent,
            time_limit_s=session.time_limit_s,
            created_at=session.created_at,
        )

    async def active(
        self,
        caller: Identity,
        *,
        limit: int,
        owner: str | None = None,
        kind: SessionKind | None = None,
        room_name: str | None = None,
        after: str | None = None,
    ) -> ActiveSessions:
        """A page of what is not over; who may not see other people's sees their own. Raises NotFound."""
        if not caller.may(Action.SESSIONS_ALL):
            if owner not in (None, caller.who):
                return ActiveSessions(sessions=[], next=None)
            owner = caller.who

        def read(tables: Tables) -> ActiveSessions:
            last = None if after is None else sessions.find(tables, after)
            if after is not None and (last is None or not caller.owns(last.owner)):
                raise NotFound(f"there is no session {after!r} to go on from")
            page = sessions.active(tables, limit=limit + 1, owner=owner, kind=kind, room_name=room_name, after=after)
            goes_on = len(page) > limit
            return ActiveSessions(sessions=page[:limit], next=page[limit - 1].session_id if goes_on else None)

        return await self._database.read(read)

    async def end(self, room_name: str, reason: str, caller: Identity) -> SessionEnded:
        """End the call for everybody. Raises NotFound, AlreadyEnded.

        The row says so first: whatever comes to pass after it, the call is ending, and the reason is kept.
        """
        session = await self._find(room_name, caller)
        if not await self._database.run(lambda tables: self._claim_end(tables, session, reason)):
            raise AlreadyEnded(tell("already", room=room_name))
        steps = await self._cleanup.run(session, CallState.ENDED, reason, by=caller)
        return SessionEnded(
            room_name=room_name,
            steps={step.name: step.outcome for step in steps},
            complete=all(step.ok for step in steps),
        )

    async def finalize(self, session_id: str, told: Finalize, caller: Identity) -> Finalized:
        """Sum up a call that is over; asked again it answers the same. Raises NotFound; StillOpen while it goes on."""
        now = self._clock()

        def work(tables: Tables) -> Finalized:
            session = sessions.find(tables, session_id)
            if session is None or not caller.owns(session.owner):
                raise NotFound(f"there is no session {session_id!r}")
            if not session.state.is_over:
                raise StillOpen(f"the call {session_id} is not over; it is {session.state.value}")
            return outcomes.finalize(tables, session_id, told, now)

        return await self._database.run(work)

    def _open_row(
        self, tables: Tables, ask: StartSession, caller: Identity, idempotency_key: str | None, closed: Told | None
    ) -> tuple[Session, bool]:
        """The row, and whether it is a new one.

        Counting and writing in one transaction: two callers can't both get the last line.
        """
        asked = hashlib.sha256(ask.model_dump_json().encode()).hexdigest()
        if idempotency_key is not None:
            before = sessions.find_asked(tables, caller.who, idempotency_key)
            if before is not None:
                return _same_as(before, asked), False
        if closed is not None:
            raise Unavailable("hours", closed)
        if sessions.count_open(tables) >= self._max_calls:
            raise Unavailable("lines", tell("lines", lines=self._max_calls))
        session_id, now = self._new_id(), self._clock()
        session = sessions.insert(
            tables,
            session_id,
            room_name(session_id, preview=ask.preview),
            ask,
            now,
            owner=caller.who,
            time_limit_s=ask.time_limit_s or self._call_limit_s,
            idempotency_key=idempotency_key,
            asked=asked,
            default_locale=self._default_locale,
        )
        events.announce(tables, session_id, session.state, None, now)
        sessions.count_dispatch(tables, session_id)
        self._audit.write(tables, caller, Action.SESSIONS_START, session.room_name, kind=session.kind.value)
        return session, True

    async def _answer(self, session: Session) -> None:
        """Room and porter; or nothing is left."""
        try:
            await self._open_room(session)
        except Unavailable as e:
            log.error("call %s could not be started: %s", session.session_id, e)
            await self._cleanup.run(session, CallState.FAILED, NOT_STARTED.format(why=e))
            raise

    def _answered(self, session_id: str, task: asyncio.Task[None]) -> None:
        del self._answering[session_id]
        if not task.cancelled():
            task.exception()  # told to whoever waits; if nobody does any more, the row tells it

    async def _open_room(self, session: Session) -> None:
        told = {"session_id": session.session_id, "kind": session.kind.value, "metadata": session.metadata}
        brief = session.brief()
        await self._rooms.ensure(
            session.room_name,
            empty_timeout_s=PREVIEW_EMPTY_TIMEOUT_S if session.is_preview else EMPTY_TIMEOUT_S,
            metadata=json.dumps(told, ensure_ascii=False),
            brief=brief,
        )
        await self._dispatcher.verify(session.room_name, brief)
        await self._database.run(lambda tables: self._say_starting(tables, session.session_id))

    def _say_starting(self, tables: Tables, session_id: str) -> None:
        """Unless the porter, or an end, was faster."""
        session = sessions.find(tables, session_id)
        if session is not None and may_move(session.state, CallState.STARTING):
            events.move(tables, session_id, CallState.STARTING, None, self._clock())

    def _claim_end(self, tables: Tables, session: Session, reason: str) -> bool:
        """Of several who end a call one does it."""
        found = sessions.find(tables, session.session_id)
        if found is None or not may_move(found.state, CallState.ENDING):
            return False
        events.move(tables, session.session_id, CallState.ENDING, reason, self._clock())
        return True

    async def _find(self, room_name: str, caller: Identity) -> Session:
        """A stranger can't tell another's room from one that was never there."""
        session = await self._database.glance(lambda tables: sessions.find_room(tables, room_name))
        if session is None or not caller.owns(session.owner):
            raise NotFound(f"there is no call in a room named {room_name!r}")
        return session


def _same_as(before: Session, asked: str) -> Session:
    """The session that was started with the key; the same request has to be meant."""
    if before.asked != asked:
        raise Conflict("this Idempotency-Key was used for another request; send a new key with a new one")
    if before.state is CallState.ENDING:
        raise AlreadyEnded("the call that was started with this Idempotency-Key is being ended")
    return before
