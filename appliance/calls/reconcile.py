"""Keeps rows, rooms, participants and jobs in agreement: looks every few seconds, and mends what `mending` names."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine
from typing import Any

from sqlite_utils import Database as Tables

from appliance.bridge.rooms import RoomView
from appliance.calls.cleanup import Cleanup
from appliance.calls.mending import (
    Close,
    EndJob,
    HandToStaff,
    Mend,
    PutOut,
    Redispatch,
    RemoveRoom,
    Seen,
    expire,
    linger,
    mend,
    observe,
)
from appliance.calls.ports import Dispatcher, Jobs, Rooms
from appliance.contract.events import RequestCreated, RequestKind, Source
from appliance.contract.sessions import RESTARTED_UNDER, CallState, EndReason
from appliance.contract.told import tell
from appliance.errors import ApplianceError, Unavailable
from appliance.security.audit import APPLIANCE, Audit
from appliance.store import events, sessions
from appliance.store.database import Database
from appliance.store.sessions import Session
from appliance.supervisor.probe import Probe

log = logging.getLogger(__name__)


class Reconciler:
    """Await `close_interrupted` before the API opens, then give `run` to a task group.

    `read_spool` takes in what the job of a session has written down and not posted. `worker` tells whether there is
    one that takes jobs: LiveKit drops a dispatch that nobody takes.
    """

    def __init__(
        self,
        database: Database,
        rooms: Rooms,
        dispatcher: Dispatcher,
        jobs: Jobs,
        cleanup: Cleanup,
        *,
        read_spool: Callable[[str], Awaitable[None]],
        worker: Probe,
        audit: Audit,
        clock: Callable[[], float],
        interval_s: float = 2.0,
    ) -> None:
        self._database = database
        self._rooms = rooms
        self._dispatcher = dispatcher
        self._jobs = jobs
        self._cleanup = cleanup
        self._read_spool = read_spool
        self._worker = worker
        self._audit = audit
        self._clock = clock
        self._interval_s = interval_s
        self._seen: dict[str, Seen] = {}
        self._blind: str | None = None
        self._news = asyncio.Event()
        self._cleaning: set[asyncio.Task[None]] = set()

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
                asked_for = row.state is CallState.ENDING  # its end was only not finished
                state = CallState.ENDED if asked_for else CallState.INTERRUPTED
                reason = row.state_reason if asked_for else _restarted(row)
                events.end(tables, row.session_id, state, reason, now)
            return len(left)

        return await self._database.run(close)

    async def run(self) -> None:
        """Look and mend for ever."""
        try:
            while True:
                try:
                    async with asyncio.timeout(self._interval_s):
                        await self._news.wait()
                except TimeoutError:
                    pass  # nothing was told, so we look for ourselves
                self._news.clear()
                await self.look()
        finally:
            self._jobs.watch_nobody()
            for task in self._cleaning:
                task.cancel()

    def look_soon(self) -> None:
        """Something was told that may have to be mended."""
        self._news.set()

    async def quiet(self) -> None:
        """Until nothing is being cleaned up."""
        while self._cleaning:
            await asyncio.wait(self._cleaning)

    async def look(self) -> list[Mend]:
        """One look; what it found. While the store can't be asked, nothing is mended; without LiveKit, little."""
        now = self._clock()
        try:
            rooms = {room.name: room for room in await self._rooms.list()}
            self._note_blind(None)
        except Unavailable as e:
            self._note_blind(str(e))
            return await self._mend_all(lambda rows, _: expire(rows, self._seen, now), {})
        return await self._mend_all(lambda rows, dead: self._find(rows, rooms, dead, now), rooms)

    async def _mend_all(
        self, find: Callable[[list[Session], Collection[str]], Collection[Mend]], rooms: dict[str, RoomView]
    ) -> list[Mend]:
        try:
            rows = await self._database.read(sessions.still_open)
            over = await self._database.read(sessions.over_with_job)
            dead = self._find_dead(rows)
            mends = [*find(rows, dead), *await self._lingering(over)]
        except Unavailable as e:
            self._note_blind(str(e))
            return []
        for one in mends:
            await self._mend_one(one, rooms)
        return mends

    def _find_dead(self, rows: list[Session]) -> set[str]:
        """Those whose job has died; that of the others is told at once."""
        jobs = {row.session_id: row.job for row in rows if row.job is not None}
        for job in jobs.values():
            self._jobs.watch(job, self.look_soon)
        return {name for name, job in jobs.items() if self._jobs.is_dead(job)}

    def _find(self, rows: list[Session], rooms: dict[str, RoomView], dead: Collection[str], now: float) -> list[Mend]:
        self._seen = observe(self._seen, rows, rooms, now, dead=dead)
        expired = expire(rows, self._seen, now)
        busy = self._cleanup.under_way | {one.session.session_id for one in expired}
        return [*expired, *mend(rows, rooms, self._seen, now, dead=dead, busy=busy)]

    async def _lingering(self, over: list[Session]) -> list[EndJob]:
        """Processes of sessions that are over; those that have gone are forgotten."""
        gone = [(row.session_id, row.job) for row in over if row.job is not None and self._jobs.is_dead(row.job)]

        def forget(tables: Tables) -> None:
            for name, job in gone:
                sessions.forget_job(tables, name, job)

        if gone:
            await self._database.run(forget)
        left = [row for row in over if row.job is not None and not self._jobs.is_dead(row.job)]
        return linger(left, self._clock(), busy=self._cleanup.under_way)

    async def _mend_one(self, one: Mend, rooms: dict[str, RoomView]) -> None:
        """A mend that fails is tried again at the next look; it never stops the others."""
        try:
            match one:
                case Close(session, state, reason):
                    await self._close(session, state, reason)
                case Redispatch(session):
                    await self._redispatch(session, rooms[session.room_name])
                case HandToStaff(session, reason):
                    log.error("call %s goes to staff: %s", session.session_id, reason)
                    await self._database.run(lambda tables: self._hand_over(tables, session, reason))
                    self._clean(session, CallState.FAILED, reason)
                case RemoveRoom(room_name):
                    log.warning("room %s belongs to no open call: removing it", room_name)
                    await self._rooms.remove(room_name)
                case PutOut(room_name, identity):
                    log.warning("a clerk in room %s does not have the call any more: putting them out", room_name)
                    await self._rooms.put_out(room_name, identity)
                case EndJob(session):
                    log.warning("call %s is over, and its job is still there: ending it", session.session_id)
                    self._clean(session, session.state, session.state_reason or "over")
        except ApplianceError as e:
            log.warning("not mended yet: %s", e)

    async def _close(self, session: Session, state: CallState, reason: str) -> None:
        """What its job wrote down comes first: it may have ended the call and found nobody to tell."""
        await self._read_spool(session.session_id)
        now = self._clock()
        if await self._database.run(lambda tables: events.end(tables, session.session_id, state, reason, now)):
            log.warning("call %s is closed as %s: %s", session.session_id, state.value, reason)
        self._clean(session, state, reason)

    async def _redispatch(self, session: Session, room: RoomView) -> None:
        trouble = await self._worker()
        if trouble is not None:
            log.warning("call %s has a guest and no porter, and waits for the worker: %s", session.session_id, trouble)
            return
        log.warning("call %s has a guest and no porter: sending another", session.session_id)
        for ghost in (p for p in room.participants if p.is_agent):
            await self._rooms.put_out(session.room_name, ghost.identity)
        await self._database.run(lambda tables: self._count_again(tables, session))
        await self._dispatcher.dispatch(session.room_name, session.brief(follows=True))

    def _count_again(self, tables: Tables, session: Session) -> None:
        sessions.count_dispatch(tables, session.session_id)
        self._audit.write(
            tables, APPLIANCE, "sessions.redispatch", session.room_name, dispatches=session.dispatches + 1
        )

    def _clean(self, session: Session, state: CallState, reason: str) -> None:
        """Beside the looks: a job that does not end takes its time."""

        async def clean() -> None:
            steps = await self._cleanup.run(session, state, reason)
            told = ", ".join(f"{step.name} {step.outcome}" for step in steps)
            log.info("call %s is cleaned up: %s", session.session_id, told)

        self._start(clean())

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._cleaning.add(task)
        task.add_done_callback(self._cleaning.discard)

    def _hand_over(self, tables: Tables, session: Session, reason: str) -> None:
        """The request and the end of the call in one transaction: staff never see one without the other."""
        now = self._clock()
        if not events.end(tables, session.session_id, CallState.FAILED, reason, now):
            return
        told = tell("ask.cut_off", guest=session.user_name or tell("guest"), why=tell("why.no_porter"))
        seq = events.next_seq(tables, session.session_id)
        request = RequestCreated(
            session_id=session.session_id,
            source=Source.APPLIANCE,
            seq=seq,
            at=now,
            request_id=f"appliance-{seq}",
            kind=RequestKind.PERSON,
            urgent=True,
            summary=str(told),
            told=told,
            details={"room": session.room_name},
        )
        events.ingest(tables, [request])
        self._audit.write(tables, APPLIANCE, "sessions.hand_over", session.room_name, dispatches=session.dispatches)

    def _note_blind(self, reason: str | None) -> None:
        if reason is not None and self._blind is None:
            log.warning("calls can't be looked after for now: %s", reason)
        if reason is None and self._blind is not None:
            log.info("calls are looked after again")
        self._blind = reason


def _restarted(row: Session) -> str:
    """Why a call that an earlier run left open is closed."""
    return RESTARTED_UNDER.format(name=row.clerk.name) if row.clerk else EndReason.RESTARTED
