"""One turn's latency as a small stacked bar, with its total beside it and the figures on hover."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from appliance.contract.events import Latency
from gui.state.waterfall import COLOURS, MEANINGS, NAMES, Segment, Step, cut_segments, tell_flags
from gui.words import say

WIDTH_PX, LEAST_PX = 240, 60
HEIGHT_PX = 8
FULL_SCALE_S = 1.5
"""What the whole width stands for, so that turns can be compared at a glance; a slower turn fills it."""


class _Bar(QWidget):
    def __init__(self, latency: Latency) -> None:
        super().__init__()
        self._segments = cut_segments(latency)
        self._scale_s = max(latency.total_s, FULL_SCALE_S)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """The figures beside it need their room first."""
        return QSize(LEAST_PX, HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(self.rect()), HEIGHT_PX / 2, HEIGHT_PX / 2)
            painter.setClipPath(outline)
            painter.fillRect(self.rect(), QColor(128, 138, 155, 40))
            left = 0.0
            for segment in self._segments:
                width = segment.time_s / self._scale_s * self.width()
                painter.fillRect(QRectF(left, 0, width, self.height()), QColor(COLOURS[segment.step]))
                left += width


class LatencyBar(QWidget):
    """The bar and the total in milliseconds."""

    def __init__(self, latency: Latency) -> None:
        super().__init__()
        flags = tell_flags(latency)
        total = QLabel(" · ".join([f"{round(latency.total_s * 1000)} ms", *flags]))
        total.setObjectName("total")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(10)
        row.addWidget(_Bar(latency))
        row.addWidget(total)
        row.addStretch(1)
        segments = cut_segments(latency)
        self.setToolTip(_write_tip(latency, segments))
        spoken = ", ".join([*(f"{say(NAMES[s.step])} {s.time_ms} ms" for s in segments), *flags])
        total_ms = round(latency.total_s * 1000)
        self.setAccessibleName(say("answered after {ms} milliseconds: {steps}", ms=total_ms, steps=spoken))


class Legend(QLabel):
    """Which colour is which step."""

    def __init__(self) -> None:
        marks = "&nbsp;&nbsp;&nbsp;".join(f'<span style="color:{COLOURS[s]}">■</span> {say(NAMES[s])}' for s in Step)
        super().__init__("&nbsp;&nbsp;".join([say("Time to answer:"), marks]))
        self.setObjectName("legend")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setToolTip("\n".join(f"{say(NAMES[step])}: {say(MEANINGS[step])}" for step in Step))


def _write_tip(latency: Latency, segments: tuple[Segment, ...]) -> str:
    rows = "".join(
        f'<tr><td><span style="color:{COLOURS[s.step]}">■</span> {say(NAMES[s.step])}</td>'
        f'<td align="right" style="padding-left:12px">{s.time_ms} ms</td>'
        f'<td style="padding-left:12px">{s.tier or say(MEANINGS[s.step])}</td></tr>'
        for s in segments
    )
    notes = {
        say("The reply was prepared while the guest still spoke."): latency.speculative,
        say("Its first words had been spoken before, and were kept."): latency.cached,
    }
    total = f"<b>{round(latency.total_s * 1000)} ms</b>"
    head = say("{total} from the guest's last sound to the porter's first", total=total)
    return f"{head}<table>{rows}</table>" + "".join(f"<br>{note}" for note, holds in notes.items() if holds)
