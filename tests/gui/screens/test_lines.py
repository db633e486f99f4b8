"""The lines of a conversation fit into the conversation, however long they are."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.screens.lines import ToolWidget, make_line
from gui.state.conversation import ToolLine
from gui.theme import DARK

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
