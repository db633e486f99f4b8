"""What is wrong as a card: what guests notice of it, and what to do; and the card that says that all is well."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout

from gui.screens.cards import Card, make_label
from gui.screens.symbols import make_symbol
from gui.state.advice import Advice
from gui.state.box import Box
from gui.theme import Palette
from gui.words import say

NARROW_EMS = 30
"""Below so many heights of the text what to do stands below what guests notice."""

SYMBOL_PX = 18


class AdviceCard(Card):
    """What guests notice, and what to do beside it, or below it where there is little room."""

    def __init__(self, advice: Advice, palette: Palette | None) -> None:
        super().__init__(advice.title, "advice")
        self.setProperty("tone", advice.tone)
        self._add_symbol(advice, palette)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(12)
        told = ((say("What guests notice"), advice.guests_notice), (say("What to do"), advice.do))
        for title, words in told:
            block = QVBoxLayout()
            block.setSpacing(2)
            block.addWidget(make_label("sectiontitle", title.upper(), wrap=True))
            block.addWidget(make_label("rowname", words, wrap=True))
            block.addStretch(1)
            self._across.addLayout(block, 1)
        self.column.addLayout(self._across)
        self.setAccessibleName(f"{advice.title}. {advice.guests_notice} {advice.do}")

    def _add_symbol(self, advice: Advice, palette: Palette | None) -> None:
        if palette is None:
            return
        symbol = QLabel()
        colour = palette.danger if advice.tone == "danger" else palette.warning
        symbol.setPixmap(make_symbol("emergency", colour, SYMBOL_PX, self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(symbol)
        head.addWidget(self.title, 1)
        self.column.insertLayout(0, head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_EMS * self.fontMetrics().height()
        self._across.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def make_well(box: Box) -> Card:
    card = Card(box.summary, "advice")
    card.setProperty("tone", "good")
    return card
