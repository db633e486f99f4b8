"""What is left of a call, taken away in steps that never stop each other; each says what it did or what went wrong."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from appliance.calls.ports import Jobs, Rooms
from appliance.contract.commands import End
from appliance.contract.dispatch import GUEST_IDENTITY
from appliance.contract.sessions import CallState
from appliance.errors import ApplianceError, StoreError
from appliance.security.audit import APPLIANCE, Audit, Outcome
from appliance.security.identity import Identity
from appliance.security.roles import Action
from appliance.store import events, sessions
from appliance.store.database import Database
from appliance.store.sessions import Session

LONGEST_REASON = 200

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """One of them, and what came of it."""

    name: str
    outcome: str
    ok: bool


class Cleanup:
    """Every step may find that its work was done already: it may run twice, after any other, from any state."""

    def __init__(
        self, database: Database, rooms: Rooms, jobs: Jobs, audit: Audit, *, clock: Callable[[], float]
    ) -> None:
        self._database = database
        self._rooms = rooms
        self._jobs = jobs
        self._audit = audit
        self._clock = clock
        self._under_way: set[str] = set()

    @property
    def under_way(self) -> frozenset[str]:
        """Sessions that are being cleaned up right now."""
        return frozenset(self._under_way)

    async def run(self, session: Session, state: CallState, reason: str, *, by: Identity = APPLIANCE) -> list[Step]:
        """All steps, in order; `state` is one of the ends, for a row that is not over yet."""
        self._under_way.add(session.session_id)
        try:
            steps = [
                await self._step(session, "job", lambda: self._end_job(session, reason)),
                await self._step(session, "guest", lambda: self._put_guest_out(session)),
                await self._step(session, "room", lambda: self._remove_room(session)),
                await self._step(session, "keys", lambda: self._drop_keys(session)),
                await self._step(session, "row", lambda: self._end_row(session, state, reason)),
            ]
            await self._note(session, steps, by)
            return steps
        finally:
            self._under_way.discard(session.session_id)

    async def _note(self, session: Session, steps: list[Step], by: Identity) -> None:
        outcome: Outcome = "done" if all(step.ok for step in steps) else "failed"
        told = {step.name: step.outcome for step in steps}
        try:
            await self._audit.note(by, Action.SESSIONS_END, session.room_name, outcome, **told)
        except StoreError as e:
            log.error("call %s was cleaned up, and the audit does not tell it: %s", session.session_id, e)

    async def _step(self, session: Session, name: str, work: Callable[[], Awaitable[str]]) -> Step:
        try:
            return Step(name, await work(), ok=True)
        except ApplianceError as e:
            log.warning("call %s, cleaning up its %s: %s", session.session_id, name, e)
            return Step(name, str(e), ok=False)
        except Exception:
            log.exception("call %s, cleaning up its %s", session.session_id, name)
            return Step(name, "failed unexpectedly; the log tells more", ok=False)

    async def _end_job(self, session: Session, reason: str) -> str:
        """The newest process of the session; it may have told its pid after the session was read."""
        now = await self._database.read(lambda tables: sessions.find(tables, session.session_id))
        job = session.job if now is None else now.job
        if job is None:
            return "none was there"

        async def ask() -> None:
            await self._rooms.command(session.room_name, End(reason=reason[:LONGEST_REASON]))

        done = await self._jobs.end(job, ask)
        await self._database.run(lambda tables: sessions.forget_job(tables, session.session_id, job))
        return done

    async def _put_guest_out(self, session: Session) -> str:
        return "put out" if await self._rooms.put_out(session.room_name, GUEST_IDENTITY) else "was gone already"

    async def _remove_room(self, session: Session) -> str:
        """Nobody gets in again: guests' tokens are for this room only, and LiveKit makes none by itself."""
        return "removed" if await self._rooms.remove(session.room_name) else "was gone already"

    async def _drop_keys(self, session: Session) -> str:
        """Without its idempotency key nobody can have another token for this call."""
        dropped = await self._database.run(lambda tables: sessions.drop_key(tables, session.session_id))
        return "dropped" if dropped else "there were none"

    async def _end_row(self, session: Session, state: CallState, reason: str) -> str:
        now = self._clock()
        ended = await self._database.run(lambda tables: events.end(tables, session.session_id, state, reason, now))
        return state.value if ended else "was over already"
