"""Keeps an eye on every room of a session that is not over, and says how it stood when it was last looked at."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from appliance.bridge.rooms import RoomView
from appliance.calls.ports import Rooms
from appliance.contract.rooms import RoomStatus
from appliance.contract.sessions import CallState
from appliance.errors import NotFound, Unavailable
from appliance.security.identity import Identity
from appliance.store import sessions
from appliance.store.database import Database
from appliance.store.sessions import Session

MADE_BY_NOW = frozenset({CallState.STARTING, CallState.READY, CallState.LIVE, CallState.PAUSED})
SERVED_BY_NOW = MADE_BY_NOW - {CallState.STARTING}

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of a room, and when; `room` None: it was not there."""

    at: float
    room: RoomView | None
    error: str | None


class Keepalive:
    """Give `run` to a task group; `on_trouble` hears of each room that vanished or stands without its porter."""

    def __init__(
        self,
        database: Database,
        rooms: Rooms,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        on_trouble: Callable[[], None],
        interval_s: float = 30.0,
    ) -> None:
        self._database = database
        self._rooms = rooms
        self._clock = clock
        self._sleep = sleep
        self._on_trouble = on_trouble
        self._interval_s = interval_s
        self._looks: dict[str, Look] = {}

    async def run(self) -> None:
        """Check for ever; while the store can't be read, nothing is known anew."""
        while True:
            await self._sleep(self._interval_s)
            try:
                await self.check()
            except Unavailable as e:
                log.warning("rooms are not checked for now: %s", e)

    async def check(self) -> None:
        """One look at every monitored room. Raises StoreError."""
        rows = await self._database.read(sessions.still_open)
        try:
            standing = {room.name: room for room in await self._rooms.list()}
        except Unavailable as e:
            self._looks = {row.room_name: self._unseen(row, str(e)) for row in rows}
            return
        self._looks = {row.room_name: self._seen(row, standing.get(row.room_name)) for row in rows}

    async def status(self, room_name: str, caller: Identity) -> RoomStatus:
        """One room, looked at now. Raises NotFound when it is no monitored one, StoreError."""
        session = await self._database.glance(lambda tables: sessions.find_room(tables, room_name))
        if session is None or session.state.is_over or not caller.owns(session.owner):
            raise NotFound(f"there is no open call in a room named {room_name!r}")
        try:
            look = self._seen(session, await self._rooms.look(room_name))
        except Unavailable as e:
            look = self._unseen(session, str(e))
        self._looks[room_name] = look
        return self._tell(session, look)

    async def monitored(self, caller: Identity) -> list[str]:
        """Names of the rooms that are looked at. Raises StoreError."""
        return [row.room_name for row in await self._rows_of(caller)]

    async def statuses(self, caller: Identity) -> list[RoomStatus]:
        """Every monitored room by the last look. Raises StoreError."""
        return [self._tell(row, self._looks.get(row.room_name)) for row in await self._rows_of(caller)]

    async def _rows_of(self, caller: Identity) -> list[Session]:
        return [row for row in await self._database.read(sessions.still_open) if caller.owns(row.owner)]

    def _seen(self, session: Session, room: RoomView | None) -> Look:
        trouble = _trouble(session, room)
        if trouble is not None:
            log.warning("room %s %s", session.room_name, trouble)
            self._on_trouble()
        return Look(self._clock(), room, trouble)

    def _unseen(self, session: Session, error: str) -> Look:
        """What was known stays known, with the time at which it was."""
        before = self._looks.get(session.room_name)
        return Look(before.at, before.room, error) if before else Look(self._clock(), None, error)

    def _tell(self, session: Session, look: Look | None) -> RoomStatus:
        room = look.room if look else None
        return RoomStatus(
            room_name=session.room_name,
            session_id=session.session_id,
            exists=room is not None,
            participants=room.count() if room else {},
            agent_present=room is not None and room.has_agent,
            age_s=max(0.0, self._clock() - room.created_at) if room else None,
            last_check=look.at if look else None,
            error=look.error if look else None,
        )


def _trouble(session: Session, room: RoomView | None) -> str | None:
    """What is not as the session's state says it should be."""
    if room is None:
        return "has vanished" if session.state in MADE_BY_NOW else None
    if not room.has_agent and session.state in SERVED_BY_NOW:
        return "stands without an agent"
    return None
