"""The window: top bar, what is wrong if something is, the calls on the left and the selected one on the right."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from gui.client import Link
from gui.desk import Desk
from gui.screens.call_list import CallListView
from gui.screens.conversation import ConversationView
from gui.screens.topbar import TopBar
from gui.state.box import Box
from gui.state.calls import Calls, Change
from gui.state.trial import Trial
from gui.theme import Palette, make_sheet

LINKS = {
    Link.LOST: "No connection to Nightporter, trying again. The porter goes on without this window.",
    Link.NOT_RUNNING: "Nightporter is not running, so no calls are answered. Start it with: nightporter up",
}


class MainWindow(QMainWindow):
    """Puts the views of the states together; what the person asks for goes to the desk."""

    def __init__(
        self,
        calls: Calls,
        box: Box,
        trial: Trial,
        desk: Desk,
        *,
        palette: Palette,
        icon: QIcon,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Nightporter")
        self.setWindowIcon(icon)
        self.resize(1240, 800)
        self.setMinimumSize(720, 480)
        self._calls = calls
        self._box = box
        self._trial = trial
        self._banner = _make_strip("banner")
        self._notice = _make_strip("notice")
        self._list = CallListView(calls, desk.select, palette, now)
        self._list.setMinimumWidth(220)
        self.setCentralWidget(
            self._lay_out(TopBar(box, trial, icon.pixmap(26, 26), desk.start_call, desk.end_call), now)
        )
        QShortcut(QKeySequence("Ctrl+N"), self, desk.start_call)
        QShortcut(QKeySequence("F5"), self, desk.refresh)
        calls.watch(self._note)
        box.watch(self._show_strips)
        trial.watch(self._show_strips)
        self.set_palette(palette)
        self._show_strips()
        self._list.setFocus()

    def set_palette(self, palette: Palette) -> None:
        """Dark or light, now."""
        self._list.set_palette(palette)
        self.setStyleSheet(make_sheet(palette))

    def _lay_out(self, top: QWidget, now: Callable[[], float]) -> QWidget:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._list)
        split.addWidget(ConversationView(self._calls, now))
        split.setStretchFactor(1, 1)
        split.setSizes([300, 940])
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        page = QWidget()
        page.setObjectName("window")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (top, self._banner, self._notice):
            column.addWidget(widget)
        column.addWidget(split, 1)
        return page

    def _note(self, change: Change) -> None:
        if change is Change.LINK:
            self._show_strips()

    def _show_strips(self) -> None:
        _fill_strip(self._banner, self._box.problem or LINKS.get(self._calls.link))
        _fill_strip(self._notice, self._trial.problem)


def _make_strip(name: str) -> QLabel:
    strip = QLabel()
    strip.setObjectName(name)
    strip.setTextFormat(Qt.TextFormat.PlainText)
    strip.setWordWrap(True)
    return strip


def _fill_strip(strip: QLabel, text: str | None) -> None:
    strip.setText(text or "")
    strip.setAccessibleName(text or "")
    strip.setVisible(text is not None)
