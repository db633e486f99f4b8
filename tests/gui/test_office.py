"""What calls somebody, put together from the calls and the requests."""

from __future__ import annotations

import pytest

from appliance.contract.calls import CallList, CallSummary
from appliance.contract.events import RequestKind
from appliance.contract.told import tell
from gui.client import Client
from gui.office import Office, open_office
from gui.state.places import Place
from tests.fakes.made import make_call, make_request
from tests.gui.state.history import BEGIN, History


@pytest.fixture
def office() -> Office:
    """With one call, which goes on; nothing is asked of anybody."""
    office = open_office(Client("http://127.0.0.1:9", "key"))
    call = make_call("s1", user_name="Grace")
    office.calls.load(CallList(calls=[CallSummary.model_validate(call.model_dump())], events_cursor=0))
    return office


def test_a_second_need_in_a_call_rings_though_the_first_was_heard(office: Office) -> None:
    called = list[str]()
    office.alarm.on_new(called.append)
    past = History()
    office.calls.take(past.request(RequestKind.PERSON, "Come.", urgent=True))
    office.alarm.hush()
    office.calls.take(past.request(RequestKind.EMERGENCY, "There is smoke.", urgent=True))
    assert called == ["Grace wants a person: Come.", "Grace: There is smoke."]
    assert office.alarm.unheard == ("Grace: There is smoke.",)


def test_what_is_taken_up_stops_itself_alone(office: Office) -> None:
    past = History()
    for kind, summary in ((RequestKind.PERSON, "Come."), (RequestKind.EMERGENCY, "There is smoke.")):
        office.calls.take(past.request(kind, summary, urgent=True))
    office.calls.take(past.see_to("r1"))
    assert office.alarm.unheard == ("Grace wants a person: Come.",)
    office.calls.take(past.see_to("r0"))
    assert not office.alarm.ringing


def test_a_request_of_a_call_that_goes_on_calls_once_and_another_one_by_itself(office: Office) -> None:
    office.calls.take(History().request(RequestKind.PERSON, "Come.", urgent=True))
    office.requests.load([make_request("r0", alert=True), make_request("due", alert=True)])
    assert office.alarm.unheard == ("Grace wants a person: Come.", "Wake-up call: Do due.")


def test_what_falls_due_rings_though_somebody_has_it_and_says_who(office: Office) -> None:
    office.requests.introduce("Eva", may_manage=False)
    for who in ("Eva", "Sam"):
        office.requests.put(make_request(who, state="claimed", claimed_by=who))
    assert not office.alarm.ringing
    for who in ("Eva", "Sam"):
        office.requests.put(make_request(who, state="claimed", claimed_by=who, alert=True))
    assert office.alarm.unheard == ("Wake-up call: Do Eva. (You have it)", "Wake-up call: Do Sam. (Sam has it)")
    for who in ("Eva", "Sam"):
        office.requests.put(make_request(who, state="done", done_by=who))
    assert not office.alarm.ringing


def test_nothing_rings_for_a_call_that_a_clerk_has(office: Office) -> None:
    past = History()
    for kind, summary in ((RequestKind.PERSON, "Come."), (RequestKind.EMERGENCY, "There is smoke.")):
        office.calls.take(past.request(kind, summary, urgent=True))
    office.requests.load([make_request(name, urgent=True, alert=True) for name in ("r0", "r1")])
    office.calls.take(past.take_over("Sam"))
    assert not office.alarm.ringing and office.places.waiting(Place.CALLS) == 0
    office.requests.put(make_request("wake", alert=True, alerted_at=BEGIN))
    assert list(office.alarm.unheard) == ["Wake-up call: Do wake."], "what falls due does, whoever talks with the guest"
    office.calls.take(past.see_to("r0", "Sam"))
    office.requests.put(make_request("r0", state="claimed", claimed_by="Sam"))
    office.calls.take(past.hand_back())
    assert list(office.alarm.unheard) == ["Grace: There is smoke.", "Wake-up call: Do wake."], (
        "nobody has taken that up"
    )


def test_whom_the_clerk_of_a_call_asks_for_is_called_at_the_other_desks(office: Office) -> None:
    past = History()
    office.calls.take(past.take_over("Sam"))
    told = tell("ask.pass_on", name="Sam", to="the duty manager")
    office.calls.take(past.request(RequestKind.PERSON, str(told), urgent=True, told=told))
    office.requests.load([make_request("r1", kind="person", urgent=True, alert=True)])
    assert len(office.alarm.unheard) == 1 and "the duty manager" in office.alarm.unheard[0]
    office.stepping.hold("s1")
    office.call_somebody()
    assert not office.alarm.ringing, "but not where they talk"
    office.calls.take(past.hand_back())
    assert office.alarm.ringing


def test_calls_are_counted_and_not_what_they_want(office: Office) -> None:
    past = History()
    for summary in ("Come.", "Come now."):
        office.calls.take(past.request(RequestKind.PERSON, summary, urgent=True))
    assert len(office.alarm.unheard) == 2
    assert office.places.waiting(Place.CALLS) == 1
