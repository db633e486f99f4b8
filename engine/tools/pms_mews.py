"""Mews, over its Connector API: every request is a POST with the tokens in its body.

A booking carries our key as its channel number: one of which nobody knows whether it was made can be looked for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from http import HTTPStatus
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from appliance.contract.hotel import Hotel
from engine.brain.facts import FactsUnavailable, Offer
from engine.tools import mews_wire as wire
from engine.tools.pms import Guest, Offers, Refused, Reservation, RoomKind, SoldOut, Status, Stay, Uncertain, plain_code
from engine.tools.pms_cache import OfferCache
from engine.tools.pms_line import Answer, Pace, PmsLine, Question, both, understand
from engine.tools.pms_terms import TypeTable, day_of, instant, minor, type_table, understood_of, zone_named

URL: Final = "https://api.mews.com"
PACE: Final = Pace(190, 30.0)
"""Mews allows 200 requests of a token in 30 s; some are left for whoever else shows it."""
CLIENT: Final = "Nightporter 1.0"
PAGE: Final = 100
MOST_PAGES: Final = 20
FULL_WORDS: Final = ("availab", "overbook", "capacity", "occupied")
"""In the message of a refusal: there is no room left."""

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class _Setup:
    """What stays as it is for as long as a call lasts."""

    name: str
    zone: ZoneInfo
    service: wire.Service
    times: wire.ServiceTimes
    table: TypeTable
    rate: str
    adult: str


class MewsPms:
    """`service` and `rate` name a bookable service and a rate by their ids; without them the first is taken."""

    def __init__(
        self,
        line: PmsLine,
        cache: OfferCache,
        hotel: Hotel,
        *,
        client_token: str,
        access_token: str,
        service: str | None = None,
        rate: str | None = None,
    ) -> None:
        self._line = line
        self._cache = cache
        self._hotel = hotel
        self._tokens = {"ClientToken": client_token, "AccessToken": access_token, "Client": CLIENT}
        self._service = service
        self._rate = rate
        self._setup: _Setup | None = None
        self._asking = asyncio.Lock()
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
        return await self._look(stay, own=reservation)

    async def find(self, code: str) -> list[Reservation]:
        number = plain_code(code)
        if not number.isdecimal() or len(number) > 18:
            return []
        return await self._reservations({"Numbers": [number]}, set(Status))

    async def arrivals(self, day: date) -> list[Reservation]:
        setup = await self._get_setup()
        begins, ends = (instant(d, timedelta(), setup.zone) for d in (day, day + timedelta(days=1)))
        return await self._reservations(
            {"ScheduledStartUtc": {"StartUtc": begins, "EndUtc": ends}}, set(Status) - {Status.CANCELLED}, skips=True
        )

    async def book(self, stay: Stay, type_code: str, guest: Guest, key: str) -> Reservation:
        setup = await self._get_setup()
        category = self._category(setup, type_code, stay)
        if made := await self.booked(key):
            return made
        customer = await self._add_customer(guest)
        wanted = {
            "Identifier": key,
            "ChannelNumber": key,
            "State": "Confirmed",
            **self._interval(setup, stay),
            "CustomerId": customer,
            "RequestedCategoryId": category,
            "RateId": setup.rate,
            "PersonCounts": self._persons(setup, stay),
        }
        await self._write(
            "reservations/add",
            {"ServiceId": setup.service.Id, "CheckOverbooking": True, "SendConfirmationEmail": bool(guest.email)},
            Reservations=[wanted],
        )
        return await self._only({"ChannelNumbers": [key]})

    async def booked(self, key: str) -> Reservation | None:
        return next(iter(await self._reservations({"ChannelNumbers": [key]}, set(Status))), None)

    async def change(self, reservation: Reservation, stay: Stay, type_code: str) -> Reservation:
        setup = await self._get_setup()
        if reservation.status not in (Status.BOOKED, Status.IN_HOUSE):
            raise Refused(f"{reservation.code} is {reservation.status.value}")
        update: dict[str, Any] = {name: {"Value": at} for name, at in self._interval(setup, stay).items()}
        update |= {
            "ReservationId": reservation.ref,
            "RequestedCategoryId": {"Value": self._category(setup, type_code, stay)},
            "PersonCounts": {"Value": self._persons(setup, stay)},
        }
        terms = {"CheckOverbooking": True, "Reprice": True, "ApplyCancellationFee": False, "Reason": "the guest asked"}
        await self._write("reservations/update", terms, ReservationUpdates=[update])
        return await self._only({"ReservationIds": [reservation.ref]})

    async def cancel(self, reservation: Reservation) -> Reservation:
        if reservation.status is Status.CANCELLED:
            return reservation
        terms = {"PostCancellationFee": False, "SendEmail": True, "Notes": "Cancelled by the guest on the telephone."}
        try:
            await self._write("reservations/cancel", terms, ReservationIds=[reservation.ref])
        except Refused:
            now = await self._only({"ReservationIds": [reservation.ref]})
            if now.status is not Status.CANCELLED:
                raise
            return now
        return await self._only({"ReservationIds": [reservation.ref]})

    async def aclose(self) -> None:
        await self._line.aclose()

    async def _look(self, stay: Stay, own: Reservation | None = None) -> Offers:
        """Free rooms and prices, night for night; `own` is a reservation whose room counts as free."""
        setup = await self._get_setup()
        nights = [instant(night, timedelta(), setup.zone) for night in stay.each_night]
        between = {"FirstTimeUnitStartUtc": nights[0], "LastTimeUnitStartUtc": nights[-1]}
        free_of, prices_of = await both(
            self._read(
                wire.VERSIONED_AVAILABILITY,
                wire.Availability,
                {"ServiceId": setup.service.Id, **between, "Metrics": ["UsableResources", "Occupied"]},
            ),
            self._read("rates/getPricing", wire.Pricing, {"RateId": setup.rate, **between}),
        )
        prices = {found.CategoryId: self._money(found.AmountPrices, stay) for found in prices_of.CategoryPrices}
        offers = []
        for found in free_of.ResourceCategoryAvailabilities:
            kind, each = setup.table.theirs.get(found.ResourceCategoryId), prices.get(found.ResourceCategoryId)
            if kind is None or each is None or kind.sleeps < stay.guests:
                continue
            free = min(_with_own(_free(found, stay), stay, own, kind.code))
            if free:
                offers.append(Offer(kind.code, kind.name, kind.sleeps, free, max(each), sum(each)))
        return Offers(tuple(sorted(offers, key=lambda o: (o.total_minor, o.code))))

    def _money(self, amounts: list[wire.Amount], stay: Stay) -> list[int]:
        if len(amounts) != stay.nights:
            raise FactsUnavailable(f"it has {len(amounts)} prices for {stay.nights} nights")
        if any(amount.Currency != self._hotel.currency_code for amount in amounts):
            raise FactsUnavailable(f"its prices are not in {self._hotel.currency_code}")
        return [minor(amount.GrossValue) for amount in amounts]

    async def _reservations(
        self, which: Mapping[str, Any], wanted: set[Status], *, skips: bool = False
    ) -> list[Reservation]:
        """`skips`: of a list what is not understood is left out."""
        setup = await self._get_setup()
        states = [state for status in Status if status in wanted for state in wire.STATES[status]]
        found = await self._pages(
            wire.VERSIONED_RESERVATIONS, wire.BookedPage, {"ServiceIds": [setup.service.Id], "States": states, **which}
        )
        rows = (row for page in found for row in page.Reservations)
        theirs = understood_of(rows, partial(understand, wire.Booked), skips=skips)
        booked = [r for r in theirs if wire.STATUS.get(r.State) in wanted]
        if not booked:
            return []
        ids = sorted({r.AccountId for r in booked})
        customers, items = await both(
            self._pages("customers/getAll", wire.Customers, {"CustomerIds": ids, "Extent": {"Customers": True}}),
            self._pages("orderItems/getAll", wire.OrderItems, {"ServiceOrderIds": [r.Id for r in booked]}),
        )
        people = (row for page in customers for row in page.Customers)
        guests = {c.Id: c for c in understood_of(people, partial(understand, wire.Customer), skips=skips)}
        priced = [row for page in items for row in page.OrderItems]

        def ours(r: wire.Booked) -> Reservation:
            return _ours(r, guests.get(r.AccountId), _total(r, priced), setup)

        return understood_of(booked, ours, skips=skips)

    async def _only(self, which: Mapping[str, Any]) -> Reservation:
        """What has just been written, read back."""
        try:
            (found,) = await self._reservations(which, set(Status))
        except (FactsUnavailable, ValueError) as e:
            raise Uncertain(f"what was written can't be read back: {e}") from e
        return found

    async def _add_customer(self, guest: Guest) -> str:
        """A guest of that e-mail address, or a new one; one too many does no harm, so that it may be asked again."""
        told = {"FirstName": guest.first_name, "LastName": guest.last_name, "Phone": guest.phone}
        body = {**told, "Email": guest.email or None, "OverwriteExisting": False}
        answer = await self._line.ask(self._question("customers/add", body))
        _refuse(answer)
        return understand(wire.Customer, answer.body).Id

    async def _write(self, path: str, terms: Mapping[str, Any], **what: Any) -> None:
        _refuse(await self._line.ask(self._question(path, {**terms, **what}, safe=False)))

    async def _read(self, path: str, model: type[M], body: Mapping[str, Any], *, is_probe: bool = False) -> M:
        answer = await self._line.ask(self._question(path, body), is_probe=is_probe)
        if answer.status != HTTPStatus.OK:
            raise FactsUnavailable(f"{path}: it answered {answer.status}: {_message(answer)}")
        return understand(model, answer.body)

    async def _pages(self, path: str, model: type[M], body: Mapping[str, Any]) -> list[M]:
        pages: list[M] = []
        cursor: str | None = None
        while len(pages) < MOST_PAGES:
            limitation: dict[str, Any] = {"Count": PAGE} | ({"Cursor": cursor} if cursor else {})
            pages.append(await self._read(path, model, {**body, "Limitation": limitation}))
            cursor = getattr(pages[-1], "Cursor", None)
            if not cursor:
                return pages
        raise FactsUnavailable(f"{path}: more than {MOST_PAGES} pages")

    def _question(self, path: str, body: Mapping[str, Any], *, safe: bool = True) -> Question:
        return Question("POST", f"/api/connector/v1/{path}", safe, json={**self._tokens, **body})

    async def _probe(self) -> None:
        await self._read("configuration/get", wire.Configuration, {}, is_probe=True)

    async def _get_setup(self) -> _Setup:
        async with self._asking:
            if self._setup is None:
                self._setup = await self._ask_setup()
            return self._setup

    async def _ask_setup(self) -> _Setup:
        configuration, services = await both(
            self._read("configuration/get", wire.Configuration, {}),
            self._pages("services/getAll", wire.Services, {}),
        )
        bookable = [s for p in services for s in p.Services if s.IsActive and s.Data.Value is not None]
        service = _named("bookable service", self._service, {s.Id: s for s in bookable})
        of_service = {"ServiceIds": [service.Id]}
        (categories, rates), ages = await both(
            both(
                self._pages("resourceCategories/getAll", wire.Categories, of_service),
                self._pages("rates/getAll", wire.Rates, {**of_service, "Extent": {"Rates": True}}),
            ),
            self._pages("ageCategories/getAll", wire.AgeCategories, of_service),
        )
        rooms = [c for p in categories for c in p.ResourceCategories if c.IsActive and c.Names]
        usable = {r.Id: r for p in rates for r in p.Rates if r.IsActive and r.IsEnabled and (r.IsPublic or self._rate)}
        adults = {a.Id: a for p in ages for a in p.AgeCategories if a.IsActive and a.Classification == "Adult"}
        assert service.Data.Value is not None, "only bookable ones are chosen"
        return _Setup(
            name=configuration.Enterprise.Name,
            zone=zone_named(configuration.Enterprise.TimeZoneIdentifier),
            service=service,
            times=service.Data.Value,
            table=type_table(
                (
                    (
                        c.Id,
                        c.Names.get("en-GB") or c.Names.get("en-US") or next(iter(c.Names.values())),
                        c.Capacity + c.ExtraCapacity,
                    )
                    for c in rooms
                ),
                self._hotel,
            ),
            rate=_named("public rate", self._rate, usable).Id,
            adult=_named("age category of adults", None, adults).Id,
        )

    def _category(self, setup: _Setup, type_code: str, stay: Stay) -> str:
        category = setup.table.ours.get(type_code)
        if category is None or setup.table.theirs[category].sleeps < stay.guests:
            raise Refused(f"no room type {type_code!r} for {stay.guests}")
        return category

    def _interval(self, setup: _Setup, stay: Stay) -> dict[str, str]:
        return {
            "StartUtc": instant(stay.arrival, setup.times.arrival, setup.zone),
            "EndUtc": instant(stay.departure, setup.times.departure, setup.zone),
        }

    def _persons(self, setup: _Setup, stay: Stay) -> list[dict[str, Any]]:
        return [{"AgeCategoryId": setup.adult, "Count": stay.guests}]


def _free(found: wire.CategoryAvailability, stay: Stay) -> list[int]:
    try:
        return found.free(stay.nights)
    except ValueError as e:
        raise FactsUnavailable(f"its availability is not understood: {e}") from e


def _with_own(free: list[int], stay: Stay, own: Reservation | None, kind: str) -> list[int]:
    if own is None or own.type_code != kind or own.status is Status.CANCELLED:
        return free
    held = set(own.stay.each_night)
    return [count + (night in held) for count, night in zip(free, stay.each_night, strict=True)]


def _total(booked: wire.Booked, rows: Sequence[Any]) -> int:
    """Raises FactsUnavailable where one of its own items is not understood."""
    own = (row for row in rows if isinstance(row, dict) and row.get("ServiceOrderId") == booked.Id)
    return sum(minor(understand(wire.OrderItem, row).Amount.GrossValue) for row in own)


def _ours(booked: wire.Booked, guest: wire.Customer | None, total_minor: int, setup: _Setup) -> Reservation:
    arrival, departure = (day_of(at, setup.zone) for at in (booked.ScheduledStartUtc, booked.ScheduledEndUtc))
    if departure <= arrival:
        raise FactsUnavailable(f"reservation {booked.Number} ends before it begins")
    kind = setup.table.theirs.get(booked.RequestedResourceCategoryId)
    return Reservation(
        ref=booked.Id,
        code=booked.Number,
        first_name=(guest.FirstName if guest else None) or "",
        last_name=(guest.LastName if guest else None) or "",
        phone=(guest.Phone if guest else None) or "",
        type_code=kind.code if kind else "",
        stay=Stay(arrival, (departure - arrival).days, max(1, sum(p.Count for p in booked.PersonCounts))),
        total_minor=total_minor,
        status=wire.STATUS[booked.State],
    )


T = TypeVar("T")


def _named(what: str, name: str | None, found: Mapping[str, T]) -> T:
    """The one that is set, or the first."""
    if name is None and found:
        return next(iter(found.values()))
    if name is None or name not in found:
        raise FactsUnavailable(f"it has no {what}" + (f" {name}" if name else ""))
    return found[name]


def _message(answer: Answer) -> str:
    try:
        return understand(wire.Refusal, answer.body).Message
    except FactsUnavailable:
        return ""


def _refuse(answer: Answer) -> None:
    """Raises SoldOut or Refused for what Mews understood and does not do."""
    if answer.status == HTTPStatus.OK:
        return
    message = _message(answer)
    if answer.status == HTTPStatus.UNAUTHORIZED:
        raise FactsUnavailable(f"it refuses our tokens: {message}")
    if answer.status == HTTPStatus.FORBIDDEN and any(word in message.casefold() for word in FULL_WORDS):
        raise SoldOut(message)
    raise Refused(f"{answer.status}: {message}")
