"""A small chart of the last hour: the usual answer as a line, and how slow the slowest were as the band above it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.screens.latency_bar import colour_of
from gui.state.figures import Curve
from gui.state.waterfall import Step
from gui.theme import Palette
from gui.words import say

WIDEST = "0.25 s"
"""Of what stands at the axis."""

SCALES_S = (0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 20.0, 60.0)


class Chart(QWidget):
    """Draws the curve of one step, or of the whole wait; hovering tells the figures of the slice under the mouse."""

    def __init__(self, name: str, step: Step | None, height_px: int) -> None:
        super().__init__()
        self._name = name
        self._step = step
        self._height_px = height_px
        self._curve: Curve | None = None
        self._goal_s: float | None = None
        self._palette: Palette | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

    def show_curve(self, curve: Curve, goal_s: float | None = None) -> None:
        self._curve, self._goal_s = curve, goal_s
        known = [point for point in curve.points if point]
        last = _tell(known[-1]) if known else say("nobody was answered")
        self.setAccessibleName(f"{self._name}: {last}")
        self.update()

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
        pitch = max(1.0, (self.width() - self._left_px) / len(self._curve.points))
        place = int((event.position().x() - self._left_px) / pitch)
        if 0 <= place < len(self._curve.points):
            point = self._curve.points[place]
            told = say("nobody was answered") if point is None else _tell(point)
            QToolTip.showText(event.globalPosition().toPoint(), f"{self._name}: {told}", self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette is None or self._curve is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left_px, top_px = self._left_px, self._top_px
            area = QRectF(left_px, top_px, self.width() - left_px - 4, self.height() - top_px - self._bottom_px)
            highest = max((point[1] for point in self._curve.points if point), default=0.0)
            scale_s = next((s for s in SCALES_S if s >= max(highest, self._goal_s or 0.0)), highest)
            self._draw_axes(painter, area, scale_s, self._palette)
            colour = QColor(self._palette.accent if self._step is None else colour_of(self._step, self._palette))
            for run in _runs(self._curve.points):
                self._draw_run(painter, area, run, scale_s, colour)

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
            return QPointF(area.left() + (place + 0.5) * pitch, area.bottom() - time_s / scale_s * area.height())

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
