"""The selected call: who and how it stands, the conversation as it grows or is replayed, and what it left for staff."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.screens.call_header import CallHeader
from gui.screens.latency_bar import Legend
from gui.screens.left_panel import LeftPanel
from gui.screens.lines import BubbleLine, ToolWidget, make_line
from gui.screens.timeline import Timeline
from gui.state.brief import make_brief
from gui.state.calls import Calls, Change
from gui.state.conversation import Bubble, Item
from gui.state.replay import Replay
from gui.stream import Link
from gui.theme import DARK, Palette
from gui.words import say

NARROW_PX = 640
"""Below this what was left for staff stands above the conversation, not beside it."""

AT_END_PX = 40
"""This close to the end the view follows new lines; further up somebody is reading."""


class ConversationView(QStackedWidget):
    """Shows `calls.conversation`, or a hint while there is none. `header` may be given more to show."""

    def __init__(self, calls: Calls, now: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._calls = calls
        self._hint = QLabel()
        self._hint.setObjectName("empty")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.header = CallHeader(now)
        self._replay = Replay()
        self._talk = TalkView()
        self._timeline = Timeline(self._replay)
        self._legend = Legend()
        self._left = LeftPanel()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.addWidget(self._hint)
        self.addWidget(self._lay_out())
        calls.watch(self._note)
        self._replay.watch(self._show_lines)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._show_header)
        self._clock.start()
        self._show_hint()
        self._note(Change.SELECTION)

    def set_palette(self, palette: Palette) -> None:
        self._talk.set_palette(palette)
        self._timeline.set_palette(palette)
        self._legend.set_palette(palette)
        self.header.set_palette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PX
        self._left.set_narrow(self.height() if narrow else None)
        self._body.setDirection(QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight)

    def _lay_out(self) -> QWidget:
        page = QWidget()
        self._legend.setContentsMargins(20, 4, 8, 8)
        reading = QVBoxLayout()
        reading.setSpacing(0)
        reading.addWidget(self._talk, 1)
        reading.addWidget(self._timeline)
        reading.addWidget(self._legend)
        self._body.setSpacing(0)
        self._body.addLayout(reading, 1)
        self._body.addWidget(self._left)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._body, 1)
        return page

    def _note(self, change: Change) -> None:
        if change is Change.LINK:
            self._show_hint()
            return
        self._show_header()
        if change in (Change.ROW, Change.ROWS):
            self._show_left()
        if change in (Change.CONVERSATION, Change.SELECTION):
            if change is Change.SELECTION:
                self._talk.read_from_end()
                self._replay.load(())  # another call's: it would play on into this one
            self._show_talk()

    def _show_talk(self) -> None:
        """A live call is followed; one that is over can be replayed, and is not set back by a late event."""
        talk, row = self._calls.conversation, self._calls.selected_row
        is_over = talk is not None and row is not None and not row.is_live
        self._timeline.setVisible(is_over)
        self._timeline.show_recording(None if talk is None else talk.sound_kept)
        self._show_left()
        if not is_over or talk is None:
            self._talk.show_lines(talk.lines if talk else ())
        elif talk.lines != self._replay.items:
            self._replay.load(talk.lines)

    def _show_left(self) -> None:
        talk = self._calls.conversation
        row, me = self._calls.selected_row, self._calls.me
        brief = None if talk is None or row is None else make_brief(row, talk, me)
        self._left.show_requests(talk.left if talk else (), me, brief)

    def _show_lines(self) -> None:
        self._talk.show_lines(self._replay.lines)

    def _show_hint(self) -> None:
        """Said only to who can see the calls: without a connection nobody knows whether there are any."""
        words = say("No calls yet.\nTalk to the porter to hear it.")
        self._hint.setText(words if self._calls.link is Link.CONNECTED else "")

    def _show_header(self) -> None:
        row = self._calls.selected_row
        self.setCurrentIndex(0 if row is None else 1)
        if row is not None:
            self.header.show_call(row, self._calls.me)


class TalkView(QScrollArea):
    """The lines, top to bottom; only those that changed are made anew. One stop for Tab: arrows lead on in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("talk")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Conversation; the arrow keys lead from line to line"))
        self._page = QWidget()
        self._page.setObjectName("window")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(20, 18, 20, 18)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self.setWidget(self._page)
        self._shown: dict[str, tuple[Item, QWidget]] = {}
        self._follow = True
        self._palette = DARK
        self.verticalScrollBar().rangeChanged.connect(self._keep_at_end)
        self.verticalScrollBar().valueChanged.connect(self._note_place)

    @property
    def has_lines(self) -> bool:
        return bool(self._shown)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        for _item, widget in self._shown.values():
            if isinstance(widget, BubbleLine):
                widget.set_palette(palette)

    def read_from_end(self) -> None:
        """Another call is shown from now on."""
        self._follow = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = self._lines()
        at = next((place for place, line in enumerate(lines) if _has_keyboard(line)), None)
        seen = [place for place, line in enumerate(lines) if not line.visibleRegion().isEmpty()] or [0]
        match event.key():
            case Qt.Key.Key_Up:
                to = seen[-1] if at is None else at - 1
            case Qt.Key.Key_Down:
                to = seen[0] if at is None else at + 1
            case Qt.Key.Key_Home:
                to = 0
            case Qt.Key.Key_End:
                to = len(lines) - 1
            case _:
                to = -1
        if 0 <= to < len(lines):
            self.ensureWidgetVisible(lines[to], 0, self._column.spacing())
            lines[to].setFocus()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leads out of the conversation from every line of it."""
        if any(_has_keyboard(line) for line in self._lines()):
            self.setFocus()
        return super().focusNextPrevChild(forward)

    def _lines(self) -> list[QWidget]:
        """Top to bottom."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def show_lines(self, lines: tuple[Item, ...]) -> None:
        keep = {line.key for line in lines}
        for key in [key for key in self._shown if key not in keep]:
            self._remove(key)
        for place, line in enumerate(lines):
            self._show_line(place, line)

    def _show_line(self, place: int, line: Item) -> None:
        item, widget = self._shown.get(line.key, (None, None))
        if item == line and widget is not None and self._column.indexOf(widget) == place:
            return
        if isinstance(widget, BubbleLine) and isinstance(line, Bubble) and line.partial and widget.is_partial:
            widget.set_text(line)
            self._column.insertWidget(place, widget)
        else:
            was_open = isinstance(widget, ToolWidget) and widget.is_open
            had_keyboard = widget is not None and _has_keyboard(widget)
            if widget is not None:
                self._remove(line.key)
            widget = make_line(line, self._palette)
            if was_open and isinstance(widget, ToolWidget):
                widget.unfold(True)
            self._column.insertWidget(place, widget)
            if had_keyboard:
                widget.setFocus()
        self._shown[line.key] = (line, widget)

    def _remove(self, key: str) -> None:
        _, widget = self._shown.pop(key)
        if _has_keyboard(widget):
            self.setFocus()
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _note_place(self, value: int) -> None:
        self._follow = value >= self.verticalScrollBar().maximum() - AT_END_PX

    def _keep_at_end(self, _lowest: int, highest: int) -> None:
        if self._follow:
            self.verticalScrollBar().setValue(highest)


def _has_keyboard(line: QWidget) -> bool:
    """It, or a part of it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is line or line.isAncestorOf(focused))
