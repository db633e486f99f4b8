"""Mews' Connector API as it answers over HTTP: POST only, tokens in the body, instants in UTC, pages by cursor.

Limits and refusals as Mews has them: 200 requests in 30 s, 401 with a Message, 403 for a room that is not free.
"""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.fakes.inn import Inn, Sold

CLIENT_TOKEN, ACCESS_TOKEN = "E0D439EE-CLIENT", "C66EF7B2-ACCESS"
SERVICE, RATE, ADULT = (str(uuid.uuid5(uuid.NAMESPACE_DNS, name)) for name in ("stay", "flexible", "adult"))
STATES = {"booked": "Confirmed", "in_house": "Started", "departed": "Processed", "cancelled": "Canceled"}
LIMIT = 200


class No(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def category(kind: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, kind))


@dataclass
class Mews:
    """Tests look at `asked` and set a `fault`, which answers instead; `page` makes pages short."""

    inn: Inn = field(default_factory=Inn)
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/London"))
    currency: str = "GBP"
    page: int = 2
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    fault: Callable[[str], Response | float | None] = lambda _: None
    """For a path: an answer, or seconds to wait before the true one."""
    after: Callable[[str], Response | None] = lambda _: None
    """The same, once the request was obeyed: the answer is lost."""
    customers: list[dict[str, str | None]] = field(default_factory=list)

    def app(self) -> Starlette:
        return Starlette(routes=[Route("/api/connector/v1/{path:path}", self._answer, methods=["POST"])])

    async def _answer(self, request: Request) -> Response:
        path = request.path_params["path"]
        body = json.loads(await request.body())
        self.asked.append((path, body))
        if len(self.asked) > LIMIT:
            return JSONResponse({"Message": "Too many requests."}, 429, headers={"Retry-After": "7"})
        fault = self.fault(path)
        if isinstance(fault, float):
            await asyncio.sleep(fault)
        elif fault is not None:
            return fault
        if (body.get("ClientToken"), body.get("AccessToken")) != (CLIENT_TOKEN, ACCESS_TOKEN):
            return JSONResponse({"Message": "Invalid ClientToken or AccessToken."}, 401)
        try:
            answer = getattr(self, "_" + path.split("/2", maxsplit=1)[0].replace("/", "_"))(body)
        except No as e:
            return JSONResponse({"Message": str(e), "RequestId": "r"}, e.status)
        return self.after(path) or JSONResponse(answer)

    def _paged(self, name: str, rows: list[Any], body: dict[str, Any]) -> dict[str, Any]:
        asked = body["Limitation"]
        if not 1 <= asked["Count"] <= 1000:
            raise No(400, "Invalid Limitation.")
        start, count = int(asked.get("Cursor", "0")), min(self.page, asked["Count"])
        more = start + count < len(rows)
        return {name: rows[start : start + count], "Cursor": str(start + count) if more else None}

    def _configuration_get(self, _: dict[str, Any]) -> dict[str, Any]:
        enterprise = {
            "Id": "851df8c8",
            "Name": "Small House",
            "TimeZoneIdentifier": self.zone.key,
            "Currencies": [{"Currency": self.currency, "IsDefault": True, "IsEnabled": True}],
        }
        return {"NowUtc": "2026-11-19T22:30:00Z", "Enterprise": enterprise, "Service": None}

    def _services_getAll(self, body: dict[str, Any]) -> dict[str, Any]:
        times = {"StartOffset": "P0M0DT15H0M0S", "EndOffset": "P0M0DT11H0M0S", "TimeUnit": "Day"}
        rows = [
            {
                "Id": "fc79a518",
                "IsActive": True,
                "Name": "Restaurant",
                "Data": {"Discriminator": "Additional", "Value": None},
            },
            {"Id": SERVICE, "IsActive": True, "Name": "Stay", "Data": {"Discriminator": "Bookable", "Value": times}},
        ]
        return self._paged("Services", rows, body)

    def _resourceCategories_getAll(self, body: dict[str, Any]) -> dict[str, Any]:
        rows = [
            {
                "Id": category(kind),
                "ServiceId": SERVICE,
                "IsActive": True,
                "Type": "Room",
                "Names": {"en-US": self.inn.names[kind]},
                "ShortNames": {"en-US": kind[:3].upper()},
                "Capacity": self.inn.sleeps[kind],
                "ExtraCapacity": 0,
                "Ordering": n,
            }
            for n, kind in enumerate(self.inn.rooms)
        ]
        return self._paged("ResourceCategories", rows, body)

    def _rates_getAll(self, body: dict[str, Any]) -> dict[str, Any]:
        base = {"ServiceId": SERVICE, "IsActive": True, "IsEnabled": True}
        rows = [
            {**base, "Id": "secret", "IsPublic": False, "Name": "Staff"},
            {**base, "Id": RATE, "IsPublic": True, "Name": "Fully Flexible"},
        ]
        return self._paged("Rates", rows, body)

    def _ageCategories_getAll(self, body: dict[str, Any]) -> dict[str, Any]:
        rows = [
            {"Id": "child", "ServiceId": SERVICE, "Classification": "Child", "IsActive": True},
            {"Id": ADULT, "ServiceId": SERVICE, "Classification": "Adult", "IsActive": True},
        ]
        return self._paged("AgeCategories", rows, body)

    def _nights(self, body: dict[str, Any]) -> list[date]:
        first, last = (self._midnight(body[name]) for name in ("FirstTimeUnitStartUtc", "LastTimeUnitStartUtc"))
        if (last - first).days > 100:
            raise No(400, "The interval is too long.")
        return [first + timedelta(days=n) for n in range((last - first).days + 1)]

    def _midnight(self, at: str) -> date:
        local = datetime.fromisoformat(at).astimezone(self.zone)
        if (local.hour, local.minute, local.second) != (0, 0, 0):
            raise No(400, f"{at} is not the start of a time unit.")
        return local.date()

    def _services_getAvailability(self, body: dict[str, Any]) -> dict[str, Any]:
        nights = self._nights(body)
        rows = [
            {
                "ResourceCategoryId": category(kind),
                "Metrics": {
                    "UsableResources": [count for _ in nights],
                    "Occupied": [self.inn.taken(kind, night) for night in nights],
                },
            }
            for kind, count in self.inn.rooms.items()
        ]
        return {"TimeUnitStartsUtc": [self._utc(n, 0) for n in nights], "ResourceCategoryAvailabilities": rows}

    def _rates_getPricing(self, body: dict[str, Any]) -> dict[str, Any]:
        nights = self._nights(body)
        rows = [
            {"CategoryId": category(kind), "AmountPrices": [self._amount(self.inn.price(kind, n)) for n in nights]}
            for kind in self.inn.rooms
        ]
        starts = [self._utc(n, 0) for n in nights]
        return {"Currency": self.currency, "TimeUnitStartsUtc": starts, "CategoryPrices": rows, "BaseAmountPrices": []}

    def _amount(self, gross: int) -> dict[str, Any]:
        tax = round(gross / 6, 2)
        return {"Currency": self.currency, "NetValue": gross - tax, "GrossValue": gross, "TaxValues": [{"Value": tax}]}

    def _reservations_getAll(self, body: dict[str, Any]) -> dict[str, Any]:
        rows = [s for s in self.inn.sold if STATES[s.state] in body["States"]]
        if "Numbers" in body:
            rows = [s for s in rows if str(s.number) in body["Numbers"]]
        if "ChannelNumbers" in body:
            rows = [s for s in rows if s.key in body["ChannelNumbers"]]
        if "ReservationIds" in body:
            rows = [s for s in rows if self._id(s) in body["ReservationIds"]]
        if "ScheduledStartUtc" in body:
            between = body["ScheduledStartUtc"]
            rows = [s for s in rows if between["StartUtc"] <= self._utc(s.arrival, 15) < between["EndUtc"]]
        return self._paged("Reservations", [self._shown(s) for s in rows], body)

    def _shown(self, sold: Sold) -> dict[str, Any]:
        return {
            "Id": self._id(sold),
            "ServiceId": SERVICE,
            "AccountId": sold.guest["Id"],
            "AccountType": "Customer",
            "Number": str(sold.number),
            "State": STATES[sold.state],
            "Origin": "Connector",
            "ChannelNumber": sold.key,
            "ScheduledStartUtc": self._utc(sold.arrival, 15),
            "ScheduledEndUtc": self._utc(sold.departure, 11),
            "RequestedResourceCategoryId": category(sold.kind),
            "AssignedResourceId": "20e00c32",
            "RateId": RATE,
            "PersonCounts": [{"AgeCategoryId": ADULT, "Count": sold.guests}],
        }

    def _customers_getAll(self, body: dict[str, Any]) -> dict[str, Any]:
        return self._paged("Customers", [c for c in self.customers if c["Id"] in body["CustomerIds"]], body)

    def _orderItems_getAll(self, body: dict[str, Any]) -> dict[str, Any]:
        rows = [
            {
                "Id": f"{self._id(s)}-{night}",
                "ServiceOrderId": self._id(s),
                "Type": "SpaceOrder",
                "Amount": self._amount(self.inn.price(s.kind, night)),
            }
            for s in self.inn.sold
            if self._id(s) in body["ServiceOrderIds"]
            for night in s.nights
        ]
        return self._paged("OrderItems", rows, body)

    def _customers_add(self, body: dict[str, Any]) -> dict[str, Any]:
        if not body.get("LastName"):
            raise No(400, "Invalid LastName.")
        told = {name: body.get(name) for name in ("FirstName", "LastName", "Phone", "Email")}
        made = {"Id": str(uuid.uuid4()), **told}
        self.customers.append(made)
        return made

    def _reservations_add(self, body: dict[str, Any]) -> dict[str, Any]:
        (asked,) = body["Reservations"]
        kind = self._kind(asked["RequestedCategoryId"])
        guest = next(c for c in self.customers if c["Id"] == asked["CustomerId"])
        sold = self.inn.sell(
            kind=kind,
            arrival=self._day(asked["StartUtc"]),
            departure=self._day(asked["EndUtc"]),
            guests=asked["PersonCounts"][0]["Count"],
            guest=guest,
            key=asked["ChannelNumber"],
        )
        if sold is None:
            raise No(403, "There is not enough availability for the reservation.")
        return {"Reservations": [{"Identifier": asked["Identifier"], "Reservation": {"Id": self._id(sold)}}]}

    def _reservations_update(self, body: dict[str, Any]) -> dict[str, Any]:
        (asked,) = body["ReservationUpdates"]
        sold = next(s for s in self.inn.sold if self._id(s) == asked["ReservationId"])
        if sold.state not in ("booked", "in_house"):
            raise No(403, "The reservation cannot be modified in its state.")
        moved = self.inn.move(
            sold,
            self._kind(asked["RequestedCategoryId"]["Value"]),
            self._day(asked["StartUtc"]["Value"]),
            self._day(asked["EndUtc"]["Value"]),
            asked["PersonCounts"]["Value"][0]["Count"],
        )
        if not moved:
            raise No(403, "There is not enough availability for the reservation.")
        return {"Reservations": [self._shown(sold)]}

    def _reservations_cancel(self, body: dict[str, Any]) -> dict[str, Any]:
        for sold in self.inn.sold:
            if self._id(sold) in body["ReservationIds"]:
                if sold.state != "booked":
                    raise No(403, "The reservation cannot be canceled in its state.")
                sold.state = "cancelled"
        return {"ReservationIds": body["ReservationIds"]}

    def _kind(self, name: str) -> str:
        return next(kind for kind in self.inn.rooms if category(kind) == name)

    def _id(self, sold: Sold) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_OID, str(sold.number)))

    def _utc(self, day: date, hour: int) -> str:
        local = datetime(day.year, day.month, day.day, hour, tzinfo=self.zone)
        return f"{local.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"

    def _day(self, at: str) -> date:
        return datetime.fromisoformat(at).astimezone(self.zone).date()
