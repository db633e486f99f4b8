"""Apaleo, over its REST API: a token for an hour from its identity server, days with the property's zone in them.

A booking carries our key, as Idempotency-Key and as its external code: asked for again, it is the same one. Changes and
cancellations have none.
"""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from http import HTTPStatus
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from appliance.contract.hotel import Hotel
from engine.brain.facts import FactsUnavailable, Offer
from engine.tools import apaleo_wire as wire
from engine.tools.pms import Guest, Offers, Refused, Reservation, RoomKind, SoldOut, Status, Stay, Uncertain
from engine.tools.pms_cache import OfferCache
from engine.tools.pms_line import Answer, Pace, PmsLine, Question, both, understand
from engine.tools.pms_terms import TypeTable, day_of, minor, type_table, understood_of, zone_named

URL: Final = "https://api.apaleo.com"
IDENTITY_URL: Final = "https://identity.apaleo.com"
PACE: Final = Pace(60, 10.0)
"""Apaleo tells no figure; it answers 429 to who overdoes it."""
PAGE: Final = 100
MOST_PAGES: Final = 20
CHANNEL: Final = "Direct"
EARLY_S: Final = 60.0
"""A token is renewed before it runs out."""

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class _Setup:
    """What stays as it is for as long as a call lasts."""

    name: str
    zone: ZoneInfo
    table: TypeTable


