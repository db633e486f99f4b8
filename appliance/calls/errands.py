"""How staff work through what calls left for them: claimed by one, given back, done, and written beside."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database as Tables

from appliance.contract.redaction import redact_cards
from appliance.contract.requests import RequestList, RequestNote, RequestState, StaffRequest
from appliance.contract.told import tell
from appliance.errors import Conflict, Forbidden, NotFound
from appliance.security.audit import Audit
from appliance.security.identity import Identity
from appliance.security.roles import Action, Role
from appliance.store import events, requests
from appliance.store.database import Database
from appliance.store.requests import Holder, Sought

MAY_TAKE_AWAY = (Role.MANAGER, Role.ADMIN)
"""Who may give back, or finish, what somebody else has."""


class Errands:
    """One per appliance. Everything raises NotFound for a request that is not there, and StoreError."""

    def __init__(self, database: Database, audit: Audit, *, clock: Callable[[], float]) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock

    async def page(self, sought: Sought, offset: int, limit: int) -> RequestList:
        def work(tables: Tables) -> RequestList:
            found = requests.page(tables, sought, offset, limit + 1)
            return RequestList(
                requests=found[:limit],
                next=str(offset + limit) if len(found) > limit else None,
                alerts=requests.alerts(tables),
                events_cursor=events.newest_cursor(tables),
            )

        return await self._database.read(work)

    async def read(self, session_id: str, request_id: str) -> StaffRequest:
        return await self._database.read(lambda tables: _find(tables, session_id, request_id))

    async def claim(self, by: Identity, session_id: str, request_id: str) -> StaffRequest:
        """Whoever has it already has it still. Raises Conflict if it is somebody else's, or over."""

        def work(tables: Tables) -> StaffRequest:
            found = _unfinished(tables, session_id, request_id)
            if found.claimed_by is not None:
                if requests.claimed_who(tables, session_id, request_id) != by.who:
                    raise Conflict(tell("request.taken", name=found.claimed_by))
                return found
            return self._move(tables, found, RequestState.CLAIMED, by)

        return await self._database.run(work)

    async def go_to(self, by: Identity, session_id: str) -> None:
        """Who talks with the guest has whatever asks for a person in that call, and nobody else had."""

        def work(tables: Tables) -> None:
            for asked in requests.that_ask_for_a_person(tables, session_id, RequestState.OPEN):
                self._move(tables, asked, RequestState.CLAIMED, by)

        await self._database.run(work)

    async def release(self, by: Identity, session_id: str, request_id: str) -> StaffRequest:
        """Open for everybody again. Raises Forbidden if it is somebody else's, Conflict if it is over."""

        def work(tables: Tables) -> StaffRequest:
            found = _unfinished(tables, session_id, request_id)
            if found.state is RequestState.OPEN:
                return found
            _refuse_others(tables, found, by)
            return self._move(tables, found, RequestState.OPEN, by)

        return await self._database.run(work)

    async def finish(self, by: Identity, session_id: str, request_id: str, note: str | None) -> StaffRequest:
        """Raises Forbidden if somebody else has it, Conflict if it is over."""

        def work(tables: Tables) -> StaffRequest:
            found = _unfinished(tables, session_id, request_id)
            _refuse_others(tables, found, by)
            if note is not None:
                self._add_note(tables, by, session_id, request_id, note)
            return self._move(tables, found, RequestState.DONE, by, note_added=note is not None)

        return await self._database.run(work)

    async def write(self, by: Identity, session_id: str, request_id: str, text: str) -> StaffRequest:
        """Also beside what is over."""

        def work(tables: Tables) -> StaffRequest:
            _find(tables, session_id, request_id)
            self._add_note(tables, by, session_id, request_id, text)
            self._audit.write(tables, by, Action.REQUESTS_WRITE.value, _object(session_id, request_id), did="note")
            found = _find(tables, session_id, request_id)
            events.tell_changed(tables, found, by.name, self._clock(), note_added=True)
            return found

        return await self._database.run(work)

    def _add_note(self, tables: Tables, by: Identity, session_id: str, request_id: str, text: str) -> None:
        note = RequestNote(at=self._clock(), by=by.name, text=redact_cards(text))
        requests.add_note(tables, session_id, request_id, note)

    def _move(
        self, tables: Tables, request: StaffRequest, state: RequestState, by: Identity, *, note_added: bool = False
    ) -> StaffRequest:
        now, name = self._clock(), (request.session_id, request.request_id)
        requests.set_state(tables, request, state, Holder(by.who, by.name), now)
        self._audit.write(tables, by, Action.REQUESTS_WRITE.value, _object(*name), did=state.value)
        moved = _find(tables, *name)
        events.tell_changed(tables, moved, by.name, now, note_added=note_added)
        return moved


def _find(tables: Tables, session_id: str, request_id: str) -> StaffRequest:
    found = requests.find(tables, session_id, request_id)
    if found is None:
        raise NotFound(tell("request.unknown", request=repr(request_id), call=repr(session_id)))
    return found


def _unfinished(tables: Tables, session_id: str, request_id: str) -> StaffRequest:
    found = _find(tables, session_id, request_id)
    if found.state.is_over:
        is_done = found.state is RequestState.DONE
        raise Conflict(tell("request.done", name=found.done_by) if is_done else tell("request.withdrawn"))
    return found


def _refuse_others(tables: Tables, request: StaffRequest, by: Identity) -> None:
    who = requests.claimed_who(tables, request.session_id, request.request_id)
    if who not in (None, by.who) and by.role not in MAY_TAKE_AWAY:
        raise Forbidden(tell("request.others", name=request.claimed_by))


def _object(session_id: str, request_id: str) -> str:
    return f"request:{session_id}/{request_id}"
