"""A bar that shows how loud it is, from silence to too loud."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import Palette
from gui.words import say

HEIGHT_PX = 12
LOUD, TOO_LOUD = 0.75, 0.95


class Meter(QWidget):
    """Green as it should be, amber when loud, red when it is cut off."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._level = 0.0
        self._palette: Palette | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_level(0.0)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def show_level(self, level: float) -> None:
        self._level = level
        self.setAccessibleName(say("{name}: {percent} percent", name=self._name, percent=round(level * 100)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._palette.line))
            painter.setBrush(QColor(self._palette.raised))
            whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(whole, 5, 5)
            tone = self._palette.good
            if self._level > LOUD:
                tone = self._palette.danger if self._level > TOO_LOUD else self._palette.warning
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tone))
            filled = QRectF(whole)
            filled.setWidth(whole.width() * self._level)
            if filled.width() > 1:
                painter.drawRoundedRect(filled, 5, 5)
