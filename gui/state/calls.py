"""The list of calls and the selected one: live calls first, then the newest; folded from the API and the events."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

from appliance.contract.calls import CallDetail, CallList, CallSummary
from appliance.contract.events import (
    PorterState,
    RequestCreated,
    SessionChanged,
    SessionClosed,
    SessionReady,
    SessionState,
    StoredEvent,
    TurnFinal,
)
from appliance.contract.sessions import CallState, SessionKind
from gui.client import Link
from gui.state.conversation import Conversation, fold_event, open_conversation

RECENT_EVENTS = 2000
"""Kept to bring an answer up to date that was on its way while the stream went on."""


class Change(Enum):
    """What observers are told about."""

    ROWS = auto()
    CONVERSATION = auto()
    SELECTION = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True)
class CallRow:
    """A call in the list."""

    session_id: str
    room_name: str
    who: str
    kind: SessionKind
    locale: str
    state: CallState
    reason: str | None
    porter: PorterState | None
    created_at: float
    ended_at: float | None
    turns: int
    requests: int
    urgent: bool

    @property
    def is_live(self) -> bool:
        return not self.state.is_over

    def lasted_s(self, now: float) -> float:
        """How long it has been going on, or went on."""
        return max(0.0, (now if self.ended_at is None else self.ended_at) - self.created_at)


class Calls:
    """Told by a controller (`load`, `open`, `take`), asked by views (`rows`, `conversation`)."""

    def __init__(self) -> None:
        self.cursor = 0
        self.link = Link.CONNECTING
        self.selected: str | None = None
        self.conversation: Conversation | None = None
        self._rows: dict[str, CallRow] = {}
        self._recent: deque[StoredEvent] = deque(maxlen=RECENT_EVENTS)
        self._observers: list[Callable[[Change], None]] = []

    @property
    def rows(self) -> tuple[CallRow, ...]:
        """Live calls first, the newest of each first."""
        return tuple(sorted(self._rows.values(), key=lambda row: (not row.is_live, -row.created_at)))

    @property
    def selected_row(self) -> CallRow | None:
        return None if self.selected is None else self._rows.get(self.selected)

    def watch(self, observer: Callable[[Change], None]) -> Callable[[], None]:
        """Be told of every change; returns what ends it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def load(self, page: CallList) -> None:
        """Take a fresh list; calls that it no longer holds are dropped."""
        self._rows = {call.session_id: self._row_of(call, page.events_cursor) for call in page.calls}
        self.cursor = max(self.cursor, page.events_cursor)
        self._tell(Change.ROWS)

    def add(self, detail: CallDetail) -> None:
        """Take a call that the list did not hold yet."""
        self._rows[detail.session_id] = self._row_of(detail, detail.events_cursor)
        self._tell(Change.ROWS)

    def open(self, detail: CallDetail) -> None:
        """Take the selected call's detail; ignored when another one was selected meanwhile."""
        self.add(detail)
        if detail.session_id != self.selected:
            return
        talk = open_conversation(detail)
        for stored in self._recent:
            talk = fold_event(talk, stored)
        self.conversation = talk
        self._tell(Change.CONVERSATION)

    def select(self, session_id: str | None) -> None:
        """Choose a call; its conversation is empty until `open` brings it."""
        if session_id == self.selected:
            return
        self.selected = session_id
        self.conversation = None
        self._tell(Change.SELECTION)

    def take(self, stored: StoredEvent) -> bool:
        """Fold in one event; False when it is of a call that is not in the list yet."""
        self.cursor = max(self.cursor, stored.cursor)
        self._recent.append(stored)
        row = self._rows.get(stored.event.session_id)
        if row is not None and (changed := fold_row(row, stored)) != row:
            self._rows[row.session_id] = changed
            self._tell(Change.ROWS)
        if self.conversation is not None:
            talk = fold_event(self.conversation, stored)
            if talk is not self.conversation:
                self.conversation = talk
                self._tell(Change.CONVERSATION)
        return row is not None

    def set_link(self, link: Link) -> None:
        """Note whether the appliance can be reached."""
        if link is not self.link:
            self.link = link
            self._tell(Change.LINK)

    def _row_of(self, call: CallSummary, cursor: int) -> CallRow:
        before = self._rows.get(call.session_id)
        row = CallRow(
            session_id=call.session_id,
            room_name=call.room_name,
            who=call.user_name or "Unknown guest",
            kind=call.kind,
            locale=call.locale,
            state=call.state,
            reason=call.state_reason,
            porter=before.porter if before and not call.state.is_over else None,
            created_at=call.created_at,
            ended_at=call.ended_at,
            turns=call.turns,
            requests=call.requests,
            urgent=call.urgent,
        )
        for stored in self._recent:
            if stored.event.session_id == row.session_id and stored.cursor > cursor:
                row = fold_row(row, stored)
        return row

    def _tell(self, change: Change) -> None:
        for observer in list(self._observers):
            observer(change)


def fold_row(row: CallRow, stored: StoredEvent) -> CallRow:  # noqa: PLR0911 - one return for each kind
    """The row after one more event of its call."""
    match stored.event:
        case SessionReady():
            return replace(row, porter=PorterState.LISTENING)
        case SessionState(state=state):
            return row if row.state.is_over else replace(row, porter=state)
        case TurnFinal():
            return replace(row, turns=row.turns + 1)
        case RequestCreated(urgent=urgent):
            return replace(row, requests=row.requests + 1, urgent=row.urgent or urgent)
        case SessionClosed():
            return replace(row, porter=None)
        case SessionChanged(state=state, reason=reason, at=at):
            return _change_state(row, CallState(state), reason, at)
        case _:
            return row


def _change_state(row: CallRow, state: CallState, reason: str | None, at: float) -> CallRow:
    if state.is_over:
        return replace(row, state=state, reason=reason, porter=None, ended_at=at)
    return replace(row, state=state, reason=reason)
