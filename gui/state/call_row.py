"""One call in the list, and how its events change it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from appliance.contract.calls import CallDetail
from appliance.contract.control import Holder
from appliance.contract.events import (
    CallHolder,
    Connection,
    ConnectionChanged,
    PorterState,
    RequestChanged,
    RequestCreated,
    RequestKind,
    RequestWithdrawn,
    SessionChanged,
    SessionClosed,
    SessionReady,
    SessionState,
    StoredEvent,
    TierChanged,
    TurnFinal,
)
from appliance.contract.requests import RequestState
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.contract.told import Told
from gui.state.mood import NOTHING_KNOWN, RECENT_ANSWERS, LineNow, fold_line

PASSED_ON = "ask.pass_on"


@dataclass(frozen=True, slots=True)
class Plea:
    """Something urgent that a call left and nobody has taken up: what kind of thing, and the sentence that says it."""

    request_id: str
    kind: RequestKind
    summary: str
    told: Told | None

    @property
    def is_passed_on(self) -> bool:
        """A colleague asked for somebody else to speak with the guest."""
        return self.told is not None and self.told.code == PASSED_ON


@dataclass(frozen=True, slots=True)
class CallRow:
    """A call in the list."""

    session_id: str
    room_name: str
    who: str | None
    kind: SessionKind
    locale: str
    state: CallState
    reason: str | None
    outcome: Outcome | None
    porter: PorterState | None
    created_at: float
    day: int
    """Of the hotel's calendar, counted through."""
    ended_at: float | None
    turns: int
    requests: int
    urgent: bool
    pleas: tuple[Plea, ...] = ()
    """What is urgent, in the order in which it was left; none while it is only known that something is."""
    phone: str | None = None
    """The number that called, or else one that the guest left."""
    guest_room: str | None = None
    """The number that the guest gave for what they asked."""
    held_by: str | None = None
    """The clerk who talks with the guest."""
    is_paused: bool = False
    """Staff have made the porter silent for a while."""
    line: LineNow = NOTHING_KNOWN
    found: str | None = None
    """What was said with the words that were searched for."""

    @property
    def is_live(self) -> bool:
        return not self.state.is_over

    @property
    def needs_somebody(self) -> bool:
        """Now: it goes on and left something urgent, and nobody talks with the guest, or who does asks for another."""
        return self.is_live and (self.urgent if self.held_by is None else bool(self.calling))

    @property
    def calling(self) -> tuple[Plea, ...]:
        """Those that call somebody: while a clerk talks with the guest, only what that clerk asks others for."""
        return self.pleas if self.held_by is None else tuple(plea for plea in self.pleas if plea.is_passed_on)

    @property
    def plea(self) -> Plea | None:
        """The last of them."""
        return self.pleas[-1] if self.pleas else None

    def lasted_s(self, now: float) -> float:
        """How long it has been going on, or went on."""
        return max(0.0, (now if self.ended_at is None else self.ended_at) - self.created_at)


def fold_row(row: CallRow, stored: StoredEvent) -> CallRow:
    """The row after one more event of its call; the same one where it changes nothing that a row tells."""
    line = fold_line(row.line, stored.event)
    changed = _fold(row, stored)
    return changed if line is row.line else replace(changed, line=line)


def _fold(row: CallRow, stored: StoredEvent) -> CallRow:  # noqa: PLR0911 - one return for each kind
    match stored.event:
        case SessionReady():
            return replace(row, porter=PorterState.LISTENING)
        case SessionState(state=state):
            return row if row.state.is_over or row.porter is state else replace(row, porter=state)
        case TurnFinal():
            return replace(row, turns=row.turns + 1)
        case RequestCreated(urgent=urgent, details=details) as left:
            plea = Plea(left.request_id, left.kind, left.summary, left.told)
            return replace(
                row,
                requests=row.requests + 1,
                urgent=row.urgent or urgent,
                pleas=(*row.pleas, plea) if urgent else row.pleas,
                phone=row.phone or details.get("phone"),
                guest_room=details.get("room", row.guest_room),
            )
        case RequestChanged(request_id=request_id, state=state) if state != RequestState.OPEN:
            return _see_to(row, request_id)
        case RequestWithdrawn(request_id=request_id):
            return _see_to(row, request_id)
        case CallHolder(holder=holder, clerk=clerk):
            return replace(row, held_by=None if clerk is None else clerk.name, is_paused=holder is Holder.PAUSED)
        case SessionClosed():
            return replace(row, porter=None, held_by=None, is_paused=False)
        case SessionChanged(state=state, reason=reason, at=at):
            return _change_state(row, CallState(state), reason, at)
        case _:
            return row


def _change_state(row: CallRow, state: CallState, reason: str | None, at: float) -> CallRow:
    if state.is_over:
        return replace(row, state=state, reason=reason, porter=None, ended_at=at)
    return replace(row, state=state, reason=reason)


def _see_to(row: CallRow, request_id: str) -> CallRow:
    """One that was taken up, or taken back, calls nobody any more; the others still do."""
    left = tuple(plea for plea in row.pleas if plea.request_id != request_id)
    return row if left == row.pleas else replace(row, pleas=left, urgent=bool(left))


def learn(row: CallRow, detail: CallDetail) -> CallRow:
    """What only the whole call tells: its room, what it wants, and how it answered."""
    for request in detail.left_for_staff:
        row = replace(row, guest_room=request.details.get("room", row.guest_room))
    pleas = tuple(
        Plea(request.request_id, request.kind, request.summary, request.told)
        for request in detail.left_for_staff
        if request.urgent and request.state is RequestState.OPEN
    )
    tiers = dict(row.line.tiers or {})
    answers: list[float] = []
    fell = any(isinstance(remark, TierChanged) for remark in detail.remarks)
    for turn in detail.transcript:
        if turn.latency is not None:
            tiers |= turn.latency.tiers
            answers.append(turn.latency.total_s)
    connections = [remark.connection for remark in detail.remarks if isinstance(remark, ConnectionChanged)]
    line = LineNow(
        tiers or None,
        tuple(answers[-RECENT_ANSWERS:]),
        fell or row.line.fell,
        row.line.since_trouble,
        connections[-1] if connections else Connection.GOOD,
    )
    holders = [remark.holder for remark in detail.remarks if isinstance(remark, CallHolder)]
    is_paused = row.is_live and (holders[-1] is Holder.PAUSED if holders else row.is_paused)
    return replace(row, line=line, pleas=pleas, is_paused=is_paused)
