"""What the mouse shows over a wait and over a chart, the keyboard shows too, and who can't see is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip, QWidget

from appliance.contract.events import Role, Stage
from gui.screens.chart import Chart
from gui.screens.conversation import TalkView
from gui.screens.lines import ToolWidget
from gui.state.places import Place
from tests.gui.screens.scene import Scene, walk
from tests.gui.state.history import LATENCY
from tests.night.box import make_figures

pytestmark = pytest.mark.qt

FIGURES = ("words 100 ms (moonshine)", "brain 200 ms (own rules)", "voice 100 ms (piper)", "decision 50 ms")


@pytest.fixture
def talk(scene: Scene) -> TalkView:
    """Ten turns with a tool and a remark among them; Tab came to the conversation."""
    scene.open()
    for turn in range(5):
        scene.past.turn(f"g{turn}", Role.GUEST, f"Question {turn}?")
        scene.past.turn(f"p{turn}", Role.PORTER, f"Answer {turn}.", latency=LATENCY)
    scene.past.tool("c1", "availability", nights=1)
    scene.past.answer("c1", "availability", [])
    scene.past.tier(Stage.TTS, "piper", "flite")
    scene.play()
    with scene.qtbot.waitActive(scene.window):
        scene.window.activateWindow()
    view = next(view for view in scene.window.findChildren(TalkView) if view.isVisible())
    view.setFocus(Qt.FocusReason.TabFocusReason)
    return view


def press(key: Qt.Key) -> QWidget:
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, key)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def told(widget: QWidget) -> str:
    return f"{widget.accessibleName()} {widget.accessibleDescription()}"


def tip() -> str:
    shown = QTextDocument()
    shown.setHtml(QToolTip.text())
    return " ".join(shown.toPlainText().split())


def test_arrows_lead_to_every_line_and_the_wait_of_each_answer_is_shown_and_told(talk: TalkView, scene: Scene) -> None:
    reached = [press(Qt.Key.Key_Home)]
    while (at := press(Qt.Key.Key_Down)) is not reached[-1]:
        reached.append(at)
        if at.accessibleName().startswith("Porter"):
            scene.qtbot.waitUntil(QToolTip.isVisible)
            assert "voice 100 ms piper" in tip() and all(figures in told(at) for figures in FIGURES)
    words = [told(widget) for widget in reached]
    assert [text.split(":")[0] for text in words[:2]] == ["Guest", "Porter"] and len(reached) == 12
    assert "Tool availability" in words[-2] and "flite" in words[-1]
    assert press(Qt.Key.Key_Up) is reached[-2] and press(Qt.Key.Key_Home) is reached[0]
    assert press(Qt.Key.Key_End) is reached[-1]


def test_the_keyboard_begins_at_what_is_before_the_person(talk: TalkView, scene: Scene) -> None:
    assert "flite" in told(press(Qt.Key.Key_Up))


def test_the_conversation_is_one_stop_for_tab(talk: TalkView, scene: Scene) -> None:
    stops = [w for w in walk(scene.window, scene.qtbot) if w is talk or talk.isAncestorOf(w)]
    assert stops == [talk]
    after = {}
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        talk.setFocus()
        after[key] = press(key)
        talk.setFocus()
        press(Qt.Key.Key_Home)
        assert press(key) is after[key], "as from the conversation itself"
    assert talk not in after.values()


def test_space_opens_a_tool_that_arrows_led_to(talk: TalkView) -> None:
    press(Qt.Key.Key_End)
    head = press(Qt.Key.Key_Up)
    assert isinstance(head, QToolButton)
    press(Qt.Key.Key_Space)
    assert [tool.is_open for tool in talk.findChildren(ToolWidget) if tool.isVisible()] == [True]


def test_a_line_that_is_made_anew_keeps_the_keyboard(talk: TalkView, scene: Scene) -> None:
    scene.calls.take(scene.past.tool("c2", "availability", nights=2))
    press(Qt.Key.Key_End)
    scene.calls.take(scene.past.answer("c2", "availability", []))
    focused = QApplication.focusWidget()
    assert isinstance(focused, QToolButton) and "…" not in focused.accessibleName()


def test_arrows_lead_from_slice_to_slice_of_a_chart(scene: Scene) -> None:
    figures = make_figures()
    figures.slices[-2] = figures.slices[-2].model_copy(update={"steps": {}, "answers": 0})
    scene.box.set_figures(figures)
    scene.office.places.go(Place.HEALTH)
    chart = next(c for c in scene.window.findChildren(Chart) if c.accessibleName().startswith("The whole wait"))
    assert chart in walk(scene.window, scene.qtbot)
    chart.setFocus()
    scene.qtbot.waitUntil(QToolTip.isVisible)
    assert chart.accessibleName() == tip() and "95 of 100 within" in tip()
    press(Qt.Key.Key_Left)
    assert chart.accessibleName() == tip() and tip().endswith("nobody was answered")
    seen = {tip()}
    press(Qt.Key.Key_Home)
    first = tip()
    for _ in figures.slices:
        seen.add(tip())
        press(Qt.Key.Key_Right)
    assert len(seen) == len(figures.slices) and tip() not in first
    scene.box.set_figures(make_figures())
    assert chart.accessibleName().startswith(tip().split(": ")[0]), "new figures leave the keyboard where it is"
