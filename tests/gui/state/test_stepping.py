"""What is offered in a call, and why something is not."""

from __future__ import annotations

import pytest

from appliance.contract.calls import CallList, CallSummary
from appliance.contract.control import Holder
from appliance.contract.events import CallHolder, Connection, HolderReason, StoredEvent
from gui.state.call_row import CallRow
from gui.state.calls import Calls
from gui.state.stepping import MEANINGS, NAMES, PERMISSIONS, QUESTIONS, WORDED, Act, Stepping
from tests.fakes.appliance import ACTIONS
from tests.fakes.made import make_call

ME = "Sam Okafor"


def row(**more: object) -> CallRow:
    calls = Calls()
    call = CallSummary.model_validate(make_call("s1", **more).model_dump())
    calls.load(CallList(calls=[call], events_cursor=0))
    (found,) = calls.live
    return found


def staff() -> Stepping:
    stepping = Stepping()
    stepping.allow(frozenset(ACTIONS))
    return stepping


def told(stepping: Stepping, at: CallRow) -> tuple[set[Act], dict[Act, str]]:
    offers = [offer for offer in stepping.offers(at, ME) if offer.shown]
    return {o.act for o in offers if o.hindrance is None}, {o.act: o.hindrance for o in offers if o.hindrance}


def test_in_a_call_of_the_porter_all_but_handing_back_is_offered() -> None:
    assert told(staff(), row()) == (set(Act) - {Act.HAND_BACK, Act.RESUME}, {})


def test_a_porter_who_is_paused_can_go_on_and_all_else_that_it_could_before() -> None:
    stepping, calls = staff(), Calls()
    calls.add(make_call("s1"))
    told_of = [(Holder.PAUSED, HolderReason.PAUSED), (Holder.PORTER, HolderReason.RESUMED)]
    for cursor, (holder, reason) in enumerate(told_of, 1):
        event = CallHolder(session_id="s1", seq=cursor, at=1.0, holder=holder, reason=reason)
        calls.take(StoredEvent(cursor=cursor, event=event))
        left_out = Act.PAUSE if holder is Holder.PAUSED else Act.RESUME
        assert told(stepping, calls.live[0])[0] == set(Act) - {Act.HAND_BACK, left_out}


def test_a_pause_that_began_before_the_window_opened_is_known() -> None:
    event = CallHolder(session_id="s1", seq=4, at=1.0, holder=Holder.PAUSED, reason=HolderReason.PAUSED)
    calls = Calls()
    calls.add(make_call("s1", remarks=[event.model_dump()]))
    assert calls.live[0].is_paused
    assert row(state="paused").is_paused, "also where only the list is known"


def test_who_holds_the_call_hands_it_back() -> None:
    stepping = staff()
    stepping.hold("s1")
    assert told(stepping, row(held_by="Eva Lund"))[0] == {Act.HAND_BACK, Act.TRANSFER, Act.END}


def test_a_second_clerk_sees_who_has_it() -> None:
    can, hindered = told(staff(), row(held_by="Eva Lund"))
    assert can == {Act.LISTEN, Act.END}
    assert set(hindered.values()) == {"Eva Lund has it"}
    assert Act.TAKE_OVER in hindered


def test_who_has_it_is_not_told_their_own_name() -> None:
    assert set(told(staff(), row(held_by=ME))[1].values()) == {"You have it"}


def test_whoever_talks_with_a_guest_takes_over_no_other_call() -> None:
    stepping = staff()
    stepping.hold("s2")
    can, hindered = told(stepping, row())
    assert set(hindered) == {Act.LISTEN, Act.TAKE_OVER}
    assert Act.WHISPER in can


def test_nothing_is_offered_that_the_role_may_not_do() -> None:
    stepping = Stepping()
    stepping.allow(frozenset({"calls.listen"}))
    can, hindered = told(stepping, row())
    assert can == {Act.LISTEN}
    assert all("administrator" in why for why in hindered.values())


def test_nobody_to_talk_with_yet() -> None:
    assert told(staff(), row(state="starting"))[0] == {Act.END}


def test_one_thing_at_a_time() -> None:
    stepping = staff()
    stepping.begin(Act.TAKE_OVER, "s1")
    assert told(stepping, row())[0] == set()
    stepping.finish("s1", "no answer")
    assert (stepping.problem("s1"), told(stepping, row())[1]) == ("no answer", {})


def test_what_did_not_work_is_told_in_its_own_call_until_something_else_is_tried_there() -> None:
    stepping = staff()
    stepping.begin(Act.SAY, "s1")
    stepping.finish("s1", "no answer")
    stepping.begin(Act.WHISPER, "s2")
    stepping.finish("s2")
    assert (stepping.trouble("s1"), stepping.trouble("s2")) == ("no answer", None)
    stepping.begin(Act.SAY, "s1")
    assert stepping.trouble("s1") is None


def test_a_call_that_is_left_is_heard_no_more() -> None:
    stepping = staff()
    stepping.hold("s1")
    stepping.mute(True)
    stepping.hear(mine=0.5, theirs=0.4)
    stepping.hold(None)
    assert (stepping.is_muted, stepping.level, stepping.heard_level) == (False, 0.0, 0.0)


@pytest.mark.parametrize("act", Act)
def test_every_act_has_its_words(act: Act) -> None:
    assert act in NAMES and act in MEANINGS and act in PERMISSIONS
    assert set(QUESTIONS) >= WORDED


@pytest.mark.parametrize(("locale", "example"), [("de-AT", "biete ihr"), ("en-GB", "offer her"), ("nl", "offer her")])
def test_a_whisper_is_asked_for_in_the_language_of_the_call(locale: str, example: str) -> None:
    assert example in staff().question(Act.WHISPER, row(locale=locale))


def test_a_bad_network_of_one_s_own_is_told_until_it_is_better_or_the_call_is_left() -> None:
    stepping = staff()
    stepping.hold("s1")
    stepping.connect(Connection.POOR)
    assert "Your connection is poor" in (stepping.trouble("s1") or "")
    assert stepping.trouble("s2") is None, "another call that is looked at meanwhile"
    stepping.connect(Connection.LOST)
    assert "the porter takes the call back" in (stepping.trouble("s1") or "")
    stepping.connect(Connection.GOOD)
    assert stepping.trouble("s1") is None
    stepping.connect(Connection.POOR)
    stepping.finish("s1", "The porter does not answer.")
    assert stepping.trouble("s1") == "The porter does not answer."
    stepping.begin(Act.SAY, "s1")
    stepping.finish("s1")
    stepping.hold(None)
    assert stepping.trouble("s1") is None
