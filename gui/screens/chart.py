"""A small chart of the last hour: the usual answer as a line, and how slow the slowest were as the band above it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.screens.latency_bar import colour_of
from gui.state.figures import Curve
from gui.state.times import tell_clock
from gui.state.waterfall import Step
from gui.theme import Palette
from gui.words import say

WIDEST = "0.25 s"
"""Of what stands at the axis."""

SCALES_S = (0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 20.0, 60.0)


class Chart(QWidget):
    """Draws the curve of one step, or of the whole wait; tells the figures of the slice under the mouse, or of that to
    which the arrow keys lead."""

    def __init__(self, name: str, step: Step | None, height_px: int) -> None:
        super().__init__()
        self._name = name
        self._step = step
        self._height_px = height_px
        self._curve: Curve | None = None
        self._goal_s: float | None = None
        self._palette: Palette | None = None
        self._at: int | None = None
        """The slice that the keyboard is at, or was last."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def show_curve(self, curve: Curve, goal_s: float | None = None) -> None:
        self._curve, self._goal_s = curve, goal_s
        self._tell_name()
        self.update()

    def _tell_name(self) -> None:
        """To who can't see: the slice that the keyboard is at, or the last in which somebody was answered."""
        if self._curve is None:
            return
        known = [place for place, point in enumerate(self._curve.points) if point]
        at = self._at if self.hasFocus() and self._at is not None else known[-1] if known else None
        self.setAccessibleName(f"{self._name}: {say('nobody was answered')}" if at is None else self._tell_slice(at))

    def _tell_slice(self, place: int) -> str:
        """`voice, 23:40: half within ...`."""
        assert self._curve is not None
        point = self._curve.points[place]
        told = say("nobody was answered") if point is None else _tell(point)
        return f"{self._name}, {tell_clock(self._curve.begins[place])}: {told}"

    @property
    def _left_px(self) -> float:
        """For the figures at the axis, as large as the system's text is."""
        return QFontMetrics(self.font()).horizontalAdvance(WIDEST) + 8

    @property
    def _bottom_px(self) -> float:
        return QFontMetrics(self.font()).height() + 4

    @property
    def _top_px(self) -> float:
        """For the upper half of the figure at the highest line."""
        return QFontMetrics(self.font()).ascent() / 2 + 2

    def sizeHint(self) -> QSize:
        return QSize(220, self._height_px)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._curve is None or not self._curve.points:
            return
        area = self._area
        place = int((event.position().x() - area.left()) / area.width() * len(self._curve.points))
        if 0 <= place < len(self._curve.points):
            QToolTip.showText(event.globalPosition().toPoint(), self._tell_slice(place), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = -1 if self._curve is None else len(self._curve.points) - 1
        at = last if self._at is None else self._at
        match event.key():
            case Qt.Key.Key_Left:
                self._go_to(max(0, at - 1))
            case Qt.Key.Key_Right:
                self._go_to(min(last, at + 1))
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(last)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._curve is not None:
            last = len(self._curve.points) - 1
            self._at = last if self._at is None else min(self._at, last)
            self._tell_name()
            QTimer.singleShot(0, self, self._show_tip)  # Qt ends every tip while the keyboard moves

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell_name()

    def _go_to(self, place: int) -> None:
        if self._curve is None or not 0 <= place < len(self._curve.points):
            return
        self._at = place
        self._tell_name()
        self.update()
        self._show_tip()

    def _show_tip(self) -> None:
        if self._at is not None and self.hasFocus():
            below = QPoint(round(self._middle_px(self._at)), self.height())
            QToolTip.showText(self.mapToGlobal(below), self._tell_slice(self._at), self)

    def _middle_px(self, place: int) -> float:
        """Of a slice, from the left."""
        assert self._curve is not None
        area = self._area
        return area.left() + (place + 0.5) * area.width() / len(self._curve.points)

    @property
    def _area(self) -> QRectF:
        """Where it is drawn, between what stands at the axes."""
        left_px, top_px = self._left_px, self._top_px
        width_px = max(1.0, self.width() - left_px - 4)
        return QRectF(left_px, top_px, width_px, self.height() - top_px - self._bottom_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None or self._curve is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = self._area
            highest = max((point[1] for point in self._curve.points if point), default=0.0)
            scale_s = next((s for s in SCALES_S if s >= max(highest, self._goal_s or 0.0)), highest)
            self._draw_axes(painter, area, scale_s, self._palette)
            colour = QColor(self._palette.accent if self._step is None else colour_of(self._step, self._palette))
            for run in _runs(self._curve.points):
                self._draw_run(painter, area, run, scale_s, colour)
            if self.hasFocus():
                self._draw_cursor(painter, area, self._palette)

    def _draw_cursor(self, painter: QPainter, area: QRectF, palette: Palette) -> None:
        """Where the keyboard is."""
        painter.setPen(QPen(QColor(palette.focus), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(QPen(QColor(palette.focus), 2))
        if self._at is not None:
            x = self._middle_px(self._at)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _draw_axes(self, painter: QPainter, area: QRectF, scale_s: float, palette: Palette) -> None:
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topLeft(), area.topRight())
        painter.setPen(QColor(palette.faint))
        metrics = QFontMetrics(painter.font())
        for y, text in ((area.top(), f"{scale_s:g} s"), (area.bottom(), "0")):
            painter.drawText(QPointF(area.left() - metrics.horizontalAdvance(text) - 6, y + 4), text)
        baseline = area.bottom() + self._bottom_px - 4
        begin, now = say("an hour ago"), say("now")
        painter.drawText(QPointF(area.right() - metrics.horizontalAdvance(now), baseline), now)
        if metrics.horizontalAdvance(f"{begin} {now}") < area.width():
            painter.drawText(QPointF(area.left(), baseline), begin)
        if self._goal_s is not None:
            y = area.bottom() - self._goal_s / scale_s * area.height()
            painter.setPen(QPen(QColor(palette.good), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _draw_run(
        self,
        painter: QPainter,
        area: QRectF,
        run: list[tuple[int, tuple[float, float]]],
        scale_s: float,
        colour: QColor,
    ) -> None:
        assert self._curve is not None
        pitch = area.width() / len(self._curve.points)

        def at(place: int, time_s: float) -> QPointF:
            return QPointF(self._middle_px(place), area.bottom() - time_s / scale_s * area.height())

        usual = [at(place, point[0]) for place, point in run]
        slow = [at(place, point[1]) for place, point in run]
        if len(run) == 1:  # a slice alone has no width: give it some
            usual = [usual[0] - QPointF(pitch / 3, 0), usual[0] + QPointF(pitch / 3, 0)]
            slow = [slow[0] - QPointF(pitch / 3, 0), slow[0] + QPointF(pitch / 3, 0)]
        band = QColor(colour)
        band.setAlpha(60)
        painter.fillPath(_path([*usual, *reversed(slow)]), band)
        thin = QColor(colour)
        thin.setAlpha(150)
        painter.strokePath(_path(slow), QPen(thin, 1))
        painter.strokePath(_path(usual), QPen(colour, 2))


def _path(points: list[QPointF]) -> QPainterPath:
    """From point to point. Not a polygon: given one, PySide's drawPolygon crashed, by what else was in memory."""
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path


def _runs(points: tuple[tuple[float, float] | None, ...]) -> list[list[tuple[int, tuple[float, float]]]]:
    """Slices that follow each other; a gap where nobody was answered is a gap in the drawing."""
    runs: list[list[tuple[int, tuple[float, float]]]] = []
    for place, point in enumerate(points):
        if point is None:
            continue
        if runs and runs[-1][-1][0] == place - 1:
            runs[-1].append((place, point))
        else:
            runs.append([(place, point)])
    return runs


def _tell(point: tuple[float, float]) -> str:
    usual, slow = (round(time_s * 1000) for time_s in point)
    return say("half within {usual} ms, 95 of 100 within {slow} ms", usual=usual, slow=slow)
