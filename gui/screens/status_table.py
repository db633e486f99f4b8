"""Rows of the page of health: a name, how it is in a word, since when, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gui.screens.cards import Card, make_label
from gui.screens.restyle import set_tone
from gui.state.statuses import Line


def fill_table(card: Card, lines: list[Line]) -> None:
    """Rows are filled anew, not made anew, while there are as many as before."""
    rows = card.findChildren(_Row)
    for row, line in zip(rows, lines, strict=False):
        row.show_line(line)
    for line in lines[len(rows) :]:
        row = _Row()
        card.column.addWidget(row)  # first: shown without a place it would be a window of its own
        row.show_line(line)
    for row in rows[len(lines) :]:
        row.hide()


class _Row(QWidget):
    """A name, what is beside it and a pill at the end; below them the reason, and what had no room beside the name."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._pill = make_label("rowname", wrap=True), make_label("pill")
        self._more, self._below = make_label("quiet"), make_label("quiet", wrap=True)
        self._told = ("", "")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(8)
        self._across.addWidget(self._name, 1)
        self._across.addWidget(self._more)
        self._across.addWidget(self._pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 1)
        column.setSpacing(1)
        column.addLayout(self._across)
        column.addWidget(self._below)
        self.setMinimumWidth(1)  # as narrow as the card: what has no room goes below

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        more, why = self._told
        self._pill.setWordWrap(False)
        name_px = self._name.fontMetrics().horizontalAdvance(self._name.text()) + 2
        name_px = max(self._name.minimumSizeHint().width(), min(name_px, self.width() // 2))  # on two lines at most
        pill_px = 8 + self._pill.sizeHint().width()
        more_px = 8 + self._more.sizeHint().width() if more else 0
        fits = self.width() >= name_px + pill_px + more_px
        stacked = self.width() < name_px + pill_px
        self._more.setVisible(bool(more) and fits)
        below = " · ".join(text for text in ("" if fits else more, why) if text)
        self._below.setText(below)
        self._below.setVisible(bool(below))
        wraps = self.width() < pill_px - 8
        self._pill.setWordWrap(wraps)
        self._across.setSpacing(1 if stacked else 8)
        at = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignVCenter
        self._across.setAlignment(self._pill, Qt.AlignmentFlag(0) if wraps else at)  # only so wide it has its height
        self._across.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)

    def show_line(self, line: Line) -> None:
        name, state, tone, more, why = line
        self._told = (more, why)
        for label, text in ((self._name, name), (self._pill, state), (self._more, more)):
            label.setText(text)
        set_tone(self._pill, tone)
        self._arrange()
        self.setAccessibleName(", ".join(text for text in (name, state, more, why) if text))
        self.show()
