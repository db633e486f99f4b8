"""A hotel's system that is down, too slow, or lost in the midst of a booking, as the tools tell it."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from engine.brain.dialog import Act
from engine.brain.facts import FactsUnavailable
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts
from engine.tools.pms import Guest, Offers, Pms, Reservation, Stay, Uncertain
from tests.engine.tools.one_call import BOOKING, FREE_STAY, HOLLOWAY, NOW, Call


class Faulty:
    """A hotel's system in which one thing goes wrong."""

    def __init__(self, pms: Pms, fault: Exception | None) -> None:
        self._pms = pms
        self._fault = fault

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pms, name)

    async def availability(self, stay: Stay, *, fresh: bool = False) -> Offers:
        if isinstance(self._fault, FactsUnavailable):
            raise self._fault
        return await self._pms.availability(stay, fresh=fresh)

    async def find(self, code: str) -> list[Reservation]:
        if isinstance(self._fault, FactsUnavailable):
            raise self._fault
        if self._fault is None:
            await asyncio.Event().wait()
        return await self._pms.find(code)

    async def book(self, stay: Stay, type_code: str, guest: Guest, key: str) -> Reservation:
        if self._fault is None:
            await asyncio.Event().wait()
        assert self._fault is not None
        raise self._fault


def with_fault(house: HouseFacts, fault: Exception | None) -> Call:
    broken = HouseFacts(house.hotel, Faulty(house.pms, fault))
    return Call(broken, limit_s=2.0 if fault is None else 20.0)


async def test_a_system_that_is_down_is_said_so_and_costs_no_try(house: HouseFacts) -> None:
    call = with_fault(house, FactsUnavailable("connection refused by 10.0.0.7"))
    for name, arguments in (("quote", FREE_STAY), ("book_room", BOOKING), ("get_reservation", HOLLOWAY)):
        done = await call.use(name, **arguments)
        assert (done.ok, done.result["reason"]) == (False, "unavailable")
        assert "10.0.0.7" not in str(done.result)
        assert "10.0.0.7" in str(done.log)
    assert call.left == []


async def test_a_look_that_takes_too_long_is_given_up(house: HouseFacts) -> None:
    done = await with_fault(house, None).use("get_reservation", **HOLLOWAY)
    assert (done.ok, done.result["reason"]) == (False, "timed_out")


@pytest.mark.parametrize("fault", [None, Uncertain("the line broke off")])
async def test_a_booking_of_which_nobody_knows_is_looked_after_by_staff(
    house: HouseFacts, fault: Exception | None
) -> None:
    call = with_fault(house, fault)
    done = await call.use("book_room", **BOOKING)
    assert (done.ok, done.result["reason"]) == (False, "uncertain")
    assert [(d.kind.value, d.urgent, d.details["last_name"]) for d in call.left] == [("reservation", True, "Lee")]


async def test_a_booking_of_which_nobody_knows_holds_up_no_call_whose_disk_hangs(house: HouseFacts) -> None:
    goes_on = threading.Event()

    def hangs(_: RequestDraft) -> None:
        assert goes_on.wait(30)

    broken = HouseFacts(house.hotel, Faulty(house.pms, Uncertain("the line broke off")))
    desk = Desk(hangs, lambda: NOW, lambda: "request_1")
    hands = Hands(broken, desk, lambda: NOW, call="hangs", limit_s=2.0)
    try:
        done = await hands.perform(Act("book_room", BOOKING))
        assert not goes_on.is_set(), "it is still being written"
        assert (done.ok, done.result["reason"]) == (False, "failed")
        assert "not on disk yet" in done.log["why"]
    finally:
        goes_on.set()
