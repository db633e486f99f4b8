"""The lines of a conversation: a bubble for what was said, a folded line for a tool, a remark for the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from appliance.contract.events import Role
from gui.screens.latency_bar import LatencyBar
from gui.state.conversation import Bubble, Item, Notice, ToolLine
from gui.state.wording import tell_clock, tell_tool, tell_value

NAMES = {Role.GUEST: "Guest", Role.PORTER: "Porter"}
BUBBLE_MAX_PX = 560


def make_line(item: Item) -> QWidget:
    """The widget that shows this item."""
    match item:
        case Bubble():
            return BubbleLine(item)
        case ToolLine():
            return ToolWidget(item)
        case Notice():
            return RemarkLine(item)


class BubbleLine(QWidget):
    """What one side said: the guest on the left, the porter on the right."""

    def __init__(self, bubble: Bubble) -> None:
        super().__init__()
        partial = "true" if bubble.partial else "false"
        body = QFrame()
        body.setObjectName("bubble")
        body.setProperty("role", bubble.role.value)
        body.setProperty("partial", partial)
        body.setMaximumWidth(BUBBLE_MAX_PX)
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 9, 14, 10)
        column.setSpacing(3)
        self._words = _label("words", bubble.text + (" …" if bubble.partial else ""), wrap=True)
        self._words.setProperty("partial", partial)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(_label("speaker", f"{NAMES[bubble.role]}  ·  {tell_clock(bubble.at)}"))
        column.addWidget(self._words)
        if bubble.interrupted:
            column.addWidget(_label("interrupted", "interrupted by the guest"))
        if bubble.latency is not None:
            column.addWidget(LatencyBar(bubble.latency))
        _place(self, body, right=bubble.role is Role.PORTER)
        self.setAccessibleName(f"{NAMES[bubble.role]}: {bubble.text}")

    def set_text(self, bubble: Bubble) -> None:
        """Other words in the same bubble: partial words that grow."""
        self._words.setText(bubble.text + " …")
        self.setAccessibleName(f"{NAMES[bubble.role]}: {bubble.text}")


class ToolWidget(QWidget):
    """A tool that was called: folded to one line; opened it shows what was asked and answered."""

    def __init__(self, tool: ToolLine) -> None:
        super().__init__()
        self._head = QToolButton()
        self._head.setObjectName("tool")
        self._head.setCheckable(True)
        self._head.setArrowType(Qt.ArrowType.RightArrow)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setProperty("failed", "true" if tool.ok is False else "false")
        took = "…" if tool.took_s is None else f"{round(tool.took_s * 1000)} ms"
        outcome = "failed" if tool.ok is False else took
        self._head.setText(f"{tell_tool(tool.name, tool.arguments)}   ·   {outcome}")
        self._head.setAccessibleName(f"Tool {tool.name}, {outcome}; press to see what was asked and answered")
        answer = "not answered yet" if tool.ok is None else tell_value(tool.result)
        self._body = _label("toolbody", f"Asked\n{tell_value(tool.arguments)}\n\nAnswered\n{answer}", wrap=True)
        self._body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body.setTextFormat(Qt.TextFormat.PlainText)
        self._body.hide()
        self._head.toggled.connect(self.unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.addWidget(self._head, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._body)

    @property
    def is_open(self) -> bool:
        return self._head.isChecked()

    def unfold(self, open_it: bool) -> None:
        self._head.setChecked(open_it)
        self._head.setArrowType(Qt.ArrowType.DownArrow if open_it else Qt.ArrowType.RightArrow)
        self._body.setVisible(open_it)


class RemarkLine(QWidget):
    """Something that nobody said."""

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        label = _label("remark", f"{tell_clock(notice.at)}  ·  {notice.text}", wrap=True)
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


def _place(line: QWidget, body: QWidget, *, right: bool) -> None:
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if right:
        row.addStretch(1)
    row.addWidget(body, 4)
    if not right:
        row.addStretch(1)
