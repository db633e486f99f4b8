"""One turn's latency as a small stacked bar, its total beside it; the figures on hover, or where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QWidget

from appliance.contract.events import Latency
from gui.state.particulars import name_tier
from gui.state.waterfall import MEANINGS, NAMES, Segment, Step, cut_segments, tell_cause, tell_flags
from gui.theme import Palette
from gui.words import say

WIDTH_PX, LEAST_PX = 240, 60
HEIGHT_PX = 8
FULL_SCALE_S = 1.5
"""What the whole width stands for, so that turns can be compared at a glance; a slower turn fills it."""


TROUGH_ALPHA, GAP_PX = 40, 1
"""Steps are told apart by more than their colours."""


def colour_of(step: Step, palette: Palette) -> str:
    return palette.steps[[*Step].index(step)]


class _Bar(QWidget):
    def __init__(self, latency: Latency, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._segments = cut_segments(latency)
        self._scale_s = max(latency.total_s, FULL_SCALE_S)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.update()

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
            trough = QColor(self._palette.quiet)
            trough.setAlpha(TROUGH_ALPHA)
            painter.fillRect(self.rect(), trough)
            left = 0.0
            for segment in self._segments:
                width = segment.time_s / self._scale_s * self.width()
                colour = QColor(colour_of(segment.step, self._palette))
                painter.fillRect(QRectF(left, 0, max(0.0, width - GAP_PX), self.height()), colour)
                left += width


class LatencyBar(QWidget):
    """The bar and the total in milliseconds."""

    def __init__(self, latency: Latency, palette: Palette) -> None:
        super().__init__()
        self._latency = latency
        self._bar = _Bar(latency, palette)
        flags = tell_flags(latency)
        total = QLabel(" · ".join([f"{round(latency.total_s * 1000)} ms", *flags]))
        total.setObjectName("total")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bar)
        row.addWidget(total)
        row.addStretch(1)
        segments = cut_segments(latency)
        self.setToolTip(_write_tip(latency, segments, palette))
        late = tell_cause(latency)
        spoken = ", ".join([*(_tell_segment(s) for s in segments), *flags, *([late] if late else [])])
        total_ms = round(latency.total_s * 1000)
        self.setAccessibleName(say("answered after {ms} milliseconds: {steps}", ms=total_ms, steps=spoken))

    def set_palette(self, palette: Palette) -> None:
        self._bar.set_palette(palette)
        self.setToolTip(_write_tip(self._latency, cut_segments(self._latency), palette))

    def show_figures(self) -> None:
        """As the mouse does over it."""
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)


class Legend(QLabel):
    """Which colour is which step."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("legend")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)  # or else the list beside the conversation would be as narrow as this is wide
        self.setToolTip("\n".join(f"{say(NAMES[step])}: {say(MEANINGS[step])}" for step in Step))

    def set_palette(self, palette: Palette) -> None:
        marks = "&nbsp; ".join(f"{_mark(step, palette)}&nbsp;{say(NAMES[step])}" for step in Step)
        self.setText("&nbsp; ".join([say("Time to answer:"), marks]))


def _tell_segment(segment: Segment) -> str:
    """`voice 100 ms (piper)`."""
    told = f"{say(NAMES[segment.step])} {segment.time_ms} ms"
    return f"{told} ({name_tier(segment.tier)})" if segment.tier else told


def _mark(step: Step, palette: Palette) -> str:
    return f'<span style="color:{colour_of(step, palette)}">■</span>'


def _write_tip(latency: Latency, segments: tuple[Segment, ...], palette: Palette) -> str:
    rows = "".join(
        f"<tr><td>{_mark(s.step, palette)} {say(NAMES[s.step])}</td>"
        f'<td align="right" style="padding-left:12px">{s.time_ms} ms</td>'
        f'<td style="padding-left:12px">{name_tier(s.tier) if s.tier else say(MEANINGS[s.step])}</td></tr>'
        for s in segments
    )
    late = tell_cause(latency)
    notes = {
        late: bool(late),
        say("The reply was prepared while the guest still spoke."): latency.speculative,
        say("Its first words had been spoken before, and were kept."): latency.cached,
    }
    total = f"<b>{round(latency.total_s * 1000)} ms</b>"
    head = say("{total} from the guest's last sound to the porter's first", total=total)
    return f"{head}<table>{rows}</table>" + "".join(f"<br>{note}" for note, holds in notes.items() if holds)
