"""Draws one row of the calls list: who, where from, how it stands, how long, and what needs somebody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from gui.state.calls import CallRow
from gui.state.wording import KINDS, name_state, tell_clock, tell_duration
from gui.theme import Palette

ROW_PX = 62
HEADING_PX = 34
MARGIN_PX = 16
DOT_PX = 9
TEXT_LEFT_PX = 36

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowPainter:
    """Knows the palette and the clock; draws, and keeps nothing of what it drew."""

    def __init__(self, palette: Palette, now: Callable[[], float]) -> None:
        self._palette = palette
        self._now = now

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette

    def draw_heading(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setPen(QColor(self._palette.faint))
        painter.setFont(_font(painter, 8.5, bold=True))
        place = QRect(area.left() + MARGIN_PX, area.top() + 8, area.width() - 2 * MARGIN_PX, HEADING_PX - 8)
        painter.drawText(place, LEFT, text.upper())

    def draw_row(self, painter: QPainter, area: QRect, row: CallRow, *, selected: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, area, row, selected=selected)
        state, tone = name_state(row)
        colour = self._tone(tone)
        dot = QPointF(area.left() + MARGIN_PX + DOT_PX / 2, area.top() + 21)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(dot, DOT_PX / 2, DOT_PX / 2)
        top = QRect(area.left() + TEXT_LEFT_PX, area.top() + 10, area.width() - TEXT_LEFT_PX - MARGIN_PX, 22)
        bottom = top.translated(0, 22)
        time_text = tell_duration(row.lasted_s(self._now())) if row.is_live else tell_clock(row.created_at)
        self._write(painter, top, row.who, self._palette.text, 11, bold=row.is_live, aside=time_text)
        badge_px = self._draw_badge(painter, bottom, row)
        details = f"{KINDS[row.kind]} · {state}"
        if not row.is_live:
            details += f" · {tell_duration(row.lasted_s(self._now()))}"
        self._write(painter, bottom.adjusted(0, 0, -badge_px, 0), details, self._palette.quiet, 9.5)
        painter.restore()

    def _draw_ground(self, painter: QPainter, area: QRect, row: CallRow, *, selected: bool) -> None:
        card = QRectF(area).adjusted(6, 2, -6, -2)
        if not selected and not row.urgent:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.selected if selected else self._palette.danger_soft))
        painter.drawRoundedRect(card, 8, 8)
        if row.urgent:
            painter.setBrush(QColor(self._palette.danger))
            painter.drawRoundedRect(QRectF(card.left(), card.top(), 3, card.height()), 1.5, 1.5)

    def _draw_badge(self, painter: QPainter, line: QRect, row: CallRow) -> int:
        """The pill at the right end of the line; returns the width that it takes."""
        if not row.requests:
            return 0
        text = "URGENT" if row.urgent else f"{row.requests} to do"
        painter.setFont(_font(painter, 8, bold=True))
        width = QFontMetrics(painter.font()).horizontalAdvance(text) + 16
        pill = QRectF(line.right() - width + 1, line.top() + 2, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.danger_fill if row.urgent else self._palette.raised))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(QColor("#ffffff" if row.urgent else self._palette.accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return width + 8

    def _write(
        self,
        painter: QPainter,
        line: QRect,
        text: str,
        colour: str,
        size_pt: float,
        *,
        bold: bool = False,
        aside: str = "",
    ) -> None:
        if aside:
            painter.setFont(_font(painter, 9.5))
            painter.setPen(QColor(self._palette.quiet))
            painter.drawText(line, RIGHT, aside)
            line = line.adjusted(0, 0, -QFontMetrics(painter.font()).horizontalAdvance(aside) - 8, 0)
        painter.setFont(_font(painter, size_pt, bold=bold))
        painter.setPen(QColor(colour))
        fitted = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, LEFT, fitted)

    def _tone(self, tone: str) -> QColor:
        p = self._palette
        return QColor(
            {"good": p.good, "speaking": p.speaking, "warning": p.warning, "danger": p.danger, "quiet": p.faint}[tone]
        )


def _font(painter: QPainter, size_pt: float, *, bold: bool = False) -> QFont:
    font = QFont(painter.font())
    font.setPointSizeF(size_pt)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
