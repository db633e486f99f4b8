"""A conversation as it is read: who says what, what was asked, what was left, and how the call stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from appliance.contract.events import PorterState, RequestKind, Role
from gui.screens.latency_bar import Legend
from gui.screens.lines import BubbleLine, ToolWidget
from tests.gui.screens.scene import Scene
from tests.gui.state.history import LATENCY

pytestmark = pytest.mark.qt


def test_a_conversation_grows(scene: Scene) -> None:
    scene.open()
    scene.past.partial(Role.GUEST, "Break")
    scene.past.partial(Role.GUEST, "Breakfast")
    scene.play()
    assert scene.texts("words") == ["Breakfast …"]
    scene.past.turn("t1", Role.GUEST, "Breakfast?")
    scene.past.tool("c1", "get_hotel_info", question="breakfast")
    scene.past.answer("c1", "get_hotel_info", {"text": "from seven"})
    quick = LATENCY.model_copy(update={"speculative": True, "cached": True})
    scene.past.turn("t2", Role.PORTER, "From seven.", latency=quick, interrupted=True)
    scene.play()
    assert scene.texts("words") == ["Breakfast?", "From seven."]
    assert scene.texts("total") == ["500 ms · prepared · from cache"]
    assert scene.texts("interrupted") == ["interrupted"]
    assert scene.texts("tiers") == ["Hears: moonshine   Thinks: own rules   Speaks: piper"]


def test_the_guest_stands_left_and_the_porter_right(scene: Scene) -> None:
    scene.open()
    scene.past.turn("t1", Role.GUEST, "Hi.")
    scene.past.turn("t2", Role.PORTER, "Good evening.")
    scene.play()
    scene.window.grab()
    guest, porter = (line.findChild(QWidget, "bubble") for line in scene.window.findChildren(BubbleLine))
    assert isinstance(guest, QWidget)
    assert isinstance(porter, QWidget)
    assert guest.x() == 0
    assert porter.x() > 0


def test_a_tool_unfolds_to_what_was_asked_and_answered(scene: Scene) -> None:
    scene.open()
    scene.past.tool("c1", "availability", nights=1)
    scene.past.answer("c1", "availability", {"double": "148 EUR"})
    scene.play()
    assert not scene.texts("toolbody")
    (tool,) = [tool for tool in scene.window.findChildren(ToolWidget) if tool.isVisible()]
    QTest.mouseClick(tool.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    assert scene.texts("toolbody") == ["Asked\nnights: 1\n\nAnswered\ndouble: 148 EUR"]


def test_requests_stand_beside_the_call(scene: Scene) -> None:
    scene.open()
    assert not scene.texts("requesttext")
    scene.past.request(RequestKind.MESSAGE, "Call back.")
    scene.past.request(RequestKind.EMERGENCY, "Smoke.", urgent=True)
    scene.play()
    assert scene.texts("requesttext") == ["Smoke.", "Call back."]


def test_how_each_request_stands_is_told_beside_the_call(scene: Scene) -> None:
    scene.calls.introduce("Eva")
    scene.open()
    scene.past.request(RequestKind.EMERGENCY, "Smoke.", urgent=True)
    scene.past.request(RequestKind.MESSAGE, "Call back.")
    scene.past.request(RequestKind.TABLE, "A table.")
    scene.past.see_to("r0", "Eva", state="done")
    scene.past.see_to("r1", "Sam")
    scene.play()
    assert scene.texts("requesttext") == ["Call back.", "A table.", "Smoke."], "what is done stands last"
    assert scene.texts("requeststate") == ["Sam has it", "nobody has it", "done by you"]
    cards = [card.accessibleName() for card in scene.window.findChildren(QFrame, "request") if card.isVisible()]
    assert "Emergency: Smoke., done by you" in cards


def test_the_header_follows_the_porter(scene: Scene) -> None:
    scene.open()
    scene.past.state(PorterState.THINKING)
    scene.play()
    assert "Porter thinks" in scene.texts("pill")
    assert scene.texts("who") == ["Ada Byron"]
    assert "  ·  42 s  ·  " in scene.texts("facts")[0]


def test_a_call_that_fails_says_why(scene: Scene) -> None:
    scene.open()
    scene.calls.take(scene.past.change("failed", "the room could not be made"))
    assert scene.calls.past == ["s1"]
    assert "the room could not be made" in scene.texts("facts")[0]


def test_the_legend_takes_no_room_from_the_list(scene: Scene) -> None:
    scene.open()
    (legend,) = scene.window.findChildren(Legend)
    assert legend.minimumSizeHint().width() < 200
