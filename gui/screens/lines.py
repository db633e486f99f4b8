"""The lines of a conversation: a bubble for what was said, a folded line for a tool, a remark for the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from appliance.contract.events import Role
from gui.screens.latency_bar import LatencyBar
from gui.screens.restyle import set_reached
from gui.state.conversation import Bubble, Item, Notice, ToolLine
from gui.state.particulars import tell_tool, tell_value
from gui.state.times import tell_clock, tell_took
from gui.theme import Palette
from gui.words import mark, say

NAMES = {Role.GUEST: mark("Guest"), Role.PORTER: mark("Porter"), Role.CLERK: mark("Clerk")}
BUBBLE_MAX_PX = 560
PADDING_PX = 14
TOOL_MARGIN_PX = 24
FRAME_PX = 1
"""Of a bubble's padding: by so much its frame is wider where the keyboard is."""

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
"""They lead from line to line."""


def make_line(item: Item, palette: Palette) -> QWidget:
    """The widget that shows this item."""
    match item:
        case Bubble():
            return BubbleLine(item, palette)
        case ToolLine():
            return ToolWidget(item)
        case Notice():
            return RemarkLine(item)


class _Framed(QWidget):
    """A line that shows by the frame of `body` that the keyboard is at it. Tab passes it, or there would be no end."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        set_reached(self._body, True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        set_reached(self._body, False)


class BubbleLine(_Framed):
    """What one side said: the guest on the left, the porter on the right, as wide as the words need."""

    def __init__(self, bubble: Bubble, palette: Palette) -> None:
        super().__init__(QFrame())
        self.is_partial = bubble.partial
        self._wait: LatencyBar | None = None
        partial = "true" if bubble.partial else "false"
        self._body.setObjectName("bubble")
        self._body.setProperty("role", bubble.role.value)
        self._body.setProperty("partial", partial)
        self._words = _label("words", _spoken(bubble), wrap=True)
        self._words.setProperty("partial", partial)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(PADDING_PX - FRAME_PX, 9 - FRAME_PX, PADDING_PX - FRAME_PX, 10 - FRAME_PX)
        column.setSpacing(3)
        self._others: list[QWidget] = [_label("speaker", f"{say(NAMES[bubble.role])}  ·  {tell_clock(bubble.at)}")]
        if bubble.interrupted:
            self._others.append(_label("interrupted", bubble.cut))
        if bubble.latency is not None:
            self._wait = LatencyBar(bubble.latency, palette)
            self._others.append(self._wait)
            self.setAccessibleDescription(self._wait.accessibleName())
        for part in (self._others[0], self._words, *self._others[1:]):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignLeft if bubble.role is Role.GUEST else Qt.AlignmentFlag.AlignRight
        row.addWidget(self._body, alignment=side)
        self.setAccessibleName(f"{say(NAMES[bubble.role])}: {bubble.text}")

    def set_palette(self, palette: Palette) -> None:
        if self._wait is not None:
            self._wait.set_palette(palette)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._wait is not None:
            QTimer.singleShot(0, self._wait, self._show_figures)  # Qt ends every tip while the keyboard moves

    def _show_figures(self) -> None:
        if self._wait is not None and self.hasFocus():
            self._wait.show_figures()

    def set_text(self, bubble: Bubble) -> None:
        """Other words in the same bubble: partial words that grow."""
        self._words.setText(_spoken(bubble))
        self.setAccessibleName(f"{say(NAMES[bubble.role])}: {bubble.text}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A label that wraps words asks Qt for an arbitrary width, so that it is told one here."""
        self._words.ensurePolished()
        widest = max(part.sizeHint().width() for part in self._others)
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        limit = min(BUBBLE_MAX_PX, int(self.width() * 0.86))
        width = min(max(widest, words) + 2 * PADDING_PX, limit)
        self._words.setMinimumHeight(0)  # a label is never less high than it had to be once, by its own count
        self._words.setFixedHeight(self._words.heightForWidth(width - 2 * PADDING_PX - 2))
        self._body.setFixedWidth(width)


class _Head(QToolButton):
    """Leaves the arrow keys to the conversation, which a button would take for its own."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ToolWidget(QWidget):
    """A tool that was called: folded to one line; opened it shows what was asked and answered."""

    def __init__(self, tool: ToolLine) -> None:
        super().__init__()
        self._head = _Head()
        self._head.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._head)
        self._head.setObjectName("tool")
        self._head.setCheckable(True)
        self._head.setArrowType(Qt.ArrowType.RightArrow)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setProperty("failed", "true" if tool.ok is False else "false")
        took = "…" if tool.took_s is None else tell_took(tool.took_s)
        outcome = say("failed") if tool.ok is False else took
        self._asked, self._outcome = tell_tool(tool.name, tool.arguments), f"   ·   {outcome}"
        self._head.setText(self._asked + self._outcome)
        self._head.setToolTip(self._asked)
        self._head.setMinimumWidth(1)  # a long line must not make the whole conversation wider than its window
        self._head.setAccessibleName(
            say("Tool {name}, {outcome}; press to see what was asked and answered", name=tool.name, outcome=outcome)
        )
        answer = say("not answered yet") if tool.ok is None else tell_value(tool.result)
        asked, answered = say("Asked"), say("Answered")
        self._body = _label("toolbody", f"{asked}\n{tell_value(tool.arguments)}\n\n{answered}\n{answer}", wrap=True)
        self._body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body.setTextFormat(Qt.TextFormat.PlainText)
        self._body.hide()
        self._head.toggled.connect(self.unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(TOOL_MARGIN_PX, 0, TOOL_MARGIN_PX, 0)
        column.addWidget(self._head, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self._head.fontMetrics()
        around = self._head.sizeHint().width() - metrics.horizontalAdvance(self._head.text())
        room = self.width() - 2 * TOOL_MARGIN_PX - around - metrics.horizontalAdvance(self._outcome)
        self._head.setText(metrics.elidedText(self._asked, Qt.TextElideMode.ElideRight, room) + self._outcome)

    @property
    def is_open(self) -> bool:
        return self._head.isChecked()

    def unfold(self, open_it: bool) -> None:
        self._head.setChecked(open_it)
        self._head.setArrowType(Qt.ArrowType.DownArrow if open_it else Qt.ArrowType.RightArrow)
        self._body.setVisible(open_it)


class RemarkLine(_Framed):
    """Something that nobody said."""

    def __init__(self, notice: Notice) -> None:
        label = _label("remark", f"{tell_clock(notice.at)}  ·  {notice.text}", wrap=True)
        super().__init__(label)
        self.setAccessibleName(notice.text)
        label.setProperty("serious", "true" if notice.serious else "false")
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 2, 24, 2)
        row.addWidget(label)


def _label(name: str, text: str, *, wrap: bool = False) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


def _spoken(bubble: Bubble) -> str:
    return f"{bubble.text} …" if bubble.partial else bubble.text
