"""Draws one row of the calls list: who, where from, how it stands, how long, how the line is, and who is needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from appliance.contract.sessions import Outcome, SessionKind
from gui.state.call_row import CallRow
from gui.state.mood import Mood
from gui.state.particulars import name_language
from gui.state.times import tell_clock, tell_duration, tell_seconds
from gui.state.wording import KINDS, OUTCOMES, name_guest, name_mood, name_need, name_place, name_state, tell_why
from gui.theme import Palette
from gui.words import count, say

MARGIN_PX = 14
DOT_PX = 9
TEXT_LEFT_PX = 34
BARS = 3
EMPTY_ALPHA = 40

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowPainter:
    """Knows the palette, the size of the text, the clock and who looks; draws, and keeps nothing of what it drew."""

    def __init__(self, palette: Palette, font: QFont, now: Callable[[], float], me: Callable[[], str | None]) -> None:
        self._palette = palette
        self._me = me
        self._now = now
        self.set_font(font)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette

    def set_font(self, font: QFont) -> None:
        """The system's text: everything is drawn in its measure."""
        self._plain = _sized(font, 0.96)
        self._small = _sized(font, 0.86, bold=True)
        self._who = _sized(font, 1.12)
        self._who_live = _sized(font, 1.12, bold=True)
        self._line_px = QFontMetrics(self._who).height() + 3

    @property
    def heading_px(self) -> int:
        return self._line_px + 12

    def height_px(self, row: CallRow) -> int:
        """A live call has a third line, which tells of its line; one that needs somebody a fourth, which says why."""
        lines = 4 if row.needs_somebody else 3 if row.is_live or row.found else 2
        return lines * self._line_px + 18

    @property
    def past_px(self) -> int:
        return 2 * self._line_px + 18

    def draw_heading(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setPen(QColor(self._palette.faint))
        painter.setFont(self._small)
        place = area.adjusted(MARGIN_PX, 8, -MARGIN_PX, 0)
        painter.drawText(place, LEFT, text.upper())

    def draw_row(self, painter: QPainter, area: QRect, row: CallRow, *, selected: bool, focused: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, area, row, selected=selected, focused=focused)
        state, tone = name_state(row, self._me())
        line = QRect(area.left() + TEXT_LEFT_PX, area.top() + 9, area.width() - TEXT_LEFT_PX - MARGIN_PX, self._line_px)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tone("danger" if row.needs_somebody else tone))
        painter.drawEllipse(
            QPointF(area.left() + MARGIN_PX + DOT_PX / 2, line.center().y() + 1), DOT_PX / 2, DOT_PX / 2
        )
        time_text = tell_duration(row.lasted_s(self._now())) if row.is_live else tell_clock(row.created_at)
        font = self._who_live if row.is_live else self._who
        self._write(painter, line, name_guest(row), self._palette.text, font, aside=time_text)
        line.translate(0, self._line_px)
        taken_px = 0 if row.is_live else self._draw_badge(painter, line, row)
        self._write(
            painter, line.adjusted(0, 0, -taken_px, 0), self._tell(row, state), self._palette.quiet, self._plain
        )
        line.translate(0, self._line_px)
        if row.is_live:
            taken_px = self._draw_badge(painter, line, row)
            self._draw_line(painter, line.adjusted(0, 0, -taken_px, 0), row)
            if row.needs_somebody:
                line.translate(0, self._line_px)
                self._write(painter, line, tell_why(row.plea), self._palette.text, self._plain)
        elif row.found:
            self._write(painter, line, f"“{row.found}”", self._palette.quiet, self._plain)
        painter.restore()

    def _tell(self, row: CallRow, state: str) -> str:
        if row.is_live:
            parts = [name_place(row), state, name_language(row.locale), _name_line(row)]
        else:
            parts = [name_place(row), _name_end(row, state), tell_duration(row.lasted_s(self._now())), _name_line(row)]
        return " · ".join(part for part in parts if part)

    def _draw_ground(self, painter: QPainter, area: QRect, row: CallRow, *, selected: bool, focused: bool) -> None:
        card = QRectF(area).adjusted(5, 2, -5, -2)
        if selected or row.needs_somebody:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.selected if selected else self._palette.danger_soft))
            painter.drawRoundedRect(card, 8, 8)
        if row.needs_somebody:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.danger))
            painter.drawRoundedRect(QRectF(card.left(), card.top(), 4, card.height()), 2, 2)
        if selected and focused:
            painter.setPen(QColor(self._palette.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _draw_badge(self, painter: QPainter, line: QRect, row: CallRow) -> int:
        """The pill at the right end of the line; returns the width that it takes."""
        if not row.requests:
            return 0
        text = name_need(row) if row.urgent else count(row.requests, say("{n} request"), say("{n} requests"))
        painter.setFont(self._small)
        metrics = QFontMetrics(self._small)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width() - 16)
        width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 3
        pill = QRectF(line.right() - width + 1, line.center().y() - height / 2 + 1, width, height)
        p = self._palette
        ink, ground = (p.danger, p.danger_soft) if row.urgent else (p.warning, p.warning_soft)
        if row.needs_somebody:
            ink, ground = p.danger_text, p.danger_fill
        painter.setPen(QColor(ground if row.needs_somebody else ink))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return width + 8

    def _draw_line(self, painter: QPainter, line: QRect, row: CallRow) -> None:
        """Bars as of a radio, how soon it answers, and who speaks."""
        told = name_mood(row.line)
        mood = row.line.mood or 0
        colour = self._tone(told[1]) if told else self._tone("quiet")
        empty = colour_empty(self._palette)
        painter.setPen(Qt.PenStyle.NoPen)
        bottom = line.center().y() + 6.0
        for bar in range(BARS):
            painter.setBrush(colour if bar < mood else empty)
            height = 4.0 + 3.5 * bar
            painter.drawRoundedRect(QRectF(line.left() + bar * 6.0, bottom - height, 4.0, height), 1, 1)
        parts = [told[0]] if told and row.line.mood is not Mood.GOOD else []
        if row.line.answer_s is not None:
            parts.append(say("answers in {time}", time=tell_seconds(row.line.answer_s)))
        if row.line.voice is not None:
            parts.append(row.line.voice)
        words = " · ".join(parts) or say("nothing answered yet")
        self._write(painter, line.adjusted(26, 0, 0, 0), words, self._palette.quiet, self._plain)

    def _write(self, painter: QPainter, line: QRect, text: str, colour: str, font: QFont, *, aside: str = "") -> None:
        if aside:
            painter.setFont(self._plain)
            painter.setPen(QColor(self._palette.quiet))
            painter.drawText(line, RIGHT, aside)
            line = line.adjusted(0, 0, -QFontMetrics(self._plain).horizontalAdvance(aside) - 8, 0)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        fitted = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, LEFT, fitted)

    def _tone(self, tone: str) -> QColor:
        p = self._palette
        return QColor(
            {"good": p.good, "speaking": p.speaking, "warning": p.warning, "danger": p.danger, "quiet": p.faint}[tone]
        )


def colour_empty(palette: Palette) -> QColor:
    """Of a bar that the line has not: that of borders is as strong as a full bar in high contrast."""
    colour = QColor(palette.quiet)
    colour.setAlpha(EMPTY_ALPHA)
    return colour


def _name_line(row: CallRow) -> str | None:
    """A number says by itself that it is a telephone."""
    is_told = row.kind is SessionKind.PHONE and row.phone in (name_place(row), name_guest(row))
    return None if is_told else say(KINDS[row.kind])


def _name_end(row: CallRow, state: str) -> str | None:
    """That it left a request stands beside it already."""
    if row.outcome is Outcome.REQUEST_LEFT and row.requests:
        return None
    return state if row.outcome is None else say(OUTCOMES[row.outcome])


def _sized(font: QFont, ratio: float, *, bold: bool = False) -> QFont:
    sized = QFont(font)
    sized.setPointSizeF(font.pointSizeF() * ratio)
    sized.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return sized
