"""Conversations folded from scripted histories."""

from __future__ import annotations

from appliance.contract.accounts import FRONT_DESK
from appliance.contract.control import Control, Holder
from appliance.contract.events import (
    Connection,
    ControlDone,
    HolderReason,
    RequestKind,
    Role,
    Stage,
    StoredEvent,
)
from appliance.contract.requests import RequestState
from gui.state.conversation import Bubble, Conversation, Notice, ToolLine, fold_event, open_conversation, tell_control
from gui.words import speak
from tests.fakes.made import make_call
from tests.gui.state.history import BEGIN, LATENCY, History


def fold(events: list[StoredEvent], talk: Conversation | None = None) -> Conversation:
    talk = talk or Conversation("s1")
    for stored in events:
        talk = fold_event(talk, stored)
    return talk


def texts(talk: Conversation) -> list[str]:
    return [line.name if isinstance(line, ToolLine) else line.text for line in talk.lines]


def test_partial_words_give_way_to_the_turn() -> None:
    past = History()
    past.partial(Role.GUEST, "I need")
    past.partial(Role.GUEST, "I need a room")
    talk = fold(past.events)
    assert talk.lines == (Bubble("partial-guest", BEGIN + 1, Role.GUEST, "I need a room", partial=True),)
    past.turn("t1", Role.GUEST, "I need a room.")
    talk = fold(past.events)
    assert texts(talk) == ["I need a room."]
    assert not talk.partials


def test_both_can_speak_at_once_and_an_empty_partial_takes_words_back() -> None:
    past = History()
    past.partial(Role.PORTER, "We have")
    past.partial(Role.GUEST, "No")
    assert texts(fold(past.events)) == ["We have", "No"]
    past.partial(Role.GUEST, "")
    assert texts(fold(past.events)) == ["We have"]


def test_lines_stand_in_the_order_in_which_they_began() -> None:
    past = History()
    past.turn("t1", Role.GUEST, "Breakfast?")
    past.tool("c1", "get_hotel_info", question="breakfast")
    past.answer("c1", "get_hotel_info", {"text": "from seven"})
    past.turn("t2", Role.PORTER, "From seven.", latency=LATENCY, interrupted=True)
    talk = fold(past.events)
    assert texts(talk) == ["Breakfast?", "get_hotel_info", "From seven."]
    _, tool, reply = talk.items
    assert isinstance(tool, ToolLine)
    assert (tool.ok, tool.result, tool.arguments) == (True, {"text": "from seven"}, {"question": "breakfast"})
    assert isinstance(reply, Bubble)
    assert reply.interrupted
    assert talk.tiers[Stage.BRAIN] == "scripted"


def test_an_answer_without_its_question_is_still_shown() -> None:
    past = History()
    past.answer("c9", "availability", "the book is locked", ok=False)
    (line,) = fold(past.events).items
    assert isinstance(line, ToolLine)
    assert (line.name, line.ok) == ("availability", False)


def test_another_tier_is_noticed_and_named() -> None:
    past = History()
    past.ready()
    past.tier(Stage.TTS, "piper", "flite")
    talk = fold(past.events)
    (notice,) = talk.items
    assert isinstance(notice, Notice)
    assert notice.serious
    assert talk.tiers == {Stage.STT: "moonshine", Stage.TTS: "flite"}


def test_the_end_drops_words_that_never_became_a_turn() -> None:
    past = History()
    past.partial(Role.GUEST, "And")
    past.close()
    talk = fold(past.events)
    assert [type(line) for line in talk.lines] == [Notice]


def test_requests_are_kept() -> None:
    past = History()
    past.request(RequestKind.WAKE_UP, "Wake room 214 at 7:00.")
    (left,) = fold(past.events).left
    assert (left.kind, left.summary) == (RequestKind.WAKE_UP, "Wake room 214 at 7:00.")