class ApaleoPms:
    """`identity` leads to the server that gives tokens; `rate_plan` is an id, without it the cheapest offer counts."""

    def __init__(
        self,
        line: PmsLine,
        identity: PmsLine,
        cache: OfferCache,
        hotel: Hotel,
        *,
        client_id: str,
        client_secret: str,
        property_id: str,
        rate_plan: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._line = line
        self._identity = identity
        self._cache = cache
        self._hotel = hotel
        self._secret = base64.b64encode(f"{client_id}:{client_secret}".encode()).decode()
        self._property = property_id
        self._rate_plan = rate_plan
        self._clock = clock
        self._token: tuple[str, float] | None = None
        self._setup: _Setup | None = None
        self._asking = asyncio.Lock()
        self._signing = asyncio.Lock()
        line.probe = self._probe

    def at_hand(self, stay: Stay) -> Offers:
        return self._cache.at_hand(stay)

    async def property_name(self) -> str:
        return (await self._get_setup()).name

    async def kinds(self) -> Sequence[RoomKind]:
        return list((await self._get_setup()).table.theirs.values())

    async def availability(self, stay: Stay, *, fresh: bool = False) -> Offers:
        return await self._cache.get(stay, self._look, fresh=fresh)

    async def quote_change(self, reservation: Reservation, stay: Stay) -> Offers:
        return await self._offers_of(await self._change_offers(reservation, stay), stay)

    async def find(self, code: str) -> list[Reservation]:
        name = wire.reservation_id(code)
        if name is None:
            return []
        answer = await self._ask(Question("GET", f"/booking/v1/reservations/{name}"))
        if answer.status == HTTPStatus.NOT_FOUND:
            return []
        found = self._understand("reservation", wire.Booked, answer)
        return [_ours(found, await self._get_setup())]

    async def arrivals(self, day: date) -> list[Reservation]:
        setup = await self._get_setup()
        begins, ends = (
            datetime.combine(d, datetime.min.time()).replace(tzinfo=setup.zone).isoformat()
            for d in (day, day + timedelta(days=1))
        )
        wanted = [state for s in Status if s is not Status.CANCELLED for state in wire.STATES[s]]
        which = {"dateFilter": "Arrival", "from": begins, "to": ends, "status": ",".join(wanted)}

        def ours(row: Any) -> Reservation:
            return _ours(understand(wire.Booked, row), setup)

        found = understood_of(await self._booked(which), ours, skips=True)
        return [r for r in found if r.status is not Status.CANCELLED]

    async def book(self, stay: Stay, type_code: str, guest: Guest, key: str) -> Reservation:
        setup = await self._get_setup()
        group = self._group(setup, type_code, stay)
        if made := await self.booked(key):
            return made
        person = {"firstName": guest.first_name, "lastName": guest.last_name, "phone": guest.phone}
        person |= {"email": guest.email} if guest.email else {}
        room = {
            **_dates(stay),
            "adults": stay.guests,
            "channelCode": CHANNEL,
            "externalCode": key,
            "guaranteeType": "PM6Hold",
            "primaryGuest": person,
            "timeSlices": [{"ratePlanId": await self._plan(group, await self._new_offers(stay))}] * stay.nights,
        }
        answer = await self._write(
            Question(
                "POST",
                "/booking/v1/bookings",
                safe=True,  # with the key
                json={"booker": person, "reservations": [room]},
                headers={"Idempotency-Key": key},
            )
        )
        return await self._read_back(understand(wire.Made, answer.body).reservationIds[0].id)

    async def booked(self, key: str) -> Reservation | None:
        rows = [understand(wire.Booked, row) for row in await self._booked({"textSearch": key})]
        found = [r for r in rows if r.externalCode == key]
        return _ours(found[0], await self._get_setup()) if found else None

    async def change(self, reservation: Reservation, stay: Stay, type_code: str) -> Reservation:
        setup = await self._get_setup()
        if reservation.status not in (Status.BOOKED, Status.IN_HOUSE):
            raise Refused(f"{reservation.code} is {reservation.status.value}")
        plan = await self._plan(self._group(setup, type_code, stay), await self._change_offers(reservation, stay))
        amended = {**_dates(stay), "adults": stay.guests, "timeSlices": [{"ratePlanId": plan}] * stay.nights}
        path = f"/booking/v1/reservation-actions/{reservation.ref}/amend"
        await self._write(Question("PUT", path, safe=False, json=amended))
        return await self._read_back(reservation.ref)

    async def cancel(self, reservation: Reservation) -> Reservation:
        path = f"/booking/v1/reservation-actions/{reservation.ref}/cancel"
        try:
            await self._write(Question("PUT", path, safe=False))
        except Refused:
            now = await self._read_back(reservation.ref)
            if now.status is not Status.CANCELLED:
                raise
            return now
        return await self._read_back(reservation.ref)

    async def aclose(self) -> None:
        await self._line.aclose()
        await self._identity.aclose()

    async def _look(self, stay: Stay) -> Offers:
        return await self._offers_of(await self._new_offers(stay), stay)

    async def _new_offers(self, stay: Stay) -> list[wire.Offer]:
        terms = {**_dates(stay), "adults": str(stay.guests), "channelCode": CHANNEL, "timeSliceTemplate": "OverNight"}
        question = Question("GET", "/booking/v1/offers", params={"propertyId": self._property, **terms})
        return await self._ask_offers(question)

    async def _change_offers(self, reservation: Reservation, stay: Stay) -> list[wire.Offer]:
        """For a reservation that is there: its own room is free for it."""
        terms = {**_dates(stay), "adults": str(stay.guests), "channelCode": CHANNEL}
        return await self._ask_offers(
            Question("GET", f"/booking/v1/reservations/{reservation.ref}/offers", params=terms)
        )

    async def _ask_offers(self, question: Question) -> list[wire.Offer]:
        """None is no content."""
        answer = await self._ask(question)
        if answer.status == HTTPStatus.NO_CONTENT:
            return []
        return self._understand("offers", wire.OfferList, answer).offers

    async def _offers_of(self, found: list[wire.Offer], stay: Stay) -> Offers:
        setup = await self._get_setup()
        best: dict[str, Offer] = {}
        for offer in found:
            kind = setup.table.theirs.get(offer.unitGroup.id)
            fits = kind is not None and kind.sleeps >= stay.guests and offer.availableUnits > 0
            if kind is None or not fits or self._rate_plan not in (None, offer.ratePlan.id):
                continue
            amounts = [offer.totalGrossAmount, *(each.totalGrossAmount for each in offer.timeSlices)]
            if any(amount.currency != self._hotel.currency_code for amount in amounts):
                raise FactsUnavailable(f"its prices are not in {self._hotel.currency_code}")
            total, *nights = (minor(amount.amount) for amount in amounts)
            ours = Offer(kind.code, kind.name, kind.sleeps, offer.availableUnits, max(nights), total)
            if kind.code not in best or ours.total_minor < best[kind.code].total_minor:
                best[kind.code] = ours
        return Offers(tuple(sorted(best.values(), key=lambda o: (o.total_minor, o.code))))

    async def _plan(self, group: str, found: list[wire.Offer]) -> str:
        """The rate plan of the cheapest offer: the one whose price was quoted. Raises SoldOut."""
        plans = [
            (offer.totalGrossAmount.amount, offer.ratePlan.id)
            for offer in found
            if offer.unitGroup.id == group and offer.availableUnits > 0 and self._rate_plan in (None, offer.ratePlan.id)
        ]
        if not plans:
            raise SoldOut(f"there is no offer of {group}")
        return min(plans)[1]

    async def _booked(self, which: Mapping[str, str]) -> list[Any]:
        """Rows, each of which is still to be understood."""
        found: list[Any] = []
        for number in range(1, MOST_PAGES + 1):
            page = {"propertyIds": self._property, **which, "pageNumber": str(number), "pageSize": str(PAGE)}
            answer = await self._ask(Question("GET", "/booking/v1/reservations", params=page))
            if answer.status == HTTPStatus.NO_CONTENT:
                return found
            listed = self._understand("reservations", wire.BookedList, answer)
            found += listed.reservations
            if not listed.reservations or len(found) >= listed.count:
                return found
        raise FactsUnavailable(f"more than {MOST_PAGES} pages of reservations")

    async def _read_back(self, name: str) -> Reservation:
        """What has just been written."""
        try:
            answer = await self._ask(Question("GET", f"/booking/v1/reservations/{name}"))
            return _ours(self._understand("reservation", wire.Booked, answer), await self._get_setup())
        except FactsUnavailable as e:
            raise Uncertain(f"what was written can't be read back: {e}") from e

    async def _write(self, question: Question) -> Answer:
        """Raises SoldOut or Refused for what Apaleo understood and does not do."""
        answer = await self._ask(question)
        if answer.status in (HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.NO_CONTENT):
            return answer
        told = _messages(answer)
        if answer.status == HTTPStatus.UNPROCESSABLE_ENTITY and "availab" in told.casefold():
            raise SoldOut(told)
        raise Refused(f"{answer.status}: {told}")

    async def _ask(self, question: Question, *, is_probe: bool = False) -> Answer:
        """With a token; with a new one if the old one is not taken any more."""
        if not is_probe:
            await self._line.check_rest()
        answer = await self._line.ask(replace(question, headers=await self._signed(question)), is_probe=is_probe)
        if answer.status != HTTPStatus.UNAUTHORIZED:
            return answer
        self._token = None
        answer = await self._line.ask(replace(question, headers=await self._signed(question)), is_probe=is_probe)
        if answer.status == HTTPStatus.UNAUTHORIZED:
            raise FactsUnavailable("it refuses our token")
        return answer

    async def _signed(self, question: Question) -> dict[str, str]:
        async with self._signing:
            if self._token is None or self._clock() >= self._token[1]:
                self._token = await self._get_token()
            return {**question.headers, "Authorization": f"Bearer {self._token[0]}"}

    async def _get_token(self) -> tuple[str, float]:
        asked_at = self._clock()
        form = {"grant_type": "client_credentials"}
        signed = {"Authorization": f"Basic {self._secret}"}
        answer = await self._identity.ask(Question("POST", "/connect/token", form=form, headers=signed), is_probe=True)
        if answer.status != HTTPStatus.OK:
            raise FactsUnavailable(f"its identity server refuses our key ({answer.status})")
        token = understand(wire.Token, answer.body)
        return token.access_token, asked_at + max(0.0, token.expires_in - EARLY_S)

    async def _probe(self) -> None:
        await self._ask(Question("GET", f"/inventory/v1/properties/{self._property}"), is_probe=True)

    async def _get_setup(self) -> _Setup:
        async with self._asking:
            if self._setup is None:
                self._setup = await self._ask_setup()
            return self._setup

    async def _ask_setup(self) -> _Setup:
        groups = {"propertyId": self._property, "pageNumber": "1", "pageSize": "200"}
        of_house, of_rooms = await both(
            self._ask(Question("GET", f"/inventory/v1/properties/{self._property}")),
            self._ask(Question("GET", "/inventory/v1/unit-groups", params=groups)),
        )
        house = self._understand("property", wire.Property, of_house)
        rooms = self._understand("unit groups", wire.UnitGroups, of_rooms).unitGroups
        if house.currencyCode != self._hotel.currency_code:
            raise FactsUnavailable(f"its prices are not in {self._hotel.currency_code}")
        kinds = ((g.id, g.name or g.id, g.maxPersons) for g in rooms if g.type == "BedRoom")
        name = (
            house.name if isinstance(house.name, str) else house.name.get("en") or next(iter(house.name.values()), "")
        )
        return _Setup(name, zone_named(house.timeZone), type_table(kinds, self._hotel))

    def _group(self, setup: _Setup, type_code: str, stay: Stay) -> str:
        group = setup.table.ours.get(type_code)
        if group is None or setup.table.theirs[group].sleeps < stay.guests:
            raise Refused(f"no room type {type_code!r} for {stay.guests}")
        return group

    def _understand(self, what: str, model: type[M], answer: Answer) -> M:
        if answer.status != HTTPStatus.OK:
            raise FactsUnavailable(f"{what}: it answered {answer.status}: {_messages(answer)}")
        return understand(model, answer.body)


def _dates(stay: Stay) -> dict[str, str]:
    return {"arrival": stay.arrival.isoformat(), "departure": stay.departure.isoformat()}


def _ours(booked: wire.Booked, setup: _Setup) -> Reservation:
    arrival, departure = (day_of(at, setup.zone) for at in (booked.arrival, booked.departure))
    status = wire.STATUS.get(booked.status)
    if departure <= arrival or status is None or wire.reservation_id(booked.id) != booked.id:
        raise FactsUnavailable("one of its reservations is not understood")
    kind = setup.table.theirs.get(booked.unitGroup.id)
    guest = booked.primaryGuest
    return Reservation(
        ref=booked.id,
        code=booked.id,
        first_name=guest.firstName or "",
        last_name=guest.lastName or "",
        phone=guest.phone or "",
        type_code=kind.code if kind else "",
        stay=Stay(arrival, (departure - arrival).days, max(1, booked.adults + len(booked.childrenAges))),
        total_minor=minor(booked.totalGrossAmount.amount),
        status=status,
        room=booked.unit.id if booked.unit else None,
    )


def _messages(answer: Answer) -> str:
    try:
        return "; ".join(understand(wire.Refusal, answer.body).messages[:3])
    except FactsUnavailable:
        return ""
