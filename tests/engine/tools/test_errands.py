"""What is left for staff through the tools: once, corrected, taken back, and in the hours of the house."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engine.tools.one_call import Call


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


async def test_wake_up_calls_stand_beside_each_other_if_they_are_to(call: Call) -> None:
    seven = await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T07:00")
    eight = await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T08:00", beside=True)
    assert await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T08:00", beside=True) == eight
    assert (eight["instead_of"], call.withdrawn) == (None, [])
    gone = await call.ask("set_wake_up_call", room="214", due_at=None)
    assert gone["cancelled"]
    assert call.withdrawn == [seven["request_id"], eight["request_id"]]


async def test_a_wake_up_call_of_another_call_is_cancelled_by_staff(call: Call) -> None:
    gone = await call.ask("set_wake_up_call", room="214", due_at=None)
    assert gone["cancelled"]
    assert (call.left[0].request_id, call.left[0].urgent) == (gone["request_id"], True)


async def test_a_wake_up_call_of_another_call_is_changed_with_staff(call: Call) -> None:
    eight = await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T08:00", changes=True)
    assert [(d.request_id, d.urgent) for d in call.left] == [(eight["request_id"], False), ("request_2", True)]
    nine = await call.ask("set_wake_up_call", room="214", due_at="2026-11-20T09:00", changes=True)
    assert (nine["instead_of"], len(call.left)) == (eight["due_at"], 3)
    gone = await call.ask("set_wake_up_call", room="214", due_at=None, changes=True)
    assert gone["cancelled"] and len(call.left) == 3
    assert set(call.withdrawn) == {d.request_id for d in call.left}


async def test_a_wake_up_call_in_the_past_is_refused(call: Call) -> None:
    done = await call.use("set_wake_up_call", room="214", due_at="2026-11-19T07:00")
    assert not done.ok
    assert "in the past" in done.result["error"]


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


async def test_an_alert_tells_the_place_and_the_room(call: Call) -> None:
    await call.ask("alert_emergency", danger="fire", what="smoke", place="in the lobby", room="214")
    assert str(call.left[0].summary) == "EMERGENCY, fire, in the lobby, room 214: smoke"
    assert call.left[0].details["place"] == "in the lobby"


async def test_what_is_said_after_an_alert_is_written_beside_it(call: Call) -> None:
    alert = await call.ask("alert_emergency", danger="fire", what="smoke in my room")
    assert (await call.ask("note_request", request_id=alert["request_id"], note="No, cigarettes."))["noted"]
    assert call.noted == [(alert["request_id"], "No, cigarettes.")]
    assert [d.request_id for d in call.left] == [alert["request_id"]] and call.withdrawn == []
    assert not (await call.ask("note_request", request_id="another", note="No."))["noted"]
