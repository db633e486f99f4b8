"""Staff work through what calls left: one has it, everybody sees it, and every act is in the audit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from appliance.calls.errands import Errands
from appliance.calls.export import export
from appliance.contract.calls import ExportForm
from appliance.contract.events import RequestChanged
from appliance.contract.requests import RequestState
from appliance.errors import Conflict, Forbidden, NotFound
from appliance.security.audit import Audit
from appliance.security.roles import Role
from appliance.store import audit as audit_rows
from appliance.store import calls, erasure, events
from appliance.store.database import Database
from appliance.store.requests import Sought
from tests.appliance.calls.doubles import STAFF, Clock
from tests.appliance.store.histories import NOW, a_call, add_session, event, ingest

BOB = replace(STAFF, who="user:bob", name="Bob")
BOSS = replace(STAFF, who="user:eve", name="Eve", role=Role.MANAGER)


@pytest.fixture
async def errands(database: Database, audit: Audit, clock: Clock) -> Errands:
    await add_session(database, user_name="Ms Lee")
    await ingest(database, *a_call())
    return Errands(database, audit, clock=clock)


async def test_claimed_noted_done(errands: Errands, database: Database, clock: Clock) -> None:
    left = await errands.read("s1", "r1")
    assert (left.state, left.claimed_by, left.caller, left.notes) == (RequestState.OPEN, None, "Ms Lee", [])
    clock.now = NOW + 60
    claimed = await errands.claim(STAFF, "s1", "r1")
    assert (claimed.state, claimed.claimed_by, claimed.claimed_at) == (RequestState.CLAIMED, "Ann", NOW + 60)
    assert await errands.claim(STAFF, "s1", "r1") == claimed
    await errands.write(BOB, "s1", "r1", "she wants tea with it")
    clock.now = NOW + 90
    done = await errands.finish(STAFF, "s1", "r1", "woken, tea brought")
    assert (done.state, done.done_by, done.done_at) == (RequestState.DONE, "Ann", NOW + 90)
    assert [(note.by, note.text) for note in done.notes] == [
        ("Bob", "she wants tea with it"),
        ("Ann", "woken, tea brought"),
    ]
    told = [s.event for s in await database.read(lambda t: events.after(t, 0, 100))]
    changes = [(e.state, e.claimed_by, e.by, e.note_added) for e in told if isinstance(e, RequestChanged)]
    assert changes == [
        ("claimed", "Ann", "Ann", False),
        ("claimed", "Ann", "Bob", True),
        ("done", "Ann", "Ann", True),
    ]
    entries = await database.read(lambda t: audit_rows.page(t, 10))
    assert [(e.who, e.act, e.object, e.details["did"]) for e in entries.entries] == [
        ("user:ann", "requests.write", "request:s1/r1", "done"),
        ("user:bob", "requests.write", "request:s1/r1", "note"),
        ("user:ann", "requests.write", "request:s1/r1", "claimed"),
    ]


async def test_what_staff_write_is_handed_out_and_erased_with_the_call(errands: Errands, database: Database) -> None:
    await errands.write(BOB, "s1", "r1", "she wants tea with it")
    call = await database.read(lambda tables: calls.detail(tables, "s1"))
    assert call is not None
    for form in ExportForm:
        assert b"she wants tea with it" in export([call], form)
    await database.run(lambda tables: erasure.erase(tables, ["s1"], NOW))
    dump = await database.read(lambda tables: "\n".join(tables.conn.iterdump()))
    assert "she wants tea" not in dump


async def test_what_one_has_nobody_else_takes_but_a_manager(errands: Errands) -> None:
    await errands.claim(STAFF, "s1", "r1")
    with pytest.raises(Conflict, match="Ann has taken this up"):
        await errands.claim(BOB, "s1", "r1")
    with pytest.raises(Forbidden, match="Ann"):
        await errands.finish(BOB, "s1", "r1", None)
    with pytest.raises(Forbidden, match="Ann"):
        await errands.release(BOB, "s1", "r1")
    assert (await errands.release(BOSS, "s1", "r1")).state is RequestState.OPEN
    assert (await errands.claim(BOB, "s1", "r1")).claimed_by == "Bob"


async def test_what_nobody_has_may_be_finished_by_anybody(errands: Errands) -> None:
    assert (await errands.finish(BOB, "s1", "r1", None)).done_by == "Bob"


async def test_what_is_over_stays_so(errands: Errands, database: Database) -> None:
    await errands.finish(STAFF, "s1", "r1", None)
    await ingest(database, event("request.withdrawn", 20, request_id="r1"))
    assert (await errands.read("s1", "r1")).state is RequestState.DONE
    for act in (errands.claim, errands.release):
        with pytest.raises(Conflict, match="done by Ann"):
            await act(STAFF, "s1", "r1")
    assert (await errands.write(BOB, "s1", "r1", "the guest says thank you")).notes[0].by == "Bob"


async def test_what_the_guest_took_back_is_withdrawn(errands: Errands, database: Database) -> None:
    await ingest(database, event("request.withdrawn", 20, request_id="r1"))
    with pytest.raises(Conflict, match="withdrawn by the guest"):
        await errands.claim(STAFF, "s1", "r1")


async def test_what_the_guest_said_since_stands_beside_the_request(errands: Errands, database: Database) -> None:
    await ingest(database, event("request.noted", 20, request_id="r1", text="No, cigarettes. 4111 1111 1111 1111"))
    await ingest(database, event("request.noted", 21, request_id="r9", text="of nothing that is there"))
    noted = await errands.read("s1", "r1")
    assert noted.state is RequestState.OPEN
    (note,) = noted.notes
    assert note.by == "porter" and "cigarettes" in note.text and "4111" not in note.text
    stored = [s.event for s in await database.read(lambda t: events.after(t, 0, 100))]
    told = [e for e in stored if isinstance(e, RequestChanged)]
    assert [(e.request_id, e.by, e.note_added, e.state) for e in told] == [("r1", "porter", True, "open")]


@pytest.mark.parametrize(("session_id", "request_id"), [("s1", "r9"), ("s9", "r1")])
async def test_what_is_not_there(errands: Errands, session_id: str, request_id: str) -> None:
    with pytest.raises(NotFound):
        await errands.claim(STAFF, session_id, request_id)
    with pytest.raises(NotFound):
        await errands.write(STAFF, session_id, request_id, "x")


async def test_alerts_come_first_then_what_is_due_then_the_rest(errands: Errands, database: Database) -> None:
    made: list[tuple[str, str, dict[str, Any]]] = [
        ("later", "message", {}),
        ("seven", "wake_up", {"due_at": NOW + 3600}),
        ("six", "wake_up", {"due_at": NOW + 1800}),
        ("fire", "emergency", {"urgent": True}),
        ("gone", "message", {}),
    ]
    for n, (name, kind, more) in enumerate(made):
        await ingest(database, event("request.created", 30 + n, request_id=name, kind=kind, summary=name, **more))
    await errands.finish(STAFF, "s1", "gone", None)
    page = await errands.page(Sought(), 0, 100)
    assert [r.request_id for r in page.requests] == ["fire", "six", "seven", "r1", "later", "gone"]
    assert (page.alerts, page.next) == (1, None)
    await errands.claim(STAFF, "s1", "fire")
    assert [r.request_id for r in (await errands.page(Sought(), 0, 2)).requests] == ["six", "seven"]
    second = await errands.page(Sought(), 2, 2)
    assert ([r.request_id for r in second.requests], second.next, second.alerts) == (["r1", "later"], "4", 0)
    sought = Sought(states=[RequestState.DONE], words="GONE")
    assert [r.request_id for r in (await errands.page(sought, 0, 9)).requests] == ["gone"]