def test_who_has_a_request_and_who_did_it_is_kept() -> None:
    past = History()
    past.request(RequestKind.WAKE_UP, "Wake room 214 at 7:00.")
    past.see_to("r0", "Sam")
    (left,) = fold(past.events).left
    assert (left.state, left.claimed_by, left.done_by) == (RequestState.CLAIMED, "Sam", None)
    past.see_to("r0", "Sam", state="done")
    past.see_to("r0", "Eva", state="done", note_added=True)
    (left,) = fold(past.events).left
    assert (left.state, left.done_by) == (RequestState.DONE, "Sam"), "who writes beside it has not done it"


def test_what_was_seen_or_belongs_to_another_call_changes_nothing() -> None:
    past = History()
    past.turn("t1", Role.GUEST, "Hello.")
    talk = fold(past.events)
    assert fold(past.events, talk) is talk
    assert fold([History("s2", after=10).turn("t9", Role.GUEST, "Not here.")], talk) is talk


def test_the_detail_and_the_events_tell_the_same_story() -> None:
    past = History()
    past.turn("t1", Role.GUEST, "Breakfast?")
    past.tool("c1", "get_hotel_info", question="breakfast")
    past.answer("c1", "get_hotel_info", "from seven")
    past.turn("t2", Role.PORTER, "From seven.", latency=LATENCY)
    talk = fold(past.events)
    past.tier(Stage.TTS, "zonos", "piper")
    past.close()
    talk = fold(past.events)
    detail = make_call(
        "s1",
        transcript=[e.event.model_dump() for e in (past.events[0], past.events[3])],
        tools=[
            {
                "call_id": "c1",
                "name": "get_hotel_info",
                "arguments": {"question": "breakfast"},
                "ok": True,
                "result": "from seven",
                "called_at": BEGIN + 2,
                "took_s": 0.01,
            }
        ],
        remarks=[e.event.model_dump() for e in past.events[4:]],
        events_cursor=6,
    )
    told = open_conversation(detail)
    assert told.items == talk.items
    assert (told.cursor, told.partials) == (talk.cursor, talk.partials)


def test_a_network_that_comes_and_goes_fills_no_conversation() -> None:
    past = History()
    for connection in (Connection.POOR, Connection.LOST, Connection.GOOD, Connection.POOR):
        past.connection(connection)
    past.turn("t1", Role.GUEST, "Hello?")
    for connection in (Connection.LOST, Connection.GOOD):
        past.connection(connection)
    assert texts(fold(past.events)) == [
        "The guest's connection is poor: words may be lost on the way",
        "Hello?",
        "The guest's connection is good again",
    ]


def test_the_front_desk_is_told_in_the_window_s_language() -> None:
    event = ControlDone(
        session_id="s1",
        seq=1,
        at=BEGIN,
        command_id="c1",
        command=Control.TAKE_OVER,
        who="administrator",
        name=FRONT_DESK,
    )
    speak({"Front desk": "Rezeption", "{name} took the call over": "{name} hat übernommen"}.__getitem__)
    try:
        assert tell_control(event) == "Rezeption hat übernommen"
    finally:
        speak(lambda text: text)
    assert tell_control(event.model_copy(update={"name": "Eva Lund"})) == "Eva Lund took the call over"


def test_since_when_a_clerk_has_the_call_whether_seen_or_fetched() -> None:
    past = History()
    past.take_over("Eva")
    anew = past.hold(Holder.CLERK, HolderReason.PORTER_LOST, "Eva")
    held = fold(past.events)
    assert held.held_since == BEGIN + 1, "another porter changes nothing of it"
    back = past.hand_back()
    assert fold(past.events).held_since is None
    remarks = [stored.event for stored in past.events]
    assert open_conversation(make_call("s1", remarks=remarks[:2])).held_since == BEGIN + 1
    assert open_conversation(make_call("s1", remarks=remarks[1:2])).held_since == anew.event.at
    assert open_conversation(make_call("s1", remarks=[*remarks, back.event])).held_since is None
    past.take_over("Eva")
    past.close()
    assert fold(past.events).held_since is None
    assert open_conversation(make_call("s1", remarks=[e.event for e in past.events])).held_since is None
