from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from engine.tools.answered import Answered, Trouble
from engine.tools.catalogue import BY_NAME, TOOLS
from tests.engine.tools.one_call import BOOKING, FREE_STAY, STRATHEARN, Call

ISSUED = (
    "check_availability quote book_room get_reservation change_reservation cancel_reservation get_hotel_info "
    "set_wake_up_call take_message request_service book_table transfer_to_person alert_emergency "
    "withdraw_request note_request"
).split()


def test_has_each_tool_once() -> None:
    assert set(ISSUED) == set(BY_NAME)
    assert len(BY_NAME) == len(TOOLS)


def test_every_tool_is_described_for_a_language_model() -> None:
    for tool in TOOLS:
        assert len(tool.description) > 40, tool.name
        assert tool.schema["additionalProperties"] is False
        assert tool.schema["type"] == "object"


def test_what_only_looks_is_no_act() -> None:
    looks = {tool.name for tool in TOOLS if not tool.is_act}
    assert {"check_availability", "quote", "get_reservation", "get_hotel_info"} <= looks
    assert {tool.name for tool in TOOLS if tool.writes} == {"book_room", "change_reservation", "cancel_reservation"}


USES: list[tuple[str, dict[str, Any]]] = [
    ("check_availability", {"arrival": "2026-12-01", "nights": 2, "guests": 2}),
    ("quote", FREE_STAY),
    ("book_room", BOOKING),
    ("get_reservation", {"code": "HL1", "last_name": "Nobody"}),
    ("get_reservation", STRATHEARN),
    ("change_reservation", {"code": "HL4833", "guests": 1, "quoted_minor": 1}),
    ("cancel_reservation", {"code": "HL4833"}),
    ("get_hotel_info", {"query": "breakfast"}),
    ("set_wake_up_call", {"room": "214", "due_at": "2026-11-20T07:00"}),
    ("set_wake_up_call", {"room": "215", "due_at": None}),
    ("take_message", {"to": "Ann", "text": "ring me", "from_name": "Bob"}),
    ("request_service", {"kind": "housekeeping", "what": "towels", "room": "214"}),
    ("book_table", {"venue": "restaurant", "at": "2026-11-20T19:30", "guests": 2, "name": "Lee"}),
    ("withdraw_request", {"request_id": "request_1"}),
    ("note_request", {"request_id": "request_1", "note": "x"}),
    ("transfer_to_person", {"reason": "x", "department": "spa"}),
    ("alert_emergency", {"danger": "intruder", "what": "x"}),
]


async def test_what_each_tool_answers_is_what_it_declares(call: Call) -> None:
    """`Call.use` validates every result."""
    used = {name for name, arguments in USES if (await call.use(name, **arguments)).ok}
    assert used == set(BY_NAME)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_answers_are_declared_in_full(tool: Any) -> None:
    assert issubclass(tool.answers, Answered) and tool.answers is not Answered
    assert tool.answer_schema["additionalProperties"] is False
    with pytest.raises(ValidationError):
        tool.answers.model_validate({"room_number": "214"})


def test_trouble_is_no_answer() -> None:
    assert all(tool.answers is not Trouble for tool in TOOLS)
