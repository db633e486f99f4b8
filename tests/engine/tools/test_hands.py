"""What holds for every tool: arguments are checked, and nothing is said to be done that failed."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from engine.brain.dialog import Act
from engine.tools.desk import Desk
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts
from tests.engine.tools.one_call import BOOKING, Call


async def test_answers_from_the_notes(call: Call) -> None:
    found = await call.ask("get_hotel_info", query="when is breakfast")
    assert found["notes"][0]["title"] == "Breakfast"
    assert (await call.ask("get_hotel_info", query="do you have a helicopter pad"))["notes"] == []


@pytest.mark.parametrize(
    ("name", "arguments", "names"),
    [
        ("fly", {}, "no tool 'fly'"),
        ("book_room", {**BOOKING, "card_number": "4111111111111111"}, "card_number"),
        ("book_room", {**BOOKING, "arrival": "2026-11-01"}, "in the past"),
        ("check_availability", {"arrival": "2026-11-18", "nights": 1, "guests": 1}, "in the past"),
        ("check_availability", {"arrival": "soon", "nights": 1, "guests": 1}, "arrival"),
        ("set_wake_up_call", {"room": "999", "due_at": "2026-11-20T07:00"}, "no room 999"),
        ("request_service", {"kind": "housekeeping", "what": "x", "room": "999"}, "no room 999"),
        ("book_table", {"venue": "spa", "at": "2026-11-01T10:00", "guests": 1, "name": "Lee"}, "in the past"),
        ("transfer_to_person", {"reason": "x" * 10_000}, "reason"),
        ("get_reservation", {"last_name": "Holloway"}, "give the code"),
    ],
)
async def test_bad_arguments_are_named_and_change_nothing(
    name: str, arguments: dict[str, Any], names: str, call: Call
) -> None:
    done = await call.use(name, **arguments)
    assert (done.ok, done.result["reason"]) == (False, "invalid")
    assert names in done.result["error"]
    assert call.left == []


async def test_card_numbers_are_masked_in_what_is_left(call: Call) -> None:
    await call.ask("request_service", kind="payment", what="card is 4111 1111 1111 1111", said="4111111111111111")
    assert "4111" not in call.left[0].summary + str(call.left[0].details)


async def test_what_could_not_be_left_is_not_said_to_be(call: Call) -> None:
    call.desk_works = False
    for name, arguments in (
        ("take_message", {"to": "Ann", "text": "x", "from_name": "Bob"}),
        ("alert_emergency", {"danger": "fire", "what": "smoke"}),
    ):
        done = await call.use(name, **arguments)
        assert (done.ok, done.result["reason"]) == (False, "failed")


async def test_a_disk_that_hangs_holds_up_no_call_and_is_said_so(house: HouseFacts) -> None:
    goes_on = threading.Event()
    call = Call(house, limit_s=1.5)
    desk = Desk(lambda _: assert_released(goes_on), lambda: call.now, lambda: "request_1")
    hands = Hands(house, desk, lambda: call.now, call="hangs", limit_s=1.5)
    try:
        done = await hands.perform(Act("take_message", {"to": "Ann", "text": "x", "from_name": "Bob"}))
        assert not goes_on.is_set(), "it is still being written"
        assert (done.ok, done.result["reason"]) == (False, "failed")
        assert "in time" in done.result["error"]
        assert "1.5 s" in done.log["why"]
        looked = await hands.perform(Act("get_hotel_info", {"query": "breakfast"}))
        assert looked.ok, "everything else goes on meanwhile"
    finally:
        goes_on.set()


def assert_released(event: threading.Event) -> None:
    assert event.wait(30)
