"""The pieces that pages are laid out of: a page that scrolls, a titled card, a label that wraps, a number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget


def make_label(name: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """Plain text, whatever a guest put into it; `name` is what the style sheet calls it."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


def stack_labels(*labels: QLabel) -> QWidget:
    """Lines that belong together, one below the other, as one piece of a row."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for label in labels:
        column.addWidget(label)
    return block


def make_number(largest: int) -> QSpinBox:
    """From 0; the style sheet can't reach the margins of the text in it."""
    number = QSpinBox()
    number.setRange(0, largest)
    number.lineEdit().setTextMargins(9, 0, 9, 0)
    return number


class Card(QFrame):
    """A titled box; add what belongs into it to `column`."""

    def __init__(self, title: str, name: str = "card") -> None:
        super().__init__()
        self.setObjectName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 14)
        self.column.setSpacing(8)
        self.title = make_label("cardtitle", title, wrap=True)
        self.column.addWidget(self.title)
        self.title.setVisible(bool(title))


class Page(QScrollArea):
    """A column that scrolls; add to `column`, which keeps its end free. Lines are read best below `widest_px`."""

    def __init__(self, name: str, widest_px: int | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        inner = QWidget()
        inner.setObjectName("page")
        # A card that is narrower than its column is given the height of its text at the column's width: too little.
        if widest_px is None:
            self.column = QVBoxLayout(inner)
        else:
            held = QWidget()
            held.setMaximumWidth(widest_px)
            across = QHBoxLayout(inner)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(held, 1)
            across.addStretch()
            self.column = QVBoxLayout(held)
        self.column.setContentsMargins(22, 18, 22, 22)
        self.column.setSpacing(14)
        self.setWidget(inner)
        self._inner = inner

    def least_px(self) -> int:
        """The width below which it would have to be pushed sideways."""
        around_px = 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()
        return self._inner.minimumSizeHint().width() + around_px
