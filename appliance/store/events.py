"""Events: stored once each, and at the same moment shown in turns, tool calls, requests and the session's state.

Everything that says what happened goes through here, and loses its card numbers here once more, in hindsight too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import TypeAdapter
from sqlite_utils import Database as Tables

from appliance.contract.calls import Remark
from appliance.contract.control import Clerk, Control
from appliance.contract.events import (
    EVENT,
    CallHolder,
    ControlDone,
    Event,
    HolderReason,
    JobStarted,
    RequestChanged,
    RequestCreated,
    RequestDue,
    RequestNoted,
    RequestWithdrawn,
    Role,
    SessionChanged,
    SessionClosed,
    Source,
    SpeechPartial,
    StoredEvent,
    ToolCalled,
    ToolReturned,
    TurnFinal,
)
from appliance.contract.gathered import holds_digits
from appliance.contract.processes import ProcessMark
from appliance.contract.redaction import redact_event
from appliance.contract.requests import RequestNote, RequestState, StaffRequest
from appliance.contract.sessions import CallState
from appliance.store import cards, gaps, outcomes, requests, sessions, tool_calls, turns
from appliance.store.gaps import Gap
from appliance.store.states import check_move, may_move, state_after

_REMARK: TypeAdapter[Remark] = TypeAdapter(Remark)


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a batch."""

    stored: int
    repeated: int
    unknown: frozenset[str]
    """Sessions that were never started here; their events were left out."""
    missing: dict[str, list[Gap]]
    """Sequence numbers that the sessions of the batch have skipped so far."""


def ingest(tables: Tables, events: Iterable[Event]) -> Ingested:
    """Store what is new, in the given order."""
    known: dict[str, bool] = {}
    newest: dict[str, float] = {}
    seqs: dict[str, list[int]] = {}
    with_digits: set[str] = set()
    stored = repeated = 0
    for event in events:
        name = event.session_id
        if name not in known:
            known[name] = sessions.state_of(tables, name) is not None
        if not known[name]:
            continue
        if event.source is Source.JOB:
            seqs.setdefault(name, []).append(event.seq)
        if _store(tables, redact_event(event)):
            stored += 1
            if holds_digits(event):
                with_digits.add(name)
            newest[name] = max(newest.get(name, 0.0), event.at)
        else:
            repeated += 1
    for name in with_digits:
        cards.look_back(tables, name)
    for name, told in seqs.items():
        gaps.note(tables, name, told)
    for name, at in newest.items():
        sessions.note_sign(tables, name, at)
        if _state_of(tables, name).is_over:
            outcomes.settle(tables, name)
    missing = {name: gaps.of_session(tables, name) for name in known if known[name]}
    return Ingested(
        stored,
        repeated,
        frozenset(name for name, is_known in known.items() if not is_known),
        {name: found for name, found in missing.items() if found},
    )


def move(tables: Tables, session_id: str, state: CallState, reason: str | None, now: float) -> None:
    """Move the session to another state and tell the watchers.

    Raises IllegalMove if the table of states doesn't allow it, LookupError if there is no such session.
    """
    check_move(_state_of(tables, session_id), state)
    sessions.set_state(tables, session_id, state, reason, now)
    if state.is_over:
        outcomes.settle(tables, session_id)
    announce(tables, session_id, state, reason, now)


def end(tables: Tables, session_id: str, state: CallState, reason: str | None, now: float) -> bool:
    """Move the session to one of the ends, unless it is over already: then False."""
    if not may_move(_state_of(tables, session_id), state):
        return False
    move(tables, session_id, state, reason, now)
    return True


def announce(tables: Tables, session_id: str, state: CallState, reason: str | None, now: float) -> None:
    """Write `session.changed`, in the appliance's own count of the session's events."""
    seq = next_seq(tables, session_id)
    _insert(tables, SessionChanged(session_id=session_id, seq=seq, at=now, state=state.value, reason=reason))


def tell_changed(tables: Tables, request: StaffRequest, by: str, now: float, *, note_added: bool = False) -> None:
    """Write `request.changed`."""
    told = RequestChanged(
        session_id=request.session_id,
        seq=next_seq(tables, request.session_id),
        at=now,
        request_id=request.request_id,
        state=request.state.value,
        claimed_by=request.claimed_by,
        by=by,
        note_added=note_added,
    )
    _insert(tables, told)


def tell_due(tables: Tables, request: StaffRequest, now: float) -> None:
    """Write `request.due`."""
    assert request.due_at is not None, "only what has a time falls due"
    told = RequestDue(
        session_id=request.session_id,
        seq=next_seq(tables, request.session_id),
        at=now,
        request_id=request.request_id,
        kind=request.kind,
        summary=request.summary,
        due_at=request.due_at,
    )
    _insert(tables, told)


def echo(tables: Tables, session_id: str, command: Control, by: Clerk, *, command_id: str, now: float) -> None:
    """Write `control.done` for what staff asked of the appliance and not of the job."""
    told = ControlDone(
        session_id=session_id,
        source=Source.APPLIANCE,
        seq=next_seq(tables, session_id),
        at=now,
        command_id=command_id,
        command=command,
        who=by.who,
        name=by.name,
    )
    _insert(tables, told)


def next_seq(tables: Tables, session_id: str) -> int:
    """The appliance's next sequence number in a session."""
    found = tables.execute(
        "SELECT coalesce(max(seq), 0) + 1 FROM events WHERE session_id = ? AND source = ?",
        [session_id, Source.APPLIANCE.value],
    )
    return int(found.fetchone()[0])


