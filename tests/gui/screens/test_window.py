"""The window on states that a test moves: what stands where, and what keys and buttons ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from appliance.contract.calls import CallList, CallSummary
from appliance.contract.events import PorterState, RequestKind, Role
from appliance.contract.health import Health
from appliance.contract.sessions import CallState
from gui.client import Client, Link
from gui.desk import Desk
from gui.screens.lines import BubbleLine, ToolWidget
from gui.screens.window import MainWindow
from gui.state.box import Box
from gui.state.calls import Calls
from gui.state.trial import Caller, Trial
from gui.theme import DARK, LIGHT
from tests.fakes.appliance import make_call
from tests.gui.state.history import BEGIN, LATENCY, History

pytestmark = pytest.mark.qt


class NotingDesk(Desk):
    """A desk that only notes what it is asked by keys."""

    asked: list[str]

    def start_call(self, caller: Caller | None = None) -> None:
        self.asked.append(f"call {caller}")

    def refresh(self) -> None:
        self.asked.append("refresh")


class Scene:
    """A shown window with its states."""

    def __init__(self, qtbot: QtBot, calls: int = 2) -> None:
        self.calls, self.box, self.trial = Calls(), Box(), Trial()
        self.desk = NotingDesk(Client("http://127.0.0.1:9", "key"), self.calls, self.box, self.trial)
        self.desk.asked = []
        self.window = MainWindow(
            self.calls, self.box, self.trial, self.desk, palette=DARK, icon=QIcon(), now=lambda: BEGIN + 42
        )
        qtbot.addWidget(self.window)
        self.window.show()
        self.past = History()
        rows = [make_call("s1", created_at=BEGIN), make_call("s2", created_at=BEGIN - 60, user_name="Grace")]
        self.calls.load(
            CallList(calls=[CallSummary.model_validate(c.model_dump()) for c in rows[:calls]], events_cursor=0)
        )

    def open(self) -> None:
        self.calls.open(make_call("s1", created_at=BEGIN))

    def play(self) -> None:
        """Tell the window all that was written into the history."""
        for stored in self.past.events:
            self.calls.take(stored)

    def texts(self, name: str) -> list[str]:
        QApplication.processEvents()  # Qt shows what a layout took in when it comes round to it
        return [label.text() for label in self.window.findChildren(QLabel, name) if label.isVisible()]

    def list_view(self) -> QAbstractItemView:
        return self.window.findChildren(QAbstractItemView, "calls")[0]


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    scene = Scene(qtbot)
    yield scene
    scene.window.close()


def test_without_calls_the_window_says_what_to_do(qtbot: QtBot) -> None:
    scene = Scene(qtbot, calls=0)
    assert scene.texts("empty") == [""]
    scene.calls.set_link(Link.CONNECTED)
    assert "Start a test call" in scene.texts("empty")[0]


def test_arrow_keys_walk_the_list(scene: Scene) -> None:
    walked = [scene.calls.selected]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(scene.list_view(), key)
        walked.append(scene.calls.selected)
    assert walked == ["s1", "s2", "s1"]


def test_keys_reach_the_desk(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    QTest.keyClick(scene.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(scene.window, Qt.Key.Key_F5)
    assert scene.desk.asked == ["call None", "refresh"]


def test_rows_are_told_to_who_can_t_see(scene: Scene) -> None:
    model = scene.list_view().model()
    told = [model.index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(model.rowCount())]
    assert told == ["Ada Byron, Test call, In call, 0:42", "Grace, Test call, In call, 1:42"]


def test_the_selection_stays_with_its_call_when_rows_move(scene: Scene) -> None:
    scene.open()
    scene.calls.take(scene.past.change("ended"))
    assert scene.list_view().currentIndex().row() == 1
    assert scene.calls.selected == "s1"


def test_a_conversation_grows(scene: Scene) -> None:
    scene.open()
    scene.past.partial(Role.GUEST, "Break")
    scene.past.partial(Role.GUEST, "Breakfast")
    scene.play()
    assert scene.texts("words") == ["Breakfast …"]
    scene.past.turn("t1", Role.GUEST, "Breakfast?")
    scene.past.tool("c1", "hotel_information", question="breakfast")
    scene.past.answer("c1", "hotel_information", {"text": "from seven"})
    quick = LATENCY.model_copy(update={"speculative": True, "cached": True})
    scene.past.turn("t2", Role.PORTER, "From seven.", latency=quick, interrupted=True)
    scene.play()
    assert scene.texts("words") == ["Breakfast?", "From seven."]
    assert scene.texts("total") == ["500 ms · prepared · from cache"]
    assert scene.texts("interrupted") == ["interrupted by the guest"]
    assert scene.texts("tiers") == ["Hears: moonshine   Thinks: scripted   Speaks: piper"]


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
    assert not scene.texts("lefttitle")
    scene.past.request(RequestKind.MESSAGE, "Call back.")
    scene.past.request(RequestKind.EMERGENCY, "Smoke.", urgent=True)
    scene.play()
    assert scene.texts("requesttext") == ["Smoke.", "Call back."]


def test_the_header_follows_the_porter(scene: Scene) -> None:
    scene.open()
    scene.past.state(PorterState.THINKING)
    scene.play()
    assert "Thinking" in scene.texts("pill")
    assert scene.texts("who") == ["Ada Byron"]
    assert "0:42" in scene.texts("facts")[0]


def test_a_lost_link_is_a_banner_until_it_is_back(scene: Scene) -> None:
    scene.calls.set_link(Link.LOST)
    assert "trying again" in scene.texts("banner")[0]
    scene.calls.set_link(Link.CONNECTED)
    assert not scene.texts("banner")
    scene.calls.set_link(Link.NOT_RUNNING)
    assert "nightporter up" in scene.texts("banner")[0]


def test_a_problem_stands_before_the_link(scene: Scene) -> None:
    scene.calls.set_link(Link.LOST)
    scene.box.set_problem("no such key")
    assert scene.texts("banner") == ["no such key"]
    scene.box.set_problem(None)
    assert "trying again" in scene.texts("banner")[0]


def test_health_is_told_in_words(scene: Scene) -> None:
    for status, words in (("healthy", "All is well"), ("degraded", "Degraded"), ("down", "Down")):
        scene.box.set_health(Health(status=status, since=0, version="0.1.0", parts=[], processes=[]))
        assert any(words in text for text in scene.texts("pill"))


def test_the_buttons_follow_the_test_call(scene: Scene) -> None:
    (end,) = scene.window.findChildren(QAbstractButton, "endcall")
    (start,) = scene.window.findChildren(QAbstractButton, "testcall")
    seen = []
    for act in (scene.trial.begin, lambda: scene.trial.join("s1"), scene.trial.leave, scene.trial.finish):
        act()
        seen.append((start.isEnabled(), end.isVisible()))
    assert seen == [(False, True), (False, True), (False, False), (True, False)]
    scene.trial.report("No sound.")
    assert scene.texts("notice") == ["No sound."]


def test_everything_to_press_has_a_name(scene: Scene) -> None:
    scene.open()
    scene.past.tool("c1", "availability", nights=1)
    scene.play()
    buttons = [b for b in scene.window.findChildren(QAbstractButton) if b.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert buttons
    assert [b.objectName() for b in buttons if not (b.accessibleName() or b.text())] == []


def test_both_palettes_draw(scene: Scene) -> None:
    scene.open()
    ground = []
    for palette in (DARK, LIGHT):
        scene.window.set_palette(palette)
        ground.append(scene.window.grab().toImage().pixelColor(640, 600).lightness())
    dark, light = ground
    assert dark < 80
    assert light > 200


def test_a_call_that_fails_says_why(scene: Scene) -> None:
    scene.open()
    scene.calls.take(scene.past.change("failed", "the room could not be made"))
    assert scene.calls.rows[1].state is CallState.FAILED
    assert "the room could not be made" in scene.texts("facts")[0]
