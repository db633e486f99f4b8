"""Apaleo as it answers over HTTP: a token for an hour, 204 for nothing, `messages` beside a 422, pages by number."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.fakes.inn import Inn, Sold

CLIENT_ID, CLIENT_SECRET, PROPERTY = "ABCD-SP-PORTER", "kept-in-a-file", "SMALL"
STATES = {"booked": "Confirmed", "in_house": "InHouse", "departed": "CheckedOut", "cancelled": "Canceled"}

Answered = Callable[[Request], Awaitable[Response]]


@dataclass
class Apaleo:
    """Tests look at `asked` and set a `fault`, which answers instead; `revoke` makes the tokens given so far void."""

    inn: Inn = field(default_factory=Inn)
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/London"))
    currency: str = "GBP"
    page: int = 2
    asked: list[str] = field(default_factory=list)
    fault: Callable[[str], Response | float | None] = lambda _: None
    """For a path: an answer, or seconds to wait before the true one."""
    after: Callable[[str], Response | None] = lambda _: None
    """The same, once the request was obeyed: the answer is lost."""
    tokens: int = 0
    good_from: int = 1

    def revoke(self) -> None:
        self.good_from = self.tokens + 1

    def app(self) -> Starlette:
        routes: list[tuple[str, str, Answered]] = [
            ("POST", "/connect/token", self._token),
            ("GET", "/inventory/v1/properties/{id}", self._property),
            ("GET", "/inventory/v1/unit-groups", self._unit_groups),
            ("GET", "/booking/v1/offers", self._offers),
            ("GET", "/booking/v1/reservations/{id}/offers", self._stay_offers),
            ("GET", "/booking/v1/reservations/{id}", self._reservation),
            ("GET", "/booking/v1/reservations", self._reservations),
            ("POST", "/booking/v1/bookings", self._book),
            ("PUT", "/booking/v1/reservation-actions/{id}/amend", self._amend),
            ("PUT", "/booking/v1/reservation-actions/{id}/cancel", self._cancel),
        ]
        return Starlette(routes=[Route(path, self._door(answer), methods=[m]) for m, path, answer in routes])

    def _door(self, answer: Answered) -> Answered:
        async def door(request: Request) -> Response:
            path = request.url.path
            self.asked.append(f"{request.method} {path}")
            fault = self.fault(path)
            if isinstance(fault, float):
                await asyncio.sleep(fault)
            elif fault is not None:
                return fault
            if answer != self._token:
                scheme, _, token = request.headers.get("Authorization", "").partition(" ")
                if scheme != "Bearer" or not token.startswith("token-") or int(token[6:]) < self.good_from:
                    return Response(status_code=401, headers={"WWW-Authenticate": "Bearer"})
            answered = await answer(request)
            return self.after(path) or answered

        return door

    async def _token(self, request: Request) -> Response:
        basic = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        form = parse_qs((await request.body()).decode())
        if request.headers.get("Authorization") != f"Basic {basic}" or form["grant_type"] != ["client_credentials"]:
            return JSONResponse({"error": "invalid_client"}, 400)
        self.tokens += 1
        told = {"access_token": f"token-{self.tokens}", "expires_in": 3600, "token_type": "Bearer"}
        return JSONResponse({**told, "scope": "availability.read reservations.manage"})

    async def _property(self, request: Request) -> Response:
        if request.path_params["id"] != PROPERTY:
            return Response(status_code=404)
        times = {"timeZone": self.zone.key, "currencyCode": self.currency, "countryCode": "GB"}
        return JSONResponse({"id": PROPERTY, "code": PROPERTY, "name": {"en": "Small House"}, **times})

    async def _unit_groups(self, _: Request) -> Response:
        rows = [
            {
                "id": _group(k),
                "code": k[:3].upper(),
                "name": self.inn.names[k],
                "memberCount": count,
                "maxPersons": self.inn.sleeps[k],
                "type": "BedRoom",
                "property": {"id": PROPERTY},
            }
            for k, count in self.inn.rooms.items()
        ]
        rows.append({**rows[0], "id": f"{PROPERTY}-MEET", "name": "Meeting room", "type": "MeetingRoom"})
        return JSONResponse({"unitGroups": rows, "count": len(rows)})

    async def _offers(self, request: Request) -> Response:
        return self._offered(request, None)

    async def _stay_offers(self, request: Request) -> Response:
        sold = self._sold(request.path_params["id"])
        return Response(status_code=404) if sold is None else self._offered(request, sold)

    def _offered(self, request: Request, own: Sold | None) -> Response:
        asked = request.query_params
        nights, adults = _nights(asked["arrival"], asked["departure"]), int(asked["adults"])
        offers = [
            self._offer(kind, nights, free, plan)
            for kind, count in self.inn.rooms.items()
            if self.inn.sleeps[kind] >= adults
            and (free := min(count - self.inn.taken(kind, night, own) for night in nights)) > 0
            for plan in ("FLEX", "BREAKFAST")
        ]
        return JSONResponse({"property": {"id": PROPERTY}, "offers": offers}) if offers else Response(status_code=204)

    def _offer(self, kind: str, nights: list[date], free: int, plan: str) -> dict[str, Any]:
        prices = [self.inn.price(kind, night) + (20 if plan == "BREAKFAST" else 0) for night in nights]
        return {
            "arrival": self._local(nights[0], 15),
            "departure": self._local(nights[-1] + timedelta(days=1), 11),
            "unitGroup": {"id": _group(kind), "code": kind[:3].upper(), "name": self.inn.names[kind]},
            "ratePlan": {"id": f"{PROPERTY}-{plan}-{kind[:3].upper()}", "isSubjectToCityTax": False},
            "availableUnits": free,
            "totalGrossAmount": self._money(sum(prices)),
            "timeSlices": [{"availableUnits": free, "totalGrossAmount": self._money(price)} for price in prices],
        }

    async def _reservation(self, request: Request) -> Response:
        sold = self._sold(request.path_params["id"])
        return Response(status_code=404) if sold is None else JSONResponse(self._shown(sold))

    async def _reservations(self, request: Request) -> Response:
        asked = request.query_params
        rows = [self._shown(s) for s in self.inn.sold]
        if "textSearch" in asked:
            rows = [
                r for r in rows if asked["textSearch"] in (r["externalCode"], r["id"], r["primaryGuest"]["lastName"])
            ]
        else:
            begins, ends = (datetime.fromisoformat(asked[name]) for name in ("from", "to"))
            rows = [r for r in rows if r["status"] in asked["status"].split(",")]
            rows = [r for r in rows if begins <= datetime.fromisoformat(r["arrival"]) < ends]
        size = min(self.page, int(asked["pageSize"]))
        start = (int(asked["pageNumber"]) - 1) * size
        if not rows[start:]:
            return Response(status_code=204)
        return JSONResponse({"reservations": rows[start : start + size], "count": len(rows)})

    async def _book(self, request: Request) -> Response:
        key = request.headers["Idempotency-Key"]
        (asked,) = (await request.json())["reservations"]
        sold = next((s for s in self.inn.sold if s.key == key), None) or self.inn.sell(
            kind=_kind(asked["timeSlices"][0]["ratePlanId"], self.inn),
            arrival=date.fromisoformat(asked["arrival"]),
            departure=date.fromisoformat(asked["departure"]),
            guests=asked["adults"],
            guest=asked["primaryGuest"],
            key=key,
        )
        if sold is None:
            return _no("The requested units are not available for the given dates.")
        return JSONResponse({"id": _id(sold)[:8], "reservationIds": [{"id": _id(sold)}]}, 201)

    async def _amend(self, request: Request) -> Response:
        sold, asked = self._sold(request.path_params["id"]), await request.json()
        if sold is None:
            return Response(status_code=404)
        if sold.state not in ("booked", "in_house"):
            return _no("The reservation can not be amended in its current status.")
        stay = (date.fromisoformat(asked["arrival"]), date.fromisoformat(asked["departure"]), asked["adults"])
        if not self.inn.move(sold, _kind(asked["timeSlices"][0]["ratePlanId"], self.inn), *stay):
            return _no("The requested units are not available for the given dates.")
        return Response(status_code=204)

    async def _cancel(self, request: Request) -> Response:
        sold = self._sold(request.path_params["id"])
        if sold is None:
            return Response(status_code=404)
        if sold.state != "booked":
            return _no("The reservation can not be canceled in its current status.")
        sold.state = "cancelled"
        return Response(status_code=204)

    def _shown(self, sold: Sold) -> dict[str, Any]:
        return {
            "id": _id(sold),
            "bookingId": _id(sold)[:8],
            "status": STATES[sold.state],
            "arrival": self._local(sold.arrival, 15),
            "departure": self._local(sold.departure, 11),
            "adults": sold.guests,
            "childrenAges": [],
            "primaryGuest": sold.guest,
            "channelCode": "Direct",
            "externalCode": sold.key,
            "unitGroup": {"id": _group(sold.kind), "name": self.inn.names[sold.kind]},
            "totalGrossAmount": self._money(self.inn.total(sold)),
        }

    def _sold(self, name: str) -> Sold | None:
        return next((s for s in self.inn.sold if _id(s) == name), None)

    def _money(self, amount: int) -> dict[str, Any]:
        return {"amount": float(amount), "currency": self.currency}

    def _local(self, day: date, hour: int) -> str:
        return datetime(day.year, day.month, day.day, hour, tzinfo=self.zone).isoformat()


def _no(message: str) -> Response:
    return JSONResponse({"messages": [message]}, 422)


def _group(kind: str) -> str:
    return f"{PROPERTY}-{kind[:3].upper()}"


def _kind(plan: str, inn: Inn) -> str:
    return next(kind for kind in inn.rooms if plan.endswith(kind[:3].upper()))


def _id(sold: Sold) -> str:
    letters = "".join(chr(ord("A") + int(digit)) for digit in f"{sold.number:08d}")
    return f"{letters}-1"


def _nights(arrival: str, departure: str) -> list[date]:
    first, last = date.fromisoformat(arrival), date.fromisoformat(departure)
    return [first + timedelta(days=n) for n in range((last - first).days)]
