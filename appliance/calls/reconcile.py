"""Keeps rows and rooms in agreement: looks every few seconds, and mends what `mending` names."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from sqlite_utils import Database as Tables

from appliance.bridge.rooms import RoomView
from appliance.calls.mending import Close, HandToStaff, Mend, Redispatch, RemoveRoom, Seen, mend, observe
from appliance.calls.ports import Dispatcher, Rooms
from appliance.contract.api import CallState
from appliance.contract.events import RequestCreated, RequestKind, Source
from appliance.errors import ApplianceError, Unavailable
from appliance.store import events, sessions
from appliance.store.database import Database
from appliance.store.sessions import Session

log = logging.getLogger(__name__)


class Reconciler:
    """Await `close_interrupted` before the API opens, then give `run` to a task group."""

    def __init__(
        self,
        database: Database,
        rooms: Rooms,
        dispatcher: Dispatcher,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        interval_s: float = 3.0,
    ) -> None:
        self._database = database
        self._rooms = rooms
        self._dispatcher = dispatcher
        self._clock = clock
        self._sleep = sleep
        self._interval_s = interval_s
        self._seen: dict[str, Seen] = {}
        self._blind: str | None = None

    async def close_interrupted(self) -> int:
        """Close every row that an earlier run left open and whose room is gone; how many there were.

        LiveKit is ours and ended with that run: if it doesn't answer yet, no room is left.
        """
        try:
            standing = {room.name for room in await self._rooms.list()}
        except Unavailable as e:
            log.info("no rooms are left from an earlier run: %s", e)
            standing = set()
        now = self._clock()

        def close(tables: Tables) -> int:
            left = [row for row in sessions.still_open(tables) if row.room_name not in standing]
            for row in left:
                events.move(tables, row.session_id, CallState.INTERRUPTED, "Nightporter was restarted", now)
            return len(left)

        return await self._database.run(close)

    async def run(self) -> None:
        """Look and mend for ever."""
        while True:
            await self._sleep(self._interval_s)
            await self.look()

    async def look(self) -> list[Mend]:
        """One look; what it found. While LiveKit or the store can't be asked, nothing is mended."""
        try:
            rooms = {room.name: room for room in await self._rooms.list()}
            rows = await self._database.read(sessions.still_open)
        except Unavailable as e:
            self._note_blind(str(e))
            return []
        self._note_blind(None)
        now = self._clock()
        self._seen = observe(self._seen, rows, rooms, now)
        mends = mend(rows, rooms, self._seen, now)
        for one in mends:
            await self._mend_one(one, rooms)
        return mends

    async def _mend_one(self, one: Mend, rooms: dict[str, RoomView]) -> None:
        """A mend that fails is tried again at the next look; it never stops the others."""
        try:
            match one:
                case Close(session, state, reason):
                    log.warning("call %s is closed as %s: %s", session.session_id, state.value, reason)
                    await self._close(session, state, reason)
                    await self._remove(session.room_name, rooms)
                case Redispatch(session):
                    log.warning("call %s has a guest and no porter: sending another", session.session_id)
                    await self._database.run(lambda tables: sessions.count_dispatch(tables, session.session_id))
                    await self._dispatcher.dispatch(session.room_name, session.brief())
                case HandToStaff(session, reason):
                    log.error("call %s goes to staff: %s", session.session_id, reason)
                    await self._database.run(lambda tables: self._hand_over(tables, session, reason))
                    await self._remove(session.room_name, rooms)
                case RemoveRoom(room_name):
                    log.warning("room %s belongs to no open call: removing it", room_name)
                    await self._remove(room_name, rooms)
        except ApplianceError as e:
            log.warning("not mended yet: %s", e)

    async def _close(self, session: Session, state: CallState, reason: str) -> None:
        now = self._clock()
        await self._database.run(lambda tables: events.move(tables, session.session_id, state, reason, now))

    async def _remove(self, room_name: str, rooms: dict[str, RoomView]) -> None:
        if room_name in rooms:
            await self._rooms.remove(room_name)

    def _hand_over(self, tables: Tables, session: Session, reason: str) -> None:
        """The request and the end of the call in one transaction: staff never see one without the other."""
        now = self._clock()
        if not events.move(tables, session.session_id, CallState.FAILED, reason, now):
            return
        guest = session.user_name or "A guest"
        seq = events.next_seq(tables, session.session_id)
        request = RequestCreated(
            session_id=session.session_id,
            source=Source.APPLIANCE,
            seq=seq,
            at=now,
            request_id=f"appliance-{seq}",
            kind=RequestKind.PERSON,
            urgent=True,
            summary=f"{guest} was cut off because {reason}: please call back.",
            details={"room": session.room_name},
        )
        events.ingest(tables, [request])

    def _note_blind(self, reason: str | None) -> None:
        if reason is not None and self._blind is None:
            log.warning("calls can't be looked after for now: %s", reason)
        if reason is None and self._blind is not None:
            log.info("calls are looked after again")
        self._blind = reason
