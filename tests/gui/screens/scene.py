"""A shown window on states that a test moves, and what Tab comes to in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from appliance.contract.calls import CallDetail, CallList, CallSummary
from gui.client import Client
from gui.office import open_office
from gui.screens.call_rows import CallRows, arrange
from gui.screens.chart import Chart
from gui.screens.conversation import TalkView
from gui.screens.window import MainWindow
from gui.theme import DARK, Palette
from tests.fakes.made import make_call
from tests.gui.state.history import BEGIN, History


class Scene:
    """A shown window with its office, which asks nobody."""

    def __init__(self, qtbot: QtBot, calls: int = 2, palette: Palette = DARK) -> None:
        self.office = open_office(Client("http://127.0.0.1:9", "key"))
        self.calls, self.box, self.trial = self.office.calls, self.office.box, self.office.trial
        self.window = MainWindow(self.office, palette=palette, icon=QIcon(), now=lambda: BEGIN + 42)
        self.qtbot = qtbot
        qtbot.addWidget(self.window)
        self.window.show()
        self.past = History()
        rows = [make_call("s1", created_at=BEGIN), make_call("s2", created_at=BEGIN - 60, user_name="Grace")]
        self.load(*rows[:calls])

    def load(self, *calls: CallDetail) -> None:
        self.calls.load(CallList(calls=[CallSummary.model_validate(c.model_dump()) for c in calls], events_cursor=0))
        self.follow()

    def follow(self) -> None:
        """The list gathers what comes together; wait until it stands as the state does."""
        model = self.list_view().model()
        assert isinstance(model, CallRows)
        self.qtbot.waitUntil(lambda: list(model.entries) == arrange(self.calls))

    def rows(self) -> list[str]:
        model = self.list_view().model()
        return [model.index(i, 0).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(model.rowCount())]

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


CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    TalkView,
    Chart,
)
PARTS_OF = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit)
"""Their own buttons, fields and bars are reached through them; a conversation's lines by arrows."""


def controls(screen: QWidget) -> set[QWidget]:
    """Everything on it that can be used now."""
    found = {w for w in screen.findChildren(QWidget) if w.isVisible() and w.isEnabled() and isinstance(w, CONTROLS)}
    return {w for w in found if not isinstance(w, QScrollBar) and not _is_part(w, screen)}


def _is_part(widget: QWidget, screen: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not screen:
        if isinstance(above, PARTS_OF) and isinstance(above, CONTROLS):
            return True
        above = above.parentWidget()
    return False


def walk(window: QWidget, qtbot: QtBot) -> set[QWidget]:
    """Everything that has the keyboard while somebody presses Tab, until it comes to the same again."""
    with qtbot.waitActive(window):
        window.activateWindow()
    reached: set[QWidget] = set()
    window.setFocus()
    for _ in range(MOST):
        at = QApplication.focusWidget() or window
        QTest.keyClick(at, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if after is None or after in reached:
            return reached
        reached.add(after)
    raise AssertionError("Tab never comes round")


MOST = 500
"""Controls in one window."""
