"""A button that asks before it acts: the question and its answers come to stand in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.screens.answer import Answer
from gui.screens.beside import Beside
from gui.screens.button import Button
from gui.screens.cards import make_label
from gui.words import say


class Asking(QWidget):
    """`on_yes` is told when the person means it; `of` is what it is done to, for who can't see."""

    def __init__(self, name: str, question: str, of: str, on_yes: Callable[[], None]) -> None:
        super().__init__()
        self._first = Button(name)
        self._question = make_label("quiet", question, wrap=True)
        self._yes, self._no = Answer(name), Answer(say("Cancel"))
        self._on_yes = on_yes
        self._yes.setProperty("tone", "danger")
        for button in (self._first, self._yes, self._no):
            button.setAccessibleName(f"{button.text()}: {of}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(Beside(self._question, self._yes, self._no, self._first))
        self._first.clicked.connect(lambda: self._ask(True))
        self._no.clicked.connect(lambda: self._ask(False))
        self._yes.clicked.connect(self._do)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            lambda: self._ask(False),
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self._show(False)

    def _ask(self, asks: bool) -> None:
        self._show(asks)
        (self._no if asks else self._first).setFocus()

    def _do(self) -> None:
        self._ask(False)
        self._on_yes()

    def _show(self, asks: bool) -> None:
        self._first.setVisible(not asks)
        for widget in (self._question, self._yes, self._no):
            widget.setVisible(asks)
