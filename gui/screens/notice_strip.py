"""The strip across the window with what came of something that the person asked for, until they have read it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.state.box import Box
from gui.words import say


class NoticeStrip(QWidget):
    """Shown while `box` has a notice."""

    def __init__(self, box: Box) -> None:
        super().__init__()
        self.setObjectName("noticestrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = box
        self._words = make_label("notice", wrap=True)
        close = Button(say("Close"))
        close.clicked.connect(lambda: box.report(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.addLayout(Beside(self._words, close, spacing_px=10))
        box.watch(self._show)
        self._show()

    def _show(self) -> None:
        self._words.setText(self._box.notice or "")
        self._words.setAccessibleName(self._words.text())
        self.setVisible(self._box.notice is not None)
