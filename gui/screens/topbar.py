"""The top of the window: how the box is, until when the porter answers, who sits here, and the hotel's clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.screens.button import Button
from gui.screens.restyle import set_tone
from gui.state.box import Box
from gui.state.requests import Requests
from gui.state.staff import name_staff
from gui.state.times import tell_clock
from gui.words import say


class TopBar(QWidget):
    """`on_health` is told when somebody wants to know more than the summary."""

    def __init__(
        self, box: Box, requests: Requests, icon: QPixmap, on_health: Callable[[], None], now: Callable[[], float]
    ) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = box
        self._requests = requests
        self._now = now
        self._is_narrow = False
        self._health = Button()
        self._health.setObjectName("pill")
        self._health.setCursor(Qt.CursorShape.PointingHandCursor)
        self._health.clicked.connect(on_health)
        self._duty = QLabel()
        self._duty.setObjectName("pill")
        self._me = QLabel()
        self._me.setObjectName("asker")
        self._me.setTextFormat(Qt.TextFormat.PlainText)
        self._clock = QLabel()
        self._clock.setObjectName("clock")
        self._lay_out(icon)
        box.watch(self._show_health)
        requests.watch(self._show_me)
        self._show_health()
        self._show_me()
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._show_clock)
        self._ticking.start()
        self._show_clock()

    def set_narrow(self, narrow: bool) -> None:
        """The window's title says the name as well, and a strip below when the porter is off duty."""
        self._is_narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """What it says needs another width now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """How the box is, and the clock, are always there; of the others those that have room, the duty first."""
        row = self._row
        margins = row.contentsMargins()
        always = (self._mark, self._health, self._clock)
        room_px = self.width() - margins.left() - margins.right() - row.spacing() * (len(always) - 1)
        room_px -= sum(widget.sizeHint().width() for widget in always)
        for widget, said in ((self._duty, self._duty.text()), (self._me, self._me.text()), (self._brand, True)):
            needs_px = row.spacing() + widget.sizeHint().width()
            shown = bool(said) and not self._is_narrow and needs_px <= room_px
            widget.setVisible(shown)
            room_px -= needs_px if shown else 0

    def _lay_out(self, icon: QPixmap) -> None:
        self._mark = QLabel()
        self._mark.setPixmap(icon)
        self._brand = QLabel("Nightporter")
        self._brand.setObjectName("brand")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 9, 16, 9)
        self._row.setSpacing(12)
        for widget in (self._mark, self._brand, self._health, self._duty):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(self._me)
        self._row.addWidget(self._clock)

    def _show_health(self) -> None:
        self._health.setText(f"●  {self._box.summary}")
        self._health.setToolTip(self._box.details)
        self._health.setAccessibleName(say("Health: {summary}", summary=self._box.summary))
        set_tone(self._health, self._box.tone)
        self._show_duty()

    def _show_duty(self) -> None:
        duty, next_caller = self._box.duty, self._box.next_caller
        self._duty.setText(duty)
        self._duty.setToolTip(next_caller or "")
        self._duty.setAccessibleName(say("The porter: {duty}", duty=duty))
        set_tone(self._duty, "quiet" if next_caller is None else "warning")
        self._fit()

    def _show_me(self) -> None:
        me = name_staff(self._requests.me)
        self._me.setText(me)
        self._me.setAccessibleName(say("At this window: {name}", name=me))
        self._fit()

    def _show_clock(self) -> None:
        self._clock.setText(tell_clock(self._now()))
        self._clock.setAccessibleName(say("In the hotel it is {time}", time=self._clock.text()))
