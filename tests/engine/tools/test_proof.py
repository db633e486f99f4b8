"""Whose a reservation is has to be shown in this call: what is told then, and never which part was wrong."""

from __future__ import annotations

import json
from typing import Any

from appliance.contract.events import ToolReturned
from engine.tools.hands import misses_in
from engine.tools.house import HouseFacts
from tests.engine.tools.one_call import FREE_STAY, HOLLOWAY, STRATHEARN, Call


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


async def test_three_misses_end_it_whatever_is_shown_then_and_staff_know(call: Call) -> None:
    tries = [
        {"code": "HL4821", "last_name": "Smith"},
        {"code": "HL9999", "last_name": "Holloway"},
        {"last_name": "Holloway", "arrival": "2026-11-19", "phone": "07700 900122"},
    ]
    results = [await call.use("get_reservation", **shown) for shown in tries]
    assert [r.result["attempts_left"] for r in results] == [2, 1, 0]
    assert {json.dumps({**r.result, "attempts_left": 0, "request_id": None}) for r in results} == {
        '{"verified": false, "attempts_left": 0, "reservation": null, "request_id": null}'
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
        returned(1, "get_reservation", {"verified": False, "attempts_left": 2}),
        returned(2, "get_reservation", {"verified": True, "attempts_left": 2}),
        returned(3, "get_reservation", {"error": "x", "reason": "unavailable"}, ok=False),
        returned(4, "quote", {"verified": False}),
        returned(5, "get_reservation", {"verified": False, "attempts_left": 1}),
        returned(6, "get_reservation", {"verified": False, "attempts_left": 1}),
    ]
    assert misses_in(story) == 2, "the same once more is none"
    assert misses_in([]) == 0


async def test_the_same_told_twice_is_one_try(call: Call) -> None:
    tries = [
        {"code": "HL4821", "last_name": "Smith"},
        {"code": "hl 4821", "last_name": "smith"},
        {"last_name": "Smith", "arrival": "2026-11-19", "phone": "07700 900121"},
        {"last_name": "Smith", "arrival": "2026-11-19", "phone": "07700900121"},
        {"code": "HL4821", "last_name": "Smith"},
    ]
    left = [(await call.ask("get_reservation", **shown))["attempts_left"] for shown in tries]
    assert left == [2, 2, 1, 1, 1]
    assert (await call.ask("get_reservation", **HOLLOWAY))["verified"]


async def test_nobody_is_verified_by_another_call(house: HouseFacts) -> None:
    assert (await Call(house).ask("get_reservation", **STRATHEARN))["verified"]
    other = Call(house, name="call-2")
    for name, more in (("cancel_reservation", {}), ("change_reservation", {"nights": 8, "quoted_minor": 1})):
        answer = await other.ask(name, code="HL4833", **more)
        assert (answer["done"], answer["reason"], answer["reservation"]) == (False, "not_verified", None)
    quoted = await other.ask("quote", **FREE_STAY, instead_of="HL4833")
    assert (quoted["reason"], quoted["total_minor"]) == ("not_verified", 0)
