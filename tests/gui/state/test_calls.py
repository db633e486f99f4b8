"""The calls list told in scripted histories."""

from __future__ import annotations

import pytest

from appliance.contract.calls import CallDetail, CallList, CallSummary
from appliance.contract.control import Clerk, Holder
from appliance.contract.events import CallHolder, HolderReason, PorterState, RequestKind, Role, StoredEvent
from appliance.contract.sessions import CallState, Outcome, SessionKind
from gui.state.call_row import CallRow, Plea
from gui.state.calls import Calls, Change
from gui.state.mood import Mood
from gui.state.wish import Wish
from gui.state.wording import name_state
from gui.stream import Link
from gui.words import keep_time_of
from tests.fakes.made import make_call
from tests.gui.state.history import BEGIN, LATENCY, History


def page(*calls: CallDetail, cursor: int = 0) -> CallList:
    return CallList(calls=[CallSummary.model_validate(c.model_dump()) for c in calls], events_cursor=cursor)


def loaded(*calls: CallDetail) -> Calls:
    model = Calls()
    model.load(page(*calls))
    return model


def test_live_calls_stand_first_then_the_newest() -> None:
    over = {"state": CallState.ENDED, "ended_at": BEGIN}
    model = loaded(
        make_call("old-live", created_at=BEGIN - 100),
        make_call("ended", created_at=BEGIN - 10, **over),
        make_call("new-live", created_at=BEGIN - 5),
        make_call("ended-later", created_at=BEGIN - 1, **over),
    )
    assert [row.session_id for row in model.live] == ["new-live", "old-live"]
    assert model.past == ["ended-later", "ended"]


def test_a_row_follows_its_call() -> None:
    model = loaded(make_call("s1", state=CallState.STARTING, created_at=BEGIN))
    past = History()
    past.change("ready")
    past.ready()
    past.change("live")
    past.turn("t1", Role.GUEST, "There is smoke.")
    past.state(PorterState.SPEAKING)
    past.request(RequestKind.EMERGENCY, "Smoke on floor 2.", urgent=True)
    for stored in past.events:
        assert model.take(stored)
    (row,) = model.live
    assert (row.state, row.porter, row.turns, row.requests, row.urgent) == (
        CallState.LIVE,
        PorterState.SPEAKING,
        1,
        1,
        True,
    )
    assert row.lasted_s(BEGIN + 30) == 30
    model.take(past.close())
    model.take(past.change("ended", "guest hung up"))
    assert model.live == () and model.past == ["s1"]
    over = model.row("s1")
    assert over is not None
    assert (over.is_live, over.porter, over.reason, over.ended_at) == (False, None, "guest hung up", BEGIN + 8)
    assert over.lasted_s(BEGIN + 3600) == 8


def test_an_event_of_an_unknown_call_asks_for_its_row() -> None:
    model = loaded()
    past = History("s7")
    assert not model.take(past.change("starting"))
    assert not model.take(past.ready())
    model.add(make_call("s7", state=CallState.STARTING, events_cursor=1))
    (row,) = model.live
    assert row.porter is PorterState.LISTENING
    assert model.take(past.change("live"))


def test_events_that_overtook_the_detail_are_not_lost() -> None:
    model = loaded(make_call("s1"))
    past = History()
    model.select("s1")
    for turn in ("One.", "Two.", "Three."):
        model.take(past.turn(turn, Role.GUEST, turn))
    stored = [e.event.model_dump() for e in past.events[:2]]
    model.open(make_call("s1", transcript=stored, turns=2, events_cursor=2))
    assert model.conversation is not None
    assert [getattr(line, "text", "") for line in model.conversation.lines] == ["One.", "Two.", "Three."]
    assert model.live[0].turns == 3


def test_a_detail_that_comes_too_late_is_not_shown() -> None:
    model = loaded(make_call("s1"), make_call("s2"))
    model.select("s1")
    model.select("s2")
    model.open(make_call("s1"))
    assert model.conversation is None
    assert model.selected_row is not None
    assert model.selected_row.session_id == "s2"


def test_a_fresh_list_keeps_what_the_porter_is_doing() -> None:
    model = loaded(make_call("s1"))
    model.take(History().state(PorterState.THINKING))
    model.load(page(make_call("s1"), cursor=1))
    assert model.live[0].porter is PorterState.THINKING


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda m: m.load(page()), [Change.ROWS]),
        (lambda m: m.select("s1"), [Change.SELECTION]),
        (lambda m: m.select(None), []),
        (lambda m: m.set_link(Link.LOST), [Change.LINK]),
        (lambda m: m.set_link(Link.CONNECTING), []),
        (lambda m: m.take(History().state(PorterState.THINKING)), [Change.ROW]),
        (lambda m: m.take(History().request(RequestKind.PERSON, "Come.", urgent=True)), [Change.ROWS]),
        (lambda m: m.take(History().change("ended")), [Change.ROWS]),
        (lambda m: m.wish_for(Wish(words="taxi")), [Change.ROWS]),
        (lambda m: m.take(History().partial(Role.GUEST, "Hm")), []),
    ],
)
def test_observers_hear_of_changes_only(act: object, told: list[Change]) -> None:
    assert callable(act)
    model = loaded(make_call("s1"))
    heard: list[Change] = []
    stop = model.watch(heard.append)
    act(model)
    stop()
    model.set_link(Link.CONNECTED)
    assert heard == told


