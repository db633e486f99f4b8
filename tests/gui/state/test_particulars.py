"""How tools and requests are put into words."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import pytest

from appliance.contract.events import RequestKind
from appliance.contract.requests import Request
from appliance.contract.sentences import SENTENCES
from appliance.contract.told import Told, tell
from engine.tools import answered
from engine.tools.answered import Answered, Reason, TroubleKind
from engine.tools.asked import Danger, ServiceKind
from engine.tools.pms import Status
from gui.state import particulars
from gui.state.particulars import (
    FINDINGS,
    UNDONE,
    name_language,
    tell_details,
    tell_refusal,
    tell_summary,
    tell_tool,
    tell_value,
)


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("get_hotel_info", {"query": "breakfast"}, "Hotel's notes: breakfast"),
        ("availability", {"nights": 1, "room_kind": "double"}, "Availability: nights 1, room kind double"),
        ("request_service", {"what": "towels", "told": {"code": "x"}}, "Leave for staff: towels"),
        ("ask_person", {}, "Ask person"),
        (
            "check_availability",
            {"arrival": "2026-11-22", "nights": 1},
            "Free rooms: arrival Sun 22/11, nights 1",
        ),
        ("set_wake_up_call", {"due_at": "2026-11-22T07:00", "room": "2"}, "Wake-up call: due Sun 22/11 07:00, room 2"),
        ("get_hotel_info", {"query": "2026-99-22"}, "Hotel's notes: 2026-99-22"),
        ("get_hotel_info", {"query": "20261122"}, "Hotel's notes: 20261122"),
        ("get_hotel_info", {"query": "x" * 200}, "Hotel's notes: " + "x" * 74 + "…"),
    ],
)
def test_a_tool_call_is_one_line(name: str, arguments: dict[str, Any], told: str) -> None:
    assert tell_tool(name, arguments) == told


def left(told: Told | None, **details: str) -> Request:
    return Request(
        request_id="r1",
        session_id="s1",
        kind=RequestKind.HOUSEKEEPING,
        urgent=False,
        summary="Housekeeping: two towels",
        told=told,
        details=details,
        due_at=None,
        created_at=0.0,
    )


def test_details_have_a_line_each_but_what_is_said_already() -> None:
    assert tell_details(left(None, what="two towels", said="Towels, please", room="214", call_back="yes")) == (
        "Room: 214\nCall back: yes"
    )


def test_a_summary_is_what_is_wanted() -> None:
    of_kind = tell("kind.housekeeping")
    assert tell_summary(left(tell("ask.service", kind=of_kind, what="two towels"))) == "two towels"
    taxi = tell("ask.taxi_now_to", where="station")
    assert tell_summary(left(tell("ask.service_for", kind=of_kind, who="Ann", what=taxi))) == "Taxi now, to station"
    assert tell_summary(left(None)) == "Housekeeping: two towels"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"room_kind": "double", "rate": 148}, "room kind: double\nrate: 148"),
        ([{"a": 1}, {"a": 2}], "a: 1\n\na: 2"),
        ([], "nothing"),
        ({}, "nothing"),
        ("seven", "seven"),
        (None, "–"),
        (True, "yes"),
        ({"total_minor": 14850, "offers": [{"name": "Double"}]}, "total: 148.50\noffers: \n    name: Double"),
    ],
)
def test_a_tool_s_answer_in_full(value: object, told: str) -> None:
    assert tell_value(value) == told


@pytest.mark.parametrize(("locale", "told"), [("en-GB", "English"), ("de", "German"), ("nl-NL", "nl-NL")])
def test_languages(locale: str, told: str) -> None:
    assert name_language(locale) == told


def test_every_code_of_the_tools_has_its_words() -> None:
    assert {kind.request for kind in ServiceKind} <= set(particulars.REQUESTS)
    assert {f"danger.{danger.value}" for danger in Danger} <= set(SENTENCES)
    assert set(particulars.STAYS) == {status.value for status in Status}


@pytest.mark.parametrize("value", [*TroubleKind, *(reason for reason in Reason if reason)])
def test_why_a_tool_did_not_do_it_is_said_in_words(value: StrEnum) -> None:
    assert value.value in particulars.REASONS


@pytest.mark.parametrize(
    ("key", "code", "told"),
    [
        ("kind", "lost_property", "kind: Lost property"),
        ("danger", "fire", "danger: fire"),
        ("status", "in_house", "status: in the house"),
        ("reason", "too_late", "reason: no longer free of charge"),
        ("reason", "my tap drips", "reason: my tap drips"),
        ("language", "de-AT", "language: German"),
    ],
)
def test_a_code_is_said_in_words_and_a_guests_own_words_stay(key: str, code: str, told: str) -> None:
    assert tell_value({key: code}) == told


@pytest.mark.parametrize(
    ("ok", "result", "told"),
    [
        (None, None, None),
        (True, {"text": "from seven"}, None),
        (True, ["a list"], None),
        (True, {"booked": True, "reason": ""}, None),
        (True, {"booked": False, "reason": "full"}, "no such room is free"),
        (True, {"free": 0, "reason": "full"}, "no such room is free"),
        (True, {"verified": False, "attempts_left": 1}, ""),
        (True, {"notes": []}, "nothing was found"),
        (True, {"offers": [{"code": "DBL"}]}, None),
        (False, {"error": "?", "reason": "timed_out"}, "it took too long"),
        (False, "broken", ""),
    ],
)
def test_why_nothing_came_of_a_tool(ok: bool | None, result: object, told: str | None) -> None:
    assert tell_refusal(ok, result) == told


def test_what_tells_of_a_refusal_is_what_tools_answer() -> None:
    models = [m for m in vars(answered).values() if isinstance(m, type) and issubclass(m, Answered)]
    fields = {name: field.annotation for model in models for name, field in model.model_fields.items()}
    assert {name for name, kind in fields.items() if kind is bool} - {"staffed", "free_to_cancel", "cancelled"} == set(
        UNDONE
    )
    assert set(FINDINGS) <= set(fields)
