"""The tools as a brain uses them, in one call against the example hotel at half past ten on a Thursday night."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from appliance.contract.events import ToolReturned
from engine.brain.dialog import Act, Done
from engine.brain.facts import FactsUnavailable
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands, misses_in
from engine.tools.house import HouseFacts, open_house
from engine.tools.pms import Guest, Offers, Pms, Reservation, Stay, Uncertain
from tests.engine.tools.scene import EXAMPLE_HOTEL, TODAY

NOW = datetime.fromisoformat("2026-11-19T22:30:00+00:00")
FREE_STAY = {"arrival": "2026-12-01", "nights": 2, "guests": 2, "room_type": "double"}  # Tuesday and Wednesday
BOOKING = {**FREE_STAY, "quoted_minor": 25000, "first_name": "Ann", "last_name": "Lee", "phone": "07700 900555"}
HOLLOWAY = {"code": "HL4821", "last_name": "Holloway"}  # in the house from today, three nights
STRATHEARN = {"code": "hl-4833", "last_name": "Strathearn"}  # arrives in two days


@dataclass
class Call:
    """One call, and what it left."""

    house: HouseFacts
    now: datetime = NOW
    left: list[RequestDraft] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    noted: list[tuple[str, str]] = field(default_factory=list)
    desk_works: bool = True
    limit_s: float = 2.5
    name: str = "call-1"
    misses: int = 0

    def __post_init__(self) -> None:
        ids = count(1)
        desk = Desk(self._emit, lambda: self.now, lambda: f"request_{next(ids)}", self.withdrawn.append, self._note)
        self.hands = Hands(self.house, desk, lambda: self.now, call=self.name, misses=self.misses, limit_s=self.limit_s)

    def _emit(self, draft: RequestDraft) -> None:
        if not self.desk_works:
            raise OSError("no space left on device")
        self.left.append(draft)

    def _note(self, request_id: str, text: str) -> None:
        self.noted.append((request_id, text))

    async def use(self, name: str, /, **arguments: Any) -> Done:
        done = await self.hands.perform(Act(name, arguments))
        json.dumps([done.result, done.log])
        return done

    async def ask(self, name: str, /, **arguments: Any) -> Any:
        done = await self.use(name, **arguments)
        assert done.ok, done.result
        return done.result


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseFacts]:
    facts = open_house(EXAMPLE_HOTEL, tmp_path / "book.db", TODAY)
    yield facts
    facts.close()


@pytest.fixture
def call(house: HouseFacts) -> Call:
    return Call(house)


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


async def test_a_reservation_is_shown_without_its_room_and_telephone(call: Call) -> None:
    done = await call.use("get_reservation", **HOLLOWAY)
    assert (done.result["verified"], done.result["attempts_left"]) == (True, 3)
    assert done.result["reservation"]["room_name"] == "Harbour View"
    said = json.dumps(done.result)
    assert "214" not in said
    assert "07700" not in said
    assert done.log["room"] == "214"
    by_phone = {"last_name": "holoway", "arrival": "2026-11-19", "phone": "+44 7700 900121"}
    assert (await call.ask("get_reservation", **by_phone))["verified"]


async def test_a_misheard_name_and_letters_are_bridged_and_no_figure_is(call: Call) -> None:
    assert (await call.ask("get_reservation", code="AL4834", last_name="On the hill"))["verified"]
    assert not (await call.ask("get_reservation", code="HL4835", last_name="On the hill"))["verified"]
    assert not (await call.ask("get_reservation", code="HL4834", last_name="Peverell"))["verified"]


async def test_what_is_said_after_an_alert_is_written_beside_it(call: Call) -> None:
    alert = await call.ask("alert_emergency", danger="fire", what="smoke in my room")
    assert (await call.ask("note_request", request_id=alert["request_id"], note="No, cigarettes."))["noted"]
    assert call.noted == [(alert["request_id"], "No, cigarettes.")]
    assert [d.request_id for d in call.left] == [alert["request_id"]] and call.withdrawn == []
    assert not (await call.ask("note_request", request_id="another", note="No."))["noted"]


async def test_three_misses_end_it_whatever_is_shown_then_and_staff_know(call: Call) -> None:
    tries = [
        {"code": "HL4821", "last_name": "Smith"},
        {"code": "HL9999", "last_name": "Holloway"},
        {"last_name": "Holloway", "arrival": "2026-11-19", "phone": "07700 900122"},
    ]
    results = [await call.use("get_reservation", **shown) for shown in tries]
    assert [r.result["attempts_left"] for r in results] == [2, 1, 0]
    assert {json.dumps({**r.result, "attempts_left": 0}) for r in results} == {
        '{"verified": false, "attempts_left": 0, "reservation": null}'
    }, "nothing tells which part was wrong"
    assert [r.log["why"] for r in results] == [
        ["another name"],
        ["no such reservation"],
        ["another name", "another telephone number"],
    ]
    assert [d.kind.value for d in call.left] == ["reservation"]
    assert not (await call.ask("get_reservation", **HOLLOWAY))["verified"]
    assert len(call.left) == 1


async def test_the_misses_of_a_job_that_died_count(house: HouseFacts) -> None:
    follower = Call(house, misses=2)
    last = await follower.ask("get_reservation", code="HL4821", last_name="Smith")
    assert (last["verified"], last["attempts_left"]) == (False, 0)
    assert [d.kind.value for d in follower.left] == ["reservation"]
    assert not (await Call(house, misses=3).ask("get_reservation", **HOLLOWAY))["verified"]


def test_only_what_was_not_shown_is_a_miss() -> None:
    def returned(seq: int, name: str, result: Any, *, ok: bool = True) -> ToolReturned:
        told = {"call_id": "c", "name": name, "ok": ok, "result": result, "took_s": 0.1}
        return ToolReturned(session_id="s1", seq=seq, at=1.0, **told)

    story = [
        returned(1, "get_reservation", {"verified": False}),
        returned(2, "get_reservation", {"verified": True}),
        returned(3, "get_reservation", {"error": "x", "reason": "unavailable"}, ok=False),
        returned(4, "quote", {"verified": False}),
        returned(5, "get_reservation", {"verified": False}),
    ]
    assert misses_in(story) == 2


async def test_nobody_is_verified_by_another_call(house: HouseFacts) -> None:
    assert (await Call(house).ask("get_reservation", **STRATHEARN))["verified"]
    other = Call(house, name="call-2")
    for name, more in (("cancel_reservation", {}), ("change_reservation", {"nights": 8, "quoted_minor": 1})):
        answer = await other.ask(name, code="HL4833", **more)
        assert (answer["done"], answer["reason"], answer["reservation"]) == (False, "not_verified", None)
    quoted = await other.ask("quote", **FREE_STAY, instead_of="HL4833")
    assert (quoted["reason"], quoted["total_minor"]) == ("not_verified", 0)


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


async def test_answers_from_the_notes(call: Call) -> None:
    found = await call.ask("get_hotel_info", query="when is breakfast")
    assert found["notes"][0]["title"] == "Breakfast"
    assert (await call.ask("get_hotel_info", query="do you have a helicopter pad"))["notes"] == []


async def test_a_wake_up_call_is_set_changed_and_cancelled(call: Call) -> None:
    seven = await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T07:00")
    assert (seven["due_at"], seven["cancelled"], seven["instead_of"]) == ("2026-11-20T07:00:00Z", False, None)
    assert await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T07:00") == seven
    eight = await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T08:00")
    assert eight["instead_of"] == seven["due_at"]
    assert call.withdrawn == [seven["request_id"]]
    again = await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T07:00")
    assert again["request_id"] not in (seven["request_id"], eight["request_id"])
    gone = await call.ask("set_wake_up_call", room="214", due_at=None)
    assert (gone["cancelled"], gone["request_id"]) == (True, None)
    assert call.withdrawn == [seven["request_id"], eight["request_id"], again["request_id"]]


async def test_a_wake_up_call_of_another_call_is_cancelled_by_staff(call: Call) -> None:
    gone = await call.ask("set_wake_up_call", room="214", due_at=None)
    assert gone["cancelled"]
    assert (call.left[0].request_id, call.left[0].urgent) == (gone["request_id"], True)


async def test_errands_are_left_once_and_corrected(call: Call) -> None:
    towels = {"kind": "housekeeping", "what": "two towels", "room": "214"}
    first = await call.ask("request_service", **towels)
    assert await call.ask("request_service", **towels) == first
    more = await call.ask("request_service", **{**towels, "what": "four towels"}, instead_of=first["request_id"])
    assert call.withdrawn == [first["request_id"]]
    assert [d.summary for d in call.left] == [
        "Housekeeping (room 214): two towels",
        "Housekeeping (room 214): four towels",
    ]
    assert more["kind"] == "housekeeping"


async def test_messages_and_tables_are_corrected_too(call: Call) -> None:
    message = {"to": "Mr Smith", "text": "ring me", "from_name": "Bob"}
    table = {"venue": "restaurant", "at": "2026-11-20T19:30", "guests": 4, "name": "Lee", "phone": "07700 900555"}
    for tool, wanted, changed in (
        ("take_message", message, {"phone": "07700 900555"}),
        ("book_table", table, {"guests": 3}),
    ):
        first = await call.ask(tool, **wanted)
        again = await call.ask(tool, **wanted, instead_of=first["request_id"])
        assert again["request_id"] == first["request_id"], "said once more it is the same"
        second = await call.ask(tool, **{**wanted, **changed}, instead_of=first["request_id"])
        assert call.withdrawn[-1] == first["request_id"] != second["request_id"]


async def test_what_was_left_in_this_call_can_be_taken_back_once(call: Call) -> None:
    left = await call.ask("request_service", kind="luggage", what="two cases", room="214")
    wake_up = await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T07:00")
    for request_id in (left["request_id"], wake_up["request_id"]):
        for withdrawn in (True, False):
            answer = await call.ask("withdraw_request", request_id=request_id)
            assert answer == {"request_id": request_id, "withdrawn": withdrawn}
    assert call.withdrawn == [left["request_id"], wake_up["request_id"]]
    assert (await call.ask("withdraw_request", request_id="request_of_another_call"))["withdrawn"] is False
    gone = await call.ask("set_wake_up_call", room="214", due_at=None)
    assert gone["request_id"] is not None, "there is none of this call any more: staff are asked"


async def test_a_message_says_not_whether_there_is_such_a_guest(call: Call) -> None:
    answers = [
        await call.ask("take_message", to=name, text="ring me", from_name="Bob")
        for name in ("Catherine Holloway", "Nobody Atall")
    ]
    assert [{**a, "request_id": ""} for a in answers] == [{"request_id": "", "kind": "message", "due_at": None}] * 2


@pytest.mark.parametrize(
    ("changed", "left", "reason"),
    [
        ({}, True, ""),
        ({"venue": "the tide water"}, True, ""),
        ({"venue": "spa", "at": "2026-11-20T10:00", "guests": 1}, True, ""),
        ({"at": "2026-11-23T19:30"}, False, "closed"),  # a Monday
        ({"at": "2026-11-20T23:00"}, False, "closed"),
        ({"guests": 9}, False, "too_many_guests"),
        ({"venue": "casino"}, False, "policy"),
    ],
)
async def test_tables_are_asked_for_in_the_hours(changed: dict[str, Any], left: bool, reason: str, call: Call) -> None:
    table = {"venue": "restaurant", "at": "2026-11-20T19:30", "guests": 4, "name": "Lee", "phone": "07700 900555"}
    answer = await call.ask("book_table", **{**table, **changed})
    assert (answer["left"], answer["reason"]) == (left, reason)
    assert len(call.left) == int(left)


@pytest.mark.parametrize(
    ("said", "department", "staffed"),
    [(None, None, True), ("night manager", "Duty manager", True), ("the spa", "Spa", False), ("the king", None, True)],
)
async def test_a_person_is_alerted(said: str | None, department: str | None, staffed: bool, call: Call) -> None:
    done = await call.use("transfer_to_person", reason="the guest asked", department=said)
    assert (done.result["department"], done.result["staffed"]) == (department, staffed)
    assert (call.left[0].kind.value, call.left[0].urgent) == ("person", True)


async def test_danger_is_told_at_once_wherever_it_is_said_to_be(call: Call) -> None:
    answer = await call.ask("alert_emergency", danger="fire", what="smoke in the corridor", room="999")
    assert "stairs" in answer["what_to_do"]
    assert (call.left[0].kind.value, call.left[0].urgent) == ("emergency", True)


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


async def test_a_wake_up_call_in_the_past_is_refused(call: Call) -> None:
    done = await call.use("set_wake_up_call", room="214", due_at="2026-11-19T07:00")
    assert not done.ok
    assert "in the past" in done.result["error"]


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


async def test_the_small_hours_belong_to_the_night_before(call: Call) -> None:
    call.now = NOW.replace(day=20, hour=2)
    assert (await call.ask("check_availability", arrival="2026-11-19", nights=1, guests=1))["offers"]


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
    return Call(broken, limit_s=0.5 if fault is None else 20.0)


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
