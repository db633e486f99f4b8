"""The strip across the window that calls somebody, with the way there and the way to say that one has heard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.screens.symbols import make_symbol
from gui.state.alarm import Alarm
from gui.state.particulars import shorten
from gui.theme import Palette
from gui.words import count, say

SYMBOL_PX = 18


class CallingStrip(QWidget):
    """Shown while `alarm` rings."""

    def __init__(self, alarm: Alarm, on_show: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("calling")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._alarm = alarm
        self._symbol = QLabel()
        self._words = make_label("callingwords", wrap=True)
        show, heard = Button(say("Show")), Button(say("I have heard it"))
        show.clicked.connect(on_show)
        heard.clicked.connect(alarm.hush)
        heard.setToolTip(say("Silences the alarm; what is wanted stays to do"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self._symbol)
        row.addLayout(Beside(self._words, show, heard, spacing_px=10), 1)
        alarm.watch(self._show)
        self._show()

    def set_palette(self, palette: Palette) -> None:
        self._symbol.setPixmap(make_symbol("emergency", palette.danger_text, SYMBOL_PX, self.devicePixelRatioF()))

    def _show(self) -> None:
        unheard = self._alarm.unheard
        self.setVisible(bool(unheard))
        if unheard:
            self._words.setText(_tell(unheard))
            self._words.setToolTip("\n".join(unheard))
            self._words.setAccessibleName("; ".join(unheard))


def _tell(unheard: tuple[str, ...]) -> str:
    """The first two in words, and how many there are besides."""
    told = shorten(unheard[0])
    if len(unheard) > 1:
        told += "\n" + say("and: {what}", what=shorten(unheard[1]))
    if len(unheard) > 2:
        more = count(len(unheard) - 2, say("and {n} more"), say("and {n} more"))
        told += f"  ({more})"
    return told
