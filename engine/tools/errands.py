"""What a guest wants done by people: checked against the hotel's document, put into a sentence, and left for staff."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import reduce
from typing import Final, TypeVar

from rapidfuzz import fuzz, process, utils

from appliance.contract.events import RequestKind
from appliance.contract.hotel import Department, Hotel, Venue, VenueKind
from appliance.contract.told import tell
from engine.tools.answered import EmergencyAlerted, Left, Noted, PersonAlerted, Reason, TableAsked, WakeUp, Withdrawn
from engine.tools.asked import (
    AlertEmergency,
    Asked,
    BookTable,
    NoteRequest,
    RequestService,
    SetWakeUpCall,
    TakeMessage,
    TransferToPerson,
    WithdrawRequest,
)
from engine.tools.bookings import Told, Wrong
from engine.tools.desk import Desk, RequestDraft

T = TypeVar("T")

NEAR: Final = 80.0
"""How alike a department's name and what was said of it have to be, of 100."""


class Errands:
    """One call's; `now` is the hotel's time with its zone."""

    def __init__(self, hotel: Hotel, desk: Desk, now: Callable[[], datetime]) -> None:
        self._hotel = hotel
        self._desk = desk
        self._now = now
        self._rooms = frozenset(number for kind in hotel.rooms.types for number in kind.rooms)
        self._wake_ups: dict[str, list[RequestDraft]] = {}
        """By room: what was set in this call and not cancelled."""
        for draft in desk.standing:
            if draft.kind is RequestKind.WAKE_UP and draft.due_at:
                self._wake_ups.setdefault(draft.details.get("room", ""), []).append(draft)

    def set_wake_up_call(self, asked: SetWakeUpCall) -> Told:
        self._check_room(asked.room)
        before = self._wake_ups.get(asked.room, [])
        if asked.due_at is None:
            return self._cancel_wake_up_calls(asked.room, before, is_mistake=asked.changes)
        due = self._in_hotel(asked.due_at)
        what = tell("ask.wake_up", room=asked.room, time=f"{due:%H:%M}", date=due.date())
        details = {"room": asked.room, "time": f"{due:%H:%M}", "date": due.date().isoformat()}
        draft = self._desk.leave(RequestKind.WAKE_UP, what, details, due_at=due)
        others = [d for d in before if d.request_id != draft.request_id]
        replaced = [] if asked.beside else others
        for old in replaced:
            self._desk.withdraw(old.request_id)
        self._wake_ups[asked.room] = [*(others if asked.beside else ()), draft]
        instead_of = self._at(replaced[-1]) if replaced else None
        if asked.changes and not before:
            self._cancel_for_staff(asked.room)
        return Told(WakeUp(request_id=draft.request_id, room=asked.room, due_at=self._at(draft), instead_of=instead_of))

    def take_message(self, asked: TakeMessage) -> Told:
        what = tell("ask.message", to=asked.to, sender=asked.from_name, text=asked.text)
        details = {"to": asked.to, "message": asked.text, "from": asked.from_name, "phone": asked.phone or ""}
        draft = self._desk.leave(RequestKind.MESSAGE, what, details)
        self._replace(asked.instead_of, draft)
        return self._left(draft)

    def request_service(self, asked: RequestService) -> Told:
        if asked.room is not None:
            self._check_room(asked.room)
        kind, what = tell(f"kind.{asked.kind.value}"), asked.told or asked.what
        who = _who(asked)
        what = (
            tell("ask.service_for", kind=kind, who=who, what=what) if who else tell("ask.service", kind=kind, what=what)
        )
        details = _details(asked, "what", "said", "room", "name", "phone", "email", "arrival", "nights", "guests")
        draft = self._desk.leave(asked.kind.request, what, details, due_at=asked.due_at, urgent=asked.urgent)
        self._replace(asked.instead_of, draft)
        return self._left(draft)

    def book_table(self, asked: BookTable) -> Told:
        if asked.room is not None:
            self._check_room(asked.room)
        at = self._in_hotel(asked.at)
        if at < self._now():
            raise Wrong(f"at: {at:%Y-%m-%d %H:%M} is in the past")
        venue = self._venue(asked.venue)
        if venue is None and self._hotel.venues:
            return Told(TableAsked(left=False, reason=Reason.POLICY), {"why": f"no venue {asked.venue!r}"})
        if venue is not None and not venue.is_open(at):
            return Told(TableAsked(left=False, reason=Reason.CLOSED, venue=venue.name, at=at, hours=venue.spoken))
        if venue is not None and asked.guests > venue.guests_max:
            return Told(TableAsked(left=False, reason=Reason.TOO_MANY_GUESTS, venue=venue.name, hours=venue.spoken))
        name = venue.name if venue else asked.venue
        kind = RequestKind.SPA if venue and venue.kind is VenueKind.SPA else RequestKind.TABLE
        when = {"time": f"{at:%H:%M}", "date": at.date()}
        what = tell("ask.table", venue=name, guests=asked.guests, name=asked.name, **when)
        what = tell("ask.with_note", what=what, note=asked.note) if asked.note else what
        details = {"venue": name, "at": f"{at:%Y-%m-%d %H:%M}"} | _details(
            asked, "guests", "name", "room", "phone", "note"
        )
        draft = self._desk.leave(kind, what, details)
        self._replace(asked.instead_of, draft)
        hours = venue.spoken if venue else ""
        return Told(TableAsked(left=True, request_id=draft.request_id, venue=name, at=at, hours=hours))

    def withdraw_request(self, asked: WithdrawRequest) -> Told:
        for room, drafts in self._wake_ups.items():
            self._wake_ups[room] = [d for d in drafts if d.request_id != asked.request_id]
        return Told(Withdrawn(request_id=asked.request_id, withdrawn=self._desk.withdraw(asked.request_id)))

    def note_request(self, asked: NoteRequest) -> Told:
        return Told(Noted(request_id=asked.request_id, noted=self._desk.note(asked.request_id, asked.note)))

    def transfer_to_person(self, asked: TransferToPerson) -> Told:
        department = self._department(asked.department)
        whom = department.name if department else asked.department or tell("whom.person")
        what = tell("ask.asks_for", whom=whom, why=asked.told or asked.reason)
        details = _details(asked, "name", "room", "phone")
        details |= {"department": department.name, "number": department.number} if department else {}
        draft = self._desk.leave(RequestKind.PERSON, what, details, urgent=True)
        staffed = department is None or department.hours is None or department.hours.hold(self._now().time())
        name = department.name if department else None
        log = {"number": department.number} if department else None
        return Told(PersonAlerted(request_id=draft.request_id, department=name, staffed=staffed), log)

    def alert_emergency(self, asked: AlertEmergency) -> Told:
        """A room that is none of the house is passed on as it was said: no check may stand in the way."""
        where = _joined(asked.place, tell("place.room", room=asked.room) if asked.room else None)
        where = where or tell("place.unknown")
        what = tell("ask.emergency", danger=tell(f"danger.{asked.danger.value}"), where=where, what=asked.what)
        draft = self._desk.leave(RequestKind.EMERGENCY, what, _details(asked, "danger", "what", "room", "place"))
        what_to_do = str(getattr(self._hotel.emergency, asked.danger.value))
        return Told(EmergencyAlerted(request_id=draft.request_id, what_to_do=what_to_do))

    def _cancel_wake_up_calls(self, room: str, before: Sequence[RequestDraft], *, is_mistake: bool) -> Told:
        """Those of this call are taken back; of another call's only staff know. Of a room that was a mistake staff are
        to cancel nothing."""
        if is_mistake:
            for draft in self._desk.standing:
                if draft.kind is RequestKind.WAKE_UP and draft.details.get("room") == room:
                    self._desk.withdraw(draft.request_id)
            self._wake_ups.pop(room, None)
            return Told(WakeUp(request_id=None, room=room, due_at=None, cancelled=True))
        if before:
            for draft in before:
                self._desk.withdraw(draft.request_id)
            del self._wake_ups[room]
            return Told(WakeUp(request_id=None, room=room, due_at=self._at(before[-1]), cancelled=True))
        draft = self._cancel_for_staff(room)
        return Told(WakeUp(request_id=draft.request_id, room=room, due_at=None, cancelled=True))

    def _cancel_for_staff(self, room: str) -> RequestDraft:
        """What another call set."""
        details = {"room": room, "cancel": "yes"}
        return self._desk.leave(RequestKind.WAKE_UP, tell("ask.wake_up_cancel", room=room), details, urgent=True)

    def _replace(self, before: str | None, draft: RequestDraft) -> None:
        """What was corrected is taken back; said with the same words again it is still the same request."""
        if before is not None and before != draft.request_id:
            self._desk.withdraw(before)

    def _check_room(self, room: str) -> None:
        if room not in self._rooms:
            raise Wrong(f"room: there is no room {room} in this hotel")

    def _venue(self, said: str) -> Venue | None:
        kind = next((k for k in VenueKind if k.value == said.casefold()), None)
        if kind is not None:
            return next((v for v in self._hotel.venues if v.kind is kind), None)
        return _alike(said, {v.name: v for v in self._hotel.venues})

    def _department(self, said: str | None) -> Department | None:
        names = {name: d for d in self._hotel.directory for name in (d.name, *d.also)}
        return _alike(said, names) if said else None

    def _in_hotel(self, at: datetime) -> datetime:
        zone = self._now().tzinfo
        return at.astimezone(zone) if at.tzinfo else at.replace(tzinfo=zone)

    def _at(self, draft: RequestDraft | None) -> datetime | None:
        return datetime.fromtimestamp(draft.due_at, self._now().tzinfo) if draft and draft.due_at else None

    def _left(self, draft: RequestDraft) -> Told:
        return Told(Left(request_id=draft.request_id, kind=draft.kind, due_at=self._at(draft)))


def _who(asked: RequestService) -> object:
    """For whom, as far as it is known; None where it is not."""
    return _joined(asked.name, tell("place.room", room=asked.room) if asked.room else None, asked.phone)


def _joined(*parts: object) -> object:
    """As many of them as are known, as a list; None where none is."""
    known = [part for part in parts if part]
    return reduce(lambda first, second: tell("pair", first=first, second=second), known) if known else None


def _details(asked: Asked, *names: str) -> dict[str, str]:
    told = asked.model_dump(mode="json", include=set(names))
    return {name: str(told[name]) for name in names if told.get(name) not in (None, "")}


def _alike(said: str, known: Mapping[str, T]) -> T | None:
    found = process.extractOne(said, known.keys(), scorer=fuzz.ratio, processor=_bare, score_cutoff=NEAR)
    return known[found[0]] if found else None


def _bare(name: str) -> str:
    return utils.default_process(name).removeprefix("the ")
