"""By whom the porter was cut short, told from what else happened just then."""

from __future__ import annotations

import pytest

from appliance.contract.control import Control
from appliance.contract.events import ControlDone, Role, StoredEvent
from gui.state.conversation import Bubble, fold_event, open_conversation
from gui.state.interruption import tell_interruption
from tests.fakes.made import make_call
from tests.gui.state.history import BEGIN, History

EVA = [(5.0, "Eva Lund")]


@pytest.mark.parametrize(
    ("spoke", "staff", "guest", "told"),
    [
        ((2.0, 5.1), EVA, [], "interrupted by Eva Lund"),
        ((2.0, 5.1), EVA, [(4.9, 6.0)], "interrupted by Eva Lund"),
        ((5.1, 9.0), EVA, [], "interrupted"),
        ((2.0, 4.0), EVA, [(3.6, 4.9)], "interrupted by the guest"),
        ((2.0, 4.0), [], [(3.0, 3.4)], "interrupted by the guest"),
        ((2.0, 9.0), [], [(3.0, 3.4)], "interrupted"),
        ((2.0, 4.0), [], [(4.5, 6.0)], "interrupted"),
        ((2.0, 4.0), [], [], "interrupted"),
    ],
)
def test_whoever_cut_the_porter_is_told(
    spoke: tuple[float, float], staff: list[tuple[float, str]], guest: list[tuple[float, float]], told: str
) -> None:
    assert tell_interruption(spoke, staff, guest) == told


def asked(command: Control, at: float, **more: object) -> StoredEvent:
    known: dict[str, object] = {"session_id": "s1", "seq": 9, "at": at, "command_id": "c", "command": command}
    return StoredEvent(cursor=9, event=ControlDone.model_validate(known | {"who": "eva", "name": "Eva Lund"} | more))


@pytest.mark.parametrize(
    ("command", "more", "told"),
    [
        (Control.TAKE_OVER, {}, "interrupted by Eva Lund"),
        (Control.SAY, {"text": "Your taxi is here."}, "interrupted by Eva Lund"),
        (Control.PAUSE, {}, "interrupted by Eva Lund"),
        (Control.END, {}, "interrupted by Eva Lund"),
        (Control.WHISPER, {"text": "offer it"}, "interrupted"),
        (Control.TAKE_OVER, {"refused": "held"}, "interrupted"),
    ],
)
def test_staff_who_stop_the_porter_are_named_as_it_happens_and_in_history(
    command: Control, more: dict[str, object], told: str
) -> None:
    turn = History().turn("t1", Role.PORTER, "We have", interrupted=True)
    command_done = asked(command, BEGIN + 0.9, **more)
    talk = open_conversation(make_call("s1"))
    for stored in (turn, command_done):
        talk = fold_event(talk, stored)
    kept = make_call("s1", transcript=[turn.event.model_dump()], remarks=[command_done.event.model_dump()])
    for items in (talk.items, open_conversation(kept).items):
        assert [item.cut for item in items if isinstance(item, Bubble)] == [told]


def test_the_guest_is_named_when_their_words_are_there() -> None:
    past = History()
    talk = fold_event(open_conversation(make_call("s1")), past.turn("t1", Role.PORTER, "We have", interrupted=True))
    assert [getattr(item, "cut", None) for item in talk.items] == ["interrupted"]
    talk = fold_event(talk, past.turn("t2", Role.GUEST, "No!", started_at=BEGIN + 0.8))
    assert [getattr(item, "cut", None) for item in talk.items] == ["interrupted by the guest", ""]
