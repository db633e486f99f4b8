"""The top of the window: the house, how the box is, who is at the desk, and what time it is in the hotel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.screens.restyle import set_tone
from gui.state.box import Box
from gui.state.wording import tell_clock
from gui.words import say


class TopBar(QWidget):
    """`on_health` is told when somebody wants to know more than the summary."""

    def __init__(self, box: Box, icon: QPixmap, on_health: Callable[[], None], now: Callable[[], float]) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = box
        self._now = now
        self._health = QPushButton()
        self._health.setObjectName("pill")
        self._health.setCursor(Qt.CursorShape.PointingHandCursor)
        self._health.clicked.connect(on_health)
        self._clock = QLabel()
        self._clock.setObjectName("clock")
        self._lay_out(icon)
        box.watch(self._show_health)
        self._show_health()
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._show_clock)
        self._ticking.start()
        self._show_clock()

    def _lay_out(self, icon: QPixmap) -> None:
        mark = QLabel()
        mark.setPixmap(icon)
        brand = QLabel("Nightporter")
        brand.setObjectName("brand")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(12)
        for widget in (mark, brand, self._health):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._clock)

    def _show_health(self) -> None:
        self._health.setText(f"●  {self._box.summary}")
        self._health.setToolTip(self._box.details)
        self._health.setAccessibleName(say("Health: {summary}", summary=self._box.summary))
        set_tone(self._health, self._box.tone)

    def _show_clock(self) -> None:
        self._clock.setText(tell_clock(self._now()))
        self._clock.setAccessibleName(say("In the hotel it is {time}", time=self._clock.text()))
