"""Rooms through the tools: looked up, quoted, booked once, changed and cancelled within the policies."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from engine.tools.house import HouseFacts
from engine.tools.pms import Guest, Stay
from tests.engine.tools.one_call import BOOKING, FREE_STAY, HOLLOWAY, NOW, STRATHEARN, Call
from tests.engine.tools.scene import TODAY


async def test_looks_up_rooms_and_quotes_one(call: Call) -> None:
    found = await call.ask("check_availability", arrival="2026-12-01", nights=2, guests=2)
    assert [o["code"] for o in found["offers"]] == ["double", "harbour", "family"]
    assert (found["currency"], found["age_s"]) == ("pounds", 0)
    quoted = await call.ask("quote", **FREE_STAY)
    assert (quoted["reason"], quoted["name"], quoted["free"], quoted["total_minor"]) == (
        "",
        "Classic Double",
        14,
        25000,
    )
    assert "six in the evening" in quoted["policy"]


async def test_books_what_was_quoted_and_the_guest_may_change_and_cancel_it(call: Call) -> None:
    booked = await call.ask("book_room", **BOOKING)
    assert (booked["booked"], booked["reason"]) == (True, "")
    code = booked["reservation"]["code"]
    assert booked["reservation"]["total_minor"] == 25000
    longer = await call.ask("quote", **{**FREE_STAY, "nights": 3}, instead_of=code)
    changed = await call.ask("change_reservation", code=code, nights=3, quoted_minor=longer["total_minor"])
    assert (changed["done"], changed["reservation"]["nights"]) == (True, 3)
    cancelled = await call.ask("cancel_reservation", code=code)
    assert (cancelled["done"], cancelled["reservation"]["status"]) == (True, "cancelled")
    assert (await call.ask("cancel_reservation", code=code))["done"]


async def test_a_booking_is_made_once_and_after_a_cancellation_anew(call: Call, house: HouseFacts) -> None:
    first = await call.ask("book_room", **BOOKING)
    assert await call.ask("book_room", **BOOKING) == first
    follower = Call(house, name="call-1")  # the job died, and another one follows it in the same call
    assert (await follower.ask("book_room", **BOOKING))["reservation"]["code"] == first["reservation"]["code"]
    await call.ask("cancel_reservation", code=first["reservation"]["code"])
    anew = await call.ask("book_room", **BOOKING)
    assert anew["reservation"]["code"] != first["reservation"]["code"]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"quoted_minor": 24999}, "price_changed"),
        ({"quoted_minor": 0}, "price_changed"),
        ({"guests": 3}, "too_many_guests"),
        ({"room_type": "palace"}, "no_such_type"),
        ({"nights": 15}, "policy"),
        ({"arrival": "2027-12-01"}, "policy"),
    ],
)
async def test_what_is_not_booked_says_why(changed: dict[str, Any], reason: str, call: Call, house: HouseFacts) -> None:
    before = house.availability(TODAY, 1, 1)
    answer = await call.ask("book_room", **{**BOOKING, **changed})
    assert (answer["booked"], answer["reason"], answer["reservation"]) == (False, reason, None)
    assert house.availability(TODAY, 1, 1) == before


async def test_one_call_books_no_more_rooms_than_the_hotel_allows(call: Call) -> None:
    for name in ("Lee", "Low"):
        assert (await call.ask("book_room", **{**BOOKING, "last_name": name}))["booked"]
    third = await call.use("book_room", **{**BOOKING, "last_name": "Loy"})
    assert (third.result["reason"], third.log) == ("policy", {"why": "as many rooms as one call may book"})


async def test_two_calls_that_want_the_last_room_at_once(house: HouseFacts) -> None:
    stay = {"arrival": "2026-12-01", "nights": 1, "guests": 4, "room_type": "family", "quoted_minor": 21000}
    for n in range(5):
        await house.pms.book(Stay(TODAY.replace(month=12, day=1), 1, 4), "family", Guest("A", "B", "1"), f"k{n}")
    calls = [Call(house, name=f"call-{n}") for n in range(2)]
    who = {"first_name": "Ann", "phone": "07700 900555"}
    answers = await asyncio.gather(
        *(c.ask("book_room", **stay, **who, last_name=f"Caller{n}") for n, c in enumerate(calls))
    )
    assert sorted((a["booked"], a["reason"]) for a in answers) == [(False, "full"), (True, "")]


async def test_the_last_room_is_the_guests_though_the_job_that_booked_it_died(call: Call, house: HouseFacts) -> None:
    stay = {"arrival": "2026-12-01", "nights": 1, "guests": 4, "room_type": "family", "quoted_minor": 21000}
    for n in range(5):
        await house.pms.book(Stay(TODAY.replace(month=12, day=1), 1, 4), "family", Guest("A", "B", "1"), f"k{n}")
    who = {"last_name": "Lee", "phone": "07700 900555"}
    first = await call.ask("book_room", **stay, **who)
    follower = Call(house, name="call-1")
    assert await follower.ask("book_room", **stay, **who) == first


async def test_what_costs_money_is_for_a_person(call: Call) -> None:
    call.now = NOW.replace(day=20, hour=19)
    await call.ask("get_reservation", **STRATHEARN)  # arrives tomorrow, and it is past six
    answer = await call.ask("cancel_reservation", code="HL4833")
    assert (answer["done"], answer["reason"]) == (False, "too_late")
    assert answer["fee_minor"] == answer["reservation"]["total_minor"] // 7
    moved = await call.ask("change_reservation", code="HL4833", arrival="2027-03-01", quoted_minor=1)
    assert moved["reason"] == "too_late"


async def test_who_is_here_may_stay_longer(call: Call) -> None:
    call.now = NOW + timedelta(days=1)
    await call.ask("get_reservation", **HOLLOWAY)
    stay = {"arrival": "2026-11-19", "guests": 2, "room_type": "harbour"}
    quoted = await call.ask("quote", **stay, nights=4, instead_of="HL4821")
    assert quoted["reason"] == ""
    changed = await call.ask("change_reservation", code="HL4821", nights=4, quoted_minor=quoted["total_minor"])
    assert (changed["done"], changed["reservation"]["departure"]) == (True, "2026-11-23")


async def test_the_small_hours_belong_to_the_night_before(call: Call) -> None:
    call.now = NOW.replace(day=20, hour=2)
    assert (await call.ask("check_availability", arrival="2026-11-19", nights=1, guests=1))["offers"]
