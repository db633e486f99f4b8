"""How a call, and what calls somebody to it, are put into words."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import pytest

from appliance.contract.events import PorterState, RequestKind
from appliance.contract.health import ProcessState
from appliance.contract.sessions import CallState, Outcome, SessionKind
from appliance.contract.told import tell
from gui.state import particulars, parts, wording
from gui.state.call_row import Plea
from gui.state.calls import Calls
from gui.state.wording import name_guest, name_place, tell_cry, tell_kind_and_summary, tell_turns
from tests.fakes.made import make_call, make_request


@pytest.mark.parametrize(("count", "told"), [(0, "0 turns"), (1, "1 turn"), (2, "2 turns")])
def test_turns(count: int, told: str) -> None:
    assert tell_turns(count) == told


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
    assert tell_kind_and_summary(make_request("r1", told=wake_up)) == "Wake-up call for room 220 at 02:15 on Sun 22/11"
    assert (
        tell_kind_and_summary(make_request("r2", kind="housekeeping", told=tell("ask.taxi_now")))
        == "Housekeeping: Taxi now"
    )


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (wording.KINDS, SessionKind),
        (particulars.REQUESTS, RequestKind),
        (wording.PORTER, PorterState),
        (wording.STATES, CallState),
        (wording.OUTCOMES, Outcome),
        (parts.PROCESS_STATES, ProcessState),
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