def test_who_needs_somebody_stands_first_and_says_why() -> None:
    model = loaded(make_call("s1", created_at=BEGIN), make_call("s2", created_at=BEGIN - 50))
    past = History("s2")
    model.take(past.request(RequestKind.PERSON, "Room 305 wants to talk to somebody.", urgent=True))
    assert [row.session_id for row in model.live] == ["s2", "s1"]
    (row,) = model.needing
    assert row.plea is not None and row.plea.kind is RequestKind.PERSON
    model.take(past.change("ended"))
    assert model.needing == ()


def test_one_that_is_taken_up_leaves_the_other_that_needs_somebody() -> None:
    model = loaded(make_call("s1"))
    past = History()
    for kind in (RequestKind.PERSON, RequestKind.EMERGENCY):
        model.take(past.request(kind, "Come.", urgent=True))
    model.take(past.see_to("r0"))
    (row,) = model.needing
    assert [plea.request_id for plea in row.pleas] == ["r1"]
    model.take(past.see_to("r1"))
    assert model.needing == ()


def test_who_is_talked_with_needs_nobody_until_they_are_handed_back() -> None:
    model = loaded(make_call("s1"))
    past = History()
    model.take(past.request(RequestKind.EMERGENCY, "Come.", urgent=True))
    model.take(past.take_over("Sam"))
    assert not model.needing and model.live[0].urgent
    model.take(past.hand_back())
    assert [row.session_id for row in model.needing] == ["s1"]


def test_what_was_left_while_nobody_was_told_is_what_the_whole_call_says() -> None:
    model = loaded(make_call("s1"))
    model.take(History().request(RequestKind.PERSON, "Come.", urgent=True))
    model.load(page(make_call("s1", urgent=False), cursor=1))
    later = {"session_id": "s1", "request_id": "later", "kind": "person", "urgent": True, "summary": "Now."}
    left = later | {"details": {}, "due_at": None, "created_at": BEGIN}
    model.add(make_call("s1", urgent=True, left_for_staff=[left], events_cursor=1))
    (row,) = model.needing
    assert [plea.request_id for plea in row.pleas] == ["later"]


def test_days_are_those_of_the_hotel_also_where_its_clock_is_known_later() -> None:
    model = loaded(make_call("s1", created_at=BEGIN))
    days = []
    for zone in ("Pacific/Pago_Pago", "Pacific/Kiritimati"):
        keep_time_of(zone)
        model.count_days()
        days.append(model.live[0].day)
    keep_time_of(None)
    assert days[1] == days[0] + 1


def test_a_call_that_ends_goes_where_it_began() -> None:
    over = {"state": CallState.ENDED, "ended_at": BEGIN}
    model = loaded(
        make_call("newest", created_at=BEGIN, **over),
        make_call("live", created_at=BEGIN - 30),
        make_call("oldest", created_at=BEGIN - 60, **over),
    )
    model.take(History("live").change("ended"))
    assert model.past == ["newest", "live", "oldest"]


def test_pages_are_appended_and_a_call_is_in_one_place() -> None:
    over = {"state": CallState.ENDED, "ended_at": BEGIN}
    first, second = make_call("a", created_at=BEGIN, **over), make_call("b", created_at=BEGIN - 9, **over)
    model = Calls()
    model.load(page(first), complete=False)
    assert (model.oldest, model.is_complete) == ("a", False)
    model.append(page(first, second), complete=True)
    assert (model.past, model.oldest, model.is_complete) == (["a", "b"], "b", True)


def test_what_is_older_than_the_pages_so_far_waits_for_its_page() -> None:
    model = Calls()
    live = make_call("long", created_at=BEGIN - 900)
    model.load(page(live, make_call("a", created_at=BEGIN, state=CallState.ENDED, ended_at=BEGIN)), complete=False)
    model.take(History("long").change("ended"))
    assert model.past == ["a"]


def test_a_search_takes_no_call_that_ends_meanwhile_and_does_not_fit() -> None:
    model = loaded(make_call("s1"), make_call("old", state=CallState.ENDED, ended_at=BEGIN))
    model.wish_for(Wish(words="taxi"))
    assert model.past == []
    found = make_call("old", state=CallState.ENDED, ended_at=BEGIN, found="a taxi please")
    model.load(page(found), page(make_call("s1")))
    model.take(History("s1").change("ended"))
    assert model.past == ["old"]
    row = model.row("old")
    assert row is not None and row.found == "a taxi please"


