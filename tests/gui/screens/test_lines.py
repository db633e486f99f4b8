"""The lines of a conversation fit into the conversation, however long they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from appliance.contract.events import Role, Wait, WaitedFor
from gui.screens.latency_bar import LatencyBar
from gui.screens.lines import ToolWidget, make_line
from gui.state.conversation import Bubble, ToolLine
from gui.theme import DARK
from tests.gui.state.history import LATENCY

WIDTH_PX = 500
LONG = {"summary": "Wake-up call for room 214 at 07:00 on Sunday 22 November " * 4}

pytestmark = pytest.mark.qt


def tool_line(arguments: dict[str, str]) -> ToolLine:
    return ToolLine(key="t", at=1.0, name="request_service", arguments=arguments, ok=True, result={}, took_s=0.01)


def test_a_long_tool_line_is_cut_and_not_the_conversation_widened(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    line = make_line(tool_line(LONG), DARK)
    assert isinstance(line, ToolWidget)
    column.addWidget(line)
    page.resize(WIDTH_PX, 200)
    page.show()
    assert page.minimumSizeHint().width() <= WIDTH_PX
    head = line.findChild(QToolButton)
    assert isinstance(head, QToolButton)
    assert "…" in head.text() and head.text().endswith("10 ms") and head.width() <= WIDTH_PX
    assert "Wake-up call" in head.toolTip()


def test_a_short_tool_line_is_whole(qtbot: QtBot) -> None:
    line = make_line(tool_line({"kind": "wake_up"}), DARK)
    qtbot.addWidget(line)
    line.resize(WIDTH_PX, 40)
    line.show()
    head = line.findChild(QToolButton)
    assert isinstance(head, QToolButton)
    assert "10 ms" in head.text()


def test_a_bubble_that_was_narrow_is_as_low_again_as_its_words_need(qtbot: QtBot) -> None:
    """The label kept the height that it had for a moment, while the window was being laid out."""
    line = make_line(Bubble("b", 1.0, Role.GUEST, "Yes, the lamp over the desk."), DARK)
    qtbot.addWidget(line)
    line.resize(WIDTH_PX, 100)
    line.show()
    low_px = line.sizeHint().height()
    line.resize(90, 400)
    assert line.sizeHint().height() > low_px
    line.resize(WIDTH_PX, 100)
    assert line.sizeHint().height() == low_px


def test_hovering_over_a_wait_shows_the_figures_and_who_served_each_step(qtbot: QtBot) -> None:
    late = {"waited_for": WaitedFor(wait=Wait.TOOL, name="find_rooms"), "speculative": True, "cached": True}
    bubble = Bubble("b", 1.0, Role.PORTER, "At seven.", latency=LATENCY.model_copy(update=late))
    line = make_line(bubble, DARK)
    qtbot.addWidget(line)
    line.resize(WIDTH_PX, 120)
    line.show()
    bar = line.findChild(LatencyBar)
    assert isinstance(bar, LatencyBar)
    middle = QPoint(20, bar.height() // 2)
    QApplication.sendEvent(bar, QHelpEvent(QHelpEvent.Type.ToolTip, middle, bar.mapToGlobal(middle)))
    qtbot.waitUntil(QToolTip.isVisible)
    shown = QTextDocument()
    shown.setHtml(QToolTip.text())
    words = " ".join(shown.toPlainText().split())
    assert words.startswith("500 ms from the guest's last sound to the porter's first")
    for figures in (
        "words 100 ms moonshine",
        "decision 50 ms until the turn was judged over",
        "brain 200 ms own rules",
        "tool 0 ms until what it needs was looked up or done",
        "voice 100 ms piper",
        "playout 50 ms until its first sound was sent",
    ):
        assert figures in words
    assert "It came late: the guest waited for the hotel's system (find_rooms)." in words
    assert "prepared while the guest still spoke" in words and "had been spoken before" in words
    QToolTip.hideText()
