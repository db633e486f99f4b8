"""The selected call: who and how it stands, the conversation as it grows, and what it left for staff."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.client import Link
from gui.screens.call_header import CallHeader
from gui.screens.latency_bar import Legend
from gui.screens.lines import BubbleLine, ToolWidget, make_line
from gui.screens.requests import RequestsPanel
from gui.state.calls import Calls, Change
from gui.state.conversation import Bubble, Item

NO_CALLS = "No calls yet.\nStart a test call to hear the porter."
"""Said only to who can see them: without a connection nobody knows."""

AT_END_PX = 40
"""This close to the end the view follows new lines; further up somebody is reading."""


class ConversationView(QStackedWidget):
    """Shows `calls.conversation`, or a hint while there is none."""

    def __init__(self, calls: Calls, now: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._calls = calls
        self._hint = QLabel()
        self._hint.setObjectName("empty")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._header = CallHeader(now)
        self._talk = TalkView()
        self._requests = RequestsPanel()
        self.addWidget(self._hint)
        self.addWidget(self._lay_out())
        calls.watch(self._note)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._show_header)
        self._clock.start()
        self._show_hint()
        self._note(Change.SELECTION)

    def _lay_out(self) -> QWidget:
        page = QWidget()
        legend = Legend()
        legend.setContentsMargins(20, 6, 20, 8)
        reading = QVBoxLayout()
        reading.setSpacing(0)
        reading.addWidget(self._talk, 1)
        reading.addWidget(legend)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(reading, 1)
        body.addWidget(self._requests)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(body, 1)
        return page

    def _note(self, change: Change) -> None:
        if change is Change.LINK:
            self._show_hint()
            return
        self._show_header()
        if change in (Change.CONVERSATION, Change.SELECTION):
            talk = self._calls.conversation
            self._talk.show_lines(talk.lines if talk else (), fresh=change is Change.SELECTION)
            self._requests.show_requests(talk.left if talk else ())

    def _show_hint(self) -> None:
        self._hint.setText(NO_CALLS if self._calls.link is Link.CONNECTED else "")

    def _show_header(self) -> None:
        row = self._calls.selected_row
        self.setCurrentIndex(0 if row is None else 1)
        if row is not None:
            talk = self._calls.conversation
            self._header.show_call(row, talk.tiers if talk else {})


class TalkView(QScrollArea):
    """The lines, top to bottom; only those that changed are made anew."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("talk")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Conversation")
        self._page = QWidget()
        self._page.setObjectName("window")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(20, 18, 20, 18)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self.setWidget(self._page)
        self._shown: dict[str, tuple[Item, QWidget]] = {}
        self._follow = True
        self.verticalScrollBar().rangeChanged.connect(self._keep_at_end)
        self.verticalScrollBar().valueChanged.connect(self._note_place)

    def show_lines(self, lines: tuple[Item, ...], *, fresh: bool = False) -> None:
        """Show these; `fresh` for another call, which is read from its end."""
        self._follow = self._follow or fresh
        keep = {line.key for line in lines}
        for key in [key for key in self._shown if key not in keep]:
            self._remove(key)
        for place, line in enumerate(lines):
            self._show_line(place, line)

    def _show_line(self, place: int, line: Item) -> None:
        item, widget = self._shown.get(line.key, (None, None))
        if item == line and widget is not None and self._column.indexOf(widget) == place:
            return
        if widget is not None and isinstance(widget, BubbleLine) and isinstance(line, Bubble) and line.partial:
            widget.set_text(line)
            self._column.insertWidget(place, widget)
        else:
            was_open = isinstance(widget, ToolWidget) and widget.is_open
            if widget is not None:
                self._remove(line.key)
            widget = make_line(line)
            if was_open and isinstance(widget, ToolWidget):
                widget.unfold(True)
            self._column.insertWidget(place, widget)
        self._shown[line.key] = (line, widget)

    def _remove(self, key: str) -> None:
        _, widget = self._shown.pop(key)
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _note_place(self, value: int) -> None:
        self._follow = value >= self.verticalScrollBar().maximum() - AT_END_PX

    def _keep_at_end(self, _lowest: int, highest: int) -> None:
        if self._follow:
            self.verticalScrollBar().setValue(highest)
