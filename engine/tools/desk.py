"""Leaves work for staff: checked, without card numbers, and once, however often it is asked for in a call."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from appliance.contract.events import Event, RequestCreated, RequestKind, RequestWithdrawn
from appliance.contract.redaction import redact_cards
from appliance.contract.told import Told

SUMMARY_MAX = 1000
MAX_DAYS_AHEAD = 366
LATE_BY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """What `request.created` says, but for the envelope of an event; `due_at` in seconds since the epoch."""

    request_id: str
    kind: RequestKind
    urgent: bool
    summary: str
    details: Mapping[str, str] = field(default_factory=dict)
    due_at: float | None = None
    told: Told | None = None


class Desk:
    """One call's way to the staff. `emit`, `take_back` of a request's id and `note` beside one must not block; `now`
    is the hotel's time, with its zone; `left` is what still stands of what earlier jobs of the call left."""

    def __init__(
        self,
        emit: Callable[[RequestDraft], None],
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        take_back: Callable[[str], None] = lambda _: None,
        note: Callable[[str, str], None] = lambda _id, _text: None,
        *,
        left: Iterable[RequestDraft] = (),
    ) -> None:
        self._emit = emit
        self._now = now
        self._new_id = new_id
        self._take_back = take_back
        self._note = note
        self._one_at_a_time = threading.Lock()
        """Errands run in threads, and one that timed out may still run. Never held while anything is emitted."""
        self._left: dict[object, RequestDraft] = {
            _words(draft.kind, draft.summary, draft.details, draft.due_at): draft for draft in left
        }

    @property
    def standing(self) -> Sequence[RequestDraft]:
        """What was left in this call and not taken back."""
        return tuple(self._left.values())

    def leave(
        self,
        kind: RequestKind,
        what: Told,
        details: Mapping[str, str],
        *,
        due_at: datetime | None = None,
        urgent: bool = False,
    ) -> RequestDraft:
        """Leaves a request, or returns the one that was left with the same words before.

        `due_at` without a zone is the hotel's time. Raises ValueError if it is past or more than a year away;
        whatever `emit` raises means that nothing was left.
        """
        due = self._due(due_at)
        clean = {key: redact_cards(value) for key, value in details.items() if value}
        told = _without_cards(what)
        summary = str(told)[:SUMMARY_MAX]
        same = _words(kind, summary, clean, due)
        with self._one_at_a_time:
            if (before := self._left.get(same)) is not None:
                return before
            is_urgent = urgent or kind is RequestKind.EMERGENCY
            draft = RequestDraft(self._new_id(), kind, is_urgent, summary, clean, due, told)
            self._left[same] = draft
        try:
            self._emit(draft)
        except BaseException:
            self._left.pop(same, None)
            raise
        return draft

    def withdraw(self, request_id: str) -> bool:
        """Takes back what was left in this call; False if nothing with this id was, or it has been taken back."""
        same = next((key for key, draft in tuple(self._left.items()) if draft.request_id == request_id), None)
        if same is None:
            return False
        self._take_back(request_id)
        self._left.pop(same, None)
        return True

    def note(self, request_id: str, text: str) -> bool:
        """Writes beside what was left in this call; False if nothing with this id stands."""
        if not any(draft.request_id == request_id for draft in self.standing):
            return False
        self._note(request_id, redact_cards(text))
        return True

    def _due(self, due_at: datetime | None) -> float | None:
        if due_at is None:
            return None
        now = self._now()
        due = due_at if due_at.tzinfo else due_at.replace(tzinfo=now.tzinfo)
        if due.timestamp() < (now - LATE_BY).timestamp():
            raise ValueError(f"due_at {due.isoformat(timespec='minutes')} is in the past")
        if due.timestamp() > (now + timedelta(days=MAX_DAYS_AHEAD)).timestamp():
            raise ValueError("due_at is more than a year away")
        return due.timestamp()


def left_in(story: Sequence[Event]) -> list[RequestDraft]:
    """What earlier jobs of a call left for staff, as they told it, without what was taken back since."""
    left: dict[str, RequestDraft] = {}
    for told in story:
        if isinstance(told, RequestCreated):
            what = (told.kind, told.urgent, told.summary, told.details, told.due_at, told.told)
            left[told.request_id] = RequestDraft(told.request_id, *what)
        elif isinstance(told, RequestWithdrawn):
            left.pop(told.request_id, None)
    return list(left.values())


def _words(kind: RequestKind, summary: str, details: Mapping[str, str], due: float | None) -> object:
    """What makes two requests the same."""
    return (kind, summary, tuple(sorted(details.items())), due)


def _without_cards(told: Told) -> Told:
    values = {name: redact_cards(v) if isinstance(v, str) else _without_cards(v) for name, v in told.values.items()}
    return Told(code=told.code, values=values)
