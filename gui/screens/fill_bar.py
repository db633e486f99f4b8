"""Something that can be full, as a name, a bar and its figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.state.figures import Fill
from gui.theme import Palette

BAR_PX = 8
LEAST_PX = 160
GAP_PX = 12


class FillBar(QWidget):
    """What and how much, on one line or two, and the bar below."""

    def __init__(self) -> None:
        super().__init__()
        self._fill: Fill | None = None
        self._palette: Palette | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def show_fill(self, fill: Fill) -> None:
        self._fill = fill
        self.setAccessibleName(f"{fill.name}: {fill.told}")
        self.show()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(LEAST_PX, self.heightForWidth(LEAST_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, self.heightForWidth(10 * LEAST_PX))

    def heightForWidth(self, width: int) -> int:
        lines = 1 if self._fits_one_line(width) else 2
        return lines * self.fontMetrics().height() + BAR_PX + 8

    def _fits_one_line(self, width_px: int) -> bool:
        if self._fill is None:
            return True
        told = (self._fill.name, self._fill.told)
        return sum(self.fontMetrics().horizontalAdvance(text) for text in told) + GAP_PX <= width_px

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None or self._fill is None:
            return
        p = self._palette
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            words = QRectF(0, 0, self.width(), self.height() - BAR_PX - 5)
            painter.setPen(QColor(p.text))
            left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
            name_at = told_at = Qt.AlignmentFlag.AlignVCenter
            if not self._fits_one_line(self.width()):
                name_at, told_at, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom, left
            painter.drawText(words, left | name_at, self._fill.name)
            painter.setPen(QColor(p.quiet))
            painter.drawText(words, right | told_at, self._fill.told)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(p.line))
            bar = QRectF(0, self.height() - BAR_PX - 2, self.width(), BAR_PX)
            painter.drawRoundedRect(bar, 4, 4)
            painter.setBrush(QColor({"good": p.good, "warning": p.warning, "danger": p.danger}[self._fill.tone]))
            bar.setWidth(max(BAR_PX, bar.width() * min(1.0, self._fill.share)))
            painter.drawRoundedRect(bar, 4, 4)
