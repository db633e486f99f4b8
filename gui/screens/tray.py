"""The icon beside the system's clock: how much there is to do, and what calls, while the window is behind others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from gui.state.alarm import Alarm
from gui.state.requests import Requests
from gui.theme import DARK
from gui.words import count, say

SIZE_PX = 64


class Tray(QSystemTrayIcon):
    """`on_open` brings the window to the front."""

    def __init__(self, icon: QIcon, requests: Requests, alarm: Alarm, on_open: Callable[[], None]) -> None:
        super().__init__(icon)
        self._plain = icon
        self._requests = requests
        self._alarm = alarm
        self.activated.connect(lambda _reason: on_open())
        self.messageClicked.connect(on_open)
        requests.watch(self._show)
        alarm.watch(self._show)
        alarm.on_new(lambda words: self.showMessage("Nightporter", words, QSystemTrayIcon.MessageIcon.Warning))
        self._show()

    def _show(self) -> None:
        number = self._requests.open_count
        self.setIcon(draw_badge(self._plain, number, alarming=self._alarm.ringing))
        told = count(number, say("{n} request to do"), say("{n} requests to do"))
        self.setToolTip(f"Nightporter: {told}" if number else "Nightporter")


def draw_badge(icon: QIcon, number: int, *, alarming: bool) -> QIcon:
    """The icon with the number in its corner, red while something calls; the plain one for nothing to do."""
    if not number and not alarming:
        return icon
    pixmap: QPixmap = icon.pixmap(SIZE_PX, SIZE_PX)
    if pixmap.isNull():
        pixmap = QPixmap(SIZE_PX, SIZE_PX)
        pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(DARK.danger_fill if alarming else DARK.accent_fill))
        place = QRectF(SIZE_PX * 0.42, SIZE_PX * 0.42, SIZE_PX * 0.58, SIZE_PX * 0.58)
        painter.drawEllipse(place)
        font = QFont()
        font.setPixelSize(int(SIZE_PX * (0.42 if number < 10 else 0.32)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(DARK.danger_text if alarming else DARK.accent_text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "!" if not number else str(min(number, 99)))
    return QIcon(pixmap)
