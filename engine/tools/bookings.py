"""Rooms, prices and reservations for one call: who may ask, what the hotel allows, and what it costs.

A price that somebody names is only compared with what the hotel's system says at that moment; it is never used.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from appliance.contract.hotel import Hotel
from engine.brain.facts import Offer
from engine.tools.answered import (
    Answered,
    Availability,
    Booked,
    Changed,
    Found,
    FreeType,
    Quoted,
    Reason,
    ReservationView,
)
from engine.tools.asked import (
    Asked,
    BookRoom,
    CancelReservation,
    ChangeReservation,
    CheckAvailability,
    GetReservation,
    Quote,
)
from engine.tools.identity import Identity, Shown, why_not
from engine.tools.pms import Guest, Pms, Refused, Reservation, SoldOut, Status, Stay


class Wrong(ValueError):
    """An argument that can't be, though it is well formed; the sentence may be said aloud."""


class _No(Exception):
    """The guest's wish is refused; `why` is for the log."""

    def __init__(self, reason: Reason, why: str = "") -> None:
        super().__init__(why)
        self.reason = reason
        self.log = {"why": why} if why else None


@dataclass(frozen=True, slots=True)
class Told:
    """What a tool answers, and what only the log may know."""

    answer: Answered
    log: Any = None


class Bookings:
    """One call's; `now` is the hotel's time with its zone, `call` names the call for ever."""

    def __init__(self, pms: Pms, hotel: Hotel, now: Callable[[], datetime], call: str, identity: Identity) -> None:
        self._pms = pms
        self._hotel = hotel
        self._now = now
        self._call = call
        self._booked: dict[str, Reservation] = {}
        self._given_back = 0
        self.identity = identity

    async def check_availability(self, asked: CheckAvailability) -> Told:
        stay = Stay(asked.arrival, asked.nights, asked.guests)
        self._check_arrival(stay)
        found = await self._pms.availability(stay)
        offers = [FreeType(**{name: getattr(o, name) for name in FreeType.model_fields}) for o in found.offers]
        return Told(Availability(offers=offers, currency=self._hotel.currency, age_s=round(found.age_s)))

    async def quote(self, asked: Quote) -> Told:
        own = self.identity.own(asked.instead_of) if asked.instead_of else None
        stay = Stay(asked.arrival, asked.nights, asked.guests)
        if own is None or own.stay.arrival != stay.arrival:  # who is in the house arrived in the past
            self._check_arrival(stay)
        if asked.instead_of and own is None:
            return Told(self._quoted(Reason.NOT_VERIFIED, asked.room_type, stay, None, asked.room_type))
        kinds = {kind.code: kind for kind in await self._pms.kinds()}
        kind = kinds.get(asked.room_type)
        if kind is None:
            return Told(self._quoted(Reason.NO_SUCH_TYPE, asked.room_type, stay, None, asked.room_type))
        if kind.sleeps < stay.guests:
            return Told(self._quoted(Reason.TOO_MANY_GUESTS, kind.code, stay, None, kind.name))
        if own is None:
            found = await self._pms.availability(stay, fresh=True)
        else:
            found = await self._pms.quote_change(own, stay)
        offer = found.of(kind.code)
        return Told(self._quoted(Reason.DONE if offer else Reason.FULL, kind.code, stay, offer, kind.name))

    async def book(self, asked: BookRoom) -> Told:
        """The same booking once in a call, however often it is asked for."""
        key = self._key(asked)
        if key in self._booked:
            made = self._booked[key]
            return Told(Booked(booked=True, reservation=await self._view(made)), {"again": made.ref})
        try:
            made = await self._book(asked, key)
        except _No as no:
            return Told(Booked(booked=False, reason=no.reason), no.log)
        self._booked[key] = made
        self.identity.believe(made)
        log = {"ref": made.ref, "room": made.room}
        return Told(Booked(booked=True, reservation=await self._view(made)), log)

    async def find(self, asked: GetReservation) -> Told:
        """Says nothing of what was wrong, nor that there is such a reservation."""
        if self.identity.tries_left == 0:
            return Told(Found(verified=False, attempts_left=0), {"why": "no tries left"})
        shown = Shown(asked.last_name, asked.code, asked.arrival, asked.phone)
        found = await self._pms.find(asked.code) if asked.code else []
        if asked.arrival is not None and not any(not why_not(shown, r) for r in found):
            found = [*found, *await self._pms.arrivals(asked.arrival)]
        theirs = [r for r in found if not why_not(shown, r)]
        if not theirs:
            self.identity.miss(shown)
            why = sorted({why_not(shown, r) for r in found}) or ["no such reservation"]
            return Told(Found(verified=False, attempts_left=self.identity.tries_left), {"why": why})
        for reservation in theirs:
            self.identity.believe(reservation)
        first = min(theirs, key=lambda r: (r.status is Status.CANCELLED, r.stay.arrival, r.code))
        view = await self._view(first)
        log = {"refs": [r.ref for r in theirs], "room": first.room}
        return Told(Found(verified=True, attempts_left=self.identity.tries_left, reservation=view), log)

    async def change(self, asked: ChangeReservation) -> Told:
        own = self.identity.own(asked.code)
        if own is None:
            return Told(Changed(done=False, reason=Reason.NOT_VERIFIED))
        try:
            changed = await self._change(own, asked)
        except _No as no:
            return Told(Changed(done=False, reason=no.reason, reservation=await self._view(own)), no.log)
        self.identity.believe(changed)
        log = {"ref": changed.ref, "room": changed.room}
        return Told(Changed(done=True, reservation=await self._view(changed)), log)

    async def cancel(self, asked: CancelReservation) -> Told:
        own = self.identity.own(asked.code)
        if own is None:
            return Told(Changed(done=False, reason=Reason.NOT_VERIFIED))
        try:
            cancelled = await self._cancel(own)
        except _No as no:
            fee = own.total_minor // own.stay.nights if no.reason is Reason.TOO_LATE else 0
            view = await self._view(own)
            return Told(Changed(done=False, reason=no.reason, fee_minor=fee, reservation=view), no.log)
        self.identity.believe(cancelled)
        self._booked = {key: r for key, r in self._booked.items() if r.code != cancelled.code}
        self._given_back += 1
        return Told(Changed(done=True, reservation=await self._view(cancelled)), {"ref": cancelled.ref})

    async def _book(self, asked: BookRoom, key: str) -> Reservation:
        stay = Stay(asked.arrival, asked.nights, asked.guests)
        self._keep_to_policy(stay)
        if len(self._booked) >= self._hotel.policies.rooms_per_call_max:
            raise _No(Reason.POLICY, "as many rooms as one call may book")
        try:
            await self._compare(Quote.model_validate(_part(asked, Quote)), asked.quoted_minor)
        except _No as no:
            made = await self._pms.booked(key) if no.reason is Reason.FULL else None
            if made is None:
                raise
            return made  # the last room went to this guest: a job of this call booked it, and died
        guest = Guest(asked.first_name or "", asked.last_name, asked.phone, asked.email or "")
        return await _done(self._pms.book(stay, asked.room_type, guest, key))

    async def _change(self, own: Reservation, asked: ChangeReservation) -> Reservation:
        """What costs money to cancel must not be changed away; to stay longer is always welcome."""
        stay = Stay(asked.arrival or own.stay.arrival, asked.nights or own.stay.nights, asked.guests or own.stay.guests)
        kind = asked.room_type or own.type_code
        if stay == own.stay and kind == own.type_code:
            return own
        self._keep_to_policy(stay)
        longer = stay.arrival == own.stay.arrival and stay.nights >= own.stay.nights
        if own.status not in (Status.BOOKED, Status.IN_HOUSE) or (own.status is Status.IN_HOUSE and not longer):
            raise _No(Reason.POLICY, f"it is {own.status.value}")
        if not longer and not self._is_free(own):
            raise _No(Reason.TOO_LATE)
        terms = {"arrival": stay.arrival, "nights": stay.nights, "guests": stay.guests}
        await self._compare(
            Quote.model_validate({**terms, "room_type": kind, "instead_of": own.code}), asked.quoted_minor
        )
        return await _done(self._pms.change(own, stay, kind))

    async def _cancel(self, own: Reservation) -> Reservation:
        if own.status is Status.CANCELLED:
            return own
        if own.status is not Status.BOOKED or not self._hotel.policies.porter_books:
            raise _No(Reason.POLICY, f"it is {own.status.value}")
        if not self._is_free(own):
            raise _No(Reason.TOO_LATE)
        return await _done(self._pms.cancel(own))

    async def _compare(self, asked: Quote, quoted_minor: int) -> None:
        """The price of this moment with the one that the guest said yes to."""
        quoted = (await self.quote(asked)).answer
        assert isinstance(quoted, Quoted)
        if quoted.reason is not Reason.DONE:
            raise _No(quoted.reason)
        if quoted.total_minor != quoted_minor:
            raise _No(Reason.PRICE_CHANGED, f"it is {quoted.total_minor} now")

    def _check_arrival(self, stay: Stay) -> None:
        """Until six in the morning it is still the night before for who wants a bed."""
        night = (self._now() - timedelta(hours=6)).date()
        if stay.arrival < night:
            raise Wrong(f"arrival: {stay.arrival} is in the past")

    def _keep_to_policy(self, stay: Stay) -> None:
        policies = self._hotel.policies
        if not policies.porter_books:
            raise _No(Reason.POLICY, "the porter does not book")
        if stay.nights > policies.nights_max:
            raise _No(Reason.POLICY, f"more than {policies.nights_max} nights")
        if (stay.arrival - self._now().date()).days > policies.days_ahead_max:
            raise _No(Reason.POLICY, f"more than {policies.days_ahead_max} days ahead")

    def _is_free(self, reservation: Reservation) -> bool:
        """Whether cancelling costs nothing now."""
        now = self._now().replace(tzinfo=None)
        return reservation.status is Status.BOOKED and now < self._hotel.policies.free_until(reservation.stay.arrival)

    def _quoted(self, reason: Reason, code: str, stay: Stay, offer: Offer | None, name: str) -> Quoted:
        return Quoted(
            reason=reason,
            free=offer.free if offer else 0,
            code=code,
            name=name,
            arrival=stay.arrival,
            nights=stay.nights,
            guests=stay.guests,
            night_minor=offer.night_minor if offer else 0,
            total_minor=offer.total_minor if offer else 0,
            currency=self._hotel.currency,
            policy=self._hotel.policies.cancel_spoken,
        )

    async def _view(self, reservation: Reservation) -> ReservationView:
        names = {kind.code: kind.name for kind in await self._pms.kinds()}
        return ReservationView(
            code=reservation.code,
            last_name=reservation.last_name,
            arrival=reservation.stay.arrival,
            departure=reservation.stay.departure,
            nights=reservation.stay.nights,
            guests=reservation.stay.guests,
            room_type=reservation.type_code,
            room_name=names.get(reservation.type_code, "room"),
            total_minor=reservation.total_minor,
            currency=self._hotel.currency,
            status=reservation.status.value,
            free_to_cancel=self._is_free(reservation),
            policy=self._hotel.policies.cancel_spoken,
        )

    def _key(self, asked: BookRoom) -> str:
        """Names this booking for ever: a job that follows a dead one of the same call does not book it again."""
        same = [self._call, self._given_back, asked.model_dump(mode="json")]
        return hashlib.sha256(json.dumps(same, sort_keys=True).encode()).hexdigest()[:32]


def _part(asked: Asked, of: type[Asked]) -> dict[str, Any]:
    return {name: value for name, value in asked.model_dump().items() if name in of.model_fields}


async def _done(asked: Awaitable[Reservation]) -> Reservation:
    """What became of something that the hotel's system was asked to do."""
    try:
        return await asked
    except SoldOut as e:
        raise _No(Reason.FULL, str(e)) from e
    except Refused as e:
        raise _No(Reason.POLICY, str(e)) from e