def ids(rows: tuple[CallRow, ...]) -> list[str]:
    return [row.session_id for row in rows]


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        (Wish(), ["said", "known", "phone"]),
        (Wish(kind=SessionKind.PHONE), ["phone"]),
        (Wish(outcome=Outcome.ANSWERED), []),
        (Wish(words="grace"), ["known"]),
        (Wish(words="taxi"), ["said"]),
        (Wish(words="taxi", kind=SessionKind.PHONE), []),
    ],
)
def test_a_search_and_filters_narrow_live_calls_too(wish: Wish, shown: list[str]) -> None:
    calls = {
        "said": make_call("said", created_at=BEGIN),
        "known": make_call("known", created_at=BEGIN - 1, user_name="Grace Hopper"),
        "phone": make_call("phone", created_at=BEGIN - 2, kind=SessionKind.PHONE),
    }
    model = loaded(*calls.values())
    model.wish_for(wish)
    found = [calls["said"]] if wish == Wish(words="taxi") else []
    model.load(page(*found), page(*calls.values()))
    assert ids(model.shown_live) == shown
    assert len(model.live) == 3
    model.wish_for(Wish())
    assert len(model.shown_live) == 3


def test_a_live_call_comes_up_when_the_words_are_said_in_it_and_stays_when_it_ends() -> None:
    model = loaded(make_call("s1"), make_call("s2"))
    model.wish_for(Wish(words="taxi"))
    heard: list[Change] = []
    model.watch(heard.append)
    past = History()
    model.take(past.turn("t1", Role.GUEST, "Good evening."))
    assert (ids(model.shown_live), heard) == ([], [Change.ROW])
    model.take(past.turn("t2", Role.GUEST, "A taxi, please."))
    assert (ids(model.shown_live), heard) == (["s1"], [Change.ROW, Change.ROWS])
    model.take(past.change("ended"))
    assert (model.shown_live, model.past) == ((), ["s1"])


def test_a_call_that_begins_while_one_searches_is_shown_if_it_fits() -> None:
    model = loaded()
    model.wish_for(Wish(words="taxi"))
    turn = History("new").turn("t1", Role.GUEST, "A taxi, please.").event.model_dump()
    model.add(make_call("new", transcript=[turn]))
    model.add(make_call("other"))
    assert ids(model.shown_live) == ["new"]


def test_who_needs_somebody_and_is_searched_away_is_told_of() -> None:
    model = loaded(make_call("s1"), make_call("s2"))
    model.take(History("s2").request(RequestKind.PERSON, "Come.", urgent=True))
    assert model.hidden_needing == ()
    model.wish_for(Wish(words="taxi"))
    assert ids(model.hidden_needing) == ["s2"]
    assert ids(model.needing) == ["s2"], "it rings and stands on the rail all the same"
    model.wish_for(Wish(words="come"))
    assert (ids(model.shown_live), model.hidden_needing) == (["s2"], ())


def test_the_whole_call_tells_its_room_and_its_line() -> None:
    past = History()
    past.turn("t1", Role.PORTER, "At seven.", latency=LATENCY)
    past.request(RequestKind.WAKE_UP, "Wake 214.")
    left = {"session_id": "s1", "request_id": "r1", "kind": "person", "urgent": True, "summary": "Come."}
    model = loaded()
    model.add(
        make_call(
            "s1",
            urgent=True,
            requests=1,
            transcript=[past.events[0].event.model_dump()],
            left_for_staff=[left | {"details": {"room": "214"}, "due_at": None, "created_at": BEGIN}],
        )
    )
    (row,) = model.live
    assert (row.guest_room, row.line.answer_s, row.line.mood) == ("214", 0.5, Mood.GOOD)
    assert row.plea == Plea("r1", RequestKind.PERSON, "Come.", None)


def test_a_call_that_a_clerk_has_says_so_until_it_is_handed_back() -> None:
    model = loaded(make_call("s1", held_by="Eva Lund"))
    assert name_state(model.live[0], "Sam Okafor") == ("Eva Lund has it", "warning")
    assert name_state(model.live[0], "Eva Lund") == ("You have it", "warning")
    back = CallHolder(session_id="s1", seq=9, at=BEGIN, holder=Holder.PORTER, reason=HolderReason.HANDED_BACK)
    model.take(StoredEvent(cursor=9, event=back))
    assert name_state(model.live[0], None)[0] == "In call"
    eva = Clerk(who="user:eva", name="Eva Lund")
    taken = CallHolder(
        session_id="s1", seq=10, at=BEGIN, holder=Holder.CLERK, reason=HolderReason.TAKEN_OVER, clerk=eva
    )
    model.take(StoredEvent(cursor=10, event=taken))
    assert model.live[0].held_by == "Eva Lund"
