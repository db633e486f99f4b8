"""The brief on a call: told to who has it, and to everybody while it needs somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from appliance.contract.events import RequestKind, Role
from appliance.contract.sessions import CallState
from appliance.contract.told import tell
from gui.state.brief import LONGEST_SAID, MOST_DEEDS, Brief, Said, make_brief
from gui.state.call_row import fold_row
from gui.state.calls import Calls
from gui.state.conversation import fold_event, open_conversation
from gui.words import keep_time_of
from tests.fakes.made import make_call
from tests.gui.state.history import BEGIN, History

ME = "Eva Lund"


@pytest.fixture(autouse=True)
def in_london() -> Iterator[None]:
    keep_time_of("Europe/London")
    yield
    keep_time_of(None)


def brief_of(past: History, me: str | None = ME, **more: Any) -> Brief | None:
    detail = make_call(past.session_id, created_at=BEGIN, **more)
    calls = Calls()
    calls.add(detail)
    row, talk = calls.row(past.session_id), open_conversation(detail)
    assert row is not None
    for stored in past.events:
        row, talk = fold_row(row, stored), fold_event(talk, stored)
    return make_brief(row, talk, me)


def held(past: History, **more: Any) -> Brief:
    past.take_over(ME)
    brief = brief_of(past, **more)
    assert brief is not None
    return brief


def calls_somebody(past: History) -> None:
    past.request(RequestKind.PERSON, "Come.", urgent=True)


@pytest.mark.parametrize(
    ("what_happened", "is_told"),
    [
        ((), False),
        ((calls_somebody,), True),
        ((lambda past: past.take_over(ME),), True),
        ((calls_somebody, lambda past: past.take_over(ME)), True),
        ((lambda past: past.take_over("Tom"),), False),
        ((lambda past: past.take_over(ME), lambda past: past.hand_back()), False),
        ((calls_somebody, lambda past: past.change("ended")), False),
    ],
)
def test_who_is_told(what_happened: tuple[Callable[[History], Any], ...], is_told: bool) -> None:
    past = History()
    for happen in what_happened:
        happen(past)
    assert (brief_of(past) is not None) is is_told
    assert brief_of(History(), me=None) is None


def test_who_it_is_and_since_when_the_call_is_held() -> None:
    brief = held(History(), user_name="Grace Hopper", phone="+44 20 7946 0455", guest_room="214", locale="fr-FR")
    assert brief.who == "Grace Hopper"
    assert brief.where == "Room 214  ·  +44 20 7946 0455  ·  French"
    assert brief.held == "You have had the call since 15:13"


def test_a_colleague_who_asks_for_somebody_else_is_named() -> None:
    past = History()
    past.take_over("Tom")
    past.request(RequestKind.PERSON, "Tom asks.", urgent=True, told=tell("ask.pass_on", name="Tom", to="Eva"))
    brief = brief_of(past)
    assert brief is not None and brief.held == "Tom has had the call since 15:13"


@pytest.mark.parametrize("details", [{"name": "Ada Byron"}, {"from": "Ada Byron"}])
def test_a_name_that_was_given_in_the_call_is_known(details: dict[str, Any]) -> None:
    past = History()
    past.request(RequestKind.MESSAGE, "Call back.", **details)
    assert held(past, user_name=None, phone="+44 1").who == "Ada Byron"
    assert held(History(), user_name=None, phone="+44 1").who == "+44 1"


def test_requests_by_what_is_still_to_do() -> None:
    past = History()
    for kind, summary, urgent in (
        (RequestKind.WAKE_UP, "r0", False),
        (RequestKind.EMERGENCY, "r1", True),
        (RequestKind.PERSON, "r2", True),
        (RequestKind.TABLE, "r3", False),
    ):
        past.request(kind, summary, urgent=urgent)
    past.see_to("r1", "Tom")
    past.see_to("r3", state="done")
    brief = held(past)
    assert [r.summary for r in brief.needs] == ["r2"]
    assert [r.summary for r in brief.still_open] == ["r0", "r1"]
    assert [r.summary for r in brief.over] == ["r3"]


def test_the_guests_last_words_and_what_they_answer() -> None:
    past = History()
    assert held(History()).said is None
    past.turn("t1", Role.GUEST, "I would like a taxi to the airport at six.")
    past.turn("t2", Role.PORTER, "For how many?")
    assert held(past).said == Said(BEGIN + 0.2, "I would like a taxi to the airport at six.")
    past.turn("t3", Role.GUEST, "Two.")
    past.turn("t4", Role.PORTER, "Gladly.")
    brief = brief_of(past)
    assert brief is not None and brief.said is not None
    assert brief.said.words == "I would like a taxi to the airport at six.", "the clerk heard what was said since"
    again = History()
    again.turn("t1", Role.PORTER, "For how many?")
    again.turn("t2", Role.GUEST, "Two.")
    assert held(again).said == Said(BEGIN + 1.2, "Two.", "For how many?")
    long = History()
    long.turn("t1", Role.GUEST, "please " * 100)
    said = held(long).said
    assert said is not None and len(said.words) <= LONGEST_SAID


def test_what_the_porter_did_and_could_not_do() -> None:
    past = History()
    past.tool("c1", "get_hotel_info", query="pool")
    past.answer("c1", "get_hotel_info", {"notes": [{"title": "Pool"}]})
    past.tool("c2", "get_hotel_info", query="sauna")
    past.answer("c2", "get_hotel_info", {"notes": []})
    past.request(RequestKind.MESSAGE, "Call back.")
    past.tool("c3", "take_message", text="Call back.")
    past.answer("c3", "take_message", {"request_id": "r4"})
    past.tool("c4", "check_availability", nights=1)
    past.answer("c4", "check_availability", {"error": "no", "reason": "unavailable"}, ok=False)
    past.tool("c5", "cancel_reservation", code="AB12")
    past.answer("c5", "cancel_reservation", {"done": False, "reason": "too_late"})
    past.tool("c6", "quote", nights=1)
    brief = held(past)
    assert brief.done == ("Hotel's notes: pool",), "what was left for staff is among the requests"
    assert brief.not_done == (
        "Hotel's notes: sauna (nothing was found)",
        "Free rooms: 1 (the hotel's system can't be asked)",
        "Cancel a reservation: AB12 (no longer free of charge)",
        "Price: 1 (not answered yet)",
    )


def test_what_was_done_after_all_is_not_open_and_only_the_last_deeds_are_told() -> None:
    past = History()
    past.tool("c1", "check_availability", nights=1)
    past.answer("c1", "check_availability", {}, ok=False)
    past.tool("c2", "check_availability", nights=1)
    past.answer("c2", "check_availability", {"offers": [{}]})
    brief = held(past)
    assert (brief.not_done, brief.done) == ((), ("Free rooms: 1",))
    for number in range(MOST_DEEDS + 1):
        past.tool(f"d{number}", "get_hotel_info", query=f"{number}")
        past.answer(f"d{number}", "get_hotel_info", {"notes": [{}]})
    done = held(past).done
    assert len(done) == MOST_DEEDS and done[-1] == f"Hotel's notes: {MOST_DEEDS}"


def test_a_call_that_is_over_needs_no_brief() -> None:
    past = History()
    calls_somebody(past)
    assert brief_of(past, state=CallState.ENDED, ended_at=BEGIN + 9) is None
