"""How times, tools and requests are put into words."""

from __future__ import annotations

import time
from dataclasses import replace
from enum import StrEnum
from typing import Any

import pytest

from appliance.contract.events import PorterState, RequestKind
from appliance.contract.health import ProcessState
from appliance.contract.requests import Request
from appliance.contract.sentences import SENTENCES
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.contract.told import Told, tell
from engine.tools.answered import Reason, TroubleKind
from engine.tools.asked import Danger, ServiceKind
from engine.tools.pms import Status
from gui.state import particulars, wording
from gui.state.call_row import Plea
from gui.state.calls import Calls
from gui.state.particulars import name_language, tell_details, tell_summary, tell_tool, tell_value
from gui.state.wording import (
    name_guest,
    name_place,
    tell_cry,
    tell_day,
    tell_due,
    tell_duration,
    tell_kind_and_summary,
    tell_position,
    tell_took,
    tell_turns,
)
from gui.words import local
from tests.fakes.appliance import make_call

SATURDAY_22 = time.mktime((2026, 11, 21, 22, 0, 0, 0, 0, -1))
HOUR_S = 3600.0


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.4, "0 s"), (42, "42 s"), (725, "12 min 5 s"), (3723, "1 h 2 min"), (190000, "2 d 4 h")]
)
def test_durations(seconds: float, told: str) -> None:
    assert tell_duration(seconds) == told


@pytest.mark.parametrize(("seconds", "told"), [(0.4, "0:00"), (725, "12:05"), (3723, "1:02:03")])
def test_positions_in_a_replay(seconds: float, told: str) -> None:
    assert tell_position(seconds) == told


@pytest.mark.parametrize(("hours", "told"), [(1, "23:00"), (9, "Sun 07:00")])
def test_what_is_due_on_another_day_names_it(hours: float, told: str) -> None:
    assert tell_due(SATURDAY_22 + hours * HOUR_S, SATURDAY_22) == told


@pytest.mark.parametrize(("count", "told"), [(0, "0 turns"), (1, "1 turn"), (2, "2 turns")])
def test_turns(count: int, told: str) -> None:
    assert tell_turns(count) == told


@pytest.mark.parametrize(("took_s", "told"), [(0.0004, "<1 ms"), (0.0126, "13 ms"), (1.5, "1500 ms")])
def test_how_long_a_tool_took(took_s: float, told: str) -> None:
    assert tell_took(took_s) == told


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("get_hotel_info", {"query": "breakfast"}, "Hotel's notes: breakfast"),
        ("availability", {"nights": 1, "room_kind": "double"}, "Availability: nights 1, room kind double"),
        ("request_service", {"what": "towels", "told": {"code": "x"}}, "Leave for staff: towels"),
        ("ask_person", {}, "Ask person"),
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


A_LEAK = tell("ask.asks_for", whom=tell("whom.person"), why="water comes through the ceiling")
FOR_THE_MANAGER = tell("ask.asks_for", whom="the duty manager", why="a fight")
FIRE = tell("ask.emergency", danger="fire", where="floor 2", what="smoke")
TALKED_OF = Plea("r1", RequestKind.PERSON, str(A_LEAK), A_LEAK)


@pytest.mark.parametrize(
    ("who", "room", "plea", "told"),
    [
        ("Grace", "214", TALKED_OF, "Room 214, Grace wants a person: water comes through the ceiling"),
        (None, "214", TALKED_OF, "Room 214 wants a person: water comes through the ceiling"),
        (None, None, TALKED_OF, "Unknown guest wants a person: water comes through the ceiling"),
        ("Grace", None, Plea("r1", RequestKind.PERSON, "Come.", None), "Grace wants a person: Come."),
        (
            "Grace",
            None,
            Plea("r1", RequestKind.PERSON, "", FOR_THE_MANAGER),
            "Grace wants a person: A guest on the phone asks for the duty manager: a fight",
        ),
        (None, "214", Plea("r1", RequestKind.EMERGENCY, "", FIRE), "Room 214: EMERGENCY, fire, floor 2: smoke"),
        ("Grace", None, None, "Grace: Needs somebody"),
    ],
)
def test_what_calls_somebody_says_where_who_and_why(
    who: str | None, room: str | None, plea: Plea | None, told: str
) -> None:
    calls = Calls()
    calls.add(make_call("s1", user_name=who, urgent=True))
    row = calls.live[0]
    assert tell_cry(replace(row, guest_room=room), plea) == told


def test_a_kind_is_said_once() -> None:
    wake_up = tell("ask.wake_up", room="220", time="02:15", date="2026-11-22")
    asked = left(wake_up).model_copy(update={"kind": RequestKind.WAKE_UP})
    assert tell_kind_and_summary(asked) == "Wake-up call for room 220 at 02:15 on Sun 22/11"
    assert tell_kind_and_summary(left(tell("ask.taxi_now"))) == "Housekeeping: Taxi now"


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


@pytest.mark.parametrize(("ago", "told"), [(0, "Today"), (1, "Yesterday"), (6, "Sun 15/11")])
def test_days_are_headings(ago: int, told: str) -> None:
    today = local(SATURDAY_22).toordinal()
    assert tell_day(today - ago, SATURDAY_22) == told


@pytest.mark.parametrize(("locale", "told"), [("en-GB", "English"), ("de", "German"), ("nl-NL", "nl-NL")])
def test_languages(locale: str, told: str) -> None:
    assert name_language(locale) == told


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (wording.KINDS, SessionKind),
        (particulars.REQUESTS, RequestKind),
        (wording.PORTER, PorterState),
        (wording.STATES, CallState),
        (wording.OUTCOMES, Outcome),
        (wording.PROCESS_STATES, ProcessState),
    ],
)
def test_there_is_a_word_for_everything_that_can_come(words: dict[object, object], kinds: type[StrEnum]) -> None:
    assert set(words) == set(kinds)


@pytest.mark.parametrize(
    ("known", "who", "place"),
    [
        ({"user_name": "Ada", "phone": "+44 20 7946", "guest_room": "214"}, "Ada", "Room 214"),
        ({"user_name": "Ada", "phone": "+44 20 7946"}, "Ada", "+44 20 7946"),
        ({"user_name": None, "phone": "+44 20 7946"}, "+44 20 7946", None),
        ({"user_name": None, "phone": "+44 20 7946", "guest_room": "214"}, "+44 20 7946", "Room 214"),
        ({"user_name": None}, "Unknown guest", None),
    ],
)
def test_a_caller_is_told_by_name_room_or_number(known: dict[str, str | None], who: str, place: str | None) -> None:
    calls = Calls()
    calls.add(make_call("s1", kind="phone", **known))
    assert (name_guest(calls.live[0]), name_place(calls.live[0])) == (who, place)


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