def story(tables: Tables, session_id: str) -> list[Event]:
    """What was said and done in a session by its jobs' events, in their order."""
    rows = tables.query(
        "SELECT body FROM events WHERE session_id = ? AND source = ? "
        "AND type IN ('turn.final', 'tool.called', 'tool.returned', 'control.done') ORDER BY seq",
        [session_id, Source.JOB.value],
    )
    return [EVENT.validate_json(row["body"]) for row in rows]


def remarks(tables: Tables, session_id: str) -> list[Remark]:
    """What happened in a session that nobody said in it, in order."""
    rows = tables.query(
        "SELECT body FROM events WHERE session_id = ? "
        "AND type IN ('tier.changed', 'connection.changed', 'control.done', 'call.holder', 'error', 'session.closed') "
        "ORDER BY at, cursor",
        [session_id],
    )
    return [_REMARK.validate_json(row["body"]) for row in rows]


def after(tables: Tables, cursor: int, limit: int) -> list[StoredEvent]:
    """The next events after a cursor, in order."""
    rows = tables.query("SELECT cursor, body FROM events WHERE cursor > ? ORDER BY cursor LIMIT ?", [cursor, limit])
    return [StoredEvent(cursor=row["cursor"], event=EVENT.validate_json(row["body"])) for row in rows]


def newest_cursor(tables: Tables) -> int:
    """The cursor that was given last; 0 before the first event."""
    found = tables.execute("SELECT seq FROM sqlite_sequence WHERE name = 'events'").fetchone()
    return int(found[0]) if found else 0


def _store(tables: Tables, event: Event) -> bool:
    if isinstance(event, SpeechPartial) and turns.is_settled(tables, event):
        return False  # it was stored before, and removed when its turn was over
    if not _insert(tables, event):
        return False
    _project(tables, event)
    if event.source is Source.JOB:
        _follow(tables, event)
    return True


def _follow(tables: Tables, event: Event) -> None:
    """The row follows what the job tells, as far as the table of states allows: events may come late."""
    before, said = _stands(tables, event.session_id)
    state = state_after(event, before)
    if state is None or not may_move(before, state):
        return
    reason = event.reason if isinstance(event, SessionClosed) else None
    # who asked for the end gave the reason; the job only says that it obeyed
    kept = said if before is CallState.ENDING else None
    move(tables, event.session_id, state, kept or reason, event.at)


def _state_of(tables: Tables, session_id: str) -> CallState:
    return _stands(tables, session_id)[0]


def _stands(tables: Tables, session_id: str) -> tuple[CallState, str | None]:
    found = sessions.state_of(tables, session_id)
    if found is None:
        raise LookupError(f"there is no session {session_id}")
    return found


def _insert(tables: Tables, event: Event) -> bool:
    row = [event.session_id, event.source.value, event.seq, event.at, event.type, event.model_dump_json()]
    done = tables.execute(
        "INSERT INTO events (session_id, source, seq, at, type, body) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (session_id, source, seq) DO NOTHING",
        row,
    )
    return done.rowcount == 1


def _project(tables: Tables, event: Event) -> None:
    match event:
        case TurnFinal():
            turns.store(tables, event)
            _drop_partials(tables, event)
        case ToolCalled():
            tool_calls.store_call(tables, event)
        case ToolReturned():
            tool_calls.store_return(tables, event)
        case RequestCreated():
            requests.store(tables, event)
        case RequestWithdrawn():
            requests.withdraw(tables, event.session_id, event.request_id, event.at)
        case RequestNoted():
            _note(tables, event)
        case CallHolder():
            if event.reason is HolderReason.CLERK_LOST:
                _ask_again(tables, event)
            sessions.set_clerk(tables, event.session_id, event.clerk)
        case JobStarted():
            sessions.set_job(tables, event.session_id, ProcessMark(event.pid, event.born, event.boot))


def _note(tables: Tables, event: RequestNoted) -> None:
    """Beside the request, where staff read it, and told to whoever watches."""
    found = requests.find(tables, event.session_id, event.request_id)
    if found is None:
        return
    note = RequestNote(at=event.at, by=Role.PORTER.value, text=event.text)
    requests.add_note(tables, event.session_id, event.request_id, note)
    tell_changed(tables, found, note.by, event.at, note_added=True)


def _ask_again(tables: Tables, event: CallHolder) -> None:
    """Whoever asked for a person has nobody again: what the lost clerk had of that call is open for everybody."""
    session = sessions.find(tables, event.session_id)
    lost = session and session.clerk and session.clerk.who
    for asked in requests.that_ask_for_a_person(tables, event.session_id, RequestState.CLAIMED):
        if requests.claimed_who(tables, event.session_id, asked.request_id) == lost:
            opened = asked.model_copy(update={"state": RequestState.OPEN, "claimed_by": None})
            requests.set_state(tables, asked, opened.state, None, event.at)
            tell_changed(tables, opened, Role.PORTER.value, event.at)


def _drop_partials(tables: Tables, turn: TurnFinal) -> None:
    """The final words replace the growing ones; whoever watches live has seen them, history needs them no more."""
    tables.execute(
        "DELETE FROM events WHERE session_id = ? AND type = 'speech.partial' AND source = ? AND seq < ? "
        "AND json_extract(body, '$.role') = ?",
        [turn.session_id, turn.source.value, turn.seq, turn.role.value],
    )
