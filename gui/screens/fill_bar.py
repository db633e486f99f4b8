"""Something that can be full, as a name, a bar and its figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.state.figures import Fill
from gui.theme import Palette

BAR_PX = 8


class FillBar(QWidget):
    """Two lines: what and how much, and the bar."""

    def __init__(self) -> None:
        super().__init__()
        self._fill: Fill | None = None
        self._palette: Palette | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def show_fill(self, fill: Fill) -> None:
        self._fill = fill
        self.setAccessibleName(f"{fill.name}: {fill.told}")
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, QFontMetrics(self.font()).height() + BAR_PX + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None or self._fill is None:
            return
        p = self._palette
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            words = QRectF(0, 0, self.width(), self.height() - BAR_PX - 5)
            painter.setPen(QColor(p.text))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._fill.name)
            painter.setPen(QColor(p.quiet))
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._fill.told)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(p.line))
            bar = QRectF(0, self.height() - BAR_PX - 2, self.width(), BAR_PX)
            painter.drawRoundedRect(bar, 4, 4)
            painter.setBrush(QColor({"good": p.good, "warning": p.warning, "danger": p.danger}[self._fill.tone]))
            bar.setWidth(max(BAR_PX, bar.width() * min(1.0, self._fill.share)))
            painter.drawRoundedRect(bar, 4, 4)
